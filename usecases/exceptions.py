"""What makes an action one that a chair looks at first, and what changed of it since a meeting."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from governance.actions import (
    EXTENSIONS_BY_ACTION,
    Action,
    ExtensionState,
    Update,
)
from governance.asks import ASKS_BY_SUBJECT, AskState, Rule
from governance.looking_back import Past, rating_at
from governance.meetings import Meeting
from governance.ratings import Meaning, Rating
from governance.rounds import meeting_of
from usecases.climb import unheard
from usecases.past import rated_now
from usecases.scene import Scene
from usecases.views import ActionView, read_update


class Why(StrEnum):
    """In the order in which they weigh."""

    RED = "red"
    OVERDUE = "overdue"
    EXTENSION = "extension"
    UNHEARD = "unheard"
    SILENT = "silent"
    DIFFERS = "differs"
    SLIPPED = "slipped"


@dataclass(frozen=True, slots=True)
class Change:
    """Since the last meeting: `new` to the list; `rated` otherwise than `was` then; its date moved
    from `moved_from`."""

    new: bool = False
    rated: bool = False
    was: Rating | None = None
    moved_from: date | None = None

    @property
    def any(self) -> bool:
        return self.new or self.rated or self.moved_from is not None


@dataclass(frozen=True, slots=True)
class Row:
    action: ActionView
    change: Change
    why: tuple[Why, ...] = ()


def why_first(s: Scene, action: Action, meeting: Meeting) -> tuple[Why, ...]:
    """Nothing of what is paused or has ended."""
    if not action.live:
        return ()
    return tuple(why for why, holds in HOLDS.items() if holds(s, action, meeting))


def change_of(s: Scene, action: Action, past: Past, since: datetime | None) -> Change:
    """Nothing where there was no meeting before."""
    if since is None:
        return Change()
    if action.listed_after(since):
        return Change(new=True)
    was, now = rating_at(s.p.key_for(action), action, past, since), rated_now(s, action)
    return Change(False, was != now, was, next(_moved(s, action, since), None))


def _moved(s: Scene, action: Action, since: datetime) -> Iterator[date]:
    """The dates it had before each time that more time was agreed, the oldest first."""
    if action.agreed_version > 1:
        for asked in s.w.find(EXTENSIONS_BY_ACTION, action.id):
            decided = asked.decided_at is not None and asked.decided_at > since
            if asked.state is ExtensionState.AGREED and decided and asked.was is not None:
                yield asked.was


def _red(s: Scene, action: Action, _meeting: Meeting) -> bool:
    rating = rated_now(s, action)
    return rating is not None and rating.meaning is Meaning.SERIOUS


def _silent(s: Scene, action: Action, meeting: Meeting) -> bool:
    """Asked in the round before this meeting, and not answered."""
    return any(
        ask.rule is Rule.ROUND
        and ask.delivered_at is not None
        and meeting_of(ask.occurrence) == meeting.id
        for ask in s.w.find(ASKS_BY_SUBJECT, action.id, AskState.OPEN)
    )


def _differs(s: Scene, action: Action, _meeting: Meeting) -> bool:
    """The newest words, or those about a part still owed, are not what the key would say."""
    owed = [share.latest for share in action.shares if not share.settled]
    for latest in owed if action.each else [action.latest]:
        update = s.w.get(Update, latest) if latest else None
        reading = read_update(s.p, action, update) if update is not None else None
        if update is not None and reading is not None and reading.differs(update.rating):
            return True
    return False


def _slipped(_s: Scene, action: Action, _meeting: Meeting) -> bool:
    original, agreed = action.original, action.agreed
    return original is not None and agreed is not None and original < agreed


HOLDS: dict[Why, Callable[[Scene, Action, Meeting], bool]] = {
    Why.RED: _red,
    Why.OVERDUE: lambda s, action, _meeting: action.overdue(s.day),
    Why.EXTENSION: lambda _s, action, _meeting: action.extension is not None,
    Why.UNHEARD: lambda s, action, _meeting: action.overdue(s.day) and unheard(s, action),
    Why.SILENT: _silent,
    Why.DIFFERS: _differs,
    Why.SLIPPED: _slipped,
}
