"""Where to be written to, and where if that cannot be reached."""

from __future__ import annotations

import pytest

from governance.accounts import Account, account_id
from governance.people import Preference
from tests.jobs.office import START
from tests.talk.party import JOAN, RACHEL, Party, read
from tests.usecases.cast import kept, put

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


def test_the_business_manager_sees_where_somebody_is_written_to(both: Party) -> None:
    def shown() -> list[str]:
        facts = read(both.said(JOAN, "/clerk who Rachel Okafor"))
        return [line for line in facts if line.startswith(("Linked", "Written"))]

    for place in ("slack", "teams"):
        account = account_id(place, "T1", "U1")
        put(both.office, Account(id=account, person=RACHEL, linked_at=START, linked_by=JOAN))
    assert shown() == ["Linked: Slack; Teams", "Written to in: Slack then Teams"]
    both.said(RACHEL, "/clerk prefer teams")
    assert shown()[1:] == ["Written to in: Teams then Slack"]
    assert "Written" not in str(read(both.said(RACHEL, "/clerk who Rachel Okafor")))
