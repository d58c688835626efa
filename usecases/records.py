"""What use cases keep for themselves, and the table of everything a store must hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from governance import (
    accounts,
    actions,
    agenda,
    asks,
    attendance,
    decisions,
    declaring,
    groups,
    holds,
    interests,
    leave,
    meetings,
    minutes,
    people,
    plans,
    ratings,
    reports,
    voting,
)
from governance.last_file import LastFile
from governance.ledger import Entry
from governance.partnership import Charter
from governance.record import Index, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt(Record):
    """That a ticket or delivery had its effect, with the reply it was given."""

    at: datetime
    actor: str
    kind: str
    reply: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarLink(Record):
    """A calendar address somebody was given; only a digest of its secret part is kept.

    `scope` is group:ID, person:ID, all, deadlines or deadlines:ID. `seats` are the groups the
    person had a seat on when it was last looked at: leaving one ends a personal address.
    """

    token_digest: str
    scope: str
    person: str
    issued_at: datetime
    revoked_at: datetime | None = None
    seats: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventStamp(Record):
    """How often an event has changed in the calendars it stands in, and when it last did.

    The id is the meeting's or the action's. `digest` is that of what it said, so that a change
    is noticed whatever brought it about.
    """

    sequence: int
    changed_at: datetime
    digest: str
    cancelled_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Run(Record):
    """That a job of the timetable did its work for a period; the id names both."""

    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading(Record):
    """That somebody read an action of a restricted group, or had a register of interests, that day;
    the first time counts.

    The id is made of person, subject and day: an action's reference, or whose register it was.
    """

    person: str
    subject: str
    at: datetime


LINKS_BY_DIGEST = Index("link.digest", CalendarLink, ("token_digest",))
LINKS_BY_PERSON = Index("link.person", CalendarLink, ("person", "issued_at"))
LEDGER = Index("ledger.all", Entry, ("id",))
READINGS = Index("reading.person", Reading, ("person", "at"))
RECEIPTS = Index("receipt.all", Receipt, ("at",))
RUNS = Index("run.all", Run, ("on",))
CHARTERS = Index("charter.all", Charter, ("id",))

KINDS: dict[str, type[Record]] = {
    "account": accounts.Account,
    "action": actions.Action,
    "agency": people.Agency,
    "agenda": agenda.Agenda,
    "ask": asks.Ask,
    "channel": accounts.Channel,
    "change": meetings.MeetingChange,
    "charter": Charter,
    "conversation": accounts.Conversation,
    "correction": minutes.Correction,
    "decision": decisions.Decision,
    "declaration": interests.Declaration,
    "deed": actions.Deed,
    "deputy": attendance.Deputy,
    "evaluation": actions.Evaluation,
    "event": EventStamp,
    "extension": actions.Extension,
    "file": LastFile,
    "group": groups.Group,
    "hold": holds.Hold,
    "item": agenda.AgendaItem,
    "key": ratings.RatingKey,
    "leave": leave.Leave,
    "ledger": Entry,
    "link": CalendarLink,
    "meeting": meetings.Meeting,
    "message": asks.Message,
    "minuted": minutes.MinutedItem,
    "minutes": minutes.Minutes,
    "note": agenda.MeetingNote,
    "person": people.Person,
    "plan": plans.Plan,
    "post": people.Post,
    "preference": people.Preference,
    "reading": Reading,
    "receipt": Receipt,
    "reply": attendance.Reply,
    "report": reports.ExceptionReport,
    "room": declaring.Room,
    "run": Run,
    "stranger": accounts.Stranger,
    "update": actions.Update,
    "vote": voting.Vote,
}

INDEXES: tuple[Index[Any], ...] = (
    accounts.ACCOUNTS_BY_PERSON,
    accounts.CHANNELS_BY_GROUP,
    accounts.STRANGERS,
    actions.ACTION_ATTENTION,
    actions.ACTIONS_BY_GROUP,
    actions.ACTIONS_BY_STATE,
    actions.DEEDS_BY_ACTION,
    actions.EVALUATIONS_BY_ACTION,
    actions.EXTENSIONS_BY_ACTION,
    actions.EXTENSIONS_BY_STATE,
    actions.UPDATES_BY_ACTION,
    agenda.AGENDAS,
    agenda.AGENDA_BY_GROUP,
    agenda.AGENDA_BY_MEETING,
    agenda.NOTES_BY_MEETING,
    asks.ASK_ATTENTION,
    asks.ASKS_BY_SUBJECT,
    asks.MESSAGES_BY_DAY,
    asks.MESSAGES_BY_RECIPIENT,
    asks.MESSAGES_BY_STATE,
    asks.MESSAGES_LEASED,
    asks.MESSAGES_TO_LOOK,
    asks.MESSAGES_TO_REDRAW,
    asks.MESSAGES_TO_TRY,
    attendance.DEPUTIES,
    attendance.REPLIES_BY_MEETING,
    decisions.DECISIONS_BY_GROUP,
    decisions.DECISIONS_BY_MEETING,
    declaring.ROOMS,
    groups.GROUPS,
    holds.HOLDS_BY_ACTION,
    interests.DECLARATIONS_BY_MATTER,
    interests.DECLARATIONS_BY_MEETING,
    interests.DECLARATIONS_BY_PERSON,
    leave.LEAVES,
    meetings.CHANGES_BY_GROUP,
    meetings.CHANGES_BY_MEETING,
    meetings.MEETINGS_BY_DAY,
    meetings.MEETING_ATTENTION,
    meetings.MEETINGS_BY_GROUP,
    minutes.CORRECTIONS_BY_MEETING,
    minutes.MINUTED_BY_MEETING,
    minutes.MINUTES,
    people.AGENCIES,
    people.PEOPLE,
    people.POSTS,
    people.PREFERENCES,
    plans.PLANS,
    ratings.KEYS,
    reports.REPORTS_BY_GROUP,
    reports.REPORTS_BY_MEETING,
    voting.VOTES_BY_DECISION,
    CHARTERS,
    LEDGER,
    LINKS_BY_DIGEST,
    LINKS_BY_PERSON,
    READINGS,
    RECEIPTS,
    RUNS,
)
