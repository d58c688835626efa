"""The partnership's policy: when Clerk speaks, how often, and through which lane."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from governance.dates import LONDON, london
from governance.quiet import Closed, QuietPeriod, in_quiet
from governance.working_days import WorkingDays


class Lane(StrEnum):
    REPLY = "reply"
    UPDATE = "update"
    DAILY = "daily"
    TIMED = "timed"
    PROMPT = "prompt"
    URGENT = "urgent"


@dataclass(frozen=True, slots=True)
class LaneRule:
    """What a lane owes its readers. One that keeps days speaks on working days only."""

    counts_to_limit: bool
    keeps_days: bool
    keeps_hours: bool
    keeps_leave: bool
    keeps_quiet: bool


LANES: dict[Lane, LaneRule] = {
    #                    counts  days   hours  leave  quiet
    Lane.REPLY: LaneRule(False, False, False, False, False),
    Lane.UPDATE: LaneRule(False, False, False, False, False),
    Lane.DAILY: LaneRule(True, True, True, True, True),
    Lane.TIMED: LaneRule(False, True, True, True, False),
    Lane.PROMPT: LaneRule(False, True, False, True, True),
    Lane.URGENT: LaneRule(False, False, False, False, False),
}

LATE = {Lane.PROMPT: Lane.DAILY}
"""Whose hours what has missed its own moment keeps."""


@dataclass(frozen=True, slots=True)
class Policy:
    """Times are on the wall clock in London; counts of days are working days.

    `before_due` are the days before the agreed date on which its owner is asked; then
    `overdue_every` while nobody answers, `late_every` and `serious_every` where the last answer
    was late or seriously late. A round opens the first of `round_opens` before a meeting and
    reminds at the others. A request for more time keeps Clerk silent for `extension_waits` at most.
    `ladder` are the steps after the first unanswered request, each seen by the business manager
    `ladder_preview` days ahead. `evaluators` are words of the table permissions.EVALUATORS.
    A vote by correspondence is open for `by_post` days unless another number is named. Minutes that
    were circulated can be corrected for `corrections` days.
    """

    ask_at: time = time(9)
    day_ends: time = time(17, 30)
    before_due: tuple[int, ...] = (10, 1)
    overdue_every: int = 5
    late_every: int = 10
    serious_every: int = 5
    silence_before_forecast: int = 5
    ask_days_a_week: int = 2
    round_opens: tuple[int, ...] = (15, 10, 7)
    monthly_round_opens: tuple[int, ...] = (7,)
    extension_waits: int = 10
    ladder: tuple[int, ...] = (5, 10)
    ladder_preview: int = 2
    snooze_most: int = 10
    evaluators: tuple[str, ...] = ("chair", "overseeing chair", "business manager")
    by_post: int = 5
    corrections: int = 5
    horizon_months: int = 18
    quiet: tuple[QuietPeriod, ...] = (QuietPeriod((12, 24), (1, 1)),)
    school_holidays: tuple[Closed, ...] = ()


def always_there(_day: date) -> bool:
    """The reader is never away."""
    return False


def next_slot(
    lane: Lane,
    moment: datetime,
    policy: Policy,
    days: WorkingDays,
    shut: Callable[[date], bool] = always_there,
) -> datetime:
    """The first instant at or after `moment` at which the lane may speak.

    `shut` says on which days its reader is not there: on leave, or in a school's holidays.
    """
    rule = LANES[lane]
    at = london(moment)
    if not rule.keeps_days:
        return at
    day = at.date()
    if rule.keeps_hours and at.time() > policy.day_ends:
        day += timedelta(days=1)
    while (
        not days.is_working(day)
        or (rule.keeps_quiet and in_quiet(day, policy.quiet))
        or (rule.keeps_leave and shut(day))
    ):
        day += timedelta(days=1)
    opens = datetime.combine(day, policy.ask_at, LONDON)
    if day > at.date():
        return opens
    return max(at, opens) if rule.keeps_hours else at
