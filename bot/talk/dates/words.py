"""Tidying what was typed, and the patterns all forms of a date are built from."""

from __future__ import annotations

import re
from unicodedata import category, decimal, normalize

from governance.written_dates import MONTH_WORD, WEEKDAY_WORD

_ONE_TO_TWELVE = (
    "one", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
NUMBERS = {word: count for count, word in enumerate(_ONE_TO_TWELVE, 1)}
NUMBERS |= {"a": 1, "an": 1, "the": 1, "couple": 2}

DAY = r"(?P<day>\d{1,2})(?P<ordinal>st|nd|rd|th)?"
MONTH = rf"(?P<month>{MONTH_WORD.lower()})"
ON_WEEKDAY = rf"(?:(?P<weekday>{WEEKDAY_WORD.lower()}) )?"
WEEKDAY = rf"(?P<weekday>{WEEKDAY_WORD.lower()})"
YEAR = r"'?(?P<year>\d{4}|(?<=')\d\d)"
COUNT = rf"(?:a )?(?P<count>\d{{1,3}}|{'|'.join(NUMBERS)})(?: of)?"

_LEADING = re.compile(r"^(?:(?:by|on) )?(?:the )?")
_DOTTED = re.compile(r"(?<=[a-z])\.|\.(?= |$)")
_TRAILING = " ,;:.!-–—"


def tidy(text: str) -> str:
    """Lower case, single spaces, plain digits; no commas, marks or leading 'by the'."""
    plain = "".join(_plain(char) for char in normalize("NFKC", text)).lower()
    spaced = " ".join(_DOTTED.sub(" ", plain).split()).strip(_TRAILING)
    return _LEADING.sub("", spaced)


def _plain(char: str) -> str:
    if char.isdecimal():
        return str(decimal(char))
    if char in "’‘`":
        return "'"
    kind = category(char)
    if kind == "Cf":
        return ""
    return " " if char == "," or kind in {"Cc", "Zs", "Zl", "Zp"} else char


def number(word: str) -> int:
    """A count written in figures or as a word of NUMBERS."""
    return NUMBERS[word] if word in NUMBERS else int(word)
