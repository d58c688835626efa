"""A Clerk in a process of its own, that dies at a named point and is never told.

Run as: python -m tests.faults.child FOLDER POINT TIMES — it dies at the TIMES-th passing of
POINT; with the point `none` it lives to the end.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from config.settings import Settings
from config.wiring.house import House
from governance.dates import LONDON

UNTIL = datetime(2026, 12, 22, 9, tzinfo=LONDON)
KILLED = 137


def die_at(point: str, times: int) -> Callable[[str], None]:
    passed: Counter[str] = Counter()

    def trip(name: str) -> None:
        passed[name] += 1
        if name == point and passed[name] == times:
            os._exit(KILLED)

    return trip


async def live(house: House) -> None:
    house.adopt()
    await house.ticker.start()
    assert house.pace is not None
    await house.pace.advance(UNTIL)
    house.close()


if __name__ == "__main__":
    folder, point, times = sys.argv[1:]
    settings = Settings(data=Path(folder), secret="a key for tests only, and long enough")
    asyncio.run(live(House(settings, die_at(point, int(times)))))
