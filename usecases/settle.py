"""Write down how the sending of a message went, and what follows from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from governance.actions import Action
from governance.asks import AT_ONCE, Ask, AskState, Message, MessageState, Rule, ask_id
from governance.policy import Lane, next_slot
from usecases.attend import attend
from usecases.ports.messenger import Delivery, Outcome
from usecases.ports.store import Work
from usecases.scene import Scene, scene

PAUSE = timedelta(minutes=5)
LONGEST = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Settle:
    """`machine` is machine time."""

    message: str
    delivery: Delivery
    machine: datetime


@dataclass(frozen=True, slots=True)
class Settled:
    state: MessageState


def settle(w: Work, command: Settle, now: datetime) -> Settled:
    """A message that is already settled stays as it is."""
    message = w.get(Message, command.message)
    if message is None or message.state not in (MessageState.CLAIMED, MessageState.UNCLEAR):
        return Settled(message.state if message else MessageState.DROPPED)
    message = replace(message, lease_until=None, trouble=command.delivery.trouble)
    message = _AFTER[command.delivery.outcome](scene(w, now), message, command)
    w.put(message)
    w.enter(f"message.{message.state.value}", message.id)
    return Settled(message.state)


def _sent(s: Scene, message: Message, _command: Settle) -> Message:
    answered = False
    for ask in filter(None, (s.w.get(Ask, key) for key in message.asks)):
        answered = answered or ask.state is AskState.ANSWERED
        told = ask.state is AskState.OPEN and not ask.answerable
        state = AskState.TOLD if told else ask.state
        s.w.put(replace(ask, state=state, delivered_at=s.now))
    for ref in dict.fromkeys(key.split("|")[1] for key in message.asks):
        if (action := s.w.get(Action, ref)) is not None and action.live:
            # the ladder counts from when a request arrived
            s.w.put(attend(s, action))
    # an answer may have overtaken the sending: then what was sent is already out of date
    redraw = AT_ONCE if answered else None
    return replace(message, state=MessageState.SENT, sent_at=s.now, redraw_at=redraw)


def _later(_s: Scene, message: Message, command: Settle) -> Message:
    seconds = command.delivery.retry_after
    wait = backoff(message.attempts) if seconds is None else timedelta(seconds=seconds)
    return replace(message, state=MessageState.READY, try_at=command.machine + wait)


def _paused(_s: Scene, message: Message, command: Settle) -> Message:
    return replace(message, state=MessageState.READY, try_at=command.machine + PAUSE)


def _plainly(s: Scene, message: Message, command: Settle) -> Message:
    if message.plain:
        return _failed(s, message, command)
    return replace(message, state=MessageState.READY, plain=True, try_at=AT_ONCE)


def _held(_s: Scene, message: Message, _command: Settle) -> Message:
    return replace(message, state=MessageState.HELD)


def _failed(s: Scene, message: Message, _command: Settle) -> Message:
    for manager in s.p.managers(s.day):
        _tell_manager(s, message, f"person:{manager}")
    return replace(message, state=MessageState.FAILED)


def _tell_manager(s: Scene, message: Message, manager: str) -> None:
    """Once a message; never about a message to the manager, which would go round in a ring."""
    if message.recipient != manager:
        s.w.ask(
            Ask(
                id=ask_id(Rule.UNDELIVERED, message.id, "1", manager),
                rule=Rule.UNDELIVERED,
                subject=message.id,
                occurrence="1",
                recipient=manager,
                lane=Lane.DAILY,
                asked_at=s.now,
                attention_at=next_slot(Lane.DAILY, s.now, s.p.policy, s.p.days),
            )
        )


def backoff(attempts: int) -> timedelta:
    """Five seconds, doubled with each attempt, an hour at most."""
    return min(LONGEST, timedelta(seconds=5 * 2 ** min(attempts, 10)))


_AFTER: dict[Outcome, Callable[[Scene, Message, Settle], Message]] = {
    Outcome.SENT: _sent,
    Outcome.PASSING: _later,
    Outcome.INSTALL: _paused,
    Outcome.PAYLOAD: _plainly,
    Outcome.TARGET: _failed,
    Outcome.UNKNOWN: _held,
}
