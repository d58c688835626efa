from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.actions import Action, Owner, OwnerKind
from governance.groups import Cadence, ChairRule
from governance.last_file import (
    STORES,
    TABLE,
    Decides,
    LastFile,
    Outcome,
    Said,
    decide,
    digest_of,
    fields_of,
    plain,
    without,
)
from governance.people import Agency, Holding, Person, Post
from governance.policy import Policy
from governance.quiet import QuietPeriod
from governance.timescale import Precision, Timescale
from governance.working_days import WorkingDays
from tests.builders import NOW, action, group

FILE, FIRST = Decides.FILE, Decides.FIRST


@pytest.mark.parametrize(
    ("decides", "last", "said", "stands", "outcome"),
    [
        # nobody changed anything, or both came to the same
        (FILE, Said("a", "a"), "a", "a", Outcome.SAME),
        (FILE, Said("a", "a"), "b", "b", Outcome.SAME),
        # only people did: whoever's it is, an unchanged file asks for nothing
        (FILE, Said("a", "a"), "a", "b", Outcome.SAME),
        (FIRST, Said("a", "a"), "a", "b", Outcome.SAME),
        # only the file did
        (FILE, Said("a", "a"), "b", "a", Outcome.TAKEN),
        (FIRST, Said("a", "a"), "b", "a", Outcome.TAKEN),
        (FILE, Said("a", "c"), "b", "c", Outcome.TAKEN),
        # both did
        (FILE, Said("a", "a"), "b", "c", Outcome.FILE_WINS),
        (FIRST, Said("a", "a"), "b", "c", Outcome.PEOPLE_WIN),
        # nobody knows what it said before
        (FILE, None, "a", "a", Outcome.SAME),
        (FILE, None, "a", "b", Outcome.FILE_WINS),
        (FIRST, None, "a", "b", Outcome.PEOPLE_WIN),
    ],
)
def test_who_decides(
    decides: Decides, last: Said | None, said: str, stands: str, outcome: Outcome
) -> None:
    assert decide(decides, last, said, stands) is outcome


def test_whose_the_fields_of_an_action_and_of_a_person_are() -> None:
    assert fields_of(Action) == {
        "title": FIRST,
        "plan": FILE,
        "objective": FILE,
        "owners": FIRST,
        "timescale": FIRST,
    }
    assert fields_of(Person) == {"name": FILE, "email": FILE}


def test_of_other_entries_every_field_is_the_files() -> None:
    for kind in set(TABLE) - {Action, Person}:
        assert set(fields_of(kind)) == {one.name for one in fields(kind)} - STORES
        assert set(fields_of(kind).values()) == {FILE}


def test_a_digest_is_of_one_field_with_a_pepper() -> None:
    ann = Person(id="ann", name="Ann", email="ann@council.example.org")
    assert digest_of(ann, "name", "p") == digest_of(replace(ann, email=None), "name", "p")
    assert digest_of(ann, "name", "p") != digest_of(replace(ann, name="Anne"), "name", "p")
    assert digest_of(ann, "name", "p") != digest_of(ann, "name", "q")


def test_the_agreed_date_goes_with_the_timescale() -> None:
    one = action(timescale=Timescale("30 November 2026", date(2026, 11, 30)))
    moved = replace(one, agreed=date(2026, 12, 18))
    assert digest_of(one, "timescale", "") != digest_of(moved, "timescale", "")
    assert digest_of(one, "title", "") == digest_of(moved, "title", "")


def test_whatever_a_record_is_made_of_has_one_form() -> None:
    days = WorkingDays(frozenset({date(2027, 1, 2), date(2026, 12, 31)}))
    assert plain(days) == {"extra": ["2026-12-31", "2027-01-02"]}
    assert plain(Cadence((1, 7), 3, 1, time(14))) == {
        "months": [1, 7],
        "week": 3,
        "weekday": 1,
        "at": "14:00:00",
    }
    assert plain(Policy(quiet=(QuietPeriod((12, 1), (12, 2)),))) == {
        "quiet": [{"first": [12, 1], "last": [12, 2]}]
    }
    assert plain((Owner(OwnerKind.POST, "nurse"), Precision.MONTH, None, {"b": 1, "a": True})) == [
        {"kind": "post", "id": "nurse"},
        "month",
        None,
        {"b": 1, "a": True},
    ]


def test_a_field_that_a_later_version_adds_is_no_change() -> None:
    council = Agency(id="council", name="Council")
    assert plain(council) == {"id": "council", "name": "Council"}
    assert plain(group("BMG").chair) == plain(ChairRule(()))


@given(st.permutations([date(2026, 1, day) for day in range(1, 9)]))
def test_a_set_has_one_form_in_whatever_order_it_was_made(days: list[date]) -> None:
    assert plain(frozenset(days)) == [day.isoformat() for day in sorted(days)]


def test_what_is_forgotten_leaves_no_digest_but_that_it_was_named() -> None:
    said = {"name": Said("a", "b"), "email": Said("c", "d")}
    last = LastFile(id="file", at=NOW, pepper="p", entries={"person:ann": said, "post:x": said})
    assert without(last, "person:ann") == {"person:ann": {}, "post:x": said}
    assert without(last, "person:ann", "name") == {
        "person:ann": {"email": Said("c", "d")},
        "post:x": said,
    }
    assert without(last, "person:bob") == last.entries


def test_a_post_with_holders_differs_from_a_vacant_one() -> None:
    vacant = Post(id="nurse", title="Nurse", agency="council")
    held = replace(vacant, holders=(Holding("ann"),))
    assert digest_of(vacant, "holders", "") != digest_of(held, "holders", "")
