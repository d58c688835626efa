"""The sample's actions are of every kind, and the first are soon due."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from governance.actions import Action, OwnerKind
from governance.asking import moments
from governance.dates import LONDON
from governance.partnership import Partnership
from governance.parts import Part as AskedPart
from governance.shares import sharers
from tests.config.nottingham.files import START, TODAY


def test_each_school_has_somebody_who_answers_for_it_in_their_network(
    partnership: Partnership, actions: dict[str, Action]
) -> None:
    schools = [agency.id for agency in partnership.agencies.values() if agency.school]
    action = actions["BMG-2026-024"]
    assert list(sharers(partnership, action)) == schools == ["larkhollow", "thornmere", "wrenfield"]
    asked = partnership.owners(action, TODAY)
    assert asked == ("ottilie-barrowclough", "idris-fontaine", "parveen-loxley")
    assert {partnership.groups_of(person, TODAY) for person in asked} == {("DSL",)}


def test_every_kind_of_owner_occurs(actions: dict[str, Action]) -> None:
    kinds = {owner.kind for action in actions.values() for owner in action.owners}
    assert kinds == set(OwnerKind)
    assert {len(action.owners) for action in actions.values()} == {1, 2}


def test_every_kind_of_timescale_occurs(actions: dict[str, Action]) -> None:
    kinds = Counter(_kind(action) for action in actions.values())
    assert kinds == {
        "blank": 1,
        "to be agreed": 3,
        "month without a year": 1,
        "day": 12,
        "month": 6,
        "two stages": 1,
        "condition and month": 2,
        "condition": 1,
    }


def _kind(action: Action) -> str:
    scale = action.timescale
    if not scale.written:
        return "blank"
    if scale.question is not None:
        return "month without a year" if scale.written == "June" else "to be agreed"
    if scale.condition is not None:
        return "condition" if scale.due is None else f"condition and {scale.precision.value}"
    return "two stages" if len(scale.stages) == 2 else scale.precision.value


def test_nothing_is_rated_and_the_key_is_the_plans_own(
    partnership: Partnership, actions: dict[str, Action]
) -> None:
    assert {action.rating for action in actions.values()} == {None}
    assert partnership.key_for(actions["BMG-2026-003"]).id == "plan-key"
    assert partnership.key_for(actions["CSPR-2026-001"]).id == "group-key"
    assert Counter(action.group for action in actions.values()) == {"BMG": 24, "CSPR": 3}


def test_what_is_due_or_overdue_before_december(
    partnership: Partnership, actions: dict[str, Action]
) -> None:
    due = sorted((a.agreed, a.id) for a in actions.values() if a.agreed is not None)
    assert [row for row in due if row[0] < date(2026, 12, 1)] == [
        (date(2026, 10, 16), "BMG-2026-015"),
        (date(2026, 11, 6), "BMG-2026-003"),
        (date(2026, 11, 20), "BMG-2026-007"),
    ]
    assert partnership.owners(actions["BMG-2026-003"], TODAY) == ("rachel-okafor",)
    assert partnership.owners(actions["BMG-2026-007"], TODAY) == ("priya-ramanathan",)
    assert partnership.owners(actions["BMG-2026-015"], TODAY) == ("fergus-mcalindon",)


def test_the_first_request_of_all_is_on_thursday_morning(
    partnership: Partnership, actions: dict[str, Action]
) -> None:
    first = min(
        moment.at
        for action in actions.values()
        for moment in _first_few(partnership, action)
        if moment.at >= START
    )
    assert first == datetime(2026, 11, 5, 9, tzinfo=LONDON)


def _first_few(p: Partnership, action: Action) -> Iterator[Any]:
    found = moments(AskedPart(p, action))
    yield from (moment for moment, _ in zip(found, range(10), strict=False))
