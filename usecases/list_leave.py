"""The leave somebody has said they take, from today on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from governance.leave import LEAVES
from usecases.ports.store import Work
from usecases.scene import scene


@dataclass(frozen=True, slots=True)
class ListLeave:
    """The reader's own."""


@dataclass(frozen=True, slots=True)
class LeaveView:
    """`stand_in` is a name; empty where nobody stands in."""

    first: date
    last: date
    stand_in: str


@dataclass(frozen=True, slots=True)
class LeaveListed:
    leaves: tuple[LeaveView, ...]


def list_leave(w: Work, _command: ListLeave, now: datetime) -> LeaveListed:
    s = scene(w, now)
    coming = (leave for leave in w.find(LEAVES, s.reader) if leave.last >= s.day)
    return LeaveListed(
        tuple(
            LeaveView(one.first, one.last, s.name(one.stand_in) if one.stand_in else "")
            for one in coming
        )
    )
