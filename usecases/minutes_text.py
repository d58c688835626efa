"""What the minutes of a meeting say: composed from what is kept of it, or as they were approved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from governance.actions import Action
from governance.agenda import NOTES_BY_MEETING, AgendaItem, ItemState, MeetingNote
from governance.attending import Roll
from governance.decisions import DECISIONS_BY_MEETING, Decision, DecisionState
from governance.declaring import declares
from governance.interests import DeclarationKind
from governance.meetings import Meeting
from governance.minutes import (
    Attendee,
    Came,
    InterestSaid,
    Lead,
    MinutedItem,
    Minutes,
    Opening,
    Point,
    Resolution,
    Short,
)
from governance.quorum import verdict
from usecases.agenda import agenda_of, next_meeting, shown
from usecases.attendance_view import ShortView, view_short
from usecases.formal import declared_in, roll_of, room_of
from usecases.minutes_kept import kept_items, says
from usecases.scene import Scene, scene
from usecases.views.names import agency_name, view_lead

Said = tuple[MinutedItem, ...]
Of = TypeVar("Of", MeetingNote, Decision)


@dataclass(frozen=True, slots=True)
class Text:
    """`people` are the ids of all whom it names as there or not."""

    opening: Opening
    items: Said
    people: tuple[str, ...]


def minutes_of(s: Scene, meeting: Meeting) -> Minutes:
    return s.w.get(Minutes, meeting.id) or Minutes(id=meeting.id, group=meeting.group)


def text_of(s: Scene, meeting: Meeting, kept: Minutes) -> Text:
    """The same whoever reads it: it says what everybody on the group may read."""
    if kept.opening is not None:
        return Text(kept.opening, kept_items(s.w, kept), kept.people)
    own = scene(s.w, s.now, reader=f"group:{meeting.group}")
    found = roll_of(own, meeting)
    return Text(_opening(own, meeting, found), _items(own, meeting), _people(found))


def _opening(s: Scene, meeting: Meeting, found: Roll) -> Opening:
    room, enough = room_of(s, meeting), verdict(found.sitting, found.sitting.filled(found.there))
    follows = next_meeting(s, meeting)
    return Opening(
        group_name=s.p.groups[meeting.group].name,
        number=meeting.number,
        starts=meeting.starts,
        ends=meeting.ends,
        place=meeting.place,
        chairs=s.names(s.p.chairs(meeting)),
        recorded=found.recorded,
        there=_there(s, found) if found.recorded else (),
        apologies=s.names(_away(found)),
        absent=s.names(_absent(found)) if found.recorded else (),
        quorate=enough.quorate,
        short=tuple(_short(view_short(one)) for one in enough.short),
        waived_by=s.name(room.waived_by) if room.waived_by else "",
        waived=room.why,
        declares=declares(s.p, meeting.group),
        asked_by=s.name(room.asked_by) if room.asked_by else "",
        interests=_interests(s, meeting, found),
        next_at=follows.starts if follows else None,
    )


def _there(s: Scene, found: Roll) -> tuple[Attendee, ...]:
    """By their seats, then whoever was there besides."""
    seats = [one for one in found.sitting.filled(found.there) if one.filled]
    in_seats = tuple(
        Attendee(
            s.name(one.person),
            agency_name(s.p, one.agency),
            one.seat.kind.value,
            s.names(one.instead_of),
        )
        for one in seats
    )
    others = sorted(found.there - {one.person for one in seats})
    return (*in_seats, *(Attendee(name) for name in s.names(tuple(others))))


def _away(found: Roll) -> tuple[str, ...]:
    return tuple(one for one in found.sitting.seated if one in found.away - found.there)


def _absent(found: Roll) -> tuple[str, ...]:
    return tuple(one for one in found.sitting.seated if one not in found.away | found.there)


def _people(found: Roll) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*found.sitting.seated, *sorted(found.there))))


def _interests(s: Scene, meeting: Meeting, found: Roll) -> tuple[InterestSaid, ...]:
    """Of those who were there: what others declared before was not said in the room."""
    return tuple(
        InterestSaid(s.name(one.person), one.matter, one.handling.value if one.handling else "")
        for one in declared_in(s, meeting)
        if one.kind is DeclarationKind.SPECIFIC and one.person in found.there
    )


def _short(one: ShortView) -> Short:
    return Short(one.there, one.wanted, one.what)


def _items(s: Scene, meeting: Meeting) -> Said:
    """What was noted of no item comes last."""
    notes, resolved = s.w.find(NOTES_BY_MEETING, meeting.id), _decisions(s, meeting)
    items = shown(agenda_of(s, meeting))
    said = [
        _filled(s, _numbered(s, meeting, item, n), _of(notes, item.id), _of(resolved, item.id))
        for n, item in enumerate(items, 1)
    ]
    ids = {item.id for item in items}
    rest = _filled(
        s,
        replace(minuted(s, meeting, besides(meeting)), number=len(items) + 1),
        [note for note in notes if note.item not in ids],
        [one for one in resolved if one.item not in ids],
    )
    if says(rest):
        said.append(rest)
    return tuple(said)


def besides(meeting: Meeting) -> str:
    """The id of what the minutes say of no item."""
    return f"{meeting.id}#"


def minuted(s: Scene, meeting: Meeting, item: str) -> MinutedItem:
    """What is kept of one item."""
    return s.w.get(MinutedItem, item) or MinutedItem(id=item, meeting=meeting.id)


def _numbered(s: Scene, meeting: Meeting, item: AgendaItem, number: int) -> MinutedItem:
    kept = minuted(s, meeting, item.id)
    return replace(kept, number=number, title=item.title, came=_came(item))


def _of(found: list[Of], item: str) -> list[Of]:
    return [one for one in found if one.item == item]


def _filled(
    s: Scene, item: MinutedItem, notes: list[MeetingNote], resolved: list[Decision]
) -> MinutedItem:
    """What was amended stands instead of what was noted, also where nothing is left of it."""
    noted = tuple(note.text for note in notes if note.text)
    refs = (*(note.raised for note in notes), *(ref for one in resolved for ref in one.actions))
    return replace(
        item,
        text=item.text if item.amended_at else noted,
        decisions=tuple(_resolution(one) for one in resolved),
        points=tuple(_points(s, refs)),
    )


def _came(item: AgendaItem) -> Came:
    if item.state is ItemState.CARRIED:
        return Came.CARRIED
    return Came.LEFT if item.begun_at is None else Came.REACHED


def _decisions(s: Scene, meeting: Meeting) -> list[Decision]:
    found = s.w.find(DECISIONS_BY_MEETING, meeting.id)
    return [one for one in found if one.state is not DecisionState.DROPPED]


def _resolution(one: Decision) -> Resolution:
    return Resolution(
        ref=one.id,
        text=one.text,
        state=one.state.value,
        way=one.way.value if one.way else "",
        outcome=one.outcome.value if one.outcome else "",
        yes=one.yes,
        no=one.no,
        abstained=one.abstained,
        closes_on=one.closes_on if one.state is DecisionState.VOTING else None,
        rationale=one.rationale,
        withheld=one.withheld,
        actions=one.actions,
    )


def _points(s: Scene, refs: Iterable[str]) -> Iterator[Point]:
    """Of those that everybody on the group may see."""
    for ref in dict.fromkeys(ref for ref in refs if ref):
        action = s.w.get(Action, ref)
        if action is not None and s.may("action.show", action):
            yield _point(s, action)


def _point(s: Scene, action: Action) -> Point:
    leads = (view_lead(s, owner, action.group) for owner in action.owners)
    return Point(
        ref=action.id,
        title=action.title,
        leads=tuple(Lead(lead.title, lead.people) for lead in leads),
        due=action.agreed,
        precision=action.precision,
        waiting=(action.timescale.condition or "") if action.waiting else "",
    )
