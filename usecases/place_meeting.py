"""Say where a meeting is held, and how to join it from afar."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from governance.meeting_changes import PLACE
from usecases.meeting_changed import meeting_changed
from usecases.meeting_deeds import begun
from usecases.meeting_done import MeetingDone, as_it_was, done
from usecases.ports.store import Work
from usecases.propose_item import LINK
from usecases.refusals import Incomplete

LONGEST = 200
"""Characters of a place."""


@dataclass(frozen=True, slots=True)
class PlaceMeeting:
    """None leaves what is there, an empty text takes it away."""

    group: str
    on: date | None = None
    place: str | None = None
    link: str | None = None
    revision: int | None = None
    meeting: str = ""


def place_meeting(w: Work, command: PlaceMeeting, now: datetime) -> MeetingDone:
    """Raises NotFound, NotAllowed, MeetingChanged, MeetingUnfit or Incomplete."""
    s, meeting = begun(w, command, now, PLACE)
    if command.place is None and command.link is None:
        raise Incomplete({"place": "needed"})
    check_place(command.place or "", command.link or "")
    place = meeting.place if command.place is None else command.place.strip()
    link = meeting.link if command.link is None else command.link.strip()
    if (place, link) == (meeting.place, meeting.link):
        return as_it_was(s, PLACE, meeting)
    after = replace(meeting, place=place, link=link)
    return done(s, PLACE, meeting, meeting_changed(s, PLACE, meeting, after))


def check_place(place: str, link: str) -> None:
    """Raises Incomplete."""
    problems = {}
    if len(place) > LONGEST:
        problems["place"] = "too long"
    if link.strip() and not LINK.fullmatch(link.strip()):
        problems["link"] = "no link"
    if problems:
        raise Incomplete(problems)
