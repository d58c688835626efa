"""What several changes to a meeting come to, for whoever heard of none of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from governance.meetings import MeetingChange

ADD, MOVE, CANCEL, REINSTATE, PLACE = (
    *("meeting.add", "meeting.move", "meeting.cancel", "meeting.reinstate", "meeting.place"),
)
CHAIR, SWAP = "meeting.chair", "meeting.swap"
WHO_CHAIRS = "chaired_by"
"""The part of a meeting that says who chairs it."""


def together(changes: Sequence[MeetingChange]) -> MeetingChange | None:
    """One change that says as much as all of them, in their order; None where all is as before.

    The reason is of what they come to: that of a cancellation which was undone is nobody's.
    """
    if not changes:
        return None
    first, last = changes[0], changes[-1]
    whole = _with_chairs(replace(last, was=first.was), changes)
    what = _comes_to(changes, whole)
    why = next((one.why for one in reversed(changes) if one.why and one.what == what), "")
    return replace(whole, what=what, why=why) if what else None


def _with_chairs(whole: MeetingChange, changes: Sequence[MeetingChange]) -> MeetingChange:
    """Whoever chairs as at first is no change."""
    parts = dict.fromkeys(part for one in changes for part in one.parts)
    named = [one for one in changes if WHO_CHAIRS in one.parts]
    if not named:
        return replace(whole, parts=tuple(parts))
    were, are, swapped = named[0].chairs_were, named[-1].chairs, named[-1].swapped
    if were == are:
        kept = tuple(part for part in parts if part != WHO_CHAIRS)
        return replace(whole, parts=kept, chairs_were=(), chairs=(), swapped="")
    return replace(whole, parts=tuple(parts), chairs_were=were, chairs=are, swapped=swapped)


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
    left = set(whole.parts)
    return next((one.what for one in reversed(changes) if left.intersection(one.parts)), "")
