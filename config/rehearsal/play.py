"""Playing it through: once as the policy is set, and once more where it is tried otherwise."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

import structlog

from config.rehearsal.policy import changes, tried_policy
from config.rehearsal.said import assumed
from config.rehearsal.wish import Wish
from config.wiring.house import House
from config.wiring.stage import Stage
from config.wiring.store import is_stored
from governance.dates import LONDON
from governance.permissions import OPERATOR
from governance.policy import LANES
from governance.rehearsal import Tally, tally
from usecases.describe_messages import DescribeMessages, MessagesDescribed, MessageView
from usecases.ports.rehearsals import Rehearsed, Run

AS_SET, AS_TRIED = "As set", "As tried"


def play(house: House, wish: Wish) -> Rehearsed:
    """Nothing of it reaches the house. Raises BadWish, BadSetting, BrokenFile or StoreClosed."""
    now = house.clock.now()
    # with nothing kept yet it is as if Clerk were switched on that morning
    starts = now if is_stored(house.settings.data) else max(now, _midnight(wish.first))
    stage = _stage(house, starts)
    policy = stage.policy
    tried = tried_policy(house, policy, wish.tried)
    runs = [_run(AS_SET, stage, wish)]
    if wish.tried:
        other = _stage(house, starts)
        other.try_out(tried)
        runs.append(_run(AS_TRIED, other, wish))
    return Rehearsed(
        house.file.name,
        wish.first,
        wish.last,
        assumed(wish.answering),
        tuple(runs),
        changes(policy, tried, wish.tried),
    )


def _stage(house: House, starts: datetime) -> Stage:
    stage = Stage(house, starts)
    stage.adopt()
    return stage


def _run(label: str, stage: Stage, wish: Wish) -> Run:
    until = _midnight(wish.last + timedelta(days=1))
    with structlog.contextvars.bound_contextvars(rehearsal=True):
        asyncio.run(stage.rehearsal(wish.answering).run(until))
    described: MessagesDescribed = stage.desk.do_now(
        OPERATOR, DescribeMessages(tuple(m.id for m in stage.messenger.sent))
    )
    sent = tuple(m for m in described.messages if m.day >= wish.first)
    return Run(
        label,
        stage.policy.ask_days_a_week,
        _tally((m for m in sent if not m.to_channel), wish),
        _tally((m for m in sent if not m.to_channel and LANES[m.lane].counts_to_limit), wish),
        _tally((m for m in sent if m.to_channel), wish),
        sent,
    )


def _tally(messages: Iterable[MessageView], wish: Wish) -> Tally:
    return tally(((m.recipient, m.day) for m in messages), wish.first, wish.last)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), LONDON)
