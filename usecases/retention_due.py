"""What has been kept as long as it should be, and telling the business manager of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from governance.accounts import ACCOUNTS_BY_PERSON, STRANGERS
from governance.actions import (
    ACTIONS_BY_STATE,
    DEEDS_BY_ACTION,
    ENDED,
    EVALUATIONS_BY_ACTION,
    EXTENSIONS_BY_ACTION,
    UPDATES_BY_ACTION,
    Action,
    ActionState,
)
from governance.agenda import AGENDA_BY_MEETING, AGENDAS, NOTES_BY_MEETING
from governance.asks import ASKS_BY_SUBJECT, MESSAGES_BY_STATE, Ask, MessageState, Rule, ask_id
from governance.dates import london
from governance.holds import HOLDS_BY_ACTION
from governance.leave import LEAVES
from governance.meetings import CHANGES_BY_MEETING, Meeting
from governance.people import PREFERENCES, Person
from governance.policy import Lane, next_slot
from governance.record import Index, Record
from governance.reports import REPORTS_BY_MEETING
from governance.retention import BY_KIND, due_on, left_on, months_kept
from usecases import retention_formal as formal
from usecases.ports.store import Work
from usecases.records import LINKS_BY_PERSON, READINGS, RECEIPTS, RUNS
from usecases.refusals import NotAllowed
from usecases.scene import Scene, scene

MOST = 500
"""Records in one list: more are due on the next."""

SUBJECT = "retention"
WITH_ACTION: dict[str, Index[Any]] = {
    "update": UPDATES_BY_ACTION,
    "extension": EXTENSIONS_BY_ACTION,
    "evaluation": EVALUATIONS_BY_ACTION,
    "deed": DEEDS_BY_ACTION,
    "hold": HOLDS_BY_ACTION,
}
"""What goes with its action, by kind."""

FORGOTTEN = "a former member"
"""The name that stands where somebody's was."""


@dataclass(frozen=True, slots=True)
class ListDue:
    """`day` is the one the list was shown on; None is today."""

    day: date | None = None


@dataclass(frozen=True, slots=True)
class DueKind:
    """`examples` are ids, the oldest first; `since` is what the oldest one's time counts from.

    `months` is how long this partnership keeps the kind.
    """

    kind: str
    count: int
    since: date
    examples: tuple[str, ...]
    months: int | None


@dataclass(frozen=True, slots=True)
class DueListed:
    """`code` stands for exactly these records on that day; `more` says that not all fit.

    `changed`: another list was confirmed than the one that holds now, so nothing was removed.
    """

    day: date
    code: str
    kinds: tuple[DueKind, ...]
    more: bool = False
    changed: bool = False


@dataclass(frozen=True, slots=True)
class TellDue:
    """The daily job's: at most once a month there is something to tell."""


@dataclass(frozen=True, slots=True)
class DueTold:
    asks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DueRecord:
    """`about` is the action it belongs to, or empty."""

    kind: str
    since: date
    record: Record
    about: str = ""


def list_due(w: Work, command: ListDue, now: datetime) -> DueListed:
    """Raises NotAllowed."""
    s = scene(w, now)
    if not s.may("retention.list", None):
        raise NotAllowed("retention.list", "", s.names(s.p.managers(s.day)))
    return listed(s, command.day or s.day)


def tell_due(w: Work, _command: TellDue, now: datetime) -> DueTold:
    s = scene(w, now)
    if next(due_records(s, s.day), None) is None:
        return DueTold(())
    asks = [_ask(s, f"person:{manager}") for manager in s.p.managers(s.day)]
    new = tuple(ask.id for ask in asks if w.ask(ask))
    if new:
        w.enter("retention.tell", SUBJECT)
    return DueTold(new)


def listed(s: Scene, day: date) -> DueListed:
    due = list(due_records(s, day))
    shown = due[:MOST]
    held = {one.kind for one in shown}
    kinds = [_kind(s, kind, shown) for kind in BY_KIND if kind in held]
    return DueListed(day, code_of(day, shown), tuple(kinds), more=len(due) > MOST)


def code_of(day: date, due: list[DueRecord]) -> str:
    """Twelve characters that stand for a list: another record, or version, makes another."""
    ids = [day.isoformat(), *([one.kind, one.record.id, one.record.version] for one in due)]
    return hashlib.sha256(json.dumps(ids).encode()).hexdigest()[:12]


def due_records(s: Scene, day: date) -> Iterator[DueRecord]:
    """Kind by kind, the oldest of each first. What goes with an action comes before it, so that
    a list that ends between them leaves nothing without its action."""
    for kind, candidates in _CANDIDATES.items():
        due = ((since, record) for since, record in candidates(s) if _is_due(s, kind, since, day))
        for since, record in sorted(due, key=lambda one: (one[0], one[1].id)):
            about = record.id if isinstance(record, Action) else ""
            for name, index in WITH_ACTION.items() if about else ():
                for part in s.w.find(index, record.id):
                    yield DueRecord(name, since, part, about)
            yield DueRecord(kind, since, record, about)


def _is_due(s: Scene, kind: str, since: date, day: date) -> bool:
    due = due_on(kind, since, s.p.charter.retention)
    return due is not None and due <= day


def _kind(s: Scene, kind: str, due: list[DueRecord]) -> DueKind:
    found = [one for one in due if one.kind == kind]
    examples = tuple(one.record.id for one in found[:5])
    months = months_kept(kind, s.p.charter.retention)
    return DueKind(kind, len(found), found[0].since, examples, months)


def _ask(s: Scene, manager: str) -> Ask:
    month = f"{s.day:%Y-%m}"
    return Ask(
        id=ask_id(Rule.RETENTION, SUBJECT, month, manager),
        rule=Rule.RETENTION,
        subject=SUBJECT,
        occurrence=month,
        recipient=manager,
        lane=Lane.DAILY,
        asked_at=s.now,
        attention_at=next_slot(Lane.DAILY, s.now, s.p.policy, s.p.days),
    )


Candidates = Iterator[tuple[date, Record]]


def _day(moment: datetime) -> date:
    return london(moment).date()


def _actions(s: Scene) -> Candidates:
    for state in ENDED:
        for action in s.w.find(ACTIONS_BY_STATE, state):
            if action.ended_on is not None:
                yield action.ended_on, action


def _asks(s: Scene) -> Candidates:
    for ask in s.w.find(ASKS_BY_SUBJECT):
        about = s.w.get(Action, ask.subject)
        if about is None or about.ended:
            yield _day(ask.asked_at), ask


def _messages(s: Scene) -> Candidates:
    for state in (MessageState.SENT, MessageState.FAILED, MessageState.DROPPED):
        for message in s.w.find(MESSAGES_BY_STATE, state):
            yield message.on, message


def _links(s: Scene) -> Candidates:
    for link in s.w.find(LINKS_BY_PERSON):
        if link.revoked_at is not None:
            yield _day(link.revoked_at), link


def _people(s: Scene) -> Candidates:
    leads = {
        person
        for state in ActionState
        if state not in ENDED
        for action in s.w.find(ACTIONS_BY_STATE, state)
        for person in s.p.owners(action, s.day)
    }
    for person in s.p.people.values():
        since = left_on(tuple(s.p.posts.values()), person.id)
        if since is not None and person.id not in leads and not _is_forgotten(person):
            yield since, person


def _preferences(s: Scene) -> Candidates:
    for preference in s.w.find(PREFERENCES):
        since = left_on(tuple(s.p.posts.values()), preference.id)
        if since is not None:
            yield since, preference


def _accounts(s: Scene) -> Candidates:
    for account in s.w.find(ACCOUNTS_BY_PERSON):
        since = left_on(tuple(s.p.posts.values()), account.person)
        if since is not None:
            yield since, account


def _of_meetings(s: Scene, found: Iterable[tuple[str, Record]]) -> Candidates:
    """What goes by the day of its meeting; meetings are never removed."""
    for id_, record in found:
        if (meeting := s.w.get(Meeting, id_)) is not None:
            yield meeting.on, record


def _items(s: Scene) -> Candidates:
    return _of_meetings(s, ((one.meeting, one) for one in s.w.find(AGENDA_BY_MEETING)))


def _agendas(s: Scene) -> Candidates:
    return _of_meetings(s, ((one.id, one) for one in s.w.find(AGENDAS)))


def _notes(s: Scene) -> Candidates:
    return _of_meetings(s, ((one.meeting, one) for one in s.w.find(NOTES_BY_MEETING)))


def _is_forgotten(person: Person) -> bool:
    return person.name == FORGOTTEN and person.email is None


_CANDIDATES: dict[str, Callable[[Scene], Candidates]] = {
    "action": _actions,
    "item": _items,
    "agenda": _agendas,
    "change": lambda s: ((_day(one.at), one) for one in s.w.find(CHANGES_BY_MEETING)),
    "note": _notes,
    "vote": formal.votes,
    "decision": formal.decisions,
    "declaration": formal.declarations,
    "reply": formal.replies,
    "deputy": formal.deputies,
    "room": formal.rooms,
    "ask": _asks,
    "message": _messages,
    "report": lambda s: ((_day(one.at), one) for one in s.w.find(REPORTS_BY_MEETING)),
    "receipt": lambda s: ((_day(one.at), one) for one in s.w.find(RECEIPTS)),
    "reading": lambda s: ((_day(one.at), one) for one in s.w.find(READINGS)),
    "link": _links,
    "run": lambda s: ((one.on, one) for one in s.w.find(RUNS)),
    "leave": lambda s: ((one.last, one) for one in s.w.find(LEAVES)),
    "person": _people,
    "preference": _preferences,
    "account": _accounts,
    "stranger": lambda s: ((_day(one.met_at), one) for one in s.w.find(STRANGERS)),
}
