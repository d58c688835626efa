from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from governance.declaring import Review, Why, review_due
from governance.interests import Barred, DeclarationKind, Handling, Whose, barred
from governance.people import Holding, Post
from tests.builders import at
from tests.governance import board as b

STANDING = b.declaration("pete", kind=DeclarationKind.STANDING, group="", matter="")
REVIEWED = replace(STANDING, at=at(2026, 11, 2))


@pytest.mark.parametrize(
    ("fields", "holds"),
    [
        ({}, True),
        ({"since": b.DAY}, True),
        ({"since": b.DAY + timedelta(days=1)}, False),
        ({"until": b.DAY}, True),
        ({"until": b.DAY - timedelta(days=1)}, False),
        ({"closed_on": date(2027, 1, 1)}, False),
        ({"kind": DeclarationKind.NIL}, False),
        ({"kind": DeclarationKind.SPECIFIC}, False),
    ],
)
def test_when_a_standing_interest_is_one(fields: dict[str, object], holds: bool) -> None:
    assert replace(STANDING, **fields).holds(b.DAY) == holds  # type: ignore[arg-type]


@pytest.mark.parametrize("order", [1, -1])
def test_of_several_interests_the_furthest_handling_counts(order: int) -> None:
    said = b.interests("pete=stay pete=withdraw pete=nothing pete=open")[::order]
    assert barred(said, b.MATTER) == Barred({"pete": Handling.WITHDRAW}, {})
    assert barred(said, "another item") == Barred({}, {})


def test_nothing_needed_in_one_does_not_undo_another() -> None:
    assert barred(b.interests("pete=nothing pete=open"), b.MATTER) == Barred({"pete": None}, {})


def test_an_agencys_interest_is_that_of_all_who_speak_for_it() -> None:
    found = barred(b.interests("pete@police=stay"), b.MATTER)
    assert found == Barred({"pete": Handling.STAY}, {"police": Handling.STAY})
    assert found.outside == frozenset()


def test_to_close_an_interest_does_not_undo_what_was_agreed() -> None:
    (said,) = b.interests("pete=withdraw")
    assert barred([replace(said, closed_on=b.DAY)], b.MATTER).outside == {"pete"}


@pytest.mark.parametrize("kind", [DeclarationKind.STANDING, DeclarationKind.NIL])
def test_only_a_specific_interest_keeps_somebody_from_voting(kind: DeclarationKind) -> None:
    assert barred([b.declaration("pete", kind=kind)], b.MATTER) == Barred({}, {})


def held(name: str, agency: str, *since: date | None) -> Post:
    return Post(
        id=name, title=name, agency=agency, holders=tuple(Holding("pete", day) for day in since)
    )


SEAT_TAKEN = held("inspector", "police", date(2027, 1, 4))
OTHER_POST = held("extra", "police", date(2027, 1, 4))


@pytest.mark.parametrize(
    ("who", "posts", "declared", "day", "expected"),
    [
        ("pete", (), [], b.DAY, Review(Why.SEAT, "seat.r0")),
        ("pete", (), [REVIEWED], b.DAY, None),
        ("pete", (), [REVIEWED], date(2027, 11, 1), None),
        ("pete", (), [REVIEWED], date(2027, 11, 2), Review(Why.YEARLY, "yearly.r1")),
        ("pete", (SEAT_TAKEN,), [REVIEWED], b.DAY, Review(Why.SEAT, "seat.r1")),
        ("pete", (OTHER_POST,), [REVIEWED], b.DAY, Review(Why.CHANGE, "change.r1")),
        ("pete", (OTHER_POST,), [REVIEWED], date(2027, 1, 3), None),
        ("pete", (SEAT_TAKEN,), [replace(REVIEWED, at=at(2027, 1, 4))], b.DAY, None),
        ("pete", (), [b.declaration("pete")], b.DAY, Review(Why.SEAT, "seat.r0")),
        ("carol", (), [], b.DAY, None),
        ("dan", (), [], b.DAY, None),
    ],
    ids=[
        "never asked", "answered", "almost a year ago", "a year ago", "a seat taken since",
        "another post since", "not yet another post", "answered on the day",
        "an interest in one item says nothing of the register", "a group that does not declare",
        "no seat",
    ],
)  # fmt: skip
def test_when_somebody_looks_at_their_register(
    *,
    who: str,
    posts: tuple[Post, ...],
    declared: list[object],
    day: date,
    expected: Review | None,
) -> None:
    assert review_due(b.board(*posts), who, day, declared) == expected  # type: ignore[arg-type]


def test_whose_an_interest_is_does_not_say_who() -> None:
    assert [one.value for one in Whose] == ["own", "a close relation's", "the agency's"]
