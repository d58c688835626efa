"""Keep where a platform says that an account or a channel is written to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from governance.accounts import Account, Channel, Conversation
from usecases.ports.store import Work


@dataclass(frozen=True, slots=True)
class NoteConversation:
    """`holder` is the id of an account or a channel; the rest is Conversation's."""

    holder: str
    address: str
    service_url: str


@dataclass(frozen=True, slots=True)
class ForgetConversation:
    """`address` is the one that is gone: another that came meanwhile stays."""

    holder: str
    address: str


@dataclass(frozen=True, slots=True)
class ConversationNoted:
    """`kept`: that is what stands there now."""

    kept: bool


def note_conversation(w: Work, command: NoteConversation, now: datetime) -> ConversationNoted:
    """At each contact; written down only where it is another than before. Nothing is kept of an
    account that is nobody's, or of a channel that is no group's."""
    whose = _whose(w, command.holder)
    if not whose:
        return ConversationNoted(kept=False)
    held = w.get(Conversation, command.holder)
    seen = Conversation(
        id=command.holder,
        version=held.version if held else 0,
        address=command.address,
        service_url=command.service_url,
        seen_at=now,
    )
    if held is None or replace(seen, seen_at=held.seen_at) != held:
        w.put(seen)
        w.enter("conversation.note", whose)
    return ConversationNoted(kept=True)


def forget_conversation(w: Work, command: ForgetConversation, _now: datetime) -> ConversationNoted:
    held = w.get(Conversation, command.holder)
    if held is not None and held.address == command.address:
        w.remove(held)
        w.enter("conversation.forget", _whose(w, command.holder))
    return ConversationNoted(kept=False)


def _whose(w: Work, holder: str) -> str:
    """The person or the group; empty where it is nobody's."""
    if (account := w.get(Account, holder)) is not None:
        return f"person:{account.person}"
    channel = w.get(Channel, holder)
    return f"group:{channel.group}" if channel else ""


def drop_conversation(w: Work, holder: str) -> None:
    """With the account or the channel it was the conversation of."""
    if (held := w.get(Conversation, holder)) is not None:
        w.remove(held)
