from __future__ import annotations

from datetime import date

import pytest

from governance.leave import Leave, away, stands_in

DAY = date(2026, 11, 9)
HERS = Leave(
    id="ada|1", person="ada", first=date(2026, 11, 9), last=date(2026, 11, 13), stand_in="ben"
)
HIS = Leave(
    id="b", person="ben", first=date(2026, 11, 10), last=date(2026, 11, 11), stand_in="cleo"
)
BACK = Leave(id="c", person="cleo", first=DAY, last=date(2026, 11, 20), stand_in="ada")


@pytest.mark.parametrize(
    ("day", "there"),
    [(8, "ada"), (9, "ben"), (10, "cleo"), (11, "cleo"), (12, "ben"), (13, "ben"), (14, "ada")],
)
def test_the_first_along_the_stand_ins_who_is_there(day: int, there: str) -> None:
    assert stands_in((HERS, HIS), "ada", date(2026, 11, day)) == there


def test_nobody_where_the_stand_ins_lead_back_or_nowhere() -> None:
    day = date(2026, 11, 10)
    assert stands_in((HERS, HIS, BACK), "ada", day) is None
    assert stands_in((Leave(id="x", person="ada", first=day, last=day),), "ada", day) is None


def test_both_days_of_a_leave_count() -> None:
    days = [date(2026, 11, n) for n in range(8, 15)]
    assert [away((HERS,), "ada", day) for day in days] == [None, *[HERS] * 5, None]
    assert away((HERS,), "ben", DAY) is None
