"""What a year of meetings looks like beforehand: who would meet twice in a day, and which stages
of a meeting's cycle would fall in a quiet period."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from governance.asks import Rule
from governance.cycle import MAYBE
from governance.dates import london
from governance.meetings import Meeting
from governance.partnership import Partnership
from governance.quiet import in_quiet
from governance.stages import stages


@dataclass(frozen=True, slots=True)
class Clash:
    """Two groups meet on one day: who chairs both, and who sits on both where that is most of the
    smaller group."""

    first: Meeting
    second: Meeting
    chairs: tuple[str, ...]
    members: tuple[str, ...]

    @property
    def ids(self) -> frozenset[str]:
        return frozenset((self.first.id, self.second.id))


@dataclass(frozen=True, slots=True)
class Shifted:
    """What would fall on a quiet `day` of a meeting's cycle, and comes on another one instead."""

    meeting: Meeting
    rules: tuple[Rule, ...]
    day: date
    instead: date


def clashes(p: Partnership, meetings: Iterable[Meeting]) -> Iterator[Clash]:
    by_day: dict[date, list[Meeting]] = defaultdict(list)
    for meeting in meetings:
        by_day[meeting.on].append(meeting)
    for day in sorted(by_day):
        for first, second in combinations(by_day[day], 2):
            chairs = _both(p.chairs(first), p.chairs(second))
            seated = p.seated(first.group, day), p.seated(second.group, day)
            members = _both(*seated)
            most = 2 * len(members) > min(map(len, seated))
            if chairs or most:
                yield Clash(first, second, chairs, members if most else ())


def shifted(p: Partnership, meeting: Meeting) -> Iterator[Shifted]:
    """One for all that is put off from a day to another; not what mostly is for nobody."""
    found: dict[tuple[date, date], dict[Rule, None]] = defaultdict(dict)
    for fall in stages(p, meeting):
        if fall.stage.rule in MAYBE:
            continue
        day = p.days.add(meeting.on, fall.stage.days)
        if in_quiet(day, p.policy.quiet):
            found[day, london(fall.at).date()][fall.stage.rule] = None
    for (day, instead), rules in found.items():
        yield Shifted(meeting, tuple(rules), day, instead)


def _both(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(person for person in first if person in second)
