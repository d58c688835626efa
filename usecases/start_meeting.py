"""Start a meeting, and go on to its next item."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from governance.agenda import Agenda, Items, ItemState, following
from governance.meetings import MEETINGS_BY_GROUP, Meeting, MeetingState
from usecases.agenda import agenda_of, keep, not_now, permitted, progress, to_change
from usecases.agenda_view import AgendaView, view_agenda
from usecases.correct_meeting import show_afresh
from usecases.find_group import find_group
from usecases.ports.store import Work
from usecases.post_agenda import has_channel, post_agenda, show_post_afresh
from usecases.scene import Scene, scene


@dataclass(frozen=True, slots=True)
class StartMeeting:
    """Of the group's meeting on that day; without one, of the next."""

    group: str
    on: date | None = None
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class NextItem:
    """`after` is the item in hand as a button was shown with it: pressed twice it goes on once."""

    group: str
    after: str = ""
    on: date | None = None
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class UnderWay:
    """`did` is started or next. `again`: it was so already. `last`: no item is left. `channel`:
    one is bound to the group, in which the agenda is posted."""

    did: str
    agenda: AgendaView
    again: bool = False
    last: bool = False
    channel: bool = False


def start_meeting(w: Work, command: StartMeeting, now: datetime) -> UnderWay:
    """Started twice it is started once. Not before its day, but later, so that what was agreed can
    still be noted. Raises NotFound, NotAllowed or MeetingNotNow."""
    s = scene(w, now)
    meeting = to_change(s, "meeting.start", command.group, command.on, command.meeting)
    if meeting.state is MeetingState.UNDER_WAY:
        return UnderWay("started", view_agenda(s, meeting), again=True)
    if meeting.on > s.day:
        raise not_now("meeting.start", meeting, "too early")
    meeting = show_afresh(s, replace(meeting, state=MeetingState.UNDER_WAY))
    items = tuple(
        replace(item, state=ItemState.ON) if item.live else item for item in agenda_of(s, meeting)
    )
    done = replace(progress(s, meeting), started_at=s.now, started_by=s.reader)
    _go_on(s, items, done)
    post_agenda(s, meeting)
    w.enter("meeting.start", meeting.id)
    return UnderWay("started", view_agenda(s, meeting), channel=has_channel(s, meeting.group))


def next_item(w: Work, command: NextItem, now: datetime) -> UnderWay:
    """Raises NotFound, NotAllowed, or MeetingNotNow where none is under way."""
    s = scene(w, now)
    meeting = under_way(s, "meeting.start", command.group, command.on, command.meeting)
    items, done = agenda_of(s, meeting), progress(s, meeting)
    if command.after not in ("", done.in_hand):
        return UnderWay("next", view_agenda(s, meeting), again=True)
    if following(items, done.in_hand) is None:
        return UnderWay("next", view_agenda(s, meeting), last=True)
    _go_on(s, items, done)
    show_post_afresh(s, meeting)
    w.enter("meeting.next", meeting.id)
    return UnderWay("next", view_agenda(s, meeting))


def under_way(s: Scene, verb: str, group: str, on: date | None = None, id_: str = "") -> Meeting:
    """The group's that day, where a day is named. Raises NotFound, NotAllowed, or MeetingNotNow for
    one that is not under way."""
    meeting = permitted(s, verb, group, on or _day_of(s, group), id_)
    if meeting.state is not MeetingState.UNDER_WAY:
        planned = meeting.state is MeetingState.PLANNED
        raise not_now(verb, meeting, "not started" if planned else "")
    return meeting


def _day_of(s: Scene, group: str) -> date | None:
    """Of the meeting that was started, even if that was yesterday; else of today's, if it has been
    held."""
    meetings = s.w.find(MEETINGS_BY_GROUP, find_group(s, group))
    going = [m.on for m in meetings if m.state is MeetingState.UNDER_WAY]
    held = [m.on for m in meetings if m.state is MeetingState.HELD and m.on == s.day]
    return next(reversed(held + going), None)


def _go_on(s: Scene, items: Items, done: Agenda) -> None:
    """The next item comes into hand."""
    item = following(items, done.in_hand)
    if item is not None:
        begun = replace(item, begun_at=item.begun_at or s.now)
        items = tuple(begun if one.id == item.id else one for one in items)
        done = replace(done, in_hand=item.id)
    keep(s, items)
    s.w.put(done)
