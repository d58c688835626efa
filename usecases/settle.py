"""Write down how the sending of a message went, and what follows from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from governance.actions import Action
from governance.asks import AT_ONCE, Ask, AskState, Message, MessageState
from usecases.attend import attend
from usecases.onward import ended, onward
from usecases.ports.messenger import Delivery, Outcome
from usecases.ports.store import Work
from usecases.rescue import unclear
from usecases.scene import Scene, scene
from usecases.unreached import lost, reach_others, reached, tell_undelivered

PAUSE = timedelta(minutes=5)
LONGEST = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Settle:
    """`machine` is machine time; `patience` is how long a message takes to be found."""

    message: str
    delivery: Delivery
    machine: datetime
    patience: timedelta = timedelta()


@dataclass(frozen=True, slots=True)
class Settled:
    state: MessageState


def settle(w: Work, command: Settle, now: datetime) -> Settled:
    """How sending it went, or looking for it. A message that is already settled stays as it is."""
    message = w.get(Message, command.message)
    if message is None or message.state not in AFTER:
        return Settled(message.state if message else MessageState.DROPPED)
    follows = AFTER[message.state][command.delivery.outcome]
    address = command.delivery.address or message.address
    message = replace(
        message, lease_until=None, look_at=None, trouble=command.delivery.trouble, address=address
    )
    message = follows(scene(w, now), message, command)
    w.put(message)
    w.enter(f"message.{message.state.value}", message.id)
    return Settled(message.state)


def _sent(s: Scene, message: Message, _command: Settle) -> Message:
    reached(s, message)
    return onward(message, MessageState.SENT) or _over(s, message, MessageState.SENT)


def _arrived(s: Scene, message: Message) -> Message:
    answered = False
    for ask in filter(None, (s.w.get(Ask, key) for key in message.asks)):
        answered = answered or ask.state is AskState.ANSWERED
        told = ask.state is AskState.OPEN and not ask.waits
        state = AskState.TOLD if told else ask.state
        s.w.put(replace(ask, state=state, delivered_at=s.now))
    for ref in dict.fromkeys(key.split("|")[1] for key in message.asks):
        if (action := s.w.get(Action, ref)) is not None and action.live:
            # the ladder counts from when a request arrived
            s.w.put(attend(s, action))
    # an answer may have overtaken the sending: then what was sent is already out of date
    redraw = AT_ONCE if answered else message.redraw_at
    return replace(message, sent_at=s.now, redraw_at=redraw)


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


def _held(s: Scene, message: Message, _command: Settle) -> Message:
    return onward(message, MessageState.HELD) or _over(s, message, MessageState.HELD)


def _failed(s: Scene, message: Message, _command: Settle) -> Message:
    tell_undelivered(s, message)
    return onward(message, MessageState.FAILED) or _over(s, message, MessageState.FAILED)


def _unreached(s: Scene, message: Message, _command: Settle) -> Message:
    """Whoever it is for is written to elsewhere, and only then is somebody else asked or told."""
    lost(s, message)
    further = onward(message, MessageState.FAILED, closed=True)
    if further is None and not message.arrived:
        reach_others(s, message)
    return further or _over(s, message, MessageState.FAILED)


def _over(s: Scene, message: Message, state: MessageState) -> Message:
    message = ended(message, state)
    return _arrived(s, message) if message.state is MessageState.SENT else message


def _unclear(_s: Scene, message: Message, command: Settle) -> Message:
    return unclear(message, command.machine + command.patience)


def _look_again(s: Scene, message: Message, command: Settle) -> Message:
    """It was looked for and not found, which may be too early to tell."""
    if command.delivery.retry_after is not None:
        return _not_looked(s, message, command)
    again = unclear(message, command.machine + command.patience)
    return replace(again, looks=message.looks + 1)


def _not_looked(_s: Scene, message: Message, command: Settle) -> Message:
    seconds = command.delivery.retry_after
    wait = PAUSE if seconds is None else timedelta(seconds=seconds)
    return replace(unclear(message, command.machine + wait), looks=message.looks)


def backoff(attempts: int) -> timedelta:
    """Five seconds, doubled with each attempt, an hour at most."""
    return min(LONGEST, timedelta(seconds=5 * 2 ** min(attempts, 10)))


Follows = Callable[[Scene, Message, Settle], Message]

AFTER_SENDING: dict[Outcome, Follows] = {
    Outcome.SENT: _sent,
    Outcome.UNCLEAR: _unclear,
    Outcome.PASSING: _later,
    Outcome.INSTALL: _paused,
    Outcome.PAYLOAD: _plainly,
    Outcome.TARGET: _unreached,
    Outcome.UNKNOWN: _held,
}
AFTER_LOOKING: dict[Outcome, Follows] = {
    **AFTER_SENDING,
    Outcome.UNCLEAR: _look_again,
    Outcome.INSTALL: _not_looked,
    Outcome.PAYLOAD: _not_looked,
}
"""What was not seen to be missing is not sent again."""

AFTER = {MessageState.CLAIMED: AFTER_SENDING, MessageState.UNCLEAR: AFTER_LOOKING}
