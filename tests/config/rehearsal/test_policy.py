"""The policy with other values: what holds then, and what is said of values that cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import time
from pathlib import Path
from typing import Any

import pytest

from config.partnership_file.models import PolicyEntry
from config.partnership_file.problems import BrokenFile
from config.rehearsal.policy import changes, tried_policy
from config.rehearsal.wish import BadWish
from config.settings import Settings
from config.wiring.house import House
from governance.policy import Policy
from governance.quiet import QuietPeriod
from usecases.ports.rehearsals import Change

AS_SET = Policy(overdue_every=7, ask_at=time(8))


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = House(Settings(data=tmp_path / "none"))
    yield house
    house.close()


def refusal(house: House, **tried: Any) -> str:
    with pytest.raises(BadWish) as caught:
        tried_policy(house, AS_SET, tried)
    return str(caught.value)


def test_only_what_is_tried_changes(house: House) -> None:
    tried = {"overdue_every": 10, "quiet": [["12-20", "01-05"]], "ask_at": "10:30"}
    expected = replace(
        AS_SET, overdue_every=10, quiet=(QuietPeriod((12, 20), (1, 5)),), ask_at=time(10, 30)
    )
    assert tried_policy(house, AS_SET, tried) == expected
    assert tried_policy(house, AS_SET, {}) == AS_SET


def test_every_value_of_the_file_is_one_of_the_policy() -> None:
    assert set(PolicyEntry.model_fields) == {field.name for field in fields(Policy)}


MISSPELT = (
    '--try overdue_evry: Nothing here is called "overdue_evry": did you mean "overdue_every"?'
)
WHOLE = (
    '--try overdue_every: "overdue_every" is "ten", but must be a whole number, '
    "without quotation marks."
)
ORDER = "--try ask_at: The day ends at 17:30, and Clerk asks at 18:00: make day_ends the later one."
TWO = """\
--try overdue_every: "overdue_every" is 0, but must be 1 or more.
--try ask_days_a_week: "ask_days_a_week" is 6, but must be 5 or less."""


@pytest.mark.parametrize(
    ("tried", "sentence"),
    [
        ({"overdue_evry": 10}, MISSPELT),
        ({"overdue_every": 0}, TWO.splitlines()[0]),
        (
            {"overdue_every": "ten"},
            WHOLE,
        ),
        ({"ask_at": "nine"}, '--try ask_at: "nine" is no time of day: write one such as "14:00".'),
        (
            {"ask_at": "18:00"},
            ORDER,
        ),
        ({"overdue_every": 0, "ask_days_a_week": 6}, TWO),
    ],
)
def test_what_cannot_be_is_said_as_of_the_file(
    house: House, tried: dict[str, Any], sentence: str
) -> None:
    assert refusal(house, **tried) == sentence


def test_values_that_fit_only_together_are_taken_together(house: House) -> None:
    both = {"ask_at": "18:00", "day_ends": "20:00"}
    expected = replace(AS_SET, ask_at=time(18), day_ends=time(20))
    assert tried_policy(house, AS_SET, both) == expected


def test_a_file_that_is_gone_is_said_to_be(tmp_path: Path) -> None:
    house = House(Settings(partnership=tmp_path / "gone.toml", data=tmp_path))
    with pytest.raises(BrokenFile) as caught:
        tried_policy(house, AS_SET, {"overdue_every": 10})
    assert "gone.toml: This file cannot be read" in str(caught.value)


def test_changes_are_written_for_people() -> None:
    tried = replace(AS_SET, overdue_every=10, quiet=(), ask_at=time(10, 30))
    other = replace(tried, quiet=(QuietPeriod((12, 24), (1, 1)), QuietPeriod((8, 1), (8, 31))))
    names = {"overdue_every": 1, "quiet": 1, "ask_at": 1}
    assert changes(AS_SET, tried, names) == (
        Change("overdue_every", "7", "10"),
        Change("quiet", "24 December to 1 January", "none"),
        Change("ask_at", "08:00", "10:30"),
    )
    assert changes(AS_SET, other, {"quiet": 1})[0].as_tried == (
        "24 December to 1 January, 1 August to 31 August"
    )
