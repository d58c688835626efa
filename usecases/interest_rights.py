"""Who may do what about an interest: also whoever chairs the meeting it is for."""

from __future__ import annotations

from governance.interests import Declaration
from governance.meetings import Meeting
from usecases.agenda import CLOSED
from usecases.scene import Scene


def may_of_interest(s: Scene, verb: str, one: Declaration) -> bool:
    """Until that meeting is over, also whoever stands in as its chair, or whose turn begins with
    it; never about their own."""
    if s.may(verb, one):
        return True
    meeting = s.w.get(Meeting, one.meeting) if one.meeting else None
    if meeting is None or meeting.state in CLOSED or one.person == s.reader:
        return False
    return s.may(verb, meeting)
