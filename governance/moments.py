"""Occasions to ask: those that come from the agreed date, and those that come again and again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import count, islice

from governance.addressing import last_day_here
from governance.asks import Rule
from governance.parts import Part


@dataclass(frozen=True, slots=True)
class Moment:
    """By which rule, which occurrence of it, and when.

    An occurrence names the version of the agreed date, an update or a meeting, never a day.
    From `until` on there is no sense in asking any more.
    """

    rule: Rule
    occurrence: str
    at: datetime
    until: datetime | None = None

    @property
    def order(self) -> tuple[datetime, int]:
        return self.at, ORDER.index(self.rule)


LEAVE = ".leave"
"""How the occurrence ends of what is asked early, because nobody is there when it falls due."""

ORDER = (Rule.PAUSE_OVER, Rule.STALE, Rule.ROUND, Rule.BEFORE, Rule.OVERDUE, Rule.DUE)
"""Of several that fall together the last is asked, and its message satisfies them all."""


def dated(part: Part) -> list[Moment]:
    """On the agreed date and some days before; on each stage's that is not met; on the last day
    before a leave that the date falls into; and on the day until which asking was put off."""
    action = part.action
    if action.agreed is None:
        return []
    due, version = action.agreed, f"v{action.agreed_version}"
    found = [(Rule.DUE, version, due)]
    found += [
        (Rule.DUE, f"{version}.stage{number}", stage.due)
        for number, stage in enumerate(action.timescale.stages, 1)
        if stage.met_on is None and stage.due < due
    ]
    found += [
        (Rule.BEFORE, f"{version}.before{ahead}", part.p.days.add(due, -ahead))
        for ahead in part.p.policy.before_due
    ]
    if (early := last_day_here(part, due)) is not None:
        found.append((Rule.BEFORE, f"{version}{LEAVE}", early))
    if (again := action.snoozed_until) is not None:
        rule = Rule.BEFORE if again < due else Rule.OVERDUE
        found.append((rule, f"{version}.snoozed{action.snoozes}", again))
    moments = (_moment(part, rule, occurrence, day) for rule, occurrence, day in found)
    return sorted(moments, key=lambda moment: moment.order)


def overdue(part: Part) -> Iterator[Moment]:
    """Every so many working days after the agreed date."""
    if part.action.agreed is None:
        return
    due, version = part.slot(part.action.agreed), f"v{part.action.agreed_version}"
    every = repeated(part, Rule.OVERDUE, version, due, part.p.policy.overdue_every)
    yield from islice(every, 1, None)


def repeated(
    part: Part, rule: Rule, occurrence: str, first: datetime, every: int
) -> Iterator[Moment]:
    """At `first` (ordinal 0) and every so many working days after, without end."""
    at = first
    for ordinal in count():
        yield Moment(rule, part.named(f"{occurrence}.{ordinal}"), at)
        # counted from when it was really asked, so that a quiet period crowds nothing together
        at = part.slot(part.p.days.add(at.date(), every))


def is_before_leave(occurrence: str) -> bool:
    return occurrence.partition("@")[0].endswith(LEAVE)


def _moment(part: Part, rule: Rule, occurrence: str, day: date) -> Moment:
    return Moment(rule, part.named(occurrence), part.slot(day))
