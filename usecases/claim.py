"""Take the messages that may be tried now, for one courier, for as long as a lease lasts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from governance import permissions
from governance.actions import Action
from governance.asks import MESSAGES_TO_TRY, Ask, AskState, Message, MessageState, Rule
from governance.policy import LANES, LATE
from usecases.account_rows import in_order_again
from usecases.climb import announced, still_stands
from usecases.fits import fits, free_at, put_off
from usecases.formal_rows import FORMAL_ROWS, formal_concerns
from usecases.meeting_asks import is_told, meeting_of_ask
from usecases.onward import best
from usecases.ports.store import Work
from usecases.route import routed
from usecases.scene import Scene, scene


@dataclass(frozen=True, slots=True)
class Claim:
    """`machine` is machine time; a claim that is not settled within `lease` is unclear.

    `ready_by`: only what could be tried by then, in machine time; None is by now. `places` are the
    platforms that are set up; where there is but one, it need not be named.
    """

    machine: datetime
    limit: int = 20
    lease: timedelta = timedelta(seconds=60)
    ready_by: datetime | None = None
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claimed:
    messages: tuple[Message, ...]


def claim(w: Work, command: Claim, now: datetime) -> Claimed:
    """A message none of whose asks is still open, or still the reader's to see, is dropped.

    So is one that was not sent on its day, or within its hours: its asks start afresh. Whoever has
    gone away since it was made gets none of it.
    """
    s = scene(w, now)
    by = command.ready_by or command.machine
    claimed: list[Message] = []
    while not claimed and (ready := w.find(MESSAGES_TO_TRY, upto=by, limit=command.limit)):
        worth = filter(None, (_worth_sending(s, message) for message in ready))
        claimed = [_claim(s, message, command) for message in worth]
    if w.changed:
        w.enter("claim", f"{len(claimed)} messages")
    return Claimed(tuple(claimed))


def _claim(s: Scene, message: Message, command: Claim) -> Message:
    return s.w.put(
        replace(
            routed(s, message, command.places),
            state=MessageState.CLAIMED,
            attempts=message.attempts + 1,
            try_at=None,
            lease_until=command.machine + command.lease,
        )
    )


def _worth_sending(s: Scene, message: Message) -> Message | None:
    """With those of its asks that may still go. What is on its way from one of a group's places to
    the next goes there as it went to the first."""
    asks = [*filter(None, (s.w.get(Ask, key) for key in message.asks))]
    if message.arrived:
        return _goes_on(s, message, asks)
    still_open = [ask for ask in asks if ask.state is AskState.OPEN]
    staying = [ask for ask in still_open if _may_go(s, message, ask)]
    gone = {ask.id for ask in still_open if ask not in staying}
    message = replace(message, asks=tuple(key for key in message.asks if key not in gone))
    if any(concerns(s, ask) for ask in staying):
        _announce(s, staying)
        return message
    s.w.put(replace(message, state=MessageState.DROPPED, try_at=None))
    return None


def _goes_on(s: Scene, message: Message, asks: Iterable[Ask]) -> Message | None:
    """Unless there is nothing more to be said: then it stays where it is."""
    if any(concerns(s, ask) for ask in asks):
        return message
    s.w.put(replace(best(message, message.copies), sent_at=s.now, try_at=None))
    return None


def _announce(s: Scene, asks: Iterable[Ask]) -> None:
    """Kept with each request, so that what it said is what happens."""
    for ask in asks:
        if (says := announced(s, ask)) != ask.announces:
            s.w.put(replace(ask, announces=says))


def _may_go(s: Scene, message: Message, ask: Ask) -> bool:
    late = message.on != s.day
    lane = LATE.get(message.lane, message.lane) if late else message.lane
    at = free_at(s, message.recipient, lane, s.now)
    if LANES[message.lane].keeps_days and (at > s.now or late):
        return put_off(s, ask, at)
    return fits(s, ask)


ABOUT_ALL = {
    Rule.ACCOUNT_GONE: "account.link",
    Rule.CHANNEL: "status.show",
    Rule.HEAD: "ledger.verify",
    Rule.PAGE: "status.show",
    Rule.RETENTION: "retention.list",
    Rule.STRANGER: "account.link",
}
"""What one has to be allowed, to be told of what is about no action."""


def concerns(s: Scene, ask: Ask) -> bool:
    """Whether its recipient may see, today, what the ask is about; trouble that has passed before
    they heard of it concerns nobody."""
    reader = ask.recipient.removeprefix("person:")
    if ask.rule in ABOUT_ALL:
        unknown = ask.delivered_at is None
        allowed = permissions.may(s.p, reader, ABOUT_ALL[ask.rule], None, s.day)
        return allowed and not (unknown and in_order_again(s, ask))
    if (meeting := meeting_of_ask(s, ask)) is not None:
        return is_told(s, ask, meeting, reader)
    if ask.rule in FORMAL_ROWS:
        return formal_concerns(s, ask, reader)
    if ask.rule is Rule.ESCALATED and not still_stands(s, ask):
        return False
    if ask.rule is Rule.HANDED_OVER:
        return ask.subject == f"person:{reader}" or reader in s.p.holders(
            ask.subject.removeprefix("post:"), s.day
        )
    action = s.w.get(Action, ask.subject)
    return action is None or permissions.may(s.p, reader, "action.show", action, s.day)
