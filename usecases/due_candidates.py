"""What each kind's time counts from: the records that may have been kept long enough."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime

from governance.accounts import ACCOUNTS_BY_PERSON, STRANGERS, Conversation
from governance.actions import ACTIONS_BY_STATE, ENDED, Action, ActionState
from governance.agenda import AGENDA_BY_MEETING, AGENDAS, NOTES_BY_MEETING
from governance.asks import ASKS_BY_SUBJECT, MESSAGES_BY_STATE, MessageState
from governance.dates import london
from governance.leave import LEAVES
from governance.meetings import CHANGES_BY_MEETING, Meeting
from governance.people import PREFERENCES, Person
from governance.record import Record
from governance.reports import REPORTS_BY_MEETING
from governance.retention import FORGOTTEN, left_on
from usecases import retention_formal as formal
from usecases.records import LINKS_BY_PERSON, READINGS, RECEIPTS, RUNS
from usecases.scene import Scene

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


def _conversations(s: Scene) -> Candidates:
    for since, account in _accounts(s):
        if (held := s.w.get(Conversation, account.id)) is not None:
            yield since, held


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


CANDIDATES: dict[str, Callable[[Scene], Candidates]] = {
    "action": _actions,
    "item": _items,
    "agenda": _agendas,
    "change": lambda s: ((_day(one.at), one) for one in s.w.find(CHANGES_BY_MEETING)),
    "note": _notes,
    "minutes": formal.minutes,
    "minuted": formal.minuted,
    "correction": formal.corrections,
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
    "conversation": _conversations,
    "account": _accounts,
    "stranger": lambda s: ((_day(one.met_at), one) for one in s.w.find(STRANGERS)),
}
"""By kind, in the order in which they are listed."""
