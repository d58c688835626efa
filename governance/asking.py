"""Which moments of an action call for a word with its owner."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import count

from governance.actions import Action, ActionState, Update
from governance.asks import Rule
from governance.dates import LONDON
from governance.policy import Lane, Policy, next_slot
from governance.working_days import WorkingDays


@dataclass(frozen=True, slots=True)
class Moment:
    """An occasion to ask: by which rule, which occurrence of it, and when."""

    rule: Rule
    occurrence: str
    at: datetime


def moments(action: Action, policy: Policy, days: WorkingDays) -> Iterator[Moment]:
    """Every occasion in order, without end while the action stays open.

    The due date (or each stage's) at the hour of asking; then, every so many working days,
    once more. An occurrence names the version of the agreed date, never a day.
    """
    if not action.live or action.agreed is None or action.waiting:
        return
    version = f"v{action.agreed_version}"

    def moment(rule: Rule, occurrence: str, day: date) -> Moment:
        at = datetime.combine(day, policy.ask_at, LONDON)
        return Moment(rule, occurrence, next_slot(Lane.DAILY, at, policy, days))

    numbered = enumerate(action.timescale.stages, 1)
    for number, stage in sorted(numbered, key=lambda pair: pair[1].due):
        if stage.due < action.agreed:
            yield moment(Rule.DUE, f"{version}.stage{number}", stage.due)
    last = moment(Rule.DUE, version, action.agreed)
    yield last
    for ordinal in count(1):
        # counted from when it was really asked, so that a quiet period crowds nothing together
        day = days.add(last.at.date(), policy.overdue_every)
        last = moment(Rule.OVERDUE, f"{version}.{ordinal}", day)
        yield last


def silent_until(
    action: Action, update: Update | None, policy: Policy, days: WorkingDays
) -> datetime | None:
    """An answer buys silence until some working days before its forecast."""
    if update is None or (expected := update.forecast or action.agreed) is None:
        return None
    day = days.add(expected, -policy.silence_before_forecast)
    return datetime.combine(day, policy.ask_at, LONDON)


@dataclass(frozen=True, slots=True)
class Occasion:
    """What to ask now, which earlier moments nobody was asked at, and when to look again."""

    ask: Moment | None
    passed_over: tuple[Moment, ...]
    next_at: datetime | None


def occasion(
    action: Action, update: Update | None, policy: Policy, days: WorkingDays, now: datetime
) -> Occasion:
    """Only the latest moment that has come is asked; after downtime the rest are passed over."""
    if action.state is ActionState.PAUSED:
        return _pause_over(action, policy, days, now)
    silence = silent_until(action, update, policy, days)
    come: list[Moment] = []
    for moment in moments(action, policy, days):
        if not _counts(moment, action, update, silence):
            continue
        if moment.at > now:
            return _occasion(come, moment.at)
        come.append(moment)
    return _occasion(come, None)


def _pause_over(action: Action, policy: Policy, days: WorkingDays, now: datetime) -> Occasion:
    """On the day until which it was paused, those who decide are told; it stays paused."""
    if action.paused_until is None:
        return Occasion(None, (), None)
    day = datetime.combine(action.paused_until, policy.ask_at, LONDON)
    at = next_slot(Lane.DAILY, day, policy, days)
    moment = Moment(Rule.PAUSE_OVER, f"pause{action.pauses}", at)
    return Occasion(moment, (), None) if at <= now else Occasion(None, (), at)


def _counts(
    moment: Moment, action: Action, update: Update | None, silence: datetime | None
) -> bool:
    known_since = action.created_at is None or moment.at >= action.created_at
    unanswered = update is None or moment.at > update.at
    return known_since and unanswered and (silence is None or moment.at >= silence)


def _occasion(come: list[Moment], next_at: datetime | None) -> Occasion:
    return Occasion(come[-1] if come else None, tuple(come[:-1]), next_at)
