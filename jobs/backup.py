"""The daily backup: made once a day by the machine's clock, and old ones let go."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Protocol, TypeVar

import structlog

from governance.dates import london

log = structlog.get_logger()

DAILY = 7
WEEKLY = 5
SECONDS = 300
"""Between two looks whether one is due; one that failed is tried again as soon."""
NOT_SET_UP = "not set up"

K = TypeVar("K")


def spared(moments: Iterable[datetime], daily: int = DAILY, weekly: int = WEEKLY) -> set[datetime]:
    """The ones to keep: the last of each of the newest days, and of each of the newest weeks.

    Days without a backup count for nothing, so a machine that was off loses none.
    """
    newest = sorted(moments, reverse=True)
    by_day = _firsts(newest, lambda at: london(at).date(), daily)
    by_week = _firsts(newest, lambda at: london(at).isocalendar()[:2], weekly)
    return by_day | by_week


def _firsts(moments: Iterable[datetime], key: Callable[[datetime], K], most: int) -> set[datetime]:
    found: dict[K, datetime] = {}
    for moment in moments:
        if len(found) < most:
            found.setdefault(key(moment), moment)
    return set(found.values())


class Shelf(Protocol):
    """Where backups are kept, each by the moment it was made."""

    def keep(self, at: datetime, octets: bytes) -> object: ...

    def moments(self) -> tuple[datetime, ...]: ...

    def drop(self, moment: datetime) -> None: ...


class DailyBackup:
    """`make` is None where nobody has said who may open a backup: then there are none.

    `machine` is machine time: a backup is about the machine, not about the partnership's days.
    """

    def __init__(
        self, make: Callable[[], bytes] | None, shelf: Shelf, machine: Callable[[], datetime]
    ) -> None:
        self._make = make
        self._shelf = shelf
        self._machine = machine
        self._trouble = False

    def standing(self) -> str:
        """For whoever watches over Clerk: the moment of the last one, or why there is none."""
        if self._make is None:
            return NOT_SET_UP
        if self._trouble:
            return "failed"
        moments = self._shelf.moments()
        return moments[-1].isoformat() if moments else "none yet"

    async def tick(self) -> None:
        """The work is done in a thread of its own, so that nobody waits for it."""
        if self._make is not None and self._due():
            await asyncio.to_thread(self._run, self._make)

    def _due(self) -> bool:
        moments = self._shelf.moments()
        today = london(self._machine()).date()
        return not moments or london(moments[-1]).date() < today

    def _run(self, make: Callable[[], bytes]) -> None:
        """Old ones go only once there is a new one."""
        try:
            self._shelf.keep(self._machine(), make())
            moments = self._shelf.moments()
            for moment in set(moments) - spared(moments):
                self._shelf.drop(moment)
            self._trouble = False
            log.info("backup made")
        except Exception:
            self._trouble = True
            log.exception("backup failed")
