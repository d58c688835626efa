"""The counting that stands against Clerk's own, held against a wall calendar."""

from __future__ import annotations

from datetime import date, time

import pytest

from governance.dates import london
from tests.scenario.counted import is_working, stages


def told(on: date, at: time, *, monthly: bool = False) -> list[str]:
    return [
        f"{london(when):%a %d %b %H:%M} {stage}"
        for stage, when in stages(on, at, monthly=monthly).items()
    ]


def test_around_christmas() -> None:
    """The fifteenth working day before is Christmas Eve."""
    assert told(date(2027, 1, 19), time(14)) == [
        "Wed 23 Dec 09:00 papers", "Tue 05 Jan 09:00 papers reminder",
        "Fri 08 Jan 09:00 papers last reminder",
        "Tue 12 Jan 09:00 agenda", "Fri 15 Jan 08:30 digest", "Tue 19 Jan 14:00 start",
        "Wed 20 Jan 09:00 capture", "Thu 21 Jan 09:00 confirm", "Tue 26 Jan 09:00 minutes",
    ]  # fmt: skip


def test_across_both_changes_of_the_clock_and_over_easter() -> None:
    """They change on Sun 25 Oct 2026 and Sun 28 Mar 2027; Easter is from 26 to 29 March."""
    assert told(date(2026, 11, 2), time(18, 30))[:4] == [
        "Mon 12 Oct 09:00 papers", "Mon 19 Oct 09:00 papers reminder",
        "Thu 22 Oct 09:00 papers last reminder", "Mon 26 Oct 09:00 agenda",
    ]  # fmt: skip
    assert told(date(2027, 4, 1), time(10))[:5] == [
        "Tue 09 Mar 09:00 papers", "Tue 16 Mar 09:00 papers reminder",
        "Fri 19 Mar 09:00 papers last reminder", "Tue 23 Mar 09:00 agenda",
        "Tue 30 Mar 08:30 digest",
    ]  # fmt: skip


def test_what_follows_a_meeting_waits_for_the_new_year() -> None:
    assert told(date(2028, 12, 21), time(9, 30), monthly=True)[3:] == [
        "Thu 21 Dec 09:30 start", "Fri 22 Dec 09:00 capture", "Tue 02 Jan 09:00 confirm",
        "Tue 02 Jan 09:00 minutes",
    ]  # fmt: skip


def test_of_a_group_that_meets_each_month() -> None:
    assert told(date(2026, 12, 17), time(9, 30), monthly=True) == [
        "Tue 08 Dec 09:00 papers", "Thu 10 Dec 09:00 agenda", "Tue 15 Dec 08:30 digest",
        "Thu 17 Dec 09:30 start", "Fri 18 Dec 09:00 capture", "Mon 21 Dec 09:00 confirm",
        "Mon 04 Jan 09:00 minutes",
    ]  # fmt: skip


@pytest.mark.parametrize("day", [date(2026, 12, 28), date(2027, 3, 29), date(2028, 5, 1)])
def test_bank_holidays_are_days_off(day: date) -> None:
    assert not is_working(day)
