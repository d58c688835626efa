"""What follows when somebody changes a meeting: it is kept with who and why, what hangs on it is
looked at anew, what was said of it is shown afresh, and those it matters to are told once."""

from __future__ import annotations

from dataclasses import replace

from governance.meeting_changes import CANCEL, MOVE, PLACE
from governance.meetings import (
    Meeting,
    MeetingChange,
    MeetingState,
    change_id,
)
from usecases.attend import attend_again
from usecases.attend_meeting import keep_meeting
from usecases.correct_meeting import correct_meeting
from usecases.scene import Scene
from usecases.tell_change import is_near_change, tell_change


def meeting_changed(
    s: Scene, what: str, before: Meeting | None, after: Meeting, why: str = ""
) -> Meeting:
    """`what` is the verb. Gives back the meeting as it is kept, planning's no longer."""
    kept = changed_with(s, what, before, after, why)
    s.w.enter(what, kept.id)
    return kept


def changed_with(
    s: Scene,
    what: str,
    before: Meeting | None,
    after: Meeting,
    why: str = "",
    *,
    swapped: str = "",
) -> Meeting:
    """The same where it is one of several that change together; `swapped` is the one whose chair it
    was. Entering it is left to the caller."""
    kept = _keep(s, what, before, replace(after, by_hand=True), why, swapped=swapped)
    attend_again(s, kept.group)
    tell_change(s, before, kept)
    return kept


def replanned_by_file(s: Scene, before: Meeting, after: Meeting) -> None:
    """As the partnership's file has it now. So many may have moved that only what is near is told:
    calendars show the rest. Whoever calls looks at all actions anew."""
    kept = _keep(s, _done_by_file(before, after), before, after)
    if is_near_change(s, before, kept):
        tell_change(s, before, kept)


def _done_by_file(before: Meeting, after: Meeting) -> str:
    if after.state is MeetingState.CANCELLED:
        return CANCEL
    return MOVE if before.starts != after.starts else PLACE


def _keep(
    s: Scene,
    what: str,
    before: Meeting | None,
    after: Meeting,
    why: str = "",
    *,
    swapped: str = "",
) -> Meeting:
    revision = 0 if before is None else before.revision + 1
    after = replace(after, revision=revision, changed_at=s.now)
    after = correct_meeting(s, before, after) if before else keep_meeting(s, after)
    were, are = _chairs(s, before, after)
    s.w.put(
        MeetingChange(
            id=change_id(after.id, revision),
            meeting=after.id,
            group=after.group,
            revision=revision,
            what=what,
            by=s.reader,
            at=s.now,
            was=before.starts if before else None,
            becomes=after.starts,
            parts=_parts(before, after),
            why=why.strip(),
            chairs_were=were,
            chairs=are,
            swapped=swapped,
        )
    )
    return after


def _chairs(
    s: Scene, before: Meeting | None, after: Meeting
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who chaired it and who does, where somebody was named for it or is no longer."""
    if before is None or before.chaired_by == after.chaired_by:
        return (), ()
    return s.p.chairs(before), s.p.chairs(after)


def _parts(before: Meeting | None, after: Meeting) -> tuple[str, ...]:
    if before is None:
        return ()
    fields = ("place", "link", "chaired_by")
    return tuple(name for name in fields if getattr(before, name) != getattr(after, name))
