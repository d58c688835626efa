"""An item that a meeting takes out of turn has been reached, though it never came into hand."""

from __future__ import annotations

from dataclasses import replace

from governance.agenda import AgendaItem
from governance.decisions import Decision
from governance.meetings import Meeting, MeetingState
from usecases.post_agenda import show_post_afresh
from usecases.scene import Scene


def reached(s: Scene, decision: Decision) -> None:
    """What is decided, or comes of it, while its meeting is under way was dealt with there."""
    meeting = s.w.get(Meeting, decision.meeting)
    item = s.w.get(AgendaItem, decision.item)
    if meeting is None or meeting.state is not MeetingState.UNDER_WAY:
        return
    if item is not None and item.live and item.begun_at is None:
        s.w.put(replace(item, begun_at=s.now))
        show_post_afresh(s, meeting)
