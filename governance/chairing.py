"""Who chairs a meeting, and whose turn begins with it."""

from __future__ import annotations

from collections.abc import Sequence

from governance.groups import SeatKind
from governance.meetings import Meeting
from governance.partnership import Partnership

NEVER_CHAIR = frozenset({SeatKind.OBSERVER, SeatKind.SCRUTINEER})
"""Kinds of seats whose holders do not chair, not even for once."""


def by_rule(p: Partnership, meeting: Meeting) -> tuple[str, ...]:
    """Who would chair it if nobody had been named for it."""
    return p.chair(meeting.group, meeting.on) if meeting.group in p.groups else ()


def bar(p: Partnership, person: str, meeting: Meeting) -> str:
    """Why somebody cannot chair it: they have no seat on the group on its day, or only one of the
    kind that is named, which never chairs. Empty where they can."""
    held = p.seats_held(person, meeting.on)
    kinds = [kind for group, kind in held if group == meeting.group]
    if person in by_rule(p, meeting) or any(kind not in NEVER_CHAIR for kind in kinds):
        return ""
    return kinds[0].value if kinds else "seat"


def candidates(p: Partnership, meeting: Meeting) -> tuple[str, ...]:
    """Those who could chair it, in the order of the seats."""
    seated = p.seated(meeting.group, meeting.on)
    return tuple(person for person in seated if not bar(p, person, meeting))


def named(p: Partnership, person: str, meeting: Meeting) -> str:
    """What stands in `chaired_by` for somebody: nothing where it is theirs to chair anyway."""
    return "" if by_rule(p, meeting) == (person,) else person


def next_chairs(p: Partnership, earlier: Sequence[Meeting], meeting: Meeting) -> tuple[str, ...]:
    """Those who chair it and are to be told so ahead: who stands in, and whose turn it is for the
    first time that they chair in it. `earlier` are the group's meetings before it, by day."""
    return tuple(one for one in p.chairs(meeting) if _begins(p, one, earlier, meeting))


def _begins(p: Partnership, person: str, earlier: Sequence[Meeting], meeting: Meeting) -> bool:
    if person not in by_rule(p, meeting):
        return True
    for before in reversed(earlier):
        if person not in by_rule(p, before):
            return True
        if person in p.chairs(before):
            return False
    return False  # as far as anybody knows, they have chaired it all along
