"""When the stages of a meeting are to come, counted out day by day on the bank holidays alone.

Nothing here goes through Clerk's own rules, so that what Clerk does can be held against it.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import holidays

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
BANK_HOLIDAYS = frozenset(holidays.country_holidays("GB", subdiv="ENG", years=range(2025, 2031)))
MORNING, EARLY = time(9), time(8, 30)

USUAL: dict[str, tuple[int, time]] = {
    "papers": (-15, MORNING),
    "papers reminder": (-10, MORNING),
    "papers last reminder": (-7, MORNING),
    "agenda": (-5, MORNING),
    "digest": (-2, EARLY),
    "capture": (1, MORNING),
    "confirm": (2, MORNING),
    "minutes": (5, MORNING),
}
"""By stage: working days from the meeting, and the hour in London. Its start is its own."""

MONTHLY: dict[str, tuple[int, time]] = {
    stage: when for stage, when in USUAL.items() if "reminder" not in stage
} | {"papers": (-7, MORNING)}
"""Of groups that meet every month: one request, a week before."""

TURN: dict[str, tuple[int, time]] = {
    "next chair": (-30, MORNING),
    "next chair soon": (-10, MORNING),
}
"""Six and two weeks before the first meeting that somebody chairs."""

DECLARING: dict[str, tuple[int, time]] = {"declarations": (-5, MORNING)}
"""With the agenda; and once more as the meeting starts."""

QUORUM: dict[str, tuple[int, time]] = {"quorum": (-5, MORNING)}

MEETS_MONTHLY = {"CSPR"}
REPORTED_TO = {"SLG", "BMG"}
"""Of the sample's groups, those that others report to."""
DECLARES = {"BMG"}
AT_RISK = {"BMG"}
"""Those from which somebody sends apologies, and nobody else says anything."""


def cycle(group: str, on: date, at: time) -> dict[str, datetime]:
    """Of one of the sample's groups. Reports are asked for together with papers."""
    found = stages(on, at, monthly=group in MEETS_MONTHLY)
    asked = {stage: when for stage, when in found.items() if stage.startswith("papers")}
    reports = {stage.replace("papers", "report"): when for stage, when in asked.items()}
    return found | (reports if group in REPORTED_TO else {}) | formal(group, on, found["start"])


def formal(group: str, on: date, start: datetime) -> dict[str, datetime]:
    """Where nobody answers, what is to be declared is asked twice."""
    at_start = {"declarations at the start": start}
    declared = fallen(on, DECLARING) | at_start if group in DECLARES else {}
    return declared | (fallen(on, QUORUM) if group in AT_RISK else {})


def stages(on: date, at: time, *, monthly: bool = False) -> dict[str, datetime]:
    """Of a meeting on that day, in order. Whoever meets on a day off is told how to start it before
    that."""
    found = fallen(on, MONTHLY if monthly else USUAL)
    found["start"] = instant(on, at) if is_open(on) else instant(open_day(on, -DAY), MORNING)
    return dict(sorted(found.items(), key=lambda one: one[1]))


def fallen(on: date, offsets: dict[str, tuple[int, time]]) -> dict[str, datetime]:
    return {
        stage: instant(open_day(counted(on, days), DAY if days > 0 else -DAY), clock)
        for stage, (days, clock) in offsets.items()
    }


def counted(day: date, days: int) -> date:
    """So many working days on, or back; the day itself is none of them."""
    step = DAY if days > 0 else -DAY
    while days:
        day += step
        if is_working(day):
            days -= step.days
    return day


def open_day(day: date, step: timedelta) -> date:
    """The day itself; where it is quiet, the nearest working day on this side of all of that."""
    while not is_open(day):
        day += step
    return day


def is_open(day: date) -> bool:
    return is_working(day) and not is_quiet(day)


def is_working(day: date) -> bool:
    return day.weekday() not in (5, 6) and day not in BANK_HOLIDAYS


def is_quiet(day: date) -> bool:
    """Christmas Eve to New Year's Day, as the sample has it."""
    return (day.month, day.day) >= (12, 24) or (day.month, day.day) == (1, 1)


def instant(day: date, clock: time) -> datetime:
    """What the wall clock in London shows then: an hour ahead of UTC from the last Sunday of March
    to the last of October. No stage is in the night between."""
    at = datetime.combine(day, clock, UTC)
    return at - HOUR if _last_sunday(day.year, 3) <= day < _last_sunday(day.year, 10) else at


def _last_sunday(year: int, month: int) -> date:
    """Both months have 31 days."""
    day = date(year, month, 31)
    while day.weekday() != 6:
        day -= DAY
    return day
