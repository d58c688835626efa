"""Whose seats were empty so often that the chair may want to write to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from governance.attendance import Lapse, lapses
from governance.dates import add_months
from governance.meetings import MEETINGS_BY_GROUP, Meeting, MeetingState
from governance.seating import Place, Sitting
from usecases.formal import roll_of
from usecases.scene import Scene
from usecases.views.names import agency_name

LOOKED_BACK = 24  # months, so that two absences running are found where meetings are rare


@dataclass(frozen=True, slots=True)
class AbsenceView:
    """`people` hold the seat now; only meetings since they did are looked at."""

    people: tuple[str, ...]
    agency: str
    lapses: tuple[Lapse, ...]


def absences(s: Scene, group: str) -> tuple[AbsenceView, ...]:
    """Of seats that vote, in their order; a deputy fills one as well as the member."""
    held = [_filled(s, meeting) for meeting in _recorded(s, group)]
    views = []
    for place in Sitting(s.p, group, s.day).places:
        people = s.p.holders(place.seat.post, s.day)
        since = _since(s, place, people)
        found = lapses([(on, place.seat.post in posts) for on, posts in held if on >= since], s.day)
        if place.seat.has_vote and people and found:
            views.append(AbsenceView(s.names(people), agency_name(s.p, place.agency), found))
    return tuple(views)


def _recorded(s: Scene, group: str) -> Iterator[Meeting]:
    """The meetings of which it was recorded who was there, earliest first."""
    for meeting in s.w.find(MEETINGS_BY_GROUP, group):
        late = meeting.on > add_months(s.day, -LOOKED_BACK)
        if late and meeting.state is MeetingState.HELD and roll_of(s, meeting).recorded:
            yield meeting


def _filled(s: Scene, meeting: Meeting) -> tuple[date, frozenset[str]]:
    """The posts whose seats were filled."""
    found = roll_of(s, meeting)
    places = found.sitting.filled(found.there)
    return meeting.on, frozenset(place.seat.post for place in places if place.filled)


def _since(s: Scene, place: Place, people: tuple[str, ...]) -> date:
    """The first day on which anybody held it who does now."""
    holders = s.p.posts[place.seat.post].holders if place.seat.post in s.p.posts else ()
    now = (one for one in holders if one.person in people and one.covers(s.day))
    return min((one.since or date.min for one in now), default=date.min)
