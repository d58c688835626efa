"""Take the messages that may be tried now, for one courier, for as long as a lease lasts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from governance import permissions
from governance.actions import Action
from governance.asks import MESSAGES_TO_TRY, Ask, AskState, Message, MessageState, Rule
from usecases.climb import still_stands
from usecases.ports.store import Work
from usecases.scene import Scene, scene


@dataclass(frozen=True, slots=True)
class Claim:
    """`machine` is machine time; a claim that is not settled within `lease` is unclear.

    `ready_by`: only what could be tried by then, in machine time; None is by now.
    """

    machine: datetime
    limit: int = 20
    lease: timedelta = timedelta(seconds=60)
    ready_by: datetime | None = None


@dataclass(frozen=True, slots=True)
class Claimed:
    messages: tuple[Message, ...]


def claim(w: Work, command: Claim, now: datetime) -> Claimed:
    """A message none of whose asks is still open, or still the reader's to see, is dropped."""
    s = scene(w, now)
    by = command.ready_by or command.machine
    claimed: list[Message] = []
    while not claimed and (ready := w.find(MESSAGES_TO_TRY, upto=by, limit=command.limit)):
        claimed = [_claim(s, message, command) for message in ready if _worth_sending(s, message)]
    if w.changed:
        w.enter("claim", f"{len(claimed)} messages")
    return Claimed(tuple(claimed))


def _claim(s: Scene, message: Message, command: Claim) -> Message:
    return s.w.put(
        replace(
            message,
            state=MessageState.CLAIMED,
            attempts=message.attempts + 1,
            try_at=None,
            lease_until=command.machine + command.lease,
        )
    )


def _worth_sending(s: Scene, message: Message) -> bool:
    asks = (s.w.get(Ask, ask) for ask in message.asks)
    if any(ask is not None and ask.state is AskState.OPEN and concerns(s, ask) for ask in asks):
        return True
    s.w.put(replace(message, state=MessageState.DROPPED, try_at=None))
    return False


ABOUT_ALL = {
    Rule.HEAD: "ledger.verify",
    Rule.PAGE: "status.show",
    Rule.RETENTION: "retention.list",
}
"""What one has to be allowed, to be told of what is about no action."""


def concerns(s: Scene, ask: Ask) -> bool:
    """Whether its recipient may see, today, what the ask is about."""
    reader = ask.recipient.removeprefix("person:")
    if ask.rule in ABOUT_ALL:
        return permissions.may(s.p, reader, ABOUT_ALL[ask.rule], None, s.day)
    if ask.rule is Rule.ESCALATED and not still_stands(s, ask):
        return False
    action = s.w.get(Action, ask.subject)
    return action is None or permissions.may(s.p, reader, "action.show", action, s.day)
