"""Approve minutes at the group's next meeting, or outside one with a reason: from then on their
text is kept as it is, and the ledger has its digest."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from governance.meetings import Meeting
from governance.minutes import Minutes, MinutesState, digest_of
from governance.minutes_check import APPROVED, entered
from governance.texts import new_salt
from usecases.agenda import not_now
from usecases.denied import check_may
from usecases.minutes import changed, minuted_meeting
from usecases.minutes_text import Text, minutes_of, text_of
from usecases.minutes_told import show_minutes_afresh
from usecases.minutes_view import APPROVE, approving_meeting, revision_of
from usecases.ports.store import Work
from usecases.post_agenda import show_post_afresh
from usecases.scene import Scene, scene
from usecases.views.meeting import MeetingView, view_meeting


@dataclass(frozen=True, slots=True)
class ApproveMinutes:
    """`outside` says how they were approved where that was not done in a meeting. `revision` is
    that of the text as it was shown, 0 where nobody looked."""

    group: str
    on: date | None = None
    meeting: str = ""
    outside: str = ""
    revision: int = 0


@dataclass(frozen=True, slots=True)
class MinutesApproved:
    """`at` is the day of the meeting that approved them, None where it was done `outside` one."""

    meeting: MeetingView
    digest: str
    at: date | None
    outside: str


def approve_minutes(w: Work, command: ApproveMinutes, now: datetime) -> MinutesApproved:
    """Raises NotFound, NotAllowed, MinutesChanged, or MeetingNotNow: not before they were
    circulated, nor twice, and in a meeting only while a later one is under way. Outside one it is
    for whoever chairs the group that day."""
    s = scene(w, now)
    meeting = minuted_meeting(s, command.group, command.on, command.meeting)
    later, outside = approving_meeting(s, meeting), command.outside.strip()
    check_may(s, APPROVE, later or meeting.group)
    kept = minutes_of(s, meeting)
    if kept.state is not MinutesState.CIRCULATED:
        locked = kept.state is MinutesState.APPROVED
        raise not_now(APPROVE, meeting, "minutes approved" if locked else "minutes draft")
    if later is None and not outside:
        raise not_now(APPROVE, meeting, "next not under way")
    text = text_of(s, meeting, kept)
    if command.revision not in (0, revision_of(kept, text)):
        raise changed(s, meeting)
    approved = _locked(s, kept, text, later if not outside else None, outside)
    w.enter(APPROVED, entered(meeting.id, approved.digest))
    show_minutes_afresh(s, meeting)
    if later is not None:
        show_post_afresh(s, later)
    at = later.on if later and approved.approved_in else None
    return MinutesApproved(view_meeting(s, meeting), approved.digest, at, outside)


def _locked(s: Scene, kept: Minutes, text: Text, later: Meeting | None, outside: str) -> Minutes:
    for item in text.items:
        s.w.put(item)
    grain = new_salt()
    return s.w.put(
        replace(
            kept,
            approved_at=s.now,
            approved_by=s.reader,
            approved_in=later.id if later else "",
            outside=outside,
            opening=text.opening,
            people=text.people,
            grain=grain,
            digest=digest_of(text.opening, text.items, grain),
        )
    )
