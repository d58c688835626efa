"""What the business manager needs to know: what went out, what did not, and what needs them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from governance.actions import ACTIONS_BY_STATE, LIVE, Action, OwnerKind
from governance.asks import (
    ASKS_BY_SUBJECT,
    MESSAGES_BY_DAY,
    MESSAGES_BY_STATE,
    AskState,
    Message,
    MessageState,
)
from governance.meetings import Meeting
from governance.policy import Lane
from governance.quiet import in_quiet
from usecases.alone import Alone, away_alone
from usecases.hold_step import StepView, soon
from usecases.minutes_due import MinutesWait, minutes_waiting
from usecases.ports.store import Work
from usecases.readings import note_readings
from usecases.refusals import NotAllowed
from usecases.scene import Scene, scene
from usecases.views import ActionView, view_action

OFTEN = 5
"""Attempts after which a message that still waits is named."""


class Need(StrEnum):
    """Why an action needs the business manager."""

    EXTENSION = "extension"
    OWNER = "owner"
    VACANT = "vacant"
    DATE = "date"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class ShowStatus:
    """As of now."""


@dataclass(frozen=True, slots=True)
class Sent:
    """How many messages went to somebody since the last page, and what about: references of
    actions, and meetings by group and day."""

    to: str
    messages: int
    about: tuple[str, ...]
    meetings: tuple[tuple[str, date], ...] = ()


@dataclass(frozen=True, slots=True)
class Stuck:
    """A message that did not get there, or whose fate nobody knows; `trouble` is why."""

    to: str
    on: date
    trouble: str


@dataclass(frozen=True, slots=True)
class Needed:
    need: Need
    actions: tuple[ActionView, ...]


@dataclass(frozen=True, slots=True)
class StatusShown:
    """`since` is the first day that `went_out` and `failed` look back to; `trying` are sent again
    and again in vain; `steps` are about to be told to others, or held; `away` are those for whom
    nobody stands in; `minutes` wait to be circulated or corrected."""

    day: date
    since: date
    went_out: tuple[Sent, ...]
    failed: tuple[Stuck, ...]
    held: tuple[Stuck, ...]
    waiting: int
    needs: tuple[Needed, ...]
    steps: tuple[StepView, ...] = ()
    trying: tuple[Stuck, ...] = ()
    away: tuple[Alone, ...] = ()
    minutes: tuple[MinutesWait, ...] = ()


def show_status(w: Work, _command: ShowStatus, now: datetime) -> StatusShown:
    """Raises NotAllowed."""
    s = scene(w, now)
    if not s.may("status.show", None):
        raise NotAllowed("status.show", "", s.names(s.p.managers(s.day)))
    shown = status_on(s, s.day)
    refs = (action.ref for need in shown.needs for action in need.actions)
    note_readings(s, filter(None, (w.get(Action, ref) for ref in refs)))
    return shown


def status_on(s: Scene, day: date, *, whole_days: bool = False) -> StatusShown:
    """`whole_days`: what went out on the day itself is left to the next page, so that each
    message stands on one page and none is missed."""
    since = last_page(s, day)
    last = day - timedelta(days=1) if whole_days else day
    messages = [m for one in _days(since, last) for m in s.w.find(MESSAGES_BY_DAY, one)]
    held = [*_in(s, MessageState.HELD), *_in(s, MessageState.UNCLEAR)]
    ready = _in(s, MessageState.READY)
    needs = tuple(_needs(s))
    return StatusShown(
        day=day,
        since=since,
        went_out=tuple(_sent(s, messages)),
        failed=_stuck(s, (m for m in messages if m.state is MessageState.FAILED)),
        held=_stuck(s, held),
        waiting=len(ready),
        needs=tuple(
            Needed(need, tuple(view_action(s, action) for action in actions))
            for need, actions in needs
        ),
        steps=tuple(soon(s)),
        trying=_stuck(s, (m for m in ready if m.attempts >= OFTEN)),
        away=away_alone(s),
        minutes=minutes_waiting(s),
    )


def last_page(s: Scene, day: date) -> date:
    """The day of the page before: the last working day outside quiet periods."""
    found = s.p.days.add(day, -1)
    while in_quiet(found, s.p.policy.quiet):
        found = s.p.days.add(found, -1)
    return found


def _days(first: date, last: date) -> Iterator[date]:
    for number in range((last - first).days + 1):
        yield first + timedelta(days=number)


def _in(s: Scene, state: MessageState) -> list[Message]:
    return s.w.find(MESSAGES_BY_STATE, state)


def _sent(s: Scene, messages: list[Message]) -> Iterator[Sent]:
    """Requests and news to people; posts in a group's channel are there to be read."""
    sent = [m for m in messages if m.state is MessageState.SENT and _to_a_person(m)]
    counts = Counter(m.recipient for m in sent if m.lane is not Lane.TIMED)
    for recipient, count in counts.items():
        asks = (key for m in sent if m.recipient == recipient for key in m.asks)
        about = dict.fromkeys(key.split("|")[1] for key in asks)
        refs = tuple(ref for ref in about if _seen(s, ref))
        yield Sent(_name(s, recipient), count, refs, tuple(dict.fromkeys(_meetings(s, about))))


def _to_a_person(message: Message) -> bool:
    return message.recipient.startswith("person:")


def _seen(s: Scene, ref: str) -> bool:
    action = s.w.get(Action, ref)
    return action is not None and s.may("action.show", action)


def _meetings(s: Scene, about: Iterable[str]) -> Iterator[tuple[str, date]]:
    found = (s.w.get(Meeting, key.partition("<")[0]) for key in about)
    return ((m.group, m.on) for m in found if m is not None and s.may("meeting.show", m))


def _stuck(s: Scene, messages: Iterable[Message]) -> tuple[Stuck, ...]:
    """The same trouble with the same reader on a day stands once, however many messages it met."""
    each = (Stuck(_name(s, m.recipient), m.on, m.trouble) for m in messages)
    return tuple(dict.fromkeys(each))


def _name(s: Scene, recipient: str) -> str:
    kind, _, name = recipient.partition(":")
    return s.name(name) if kind == "person" else f"the {name} channel"


def _needs(s: Scene) -> Iterator[tuple[Need, list[Action]]]:
    """In the order of the table; an action stands under the first need it has."""
    live = [action for state in LIVE for action in s.w.find(ACTIONS_BY_STATE, state)]
    left = sorted((a for a in live if s.may("action.show", a)), key=lambda a: a.id)
    for need, holds in NEEDS.items():
        found = [action for action in left if holds(s, action)]
        left = [action for action in left if action not in found]
        if found:
            yield need, found


def _vacant(s: Scene, action: Action) -> bool:
    lead = action.owners[0] if action.owners else None
    return (
        lead is not None
        and lead.kind is not OwnerKind.PERSON
        and not s.p.answers_for(lead, action.group, s.day)
    )


def _unanswered(s: Scene, action: Action) -> bool:
    if not action.overdue(s.day):
        return False
    open_asks = s.w.find(ASKS_BY_SUBJECT, action.id, AskState.OPEN)
    return any(ask.answerable and ask.delivered_at is not None for ask in open_asks)


NEEDS: dict[Need, Callable[[Scene, Action], bool]] = {
    Need.EXTENSION: lambda _s, action: action.extension is not None,
    Need.OWNER: lambda _s, action: not action.owners,
    Need.VACANT: _vacant,
    Need.DATE: lambda _s, action: action.agreed is None and not action.waiting,
    Need.ANSWER: _unanswered,
}
