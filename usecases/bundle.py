"""Put what one recipient should answer or know into as few messages as the lanes allow."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from governance.asks import (
    ASK_ATTENTION,
    AT_ONCE,
    MESSAGES_BY_RECIPIENT,
    Ask,
    AskState,
    Message,
    message_id,
)
from governance.dates import LONDON
from governance.policy import LANES, Lane, next_slot
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
    messages = [
        message
        for lane in Lane
        if (asks := [ask for ask in waiting if ask.lane is lane])
        and (message := _bundle(s, command.recipient, lane, asks)) is not None
    ]
    if waiting:
        w.enter("message", command.recipient)
    return Bundled(tuple(messages))


def _bundle(s: Scene, recipient: str, lane: Lane, asks: list[Ask]) -> str | None:
    slot = _slot_with_room(s, recipient, lane)
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
    latest = {ask.subject if ask.answerable else ask.id: ask for ask in asks}
    for ask in asks:
        if ask not in latest.values():
            s.w.put(replace(ask, state=AskState.PASSED_OVER, attention_at=None))
    return list(latest.values())


def _slot_with_room(s: Scene, recipient: str, lane: Lane) -> datetime:
    """The first moment from now on at which the lane may speak and the limit leaves room."""
    slot = next_slot(lane, s.now, s.p.policy, s.p.days)
    while LANES[lane].counts_to_limit and not _has_room(s, recipient, slot.date()):
        tomorrow = datetime.combine(slot.date() + timedelta(days=1), s.p.policy.ask_at, LONDON)
        slot = next_slot(lane, tomorrow, s.p.policy, s.p.days)
    return slot


def _has_room(s: Scene, recipient: str, day: date) -> bool:
    monday = day - timedelta(days=day.weekday())
    days = [monday + timedelta(days=n) for n in range(7)]
    used = [d for d in days if s.w.find(MESSAGES_BY_RECIPIENT, recipient, Lane.DAILY, d)]
    return day not in used and len(used) < s.p.policy.ask_days_a_week
