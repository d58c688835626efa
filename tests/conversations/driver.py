"""What a platform's driver must be able to do for a conversation to run on it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol


class Driver(Protocol):
    """Each method gives back, as plain text, what the person then sees of Clerk's answer.

    Everything that is sent is sent twice, as an impatient thumb does: the driver fails if the
    second answer differs from the first.
    """

    def said(self, who: str, place: str | None, text: str) -> str: ...

    def press(self, who: str, label: str, row: str) -> str:
        """A button of what this person saw last; `row` begins the title of its row, if any."""

    def fill(self, who: str, values: Mapping[str, str]) -> str:
        """The form this person saw last, with these answers and the rest as it came."""

    def sees(self, who: str, where: str) -> str:
        """The newest message in `where`: messages, a group's channel, or home."""

    def clock(self, move: str) -> str:
        """“jump”, “advance”, or “go” with the day, such as “go 2026-12-23”."""

    def told(self, replied: str) -> str:
        """What of a step's reply this platform shows, after the step was played."""
