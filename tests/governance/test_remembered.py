"""What is worked out once for a snapshot."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import pytest

from governance.permissions import TABLE, allowed, may
from governance.remembered import once
from tests.builders import CAST, MONDAY, action, partnership, post, post_of

SUM = {"times": 0}


@dataclass(frozen=True)
class Two:
    left: int
    right: int
    known: dict[tuple[object, ...], Any] = field(default_factory=dict, init=False)


@once
def product(two: Two, by: int) -> int:
    SUM["times"] += 1
    return two.left * two.right * by


@pytest.fixture(autouse=True)
def _afresh() -> None:
    SUM["times"] = 0


def test_it_is_worked_out_once_for_the_same_question() -> None:
    two = Two(2, 3)
    assert [product(two, 1), product(two, 1), product(two, by=1), product(two, 10)] == [6, 6, 6, 60]
    assert SUM["times"] == 3  # by name it is another way to ask


def test_another_snapshot_is_asked_anew() -> None:
    two = Two(2, 3)
    assert [product(one, 1) for one in (two, replace(two, left=5))] == [6, 15]


def test_who_holds_a_post_is_another_matter_in_another_snapshot_and_on_another_day() -> None:
    p = partnership()
    assert p.holders(post_of("cleo"), MONDAY) == ("cleo",)
    later = replace(p, posts=p.posts | {post_of("cleo"): post(post_of("cleo"), "mina")})
    assert later.holders(post_of("cleo"), MONDAY) == ("mina",)
    assert p.holders(post_of("cleo"), date(2027, 1, 4)) == ("cleo",)
    assert later.chair("BMG", MONDAY) == ("mina",)


@pytest.mark.parametrize("who", CAST)
@pytest.mark.parametrize("ref", ["BMG-2026-001", "CSPR-2026-001"])
def test_several_verbs_are_allowed_as_each_of_them_is(who: str, ref: str) -> None:
    p, about = partnership(), action(ref)
    each = tuple(verb for verb in TABLE if may(partnership(), who, verb, about, MONDAY))
    assert allowed(p, who, TABLE, about, MONDAY) == each
