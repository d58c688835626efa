"""Why a use case said no. Only facts: the sentences are in bot/talk/say/refusal.py."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from governance.child_data import Kind
    from governance.deciding import NotYet
    from governance.electorate import NoVote
    from usecases.views import ActionView
    from usecases.views.decision import DecisionView
    from usecases.views.meeting import MeetingView
    from usecases.views.meeting_change import ChangeView


class Refused(Exception):
    """A use case said no and changed nothing."""

    # none is frozen: a unit of work that an exception leaves writes its traceback into it


@dataclass
class NotFound(Refused):
    """Nothing the reader may see is called that. `near` are visible names like it; `field` is where
    it was named, if that was one of several."""

    what: str
    name: str
    near: tuple[str, ...] = ()
    field: str = ""


@dataclass
class SeveralFound(Refused):
    """More than one action the reader may see fits."""

    name: str
    options: tuple[ActionView, ...]


@dataclass
class NotAllowed(Refused):
    """The reader sees it but may not do that; `ask` are the names of those who may."""

    verb: str
    subject: str
    ask: tuple[str, ...]


@dataclass
class Changed(Refused):
    """The facts a button assumed are no longer so."""

    view: ActionView


@dataclass
class Closed(Refused):
    """The action is completed or cancelled, so nothing more is stated about it."""

    view: ActionView


@dataclass
class NotNow(Refused):
    """The reader may do that, but not as the action stands: paused, not completed and so on."""

    verb: str
    view: ActionView


@dataclass
class MeetingNotNow(Refused):
    """The reader may do that, but not as the meeting stands; `why` is its state, or what else is in
    the way."""

    verb: str
    group: str
    on: date
    why: str


@dataclass
class MeetingUnfit(Refused):
    """The reader may do that, but not as the meeting stands; `why` is its state, that it is
    over, or that its day has passed or is taken."""

    verb: str
    meeting: MeetingView
    revision: int
    why: str


@dataclass
class CannotChair(Refused):
    """Somebody cannot chair a meeting: they have no seat on the group, or only one of the kind that
    `why` names. Without a `person`: nobody chairs it (vacant), or two do (shared), who cannot swap.
    `could` are the names of those who can."""

    person: str
    meeting: MeetingView
    why: str
    could: tuple[str, ...]


@dataclass
class MeetingChanged(Refused):
    """The day that was named, or what a button assumed of a meeting, is no longer so; `change` is
    what somebody did to it, where somebody did."""

    meeting: MeetingView
    revision: int
    change: ChangeView | None


@dataclass
class MinutesChanged(Refused):
    """Somebody changed the minutes since they were shown."""

    meeting: MeetingView


@dataclass
class DecisionNotNow(Refused):
    """The reader may do that, but not as the decision stands."""

    verb: str
    view: DecisionView
    why: NotYet


@dataclass
class HasNoVote(Refused):
    """The reader has no vote on it."""

    view: DecisionView
    why: NoVote


@dataclass
class Incomplete(Refused):
    """Fields that are missing or cannot be: field name to the kind of problem.

    `limit` is the last day that could have been chosen, where a day was too late.
    """

    problems: dict[str, str]
    view: ActionView | None = None
    limit: date | None = None


@dataclass
class AwayAlready(Refused):
    """They have said before that they are away on some of those days."""

    person: str
    first: date
    last: date


@dataclass
class TicketSpent(Refused):
    """The ticket or form is too old, forged, or somebody else's."""


@dataclass
class ChildData(Refused):
    """What was written may identify a child: by field, what it looks like. Never the text.

    `refused` is certain; `asked` may be kept if whoever wrote it says that it is about no child.
    """

    refused: dict[str, tuple[Kind, ...]]
    asked: dict[str, tuple[Kind, ...]]
