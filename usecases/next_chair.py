"""Who is told ahead that they chair a meeting, and what they are told."""

from __future__ import annotations

from dataclasses import dataclass

from governance.asks import Ask
from governance.chairing import by_rule, next_chairs
from governance.meetings import MEETINGS_BY_GROUP, Meeting, MeetingState
from usecases.scene import Scene


@dataclass(frozen=True, slots=True)
class ChairTold:
    """`chairs`: its reader is still to chair it; else `others` are the names of who is. They stand
    in for those in `instead_of`; or their turn begins, and `until` are those who chair before."""

    chairs: bool
    others: tuple[str, ...] = ()
    instead_of: tuple[str, ...] = ()
    until: tuple[str, ...] = ()


def earlier_than(s: Scene, meeting: Meeting) -> list[Meeting]:
    """The group's meetings before it, by day, without those that are cancelled."""
    held = s.w.find(MEETINGS_BY_GROUP, meeting.group)
    off = MeetingState.CANCELLED
    return [one for one in held if one.starts < meeting.starts and one.state is not off]


def next_to_chair(s: Scene, meeting: Meeting) -> tuple[str, ...]:
    return next_chairs(s.p, earlier_than(s, meeting), meeting)


def chair_told(s: Scene, _ask: Ask, meeting: Meeting) -> ChairTold:
    chairs, rule = s.p.chairs(meeting), by_rule(s.p, meeting)
    if s.reader not in chairs:
        return ChairTold(chairs=False, others=s.names(chairs))
    if s.reader not in rule:
        return ChairTold(chairs=True, instead_of=s.names(rule))
    before = earlier_than(s, meeting)
    until = s.p.chairs(before[-1]) if before else ()
    return ChairTold(chairs=True, until=s.names(tuple(p for p in until if p not in chairs)))
