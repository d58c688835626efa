"""The daily backup: once a day, and which ones are let go."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from governance.dates import london
from jobs.backup import DAILY, NOT_SET_UP, WEEKLY, DailyBackup, spared

MOMENTS = st.sets(
    st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001
    max_size=60,
)
START = datetime(2026, 3, 2, 4, tzinfo=UTC)


class Shelf:
    """Backups in memory; `broken` refuses new ones."""

    def __init__(self) -> None:
        self.kept: dict[datetime, bytes] = {}
        self.broken = False

    def keep(self, at: datetime, octets: bytes) -> None:
        if self.broken:
            raise OSError("no room")
        self.kept[at] = octets

    def moments(self) -> tuple[datetime, ...]:
        return tuple(sorted(self.kept))

    def drop(self, moment: datetime) -> None:
        del self.kept[moment]


@given(MOMENTS)
def test_few_are_kept_and_the_newest_always(moments: set[datetime]) -> None:
    kept = spared(moments)
    assert kept <= moments
    assert len(kept) <= DAILY + WEEKLY
    assert not moments or max(moments) in kept


@given(MOMENTS)
def test_letting_go_twice_lets_nothing_more_go(moments: set[datetime]) -> None:
    kept = spared(moments)
    assert spared(kept) == kept


@given(MOMENTS)
def test_the_last_of_each_of_seven_days_and_five_weeks_is_kept(moments: set[datetime]) -> None:
    kept = spared(moments)
    days = sorted({london(m).date() for m in moments}, reverse=True)[:DAILY]
    weeks = sorted({london(m).isocalendar()[:2] for m in moments}, reverse=True)[:WEEKLY]
    last_days = {max(m for m in moments if london(m).date() == day) for day in days}
    last_weeks = {max(m for m in moments if london(m).isocalendar()[:2] == w) for w in weeks}
    assert kept == last_days | last_weeks


@given(st.lists(st.integers(1, 5), max_size=120))
def test_day_after_day_as_much_is_kept_as_if_none_had_ever_gone(gaps: list[int]) -> None:
    ever, kept, at = {START}, {START}, START
    for gap in gaps:
        at += timedelta(days=gap)
        ever.add(at)
        kept = spared(kept | {at})
    assert kept == spared(ever)


def days(backup: DailyBackup, clock: list[datetime], count: int) -> None:
    """Three looks a day."""
    for _ in range(count * 3):
        asyncio.run(backup.tick())
        clock[0] += timedelta(hours=8)


def test_one_a_day_and_old_ones_go() -> None:
    shelf, clock = Shelf(), [START]
    backup = DailyBackup(lambda: b"all", shelf, lambda: clock[0])
    assert backup.standing() == "none yet"
    days(backup, clock, 60)
    ever = {START} | {START.replace(hour=0) + timedelta(days=n, hours=4) for n in range(60)}
    assert {m.date() for m in shelf.kept} == {m.date() for m in spared(ever)}
    assert backup.standing() == max(shelf.kept).isoformat()


def test_one_that_fails_lets_nothing_go_and_is_tried_again() -> None:
    shelf, clock = Shelf(), [START]
    backup = DailyBackup(lambda: b"all", shelf, lambda: clock[0])
    days(backup, clock, 3)
    before = shelf.moments()
    shelf.broken = True
    days(backup, clock, 30)
    assert (shelf.moments(), backup.standing()) == (before, "failed")
    shelf.broken = False
    days(backup, clock, 1)
    assert backup.standing() == shelf.moments()[-1].isoformat()


def test_without_anybody_to_open_them_there_are_none() -> None:
    shelf = Shelf()
    backup = DailyBackup(None, shelf, lambda: START)
    asyncio.run(backup.tick())
    assert (backup.standing(), shelf.moments()) == (NOT_SET_UP, ())
