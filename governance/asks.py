"""Asks: what one person should answer or know. Messages: what carries them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum

from governance.policy import Lane
from governance.record import Index, Record


class Rule(StrEnum):
    """Why somebody is asked or told."""

    BEFORE = "before"
    DUE = "due"
    OVERDUE = "overdue"
    STALE = "stale"
    ROUND = "round"
    CHANGED = "changed"
    ASSIGNED = "assigned"
    HANDED_OVER = "handed over"
    SNOOZED = "snoozed"
    PAUSE_OVER = "pause over"
    EXTENSION_ASKED = "extension asked"
    EXTENSION_DECIDED = "extension decided"
    ESCALATED = "escalated"
    PAGE = "page"
    UNDELIVERED = "undelivered"
    RETENTION = "retention"
    ADDRESS = "calendar address"
    HEAD = "head"
    CHANNEL = "channel"
    WELCOME = "welcome"
    STRANGER = "stranger"
    ACCOUNT_GONE = "account gone"
    PAPERS = "papers"
    REPORT = "report"
    AGENDA = "agenda"
    DIGEST = "digest"
    DECLARE = "declare"
    QUORUM = "quorum"
    VOTE = "vote"
    BALLOT = "ballot"
    DEPUTY = "deputy"
    REGISTER = "register"
    START = "start"
    CAPTURE = "capture"
    CONFIRM = "confirm"
    MINUTES = "minutes"
    CIRCULATED = "minutes circulated"
    STARTED = "started"
    MEETING_CHANGED = "meeting changed"
    NEXT_CHAIR = "next chair"


ANSWERABLE = frozenset({Rule.BEFORE, Rule.DUE, Rule.OVERDUE, Rule.STALE, Rule.ROUND})
"""An update is hoped for; the other rules only tell."""

CALLS = frozenset({Rule.PAPERS, Rule.REPORT})
"""Something is asked for before a meeting, though nothing is overdue."""

WAITS = ANSWERABLE | CALLS | {Rule.DECLARE, Rule.MINUTES, Rule.VOTE, Rule.REGISTER}
"""Open until an answer comes, though it has been read."""

WHOLE = frozenset({Rule.AGENDA, Rule.DIGEST, Rule.STARTED})
"""Each is a message of its own."""

RIDES = frozenset({Rule.DECLARE, Rule.QUORUM})
"""What goes with a meeting's agenda where that goes at the same time."""

MOOT = ANSWERABLE | {Rule.PAUSE_OVER}
"""What nobody need answer or decide any more once the action's state is another."""


class AskState(StrEnum):
    OPEN = "open"
    ANSWERED = "answered"
    TOLD = "told"
    PASSED_OVER = "passed over"


class Over(StrEnum):
    """Why an ask was passed over."""

    LATER = "a later request took its place"
    TOGETHER = "one request answered for both"
    ELSEWHERE = "somebody else was asked"
    MOOT = "nothing was owed any more"


@dataclass(frozen=True, slots=True)
class Announcement:
    """What a request says of the ladder: the occurrence of the next step, whom it tells, and when
    if nobody has answered before."""

    step: str
    people: tuple[str, ...]
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask(Record):
    """Its id is made of rule, subject, occurrence and recipient, so it is asked once.

    `recipient` is person:ID, or group:ID for the group's own channel. `attention_at` is when
    it may be put into a message (business time); None once it is in one or needs none.
    `share` is the agency whose part it is about, where the action is each agency's. `head` is the
    ledger's, where that is what is told: it must be the same whenever the message is shown.
    `over` says why it was passed over. `announces` is what it said of the ladder when it was last
    given to be sent.
    """

    rule: Rule
    subject: str
    occurrence: str
    recipient: str
    lane: Lane
    asked_at: datetime
    state: AskState = AskState.OPEN
    attention_at: datetime | None = None
    message: str | None = None
    delivered_at: datetime | None = None
    share: str = ""
    head: str = ""
    over: Over | None = None
    announces: Announcement | None = None

    @property
    def answerable(self) -> bool:
        """Whether an answer is hoped for; the rest only tells."""
        return self.rule in ANSWERABLE

    @property
    def waits(self) -> bool:
        """Whether it stays open once it was delivered."""
        return self.rule in WAITS

    @property
    def unsent(self) -> bool:
        """An open request that has not reached anybody yet."""
        return self.answerable and self.state is AskState.OPEN and self.delivered_at is None

    def passed_over(self, why: Over) -> Ask:
        return replace(self, state=AskState.PASSED_OVER, attention_at=None, over=why)


def ask_id(rule: str, subject: str, occurrence: str, recipient: str) -> str:
    return "|".join((rule, subject, occurrence, recipient))


AT_ONCE = datetime(1970, 1, 1, tzinfo=UTC)
"""Machine time that has come, whatever the machine's clock says."""


class MessageState(StrEnum):
    READY = "ready"
    CLAIMED = "claimed"
    UNCLEAR = "unclear"
    HELD = "held for review"
    SENT = "sent"
    FAILED = "failed"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Copy:
    """A message at a place it has been taken to before: what became of it there, and where the
    platform has it, or the parts of it that arrived. `unsure`: it was not always known whether it
    had arrived."""

    place: str
    state: MessageState
    address: str = ""
    unsure: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Message(Record):
    """Its id is made of lane, recipient, local date and sequence, so it is sent once.

    `try_at`, `lease_until`, `look_at` and `redraw_at` are machine time: when a ready message may
    be tried, when a claim lapses, when one of unclear fate is looked for, when a sent message must
    be shown afresh. `sent_at` is business time. `plain`: its payload was refused once, so it goes
    as plain text. `looks` is how often it was looked for since it was last sent. `address` is where
    the platform has it: only the platform can read that.

    `place` is the platform it goes to, or went to; empty until that is chosen. `then` are those
    that are left after it. `copies` are what became of it where it was taken before. `unsure`: it
    was not always known whether it had arrived at `place`.
    """

    lane: Lane
    recipient: str
    on: date
    asks: tuple[str, ...]
    state: MessageState = MessageState.READY
    attempts: int = 0
    plain: bool = False
    try_at: datetime | None = None
    lease_until: datetime | None = None
    look_at: datetime | None = None
    redraw_at: datetime | None = None
    sent_at: datetime | None = None
    looks: int = 0
    trouble: str = ""
    address: str = ""
    place: str = ""
    then: tuple[str, ...] = ()
    copies: tuple[Copy, ...] = ()
    unsure: bool = False

    @property
    def to_group(self) -> bool:
        return self.recipient.startswith("group:")

    @property
    def arrived(self) -> bool:
        """Whether it is somewhere already, though it still goes elsewhere."""
        return any(copy.state is MessageState.SENT for copy in self.copies)

    @property
    def repeats(self) -> bool:
        """Whether a person may have had it before, somewhere else. A group is to have it in each of
        the places where it works."""
        return not self.to_group and any(copy.unsure for copy in self.copies)

    def standing(self) -> tuple[Message, ...]:
        """The message as it is at each place where some of it may be."""
        here = (self,) if self.state is MessageState.SENT else ()
        there = (replace(self, place=c.place, address=c.address) for c in self.copies if c.address)
        return (*here, *there)


def message_id(lane: Lane, recipient: str, on: date, sequence: int) -> str:
    return "|".join((lane.value, recipient, on.isoformat(), str(sequence)))


ASK_ATTENTION = Index("ask.attention", Ask, ("attention_at",))
ASKS_BY_SUBJECT = Index("ask.subject", Ask, ("subject", "state"))
MESSAGES_TO_TRY = Index("message.try", Message, ("try_at",))
MESSAGES_LEASED = Index("message.lease", Message, ("lease_until",))
MESSAGES_TO_LOOK = Index("message.look", Message, ("look_at",))
MESSAGES_TO_REDRAW = Index("message.redraw", Message, ("redraw_at",))
MESSAGES_BY_RECIPIENT = Index("message.recipient", Message, ("recipient", "lane", "on"))
MESSAGES_BY_DAY = Index("message.day", Message, ("on",))
MESSAGES_BY_STATE = Index("message.state", Message, ("state",))
