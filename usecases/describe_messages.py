"""What was sent, when, to whom and about what: for whoever watches over it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from governance.actions import Action
from governance.asks import Ask, Message
from governance.dates import london
from governance.policy import Lane
from usecases.ports.store import Work
from usecases.refusals import NotAllowed
from usecases.scene import Scene, scene


@dataclass(frozen=True, slots=True)
class DescribeMessages:
    """The ids of messages."""

    messages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AboutView:
    """`ref` is the action's reference; empty where it is not about one."""

    rule: str
    ref: str


@dataclass(frozen=True, slots=True)
class MessageView:
    """`name` is the person's, or the group's whose channel it goes to. No text of an action is
    in here, so that it may be read where restricted groups' titles may not."""

    id: str
    recipient: str
    name: str
    lane: Lane
    sent_at: datetime
    about: tuple[AboutView, ...]

    @property
    def day(self) -> date:
        return london(self.sent_at).date()

    @property
    def to_channel(self) -> bool:
        return self.recipient.startswith("group:")


@dataclass(frozen=True, slots=True)
class MessagesDescribed:
    messages: tuple[MessageView, ...]


def describe_messages(w: Work, command: DescribeMessages, now: datetime) -> MessagesDescribed:
    """In the order asked for, without those that were not sent. Raises NotAllowed."""
    s = scene(w, now)
    if not s.may("message.describe", None):
        raise NotAllowed("message.describe", "", s.names(s.p.managers(s.day)))
    found = filter(None, (w.get(Message, key) for key in command.messages))
    views = (_view(s, m, m.sent_at) for m in found if m.sent_at is not None)
    return MessagesDescribed(tuple(views))


def _view(s: Scene, message: Message, sent_at: datetime) -> MessageView:
    asks = filter(None, (s.w.get(Ask, key) for key in message.asks))
    return MessageView(
        message.id,
        message.recipient,
        _name(s, message.recipient),
        message.lane,
        sent_at,
        tuple(_about(s, ask) for ask in asks),
    )


def _name(s: Scene, recipient: str) -> str:
    kind, _, key = recipient.partition(":")
    known = kind == "person" and key in s.p.people
    return s.p.people[key].name if known else key


def _about(s: Scene, ask: Ask) -> AboutView:
    known = s.w.get(Action, ask.subject) is not None
    return AboutView(ask.rule.value, ask.subject if known else "")
