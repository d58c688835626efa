from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import date

import pytest

from governance.asks import Announcement, Ask, Rule
from governance.people import Holding, Person
from governance.plans import Objective, Plan
from governance.policy import Lane
from governance.texts import (
    FREE_TEXT,
    NAMES,
    digest,
    emptied,
    is_marker,
    marker,
    names,
    strings,
    texts_at,
)
from governance.timescale import Stage, Timescale
from tests.builders import NOW, action, post

GONE = marker(date(2026, 11, 3))
DAY = date(2026, 5, 31)


def test_the_marker_says_the_day() -> None:
    assert GONE == "[removed on Tue 3 Nov 2026]"
    assert is_marker(GONE)
    assert not is_marker("[removed on purpose")


def test_one_text_goes_and_the_rest_stays() -> None:
    before = action("BMG-2026-001", title="Call Ada")
    after = emptied(before, "title", GONE)
    assert after == replace(before, title=GONE)
    assert texts_at(before, "title") == ("Call Ada",)
    assert texts_at(after, "title") == ()


def test_texts_inside_are_reached_in_every_member() -> None:
    stages = (Stage("to BMG", DAY), Stage("to the board", DAY))
    before = action("BMG-2026-001", timescale=Timescale("May", stages=stages))
    assert texts_at(before, "timescale.stages.name") == ("to BMG", "to the board")
    after = emptied(before, "timescale.stages.name", GONE)
    assert after.timescale == Timescale("May", stages=(Stage(GONE, DAY), Stage(GONE, DAY)))


def test_where_nothing_stood_nothing_is_put() -> None:
    plain = action("BMG-2026-001")
    assert emptied(plain, "timescale.condition", GONE) == plain
    nobody = Person(id="ada", name="Ada")
    assert emptied(nobody, "email", GONE) == nobody
    assert texts_at(nobody, "email") == ()


@pytest.mark.parametrize("table", [FREE_TEXT, NAMES])
def test_every_path_is_one_of_fields(table: dict[type, tuple[str, ...]]) -> None:
    lost = [
        (kind.__name__, path)
        for kind, paths in table.items()
        for path in paths
        if path.partition(".")[0] not in {field.name for field in fields(kind)}
    ]
    assert (lost, [kind for kind in table if not is_dataclass(kind)]) == ([], [])


def test_who_is_named() -> None:
    held = post("adviser", Holding("ada"))
    assert names(held, "ada")
    assert not names(held, "ad")
    says = Announcement("v1.seat", ("ada",), date(2026, 12, 7))
    ask = Ask(id="a", rule=Rule.DUE, subject="BMG-2026-001", occurrence="v1", lane=Lane.DAILY,
              recipient="person:bo", asked_at=NOW)  # fmt: skip
    assert names(replace(ask, announces=says), "ada")
    assert not names(ask, "ada")
    assert not names(Plan(id="p", title="ada", group="BMG", key="k"), "ada")


def test_a_digest_is_salted_and_long() -> None:
    assert digest("text", "a") != digest("text", "b")
    assert digest("text", "a") == digest("text", "a")
    assert len(digest("text", "a")) == 128


def test_every_text_of_anything() -> None:
    plan = Plan(id="p", title="T", group="G", key="k", objectives=(Objective("1", "One"),))
    assert [text for text in strings(plan) if text] == ["p", "T", "G", "k", "1", "One"]
    assert list(strings({"a": ["b", {"c": 1}]})) == ["b"]
