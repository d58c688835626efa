"""Record that a meeting was asked aloud for interests, and that those present had none but what is
on record."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from usecases.agenda import not_now
from usecases.declaring_asks import settle_declaring
from usecases.formal import roll_of, room_of
from usecases.ports.store import Work
from usecases.scene import scene
from usecases.start_meeting import under_way
from usecases.views.meeting import MeetingView, view_meeting

VERB = "interest.record"


@dataclass(frozen=True, slots=True)
class RecordRoom:
    group: str


@dataclass(frozen=True, slots=True)
class RoomRecorded:
    """`present` are those it holds for: whoever comes later is asked again. `again`: it was
    recorded of the same people, by whom it says."""

    meeting: MeetingView
    present: tuple[str, ...]
    by: str
    again: bool = False


def record_room(w: Work, command: RecordRoom, now: datetime) -> RoomRecorded:
    """Raises NotFound, NotAllowed, or MeetingNotNow where none is under way, or nobody has recorded
    who is there."""
    s = scene(w, now)
    meeting = under_way(s, VERB, command.group)
    found = roll_of(s, meeting)
    if not found.recorded:
        raise not_now(VERB, meeting, "attendance not recorded")
    people = dict.fromkeys((*found.sitting.seated, *sorted(found.there)))
    room, present = room_of(s, meeting), tuple(one for one in people if one in found.there)
    again = room.asked_at is not None and set(present) <= set(room.present)
    if not again:
        room = w.put(replace(room, present=present, asked_by=s.reader, asked_at=s.now))
        settle_declaring(s, meeting)
        w.enter(VERB, meeting.id)
    return RoomRecorded(view_meeting(s, meeting), s.names(present), s.name(room.asked_by), again)
