"""Note something while a meeting is under way: it belongs to the item in hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from governance.actions import Action
from governance.agenda import NOTES_BY_MEETING, AgendaItem, MeetingNote
from governance.meetings import MEETINGS_BY_GROUP, Meeting, MeetingState
from usecases.agenda import progress
from usecases.agenda_view import AgendaView, view_agenda
from usecases.ports.store import Work
from usecases.post_agenda import show_post_afresh
from usecases.refusals import Incomplete
from usecases.scene import Scene, scene
from usecases.start_meeting import under_way

VERB = "meeting.capture"


@dataclass(frozen=True, slots=True)
class MayNote:
    """Asked before the form is opened."""

    group: str
    on: date | None = None
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class TakeNote:
    group: str
    text: str = ""
    on: date | None = None
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class NoteTaken:
    text: str
    agenda: AgendaView


def may_note(w: Work, command: MayNote, now: datetime) -> AgendaView:
    """Raises NotFound, NotAllowed, or MeetingNotNow where none is under way."""
    s = scene(w, now)
    return view_agenda(s, under_way(s, VERB, command.group, command.on, command.meeting))


def take_note(w: Work, command: TakeNote, now: datetime) -> NoteTaken:
    """Raises NotFound, NotAllowed, Incomplete, or MeetingNotNow where none is under way."""
    s = scene(w, now)
    meeting = under_way(s, VERB, command.group, command.on, command.meeting)
    text = command.text.strip()
    if not text:
        raise Incomplete({"text": "needed to note"})
    w.put(_note(s, meeting, text=text))
    show_post_afresh(s, meeting)
    w.enter("meeting.note", meeting.id)
    return NoteTaken(text, view_agenda(s, meeting))


def note_raised(s: Scene, action: Action) -> str:
    """A new action on a group's list belongs to the item in hand, where the group is meeting: gives
    back what that is called."""
    for meeting in s.w.find(MEETINGS_BY_GROUP, action.group):
        if meeting.state is MeetingState.UNDER_WAY:
            note = s.w.put(_note(s, meeting, raised=action.id))
            show_post_afresh(s, meeting)
            item = s.w.get(AgendaItem, note.item)
            return item.title if item else ""
    return ""


def _note(s: Scene, meeting: Meeting, text: str = "", raised: str = "") -> MeetingNote:
    count = len(s.w.find(NOTES_BY_MEETING, meeting.id))
    return MeetingNote(
        id=f"{meeting.id}!{count + 1}",
        meeting=meeting.id,
        item=progress(s, meeting).in_hand,
        at=s.now,
        by=s.reader,
        text=text,
        raised=raised,
    )
