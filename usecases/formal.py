"""What the formal half of a meeting is worked out from: who comes, who declared, who votes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from governance.agenda import AgendaItem, ItemState
from governance.attendance import REPLIES_BY_MEETING
from governance.attending import Roll, roll
from governance.decisions import Decision
from governance.declaring import Room
from governance.electorate import Electorate, electorate
from governance.interests import (
    DECLARATIONS_BY_MATTER,
    DECLARATIONS_BY_MEETING,
    Barred,
    Declaration,
    barred,
)
from governance.meetings import Meeting
from governance.quorum import at_risk, verdict
from governance.seating import Sitting, by_post, sitting_of
from governance.voting import VOTES_BY_DECISION, Vote, in_room, took_part
from usecases.agenda import agenda_of
from usecases.refusals import Incomplete
from usecases.scene import Scene


def sitting(s: Scene, meeting: Meeting) -> Sitting:
    return sitting_of(s.p, meeting, s.p.deputies)


def roll_of(s: Scene, meeting: Meeting) -> Roll:
    return roll(sitting(s, meeting), s.w.find(REPLIES_BY_MEETING, meeting.id))


def room_of(s: Scene, meeting: Meeting) -> Room:
    return s.w.get(Room, meeting.id) or Room(id=meeting.id)


def items_of(s: Scene, meeting: Meeting) -> tuple[str, ...]:
    """The ids of what the meeting is to come to, or has."""
    return tuple(one.id for one in agenda_of(s, meeting) if one.state is not ItemState.DROPPED)


def declared_in(s: Scene, meeting: Meeting) -> list[Declaration]:
    return s.w.find(DECLARATIONS_BY_MEETING, meeting.id)


def barred_from(s: Scene, matter: str) -> Barred:
    """What was declared in an item holds too where the item was carried over."""
    said = (one for name in _same(s, matter) for one in s.w.find(DECLARATIONS_BY_MATTER, name))
    return barred((replace(one, matter=matter) for one in said), matter)


def _same(s: Scene, matter: str) -> Iterator[str]:
    """The matter, and what it was called on earlier agendas."""
    while matter:
        yield matter
        item = item_of(s, matter)
        matter = item.came_from if item else ""


def item_of(s: Scene, matter: str) -> AgendaItem | None:
    """Also one that is kept nowhere yet, since nobody has touched its agenda."""
    kept = s.w.get(AgendaItem, matter)
    meeting = s.w.get(Meeting, matter.partition("#")[0])
    if kept is not None or meeting is None:
        return kept
    return next((one for one in agenda_of(s, meeting) if one.id == matter), None)


def is_quorate(s: Scene, meeting: Meeting) -> bool:
    """Enough are there, or the chair went on without."""
    found = roll_of(s, meeting)
    enough = verdict(found.sitting, found.sitting.filled(found.there)).quorate
    return enough or room_of(s, meeting).waived_at is not None


def is_at_risk(s: Scene, meeting: Meeting) -> bool:
    """Whether it is to be told before its digest that too few may come."""
    return at_risk(roll_of(s, meeting))


def electors_of(s: Scene, decision: Decision, *, by_correspondence: bool) -> Electorate:
    """In the room those who are there; by correspondence everybody with a seat today."""
    meeting = None if by_correspondence else s.w.get(Meeting, decision.meeting)
    out = barred_from(s, decision.matter)
    if meeting is None:
        group = by_post(s.p, decision.group, s.day, s.p.deputies)
        return electorate(group, group.everybody, out, decision.units)
    found = roll_of(s, meeting)
    return electorate(found.sitting, found.there, out, decision.units)


def votes_on(s: Scene, decision: Decision) -> list[Vote]:
    """Of the ballot that was opened last."""
    return s.w.find(VOTES_BY_DECISION, decision.id, decision.ballot)


def enough(s: Scene, decision: Decision, electors: Electorate) -> bool:
    """Whether enough take part for what is decided to hold."""
    if decision.by_post:
        return took_part(electors, votes_on(s, decision)).quorate
    waived = room_waived(s, decision.meeting)
    return waived or in_room(electors).quorate


def room_waived(s: Scene, meeting: str) -> bool:
    room = s.w.get(Room, meeting)
    return room is not None and room.waived_at is not None


def expected(s: Scene, meeting: Meeting, person: str, field: str = "person") -> None:
    """Raises Incomplete for somebody who is not expected at the meeting."""
    if not is_expected(sitting(s, meeting), person):
        raise Incomplete({field: "not expected"})


def is_expected(found: Sitting, person: str) -> bool:
    """Whether they sit on the group, or were sent to this meeting."""
    return person in found.seated or any(one.deputy == person for one in found.deputies)
