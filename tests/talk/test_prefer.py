"""Where to be written to, and where if that cannot be reached."""

from __future__ import annotations

import pytest

from governance.people import Preference
from tests.talk.party import RACHEL, Party, read
from tests.usecases.cast import kept

WHICH = [
    "Where should Clerk write to you?",
    "Clerk can write to you in Slack or Teams.",
    "You can say both: /clerk prefer slack then teams",
    "[Slack] [Teams]",
]


@pytest.fixture
def both() -> Party:
    return Party(places=("slack", "teams"))


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        ("teams", ("teams",)),
        ("Teams then Slack", ("teams", "slack")),
        ("slack, then teams", ("slack", "teams")),
        ("first slack and then teams", ("slack", "teams")),
        ("teams teams", ("teams",)),
    ],
)
def test_one_place_or_several_in_order(both: Party, typed: str, places: tuple[str, ...]) -> None:
    assert read(both.said(RACHEL, f"/clerk prefer {typed}"))[0] == (
        f"Clerk will write to you in {places[0].capitalize()}"
    )
    assert kept(both.office, Preference, RACHEL).places == places


def test_what_is_said_back(both: Party) -> None:
    assert read(both.said(RACHEL, "/clerk prefer teams then slack")) == [
        "Clerk will write to you in Teams",
        "Clerk writes to you there first, and in Slack only if it cannot reach you.",
    ]


def test_without_a_place_it_is_asked_which(both: Party) -> None:
    for nothing in ("", " then"):
        assert read(both.said(RACHEL, f"/clerk prefer{nothing}")) == WHICH


def test_a_place_that_is_not_set_up_is_named_and_nothing_is_kept(both: Party) -> None:
    before = both.written()
    answer = read(both.said(RACHEL, "/clerk prefer teams then pigeon"))
    assert answer == [WHICH[0], "“pigeon” is not set up here.", *WHICH[1:]]
    assert both.written() == before
