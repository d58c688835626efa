"""Dates of birth: a date within a few words of one that speaks of birth."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from governance.child_data.finding import Finding, Kind
from governance.written_dates import find_dates

Span = tuple[int, int]

_BIRTH = re.compile(
    r"""(?<!\w)(?<!\w-) (?:
        (?: d\.?\s?o\.?\s?b\b\.? | dates?\s+of\s+birth | birth[\s-]?dates? | birthdays? | b'day
          | born
        ) (?!\w)
        | (?: age[ds]? | turn(?:s|ed|ing)? ) \s [0-9]{1,2} (?!\s*(?:[0-9+-]|and\b|or\b|to\b))
        | birth (?=\W{1,3}[0-9])
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_NUMERIC = re.compile(
    r"""(?<![0-9./-]) (?:
        (?P<a>[0-9]{1,2}) (?P<sep>[ /.-]) (?P<b>[0-9]{1,2}) (?P=sep) (?:19|20)?[0-9]{2}
        | (?:19|20)[0-9]{2} (?P<gap>[ /.-]) (?P<c>[0-9]{1,2}) (?P=gap) (?P<d>[0-9]{1,2})
        | (?P<e>[0-9]{2}) (?P<f>[0-9]{2}) (?:19|20)?[0-9]{2}
    ) (?![0-9])""",
    re.VERBOSE,
)
_STOP = re.compile(r"[.!?;]\s|\n")
MOST_WORDS = 3
"""Between the word and its date: “born in Leeds on …”."""
FURTHEST = 60  # characters


def find_birth_dates(text: str) -> Iterator[Finding]:
    """In a folded text; only ever likely. The date after a word is meant, else the one before."""
    dates = _dates(text)
    for word in _BIRTH.finditer(text):
        at = bisect_left(dates, word.span())
        after = [d for d in dates[at : at + 2] if _near(text, word.end(), d[0])]
        before = [d for d in dates[max(0, at - 1) : at] if _near(text, d[1], word.start())]
        for start, end in after[:1] or before:
            yield Finding(Kind.BIRTH_DATE, start, end)


def _near(text: str, start: int, end: int) -> bool:
    if not 0 <= end - start <= FURTHEST:
        return False
    between = text[start:end]
    return len(re.findall(r"\w+", between)) <= MOST_WORDS and not _STOP.search(between)


def _dates(text: str) -> list[Span]:
    """In order: days, and months of a year. A month alone is anybody's."""
    found = [(d.start, d.end) for d in find_dates(text) if d.day or d.year]
    found += [match.span() for match in _NUMERIC.finditer(text) if _is_day(match)]
    return sorted(dict(sorted(found)).items())


def _is_day(match: re.Match[str]) -> bool:
    """Whichever of day and month comes first."""
    low, high = sorted(int(n) for n in match.group("a", "b", "c", "d", "e", "f") if n)
    return 1 <= low <= 12 and high <= 31
