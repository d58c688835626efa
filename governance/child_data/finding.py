"""What may be found in a text. A finding never carries the text itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    NHS_NUMBER = "NHS number"
    BIRTH_DATE = "date of birth"
    POSTCODE = "postcode"


@dataclass(frozen=True, slots=True)
class Finding:
    """From `start` to `end` of the text. What is not `certain` is asked about."""

    kind: Kind
    start: int
    end: int
    certain: bool = False
