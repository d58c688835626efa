"""What stands in calendars: an event for each meeting, and one for each date an action is due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from governance.actions import ACTIONS_BY_GROUP, Action
from governance.meetings import MEETINGS_BY_DAY, Meeting, MeetingState
from governance.web_links import without_links
from usecases.ports.calendars import FeedEvent
from usecases.scene import Scene

NEUTRAL_MEETING = "Partnership meeting"
NEUTRAL_DEADLINE = "Partnership action due"
PROVISIONAL = "Provisional: bank holidays for this year are not published yet."


def meeting_event(s: Scene, meeting: Meeting) -> FeedEvent:
    """Calendars are seen over shoulders: of a restricted group neither title nor chair is told."""
    told = None if s.restricted(meeting.group) else s.p.groups[meeting.group]
    chairs = s.names(s.p.chairs(meeting)) if told else ()
    lines = [f"Chair: {' and '.join(chairs)}"] if chairs else []
    if meeting.provisional:
        lines.append(PROVISIONAL)
    return FeedEvent(
        uid=meeting.id,
        sequence=0,
        changed_at=meeting.changed_at,
        starts=meeting.starts,
        ends=meeting.ends,
        title=f"{told.id}: {told.name}" if told else NEUTRAL_MEETING,
        place=without_links(meeting.place),
        text=without_links("\n".join(lines)),
        cancelled=meeting.state is MeetingState.CANCELLED,
    )


def deadline_event(s: Scene, action: Action) -> FeedEvent | None:
    """The agreed date as a whole day, by reference only; None where no date is agreed.

    What waits for a condition has no date until it is met.
    """
    if action.agreed is None or action.waiting:
        return None
    return FeedEvent(
        uid=action.id,
        sequence=0,
        changed_at=action.created_at or s.now,
        starts=action.agreed,
        ends=action.agreed + timedelta(days=1),
        title=NEUTRAL_DEADLINE if s.restricted(action.group) else f"{action.id} due",
        cancelled=action.ended,
    )


def every_event(s: Scene) -> Iterator[FeedEvent]:
    """Of all that is kept, whoever may see it and however long ago it was."""
    yield from (meeting_event(s, meeting) for meeting in s.w.find(MEETINGS_BY_DAY))
    yield from filter(None, (deadline_event(s, action) for action in s.w.find(ACTIONS_BY_GROUP)))
