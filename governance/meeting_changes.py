"""What several changes to a meeting come to, for whoever heard of none of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from governance.meetings import MeetingChange

ADD, MOVE, CANCEL, REINSTATE, PLACE = (
    *("meeting.add", "meeting.move", "meeting.cancel", "meeting.reinstate", "meeting.place"),
)


def together(changes: Sequence[MeetingChange]) -> MeetingChange | None:
    """One change that says as much as all of them, in their order; None where all is as before."""
    if not changes:
        return None
    first, last = changes[0], changes[-1]
    parts = tuple(dict.fromkeys(part for one in changes for part in one.parts))
    why = next((one.why for one in reversed(changes) if one.why), "")
    whole = replace(last, was=first.was, parts=parts, why=why)
    what = _comes_to(changes, whole)
    return replace(whole, what=what) if what else None


def _comes_to(changes: Sequence[MeetingChange], whole: MeetingChange) -> str:
    was_off = changes[0].what == REINSTATE
    was_there = changes[0].what != ADD
    turns = [one.what for one in changes if one.what in (CANCEL, REINSTATE)]
    if turns[-1] == CANCEL if turns else was_off:
        return CANCEL if was_there and not was_off else ""
    if not was_there:
        return ADD
    if was_off:
        return REINSTATE
    if whole.was != whole.becomes:
        return MOVE
    return next((one.what for one in reversed(changes) if one.parts), "")
