"""Asks that are about a meeting, and who may still hear of them."""

from __future__ import annotations

from collections.abc import Callable

from governance import permissions
from governance.asks import Ask, AskState, Rule
from governance.cycle import STAGED
from governance.meetings import Meeting
from usecases.formal import is_at_risk
from usecases.outstanding import owing
from usecases.raised import raised_in
from usecases.scene import Scene

OF_MEETINGS = STAGED | {
    *(Rule.CIRCULATED, Rule.STARTED, Rule.MEETING_CHANGED, Rule.NEXT_CHAIR),
}

MAY = {
    Rule.PAPERS: "agenda.propose",
    Rule.AGENDA: "agenda.show",
    Rule.STARTED: "agenda.show",
    Rule.DIGEST: "meeting.digest",
    Rule.START: "meeting.start",
    Rule.CAPTURE: "meeting.close",
    Rule.DECLARE: "interest.answer",
    Rule.QUORUM: "attendance.record",
    Rule.MINUTES: "minutes.draft",
    Rule.CIRCULATED: "minutes.show",
}
"""What one has to be allowed with the meeting; for any other rule, to know of it."""

STILL: dict[Rule, Callable[[Scene, Meeting, str], bool]] = {
    Rule.DECLARE: lambda s, meeting, reader: reader in owing(s, meeting),
    Rule.QUORUM: lambda s, meeting, _reader: is_at_risk(s, meeting),
}
"""Whether there is still a reason to say it to whoever has not heard it yet."""


def meeting_of_ask(s: Scene, ask: Ask) -> Meeting | None:
    """The meeting it is about, or whose report."""
    if ask.rule not in OF_MEETINGS:
        return None
    return s.w.get(Meeting, ask.subject.partition("<")[0])


def is_told(s: Scene, ask: Ask, meeting: Meeting, reader: str) -> bool:
    """Whether it is the reader's to hear, today: the points of a meeting are also for whoever leads
    one of them. A change that a later one took the place of is nobody's, and that it is somebody's
    turn is nobody's whose it is no more."""
    if ask.rule is Rule.MEETING_CHANGED and ask.state is AskState.PASSED_OVER:
        return False
    if ask.rule is Rule.NEXT_CHAIR and ask.delivered_at is None:
        return meeting.coming and reader in s.p.chairs(meeting)
    if ask.delivered_at is None and ask.rule in STILL and not STILL[ask.rule](s, meeting, reader):
        return False
    if ask.rule is Rule.REPORT:
        group = ask.subject.partition("<")[2]
        return permissions.may(s.p, reader, "report.write", group, s.day)
    if ask.rule is Rule.CONFIRM and any(
        permissions.may(s.p, reader, "action.show", action, s.day)
        for action in raised_in(s, meeting)
    ):
        return True
    verb = MAY.get(ask.rule, "meeting.show")
    return permissions.may(s.p, reader, verb, meeting, s.day)
