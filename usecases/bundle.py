"""Put what one recipient should answer or know into as few messages as the lanes allow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from governance.actions import ACTIONS_BY_STATE, LIVE
from governance.asks import (
    ASK_ATTENTION,
    AT_ONCE,
    CALLS,
    MESSAGES_BY_RECIPIENT,
    RIDES,
    WHOLE,
    Ask,
    Message,
    MessageState,
    Over,
    Rule,
    message_id,
)
from governance.dates import LONDON
from governance.policy import LANES, Lane
from usecases.fits import fits, free_at
from usecases.ports.store import Work
from usecases.scene import Scene, scene


@dataclass(frozen=True, slots=True)
class Bundle:
    recipient: str


@dataclass(frozen=True, slots=True)
class Bundled:
    messages: tuple[str, ...]


def bundle(w: Work, command: Bundle, now: datetime) -> Bundled:
    """One daily message a day and a few ask-days a week: the rest waits for a day that has room."""
    s = scene(w, now)
    waiting = [a for a in w.find(ASK_ATTENTION, upto=now) if a.recipient == command.recipient]
    fit = [ask for ask in waiting if fits(s, ask)]
    messages = [
        message
        for lane in Lane
        for asks in _together([ask for ask in fit if ask.lane is lane])
        if (message := _bundle(s, command.recipient, lane, asks)) is not None
    ]
    if waiting:
        w.enter("message", command.recipient)
    return Bundled(tuple(messages))


def _together(asks: list[Ask]) -> list[list[Ask]]:
    """What goes in one message: all but what fills one by itself; with an agenda goes what else
    there is to say of its meeting."""
    agendas = {ask.subject for ask in asks if ask.rule is Rule.AGENDA}
    riding = [ask for ask in asks if ask.rule in RIDES and ask.subject in agendas]
    wholes = [
        [one, *(ask for ask in riding if one.rule is Rule.AGENDA and ask.subject == one.subject)]
        for one in asks
        if one.rule in WHOLE
    ]
    rest = [ask for ask in asks if ask.rule not in WHOLE and ask not in riding]
    return [*([rest] if rest else ()), *wholes]


def _bundle(s: Scene, recipient: str, lane: Lane, asks: list[Ask]) -> str | None:
    calls = all(ask.rule in CALLS for ask in asks)
    slot = _slot_with_room(s, recipient, lane, spare=calls and _leads(s, recipient))
    if slot > s.now:
        for ask in asks:
            s.w.put(replace(ask, attention_at=slot))
        return None
    sequence = len(s.w.find(MESSAGES_BY_RECIPIENT, recipient, lane, s.day)) + 1
    key = message_id(lane, recipient, s.day, sequence)
    kept = _latest_of_each_subject(s, asks)
    for ask in kept:
        s.w.put(replace(ask, attention_at=None, message=key))
    ids = tuple(ask.id for ask in kept)
    s.w.put(Message(id=key, lane=lane, recipient=recipient, on=s.day, asks=ids, try_at=AT_ONCE))
    return key


def _latest_of_each_subject(s: Scene, asks: list[Ask]) -> list[Ask]:
    """One row satisfies all the requests for an update that fall together.

    News is never folded: each change is told.
    """
    latest = {(ask.subject, ask.share) if ask.answerable else ask.id: ask for ask in asks}
    for ask in asks:
        if ask not in latest.values():
            s.w.put(ask.passed_over(Over.TOGETHER))
    return list(latest.values())


def _slot_with_room(s: Scene, recipient: str, lane: Lane, *, spare: bool) -> datetime:
    """The first moment from now on at which the lane may speak and the limit leaves room.

    `spare`: a call before a meeting leaves the last ask-day of a week to updates, of whoever leads
    anything. It looks again each day, for it may go with one of those.
    """
    most = s.p.policy.ask_days_a_week
    most = max(1, most - 1) if spare else most
    slot = free_at(s, recipient, lane, s.now)
    while LANES[lane].counts_to_limit and not _has_room(s, recipient, slot.date(), most):
        tomorrow = datetime.combine(slot.date() + timedelta(days=1), s.p.policy.ask_at, LONDON)
        slot = free_at(s, recipient, lane, tomorrow)
        if spare:
            break
    return slot


def _has_room(s: Scene, recipient: str, day: date, most: int) -> bool:
    """What was dropped was never sent, so it has used no day."""
    monday = day - timedelta(days=day.weekday())
    days = [monday + timedelta(days=n) for n in range(7)]
    used = [d for d in days if any(_sent(s, recipient, d))]
    return day not in used and len(used) < most


def _leads(s: Scene, recipient: str) -> bool:
    """Whether an update may still be asked of them."""
    person = recipient.removeprefix("person:")
    live = (action for state in LIVE for action in s.w.find(ACTIONS_BY_STATE, state))
    return any(person in s.p.owners(action, s.day) for action in live)


def _sent(s: Scene, recipient: str, day: date) -> Iterator[bool]:
    for message in s.w.find(MESSAGES_BY_RECIPIENT, recipient, Lane.DAILY, day):
        yield message.state is not MessageState.DROPPED
