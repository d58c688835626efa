"""What a check finds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Grade(Enum):
    """How bad it is: only what is wrong keeps Clerk from working."""

    GOOD = "ok"
    NOTE = "note"
    ADVICE = "to do"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Finding:
    grade: Grade
    says: str
