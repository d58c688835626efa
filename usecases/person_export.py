"""Everything that is held about one person, as facts with the names of fields people can read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from governance.accounts import ACCOUNTS_BY_PERSON
from governance.actions import (
    ACTIONS_BY_GROUP,
    DEEDS_BY_ACTION,
    UPDATES_BY_ACTION,
    Action,
    Deed,
    Update,
)
from governance.agenda import AGENDA_BY_MEETING, AGENDAS, NOTES_BY_MEETING, AgendaItem
from governance.asks import ASKS_BY_SUBJECT, MESSAGES_BY_RECIPIENT
from governance.holds import HOLDS_BY_ACTION, Hold
from governance.meetings import CHANGES_BY_MEETING, Meeting, MeetingChange
from governance.people import Holding, Post, Preference
from governance.reports import REPORTS_BY_MEETING
from usecases import person_formal
from usecases.open_report import WRITE
from usecases.ports.store import Work
from usecases.readings import note_readings
from usecases.records import LEDGER, LINKS_BY_PERSON, READINGS, RECEIPTS
from usecases.refusals import NotAllowed, NotFound
from usecases.scene import Scene, scene
from usecases.views import view_deed

Rows = list[dict[str, Any]]

ABOUT = (
    "This is what Clerk holds about one person, with what they may see today. Left out: what "
    "others wrote, other people's names, and secrets such as calendar addresses."
)
WITHHELD = "(withheld: it is about a restricted group they do not see today)"
SOMEBODY = "(another person)"


@dataclass(frozen=True, slots=True)
class ExportPerson:
    person: str


@dataclass(frozen=True, slots=True)
class PersonExported:
    """Section to rows, of JSON's own types and dates."""

    sections: dict[str, Any]


def export_person(w: Work, command: ExportPerson, now: datetime) -> PersonExported:
    """Raises NotFound, or NotAllowed. What it shows of restricted groups is noted as read."""
    asking = scene(w, now)
    if not asking.may("person.export", f"person:{command.person}"):
        raise NotAllowed("person.export", "", asking.names(asking.p.managers(asking.day)))
    if command.person not in asking.p.people:
        raise NotFound("person", command.person)
    s = scene(w, now, reader=command.person)
    led = [a for a in _all_actions(s) if s.leads(a) or a.created_by == s.reader]
    wrote = [(a, u) for a in _all_actions(s) for u in _updates(s, a) if u.recorded_by == s.reader]
    did = [(a, d) for a in _all_actions(s) for d in _deeds(s, a) if d.by == s.reader]
    held = [(a, h) for a in _all_actions(s) for h in _holds(s, a) if h.by == s.reader]
    about = (*led, *(a for a, _ in wrote), *(a for a, _ in did), *(a for a, _ in held))
    seen = {a.id: a for a in about if s.may("action.show", a)}
    sections = {
        "about": ABOUT,
        "made on": s.day,
        "person": _person(s),
        "posts": _posts(s),
        "seats": _seats(s),
        "leave": _leaves(s),
        "actions led or added": [_action(s, action, seen) for action in led],
        "updates recorded": [_update(action, update, seen) for action, update in wrote],
        "what else they did to actions": [_deed(s, action, deed, seen) for action, deed in did],
        "steps they held back": [_hold(action, hold, seen) for action, hold in held],
        "agenda items proposed or led": _items(s),
        "notes taken in meetings": _notes(s),
        "meetings they ran": _ran(s),
        "changes they made to meetings": _changes(s),
        "meetings they were named to chair": _named(s),
        "exception reports they wrote": _reports(s),
        **person_formal.sections(s, WITHHELD, SOMEBODY),
        "asks": _asks(s),
        "messages": _messages(s),
        "calendar links": _links(s),
        "where they want to be written to": _preference(s),
        "accounts on chat platforms": _accounts(s),
        "answers kept": _receipts(s),
        "restricted actions read": _readings(s),
        "ledger": _ledger(s),
    }
    note_readings(asking, seen.values())
    return PersonExported(sections)


def _all_actions(s: Scene) -> list[Action]:
    """Also those of groups that are no more."""
    return s.w.find(ACTIONS_BY_GROUP)


def _updates(s: Scene, action: Action) -> list[Update]:
    return s.w.find(UPDATES_BY_ACTION, action.id)


def _deeds(s: Scene, action: Action) -> list[Deed]:
    return s.w.find(DEEDS_BY_ACTION, action.id)


def _holds(s: Scene, action: Action) -> list[Hold]:
    return s.w.find(HOLDS_BY_ACTION, action.id)


def _person(s: Scene) -> dict[str, Any]:
    person = s.p.people[s.reader]
    return {"id": person.id, "name": person.name, "e-mail": person.email}


def _held(s: Scene) -> list[tuple[Post, Holding]]:
    posts = s.p.posts.values()
    return [(post, held) for post in posts for held in post.holders if held.person == s.reader]


def _posts(s: Scene) -> Rows:
    return [
        {
            "post": post.title,
            "agency": s.p.agencies[post.agency].name if post.agency in s.p.agencies else "",
            "from": held.since,
            "until": held.until,
        }
        for post, held in _held(s)
    ]


def _leaves(s: Scene) -> Rows:
    """Their own, and where they stood in; others' names are left out."""
    return [
        {
            "from": leave.first,
            "until": leave.last,
            "whose": "their own" if leave.person == s.reader else SOMEBODY,
            "stood in": leave.stand_in == s.reader,
        }
        for leave in s.p.leaves
        if s.reader in (leave.person, leave.stand_in)
    ]


def _seats(s: Scene) -> Rows:
    """Through the posts they hold or held."""
    posts = {post.id: post.title for post, _ in _held(s)}
    return [
        {"group": group.id, "seat": seat.kind.value, "votes": seat.votes, "post": posts[seat.post]}
        for group in s.p.groups.values()
        for seat in group.seats
        if seat.post in posts
    ]


def _action(s: Scene, action: Action, seen: dict[str, Action]) -> dict[str, Any]:
    return {
        "reference": action.id,
        "title": action.title if action.id in seen else WITHHELD,
        "leads it today": s.leads(action),
        "added it": action.created_by == s.reader,
        "agreed date": action.agreed,
        "state": action.state.value,
    }


def _update(action: Action, update: Update, seen: dict[str, Action]) -> dict[str, Any]:
    words = {"note": update.note, "evidence": update.evidence, "reason": update.reason}
    return {
        "action": action.id,
        "at": update.at,
        "rating": update.rating,
        "forecast": update.forecast,
        **{name: text if action.id in seen else WITHHELD for name, text in words.items() if text},
    }


def _deed(s: Scene, action: Action, deed: Deed, seen: dict[str, Action]) -> dict[str, Any]:
    why = view_deed(s, deed).why
    return {
        "action": action.id,
        "at": deed.at,
        "did": deed.what,
        "what it came to": deed.says,
        **({"reason": why if action.id in seen else WITHHELD} if why else {}),
    }


def _hold(action: Action, hold: Hold, seen: dict[str, Action]) -> dict[str, Any]:
    return {
        "action": action.id,
        "at": hold.at,
        "let go": hold.released_at,
        "reason": hold.reason if action.id in seen else WITHHELD,
    }


def _sees(s: Scene, meeting: str) -> bool:
    held = s.w.get(Meeting, meeting)
    return held is not None and s.may("agenda.show", held)


def _items(s: Scene) -> Rows:
    return [
        {
            "meeting": item.meeting,
            "title": item.title if _sees(s, item.meeting) else WITHHELD,
            "proposed it": item.proposed_by == s.reader,
            "leads it today": _leads(s, item),
            "state": item.state.value,
        }
        for item in s.w.find(AGENDA_BY_MEETING)
        if item.proposed_by == s.reader or _leads(s, item)
    ]


def _leads(s: Scene, item: AgendaItem) -> bool:
    return item.lead is not None and s.reader in s.p.answers_for(item.lead, item.group, s.day)


def _notes(s: Scene) -> Rows:
    return [
        {
            "meeting": note.meeting,
            "at": note.at,
            "note": note.text if _sees(s, note.meeting) else WITHHELD,
            "action raised": note.raised,
        }
        for note in s.w.find(NOTES_BY_MEETING)
        if note.by == s.reader
    ]


def _ran(s: Scene) -> Rows:
    ways = {"issued_by": "issued the agenda", "started_by": "started", "closed_by": "closed"}
    return [
        {"meeting": one.id, "did": did}
        for one in s.w.find(AGENDAS)
        for field, did in ways.items()
        if getattr(one, field) == s.reader
    ]


def _changes(s: Scene) -> Rows:
    return [
        {
            "meeting": change.meeting,
            "at": change.at,
            "did": change.what,
            **({"reason": _why(s, change)} if change.why else {}),
        }
        for change in s.w.find(CHANGES_BY_MEETING)
        if change.by == s.reader
    ]


def _named(s: Scene) -> Rows:
    """Also those that somebody else chairs by now."""
    return [
        {"meeting": change.meeting, "meets": change.becomes, "named": change.at}
        for change in s.w.find(CHANGES_BY_MEETING)
        if s.reader in change.chairs
    ]


def _why(s: Scene, change: MeetingChange) -> str:
    held = s.w.get(Meeting, change.meeting)
    return change.why if held is not None and s.may("meeting.show", held) else WITHHELD


def _reports(s: Scene) -> Rows:
    return [
        {
            "meeting": report.meeting,
            "group": report.group,
            "at": report.at,
            "text": report.text if s.may(WRITE, report.group) else WITHHELD,
        }
        for report in s.w.find(REPORTS_BY_MEETING)
        if report.by == s.reader
    ]


def _asks(s: Scene) -> Rows:
    asks = (ask for ask in s.w.find(ASKS_BY_SUBJECT) if ask.recipient == f"person:{s.reader}")
    return [
        {
            "why": ask.rule.value,
            "about": _about(s, ask.subject),
            "asked": ask.asked_at,
            "delivered": ask.delivered_at,
            "state": ask.state.value,
        }
        for ask in sorted(asks, key=lambda ask: ask.asked_at)
    ]


def _messages(s: Scene) -> Rows:
    found = s.w.find(MESSAGES_BY_RECIPIENT, f"person:{s.reader}")
    return [
        {"day": m.on, "kind": m.lane.value, "state": m.state.value, "sent": m.sent_at}
        for m in sorted(found, key=lambda m: (m.on, m.id))
    ]


def _links(s: Scene) -> Rows:
    return [
        {"calendar": link.scope, "made": link.issued_at, "stopped": link.revoked_at}
        for link in s.w.find(LINKS_BY_PERSON, s.reader)
    ]


def _preference(s: Scene) -> str:
    held = s.w.get(Preference, s.reader)
    return held.place if held else ""


def _accounts(s: Scene) -> Rows:
    return [
        {
            "account": account.id,
            "shown as": account.handle,
            "linked": account.linked_at,
            "in use": account.active,
        }
        for account in s.w.find(ACCOUNTS_BY_PERSON, s.reader)
    ]


def _receipts(s: Scene) -> Rows:
    found = (one for one in s.w.find(RECEIPTS) if one.actor == s.reader)
    return [{"at": receipt.at, "answer": receipt.kind} for receipt in found]


def _readings(s: Scene) -> Rows:
    return [{"action": one.subject, "at": one.at} for one in s.w.find(READINGS, s.reader)]


def _ledger(s: Scene) -> Rows:
    found = (entry for entry in s.w.find(LEDGER) if entry.actor == s.reader)
    return [
        {"entry": e.number, "at": e.at, "did": e.verb, "about": _about(s, e.subject)} for e in found
    ]


def _about(s: Scene, subject: str) -> str:
    """Another person's id is not this person's to have."""
    others = (other for other in s.p.people if other != s.reader)
    return SOMEBODY if any(other in subject for other in others) else subject
