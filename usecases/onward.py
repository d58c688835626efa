"""From one place of a message to the next, and what has become of it once there is none left."""

from __future__ import annotations

from dataclasses import replace

from governance.asks import AT_ONCE, Copy, Message, MessageState

BEST = (MessageState.HELD, MessageState.SENT, MessageState.FAILED)
"""What is said of a message that fared differently from place to place: what has to be looked at
comes first."""


def onward(message: Message, state: MessageState, *, closed: bool = False) -> Message | None:
    """To the next place: a group's, whatever became of it here, and a person's only where this one
    is `closed` to Clerk. None where that was the last."""
    if not message.then or not (closed or message.to_group):
        return None
    return replace(
        message,
        state=MessageState.READY,
        try_at=AT_ONCE,
        plain=False,
        place="",
        address="",
        unsure=False,
        copies=(*message.copies, _copy(message, state)),
    )


def ended(message: Message, state: MessageState) -> Message:
    """It stays with whichever of its places says most; the others are kept beside it."""
    last = _copy(message, state)
    return best(message, (*message.copies, last)) if message.to_group else _at(message, last)


def best(message: Message, copies: tuple[Copy, ...]) -> Message:
    """A group's message, of which nothing more goes anywhere."""
    first = min(copies, key=lambda copy: BEST.index(copy.state))
    return replace(_at(message, first), copies=tuple(one for one in copies if one is not first))


def _at(message: Message, copy: Copy) -> Message:
    return replace(
        message, state=copy.state, place=copy.place, address=copy.address, unsure=copy.unsure
    )


def _copy(message: Message, state: MessageState) -> Copy:
    return Copy(message.place, state, message.address, message.unsure)
