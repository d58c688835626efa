from __future__ import annotations

from datetime import date

import pytest

from governance.people import Holding
from governance.retention import BY_KIND, TABLE, End, due_on, left_on, months_kept
from tests.builders import post
from usecases.records import KINDS


def test_every_kind_of_record_has_its_time_and_a_reason() -> None:
    assert sorted(BY_KIND) == sorted(KINDS)
    assert len(TABLE) == len(BY_KIND)
    assert [
        rule.kind for rule in TABLE if not (rule.holds and rule.why and rule.counted_from)
    ] == []


def test_only_what_has_a_time_comes_to_an_end() -> None:
    assert {rule.end for rule in TABLE if rule.months is None} == {End.NEVER}
    assert End.NEVER not in {rule.end for rule in TABLE if rule.months is not None}


@pytest.mark.parametrize(
    ("kind", "since", "due"),
    [
        ("action", date(2020, 11, 2), date(2026, 11, 2)),
        ("receipt", date(2026, 11, 30), date(2027, 2, 28)),
        ("person", date(2024, 2, 29), date(2026, 2, 28)),
        ("meeting", date(1990, 1, 1), None),
    ],
)
def test_the_first_day_on_which_a_record_is_due(kind: str, since: date, due: date | None) -> None:
    assert due_on(kind, since, {}) == due


def test_what_a_partnership_has_set_holds_and_an_update_goes_with_its_action() -> None:
    periods = {"action": 84, "receipt": 4}
    kinds = ("action", "update", "receipt", "reading", "meeting")
    assert [months_kept(kind, periods) for kind in kinds] == [84, 84, 4, 24, None]
    assert due_on("receipt", date(2026, 11, 2), periods) == date(2027, 3, 2)


def test_no_period_is_shorter_than_clerk_can_work_with() -> None:
    assert [rule.kind for rule in TABLE if (rule.months or rule.least) < rule.least] == []


def test_somebody_left_when_their_last_post_ended() -> None:
    first = post("first", Holding("ada", until=date(2024, 3, 31)))
    last = post("last", Holding("ada", until=date(2025, 3, 31)), Holding("ben"))
    assert left_on((last, first), "ada") == date(2025, 3, 31)
    assert left_on((first, last, post("now", "ada")), "ada") is None
    assert left_on((first, last), "ben") is None
    assert left_on((first, last), "cleo") is None
