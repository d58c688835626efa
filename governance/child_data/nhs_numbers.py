"""NHS numbers: ten digits, the last of which checks the others.

One random number in eleven passes, so what else a number may be counts too. A number of any
other kind can always be given by its last four digits, which are never taken for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from governance.child_data.finding import Finding, Kind
from governance.child_data.labels import Label, label_of

_TEN_DIGITS = re.compile(r"(?<![0-9])(?=([0-9](?:[\W_]{0,3}[0-9]){9})(?![0-9]))")
_GROUP = re.compile(r"[0-9]+")
_CLOSE = re.compile(r"[0-9 .\-_/·\n]+")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
AS_WRITTEN = ((10,), (3, 3, 4), (1,) * 10)
"""How people group the digits of an NHS number."""
MOST_GROUPS = 5


@dataclass(frozen=True, slots=True)
class _Number:
    written: str
    groups: tuple[str, ...]

    @property
    def valid(self) -> bool:
        return checks("".join(self.groups))

    @property
    def usual(self) -> bool:
        return tuple(map(len, self.groups)) in AS_WRITTEN

    @property
    def close(self) -> bool:
        """Written in one go, not as a list of numbers."""
        return _CLOSE.fullmatch(self.written) is not None

    @property
    def dated(self) -> bool:
        return any(_YEAR.fullmatch(group) for group in self.groups)

    @property
    def like_a_phone(self) -> bool:
        """0800 and some country places have ten digits, in groups that are not 3-3-4."""
        return self.written.startswith("0") and (not self.usual or len(self.groups) == 1)


def checks(digits: str) -> bool:
    """Weighted ten down to one, the sum of ten digits is a multiple of eleven."""
    weighted = zip(range(10, 0, -1), map(int, digits), strict=True)
    return sum(weight * digit for weight, digit in weighted) % 11 == 0


def find_nhs_numbers(text: str) -> Iterator[Finding]:
    """In a folded text. Some may overlap."""
    for match in _TEN_DIGITS.finditer(text):
        number = _Number(match[1], tuple(_GROUP.findall(match[1])))
        if number.valid or number.usual:
            start, end = match.span(1)
            certain = _certain(number, label_of(text, start, end))
            if certain is not None:
                yield Finding(Kind.NHS_NUMBER, start, end, certain)


def _certain(number: _Number, label: Label) -> bool | None:
    """None where it is taken for something else."""
    if label is Label.PHONE:
        return None
    if not number.valid:
        return False if label is Label.NHS else None
    if label is Label.NHS and (number.usual or not number.dated):
        return True
    bare = number.close and label is Label.NONE
    if number.usual:
        return bare and not number.like_a_phone
    odd = bare and len(number.groups) <= MOST_GROUPS
    return False if odd and not number.dated and not number.like_a_phone else None
