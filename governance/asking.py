"""Which moment of an action calls for a word with its lead now, and when the next one does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from heapq import merge

from governance.actions import ActionState
from governance.asks import Rule
from governance.dates import london
from governance.moments import Moment, dated, overdue, repeated
from governance.parts import Part
from governance.ratings import Meaning
from governance.rounds import next_round, rounds


@dataclass(frozen=True, slots=True)
class Occasion:
    """What to ask now, which earlier moments nobody was asked at, and when to look again."""

    ask: Moment | None = None
    passed_over: tuple[Moment, ...] = ()
    next_at: datetime | None = None


def occasion(part: Part, now: datetime) -> Occasion:
    """Only the latest moment that has come is asked; after downtime the rest are passed over."""
    if part.action.state is ActionState.PAUSED:
        return _pause_over(part, now)
    if not part.askable:
        return Occasion()
    if (until := put_off_until(part)) is not None and now < until:
        return Occasion(next_at=until)
    come: list[Moment] = []
    for moment in moments(part):
        if moment.at > now:
            return _occasion(come, now, moment.at)
        come.append(moment)
    return _occasion(come, now, None)


def _pause_over(part: Part, now: datetime) -> Occasion:
    """On the day until which it was paused, those who decide are told; it stays paused."""
    if part.action.paused_until is None:
        return Occasion()
    at = part.slot(part.action.paused_until)
    moment = Moment(Rule.PAUSE_OVER, f"pause{part.action.pauses}", at)
    return Occasion(moment) if at <= now else Occasion(next_at=at)


def moments(part: Part) -> Iterator[Moment]:
    """Every occasion that counts, in order: those an answer has not settled or silenced."""
    silence = silent_until(part)
    answered = part.update.at if part.update else None
    begins = [at for at in (part.action.created_at, silence) if at is not None]
    streams = (
        dated(part),
        rounds(part, answered or part.action.created_at),
        _while_unanswered(part, silence),
    )
    for moment in merge(*streams, key=lambda moment: moment.order):
        if all(moment.at >= at for at in begins) and (answered is None or moment.at > answered):
            yield moment


def silent_until(part: Part) -> datetime | None:
    """An answer buys silence until some working days before its forecast, or until the next round
    opens for which it does not count. None where there is no answer."""
    update, agreed = part.update, part.action.agreed
    if update is None or (expected := update.forecast or agreed) is None:
        return None
    before = part.p.days.add(expected, -part.p.policy.silence_before_forecast)
    ends = (part.slot(before), next_round(part, update.at))
    return min(end for end in ends if end is not None)


def put_off_until(part: Part) -> datetime | None:
    """Whoever put it off is asked on the day they named. Whoever asked for more time is asked again
    where nobody decides for long."""
    ends = []
    if (snoozed := part.action.snoozed_until) is not None:
        ends.append(part.slot(snoozed))
    if part.extension is not None:
        asked = london(part.extension.asked_at).date()
        ends.append(part.slot(part.p.days.add(asked, part.p.policy.extension_waits)))
    return max(ends, default=None)


def _while_unanswered(part: Part, silence: datetime | None) -> Iterator[Moment]:
    """After an answer that was late, counted from when its silence ends; else from the date."""
    every = _every(part)
    if part.update is None or silence is None or every is None:
        return overdue(part)
    starts = max(silence, part.slot(london(part.update.at).date()))
    return repeated(part, Rule.STALE, part.update.id, starts, every)


def _every(part: Part) -> int | None:
    match part.meaning:
        case Meaning.LATE:
            return part.p.policy.late_every
        case Meaning.SERIOUS:
            return part.p.policy.serious_every
        case _:
            return None


def _occasion(come: list[Moment], now: datetime, next_at: datetime | None) -> Occasion:
    of_use = (moment for moment in reversed(come) if moment.until is None or now < moment.until)
    ask = next(of_use, None)
    return Occasion(ask, tuple(moment for moment in come if moment is not ask), next_at)
