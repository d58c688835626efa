"""What a reader is shown of who comes to a meeting, or was there."""

from __future__ import annotations

from dataclasses import dataclass

from governance.attending import Roll
from governance.meetings import Meeting
from governance.quorum import Count, outlook, verdict
from usecases.formal import roll_of, room_of
from usecases.scene import Scene
from usecases.views.meeting import MeetingView, view_meeting
from usecases.views.names import agency_name


@dataclass(frozen=True, slots=True)
class ShortView:
    """A need of the quorum that is not met: how many are there, of how many, of what."""

    there: int
    wanted: int
    what: str


@dataclass(frozen=True, slots=True)
class SeatView:
    """`instead_of` are those whose seat a deputy fills."""

    person: str
    agency: str
    seat: str
    votes: bool
    instead_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AttendanceView:
    """`filled` are the seats as they are, or would be, filled. `recorded`: somebody has recorded
    who was there. `waived` is why the chair went on without a quorum."""

    meeting: MeetingView
    filled: tuple[SeatView, ...]
    apologies: tuple[str, ...]
    silent: tuple[str, ...]
    recorded: bool
    quorate: bool
    short: tuple[ShortView, ...]
    outlook: str
    waived: str = ""
    waived_by: str = ""


def view_attendance(s: Scene, meeting: Meeting) -> AttendanceView:
    found, room = roll_of(s, meeting), room_of(s, meeting)
    places = found.sitting.filled(found.there)
    enough = verdict(found.sitting, places)
    return AttendanceView(
        meeting=view_meeting(s, meeting),
        filled=tuple(
            SeatView(
                s.name(one.person), agency_name(s.p, one.agency), one.seat.kind.value,
                one.seat.has_vote, s.names(one.instead_of),
            )
            for one in places
            if one.filled
        ),
        apologies=s.names(_away(found)),
        silent=s.names(() if found.recorded else found.silent),
        recorded=found.recorded,
        quorate=enough.quorate,
        short=tuple(view_short(one) for one in enough.short),
        outlook=outlook(found).value,
        waived=room.why,
        waived_by=s.name(room.waived_by) if room.waived_by else "",
    )  # fmt: skip


def _away(found: Roll) -> tuple[str, ...]:
    return tuple(one for one in found.sitting.seated if one in found.away - found.there)


def view_short(one: Count) -> ShortView:
    need = one.need
    what = "partners" if need.partners else "agencies" if need.by_agency else "seats"
    return ShortView(one.there, one.wanted, ", ".join(need.kinds) or what)
