"""`clerk plan-year`, on a real store in a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.commands.command import Call, Option
from config.plan_year import plan_year
from config.settings import Settings
from config.wiring.house import House


@pytest.fixture
def house(tmp_path: Path) -> House:
    house = House(Settings(data=tmp_path, secret="a key for tests only, and long enough"))
    house.adopt()
    return house


def told(house: House, group: str = "", *, apply: bool = False) -> tuple[str | None, list[str]]:
    out: list[bytes] = []
    options: dict[str, Option] = {"group": group, "apply": apply}
    wrong = plan_year(house, Call(options=options, out=out.append, err=lambda _: None))
    return wrong, b"".join(out).decode().splitlines()


def test_it_is_shown_then_added_and_then_there_is_nothing_to_add(house: House) -> None:
    missing = (
        "- BMG: Tue 19 Jan 2027, Tue 20 Apr 2027, Tue 20 Jul 2027, Tue 19 Oct 2027, "
        "Tue 18 Jan 2028 and Tue 18 Apr 2028; each 14:00–16:00"
    )
    papers = (
        "- BMG on Tue 19 Jan 2027: The call for papers and the request for exception reports: "
        "Wed 23 Dec 2026 instead of Thu 24 Dec 2026."
    )
    quiet = ["In a quiet period:", papers]
    assert told(house, "BMG") == (
        None,
        [
            "Six meetings of BMG are missing until Tue 2 May 2028",
            *("To be added:", missing),
            *quiet,
            "Nothing was added yet. To add exactly that: clerk plan-year --group BMG --apply",
        ],
    )
    assert told(house, "bmg", apply=True) == (
        None,
        [
            "Six meetings of BMG were added",
            "Calendars show what was added. What people changed stayed as it was.",
            *("Added:", missing),
        ],
    )
    nothing = "There is nothing to add: every meeting of BMG until Tue 2 May 2028 is planned"
    assert told(house, "BMG", apply=True) == (None, [nothing, *quiet])


def test_of_no_group(house: House) -> None:
    sentence = "There is no group “BGM”. Try a group's short name, such as BMG."
    assert told(house, "BGM") == (sentence, [])


def test_of_all_of_them(house: House) -> None:
    _, lines = told(house)
    assert lines[0] == "64 meetings are missing until Tue 2 May 2028"
    assert lines[-1] == "Nothing was added yet. To add exactly that: clerk plan-year --apply"
