from __future__ import annotations

import asyncio
from datetime import timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from jobs.schedule import SECONDS, start


async def tick() -> None:
    """Nothing is done here: only how it would be called is looked at."""


def test_a_late_tick_still_ticks_late_ones_become_one_and_none_overlaps() -> None:
    async def looked_at() -> dict[str, object]:
        running = start(tick)
        assert isinstance(running, AsyncIOScheduler)
        (job,) = running.get_jobs()
        found = {
            "func": job.func,
            "every": job.trigger.interval,
            "misfire_grace_time": job.misfire_grace_time,
            "coalesce": job.coalesce,
            "max_instances": job.max_instances,
            "running": running.running,
        }
        running.shutdown(wait=False)
        return found

    assert asyncio.run(looked_at()) == {
        "func": tick,
        "every": timedelta(seconds=SECONDS),
        "misfire_grace_time": None,
        "coalesce": True,
        "max_instances": 1,
        "running": True,
    }


def test_it_ticks_until_it_is_shut_down() -> None:
    async def ticked() -> int:
        ticks = 0
        ticked_once = asyncio.Event()

        async def count() -> None:
            nonlocal ticks
            ticks += 1
            running.shutdown(wait=False)
            ticked_once.set()

        running = start(count, seconds=1)
        await asyncio.wait_for(ticked_once.wait(), 10)
        return ticks

    assert asyncio.run(ticked()) == 1
