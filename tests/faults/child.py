"""A Clerk in a process of its own, that dies at a named point and is never told.

Run as: python -m tests.faults.child FOLDER UNTIL POINT TIMES — it dies at the TIMES-th passing
of POINT; with the point `none` it lives until nine o'clock on the day UNTIL.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections import Counter
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path

from config.settings import Settings
from config.wiring.house import House
from governance.dates import LONDON
from jobs.pace import Pace

SECRET = "a key for tests only, and long enough"
KILLED = 137


def die_at(point: str, times: int) -> Callable[[str], None]:
    passed: Counter[str] = Counter()

    def trip(name: str) -> None:
        passed[name] += 1
        if name == point and passed[name] == times:
            os._exit(KILLED)

    return trip


async def live(house: House, until: datetime) -> None:
    house.adopt()
    await house.ticker.start()
    assert isinstance(house.pace, Pace)
    await house.pace.advance(until)
    house.close()


if __name__ == "__main__":
    folder, day, point, times = sys.argv[1:]
    settings = Settings(data=Path(folder), secret=SECRET)
    until = datetime.combine(date.fromisoformat(day), time(9), LONDON)
    asyncio.run(live(House(settings, die_at(point, int(times))), until))
