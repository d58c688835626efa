"""What a rehearsal found, and the port of whoever makes a page of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from governance.rehearsal import Tally
from usecases.describe_messages import MessageView


@dataclass(frozen=True, slots=True)
class Run:
    """One time through. `label` says by which policy; `limit` is its ask-days a week.

    `bundles` counts those of the people's messages that the limit is about, `channels` what was
    posted where whole groups read.
    """

    label: str
    limit: int
    people: Tally
    bundles: Tally
    channels: Tally
    sent: tuple[MessageView, ...]

    @property
    def names(self) -> dict[str, str]:
        """By recipient."""
        return {message.recipient: message.name for message in self.sent}


@dataclass(frozen=True, slots=True)
class Change:
    """A value of the policy: its name in the partnership's file, as set and as tried."""

    name: str
    as_set: str
    as_tried: str


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """From `first` to `last`, both included. `assumed` is a sentence on who answers.

    Two runs where the policy was tried with other values: as set, then as tried.
    """

    partnership: str
    first: date
    last: date
    assumed: str
    runs: tuple[Run, ...]
    changes: tuple[Change, ...] = ()


class PageWriter(Protocol):
    def write(self, rehearsed: Rehearsed) -> bytes:
        """One page of HTML that needs nothing beside it."""
