"""Working out anew when a meeting's cycle next has something to do."""

from __future__ import annotations

from dataclasses import replace

from governance.meetings import MEETINGS_BY_DAY, MEETINGS_BY_GROUP, Meeting
from governance.stages import next_at
from usecases.scene import Scene


def attend_meeting(s: Scene, meeting: Meeting) -> Meeting:
    """The meeting with its attention set: to the first stage that has come and was not seen to,
    else to the next one, else to none."""
    return replace(meeting, attention_at=next_at(s.p, meeting, s.now))


def keep_meeting(s: Scene, meeting: Meeting) -> Meeting:
    """Put it with its attention set."""
    return s.w.put(attend_meeting(s, meeting))


def attend_meetings(s: Scene, group: str = "") -> list[Meeting]:
    """Those of a group, or all: what their cycles hang on has changed. Gives back the mended."""
    found = s.w.find(MEETINGS_BY_GROUP, group) if group else s.w.find(MEETINGS_BY_DAY)
    right = ((meeting, attend_meeting(s, meeting)) for meeting in found)
    return [s.w.put(new) for meeting, new in right if new.attention_at != meeting.attention_at]
