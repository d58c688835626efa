from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from governance.attendance import Deputy, Lapse, Says, lapses
from governance.attending import roll
from governance.seating import Unfit, by_post, sitting_of
from tests.builders import NOW, meeting
from tests.governance import board as b

APRIL = meeting(b.DAY)


def deputy(**fields: object) -> Deputy:
    plain: dict[str, object] = {"group": "BMG", "first": date(2027, 3, 1), "last": b.DAY}
    shown = {**plain, **fields}
    return Deputy(id="d", person="pete", deputy="dan", by="pete", at=NOW, **shown)  # type: ignore[arg-type]


HELD = tuple(date(2026, month, 20) for month in (1, 4, 7, 10))
TODAY = date(2026, 11, 2)


@pytest.mark.parametrize(
    ("there", "expected"),
    [
        ("", ()),
        ("0", ()),
        ("00", (Lapse.RUNNING,)),
        ("01", ()),
        ("10", ()),
        ("100", (Lapse.RUNNING, Lapse.SHARE)),
        ("101", ()),
        ("010", (Lapse.SHARE,)),
        ("1010", (Lapse.SHARE,)),
        ("1101", ()),
        ("0011", (Lapse.SHARE,)),
        ("1100", (Lapse.RUNNING, Lapse.SHARE)),
    ],
)
def test_when_the_chair_may_want_to_write(there: str, expected: tuple[Lapse, ...]) -> None:
    held = [(day, one == "1") for day, one in zip(HELD[-len(there) :], there, strict=False)]
    assert lapses(held, TODAY) == expected


def test_what_is_more_than_a_year_ago_makes_no_share() -> None:
    held = [(day, False) for day in HELD[:3]] + [(HELD[3], True)]
    assert lapses(held, TODAY) == (Lapse.SHARE,)
    assert lapses(held, date(2027, 4, 20)) == ()


@pytest.mark.parametrize(
    ("sent", "covers", "by_correspondence"),
    [
        (deputy(), True, True),
        (deputy(last=date(2027, 3, 31)), False, False),
        (deputy(first=date(2027, 4, 2), last=date(2027, 4, 9)), False, False),
        (deputy(group="SLG"), False, False),
        (deputy(meeting=APRIL.id), True, False),
        (deputy(meeting=APRIL.id, last=date(2027, 3, 2)), True, False),
        (deputy(meeting="BMG/2027-07"), False, False),
    ],
    ids=[
        "for a time", "over", "not begun", "another group", "for the meeting",
        "for the meeting, which has moved", "for another meeting",
    ],
)  # fmt: skip
def test_what_a_deputy_is_sent_to(sent: Deputy, covers: bool, by_correspondence: bool) -> None:
    assert bool(sitting_of(b.P, APRIL, [sent]).deputies) == covers
    assert bool(by_post(b.P, "BMG", b.DAY, [sent]).deputies) == by_correspondence


@pytest.mark.parametrize(
    ("who", "group", "post", "why"),
    [
        ("dan", "BMG", "inspector", None),
        ("dee", "BMG", "inspector", None),
        ("pete", "BMG", "inspector", Unfit.ONESELF),
        ("cleo", "BMG", "manager", Unfit.SITS),
        ("ada", "BMG", "nurse", Unfit.SITS),
        ("dora", "BMG", "inspector", Unfit.OTHER_AGENCY),
        ("zed", "BMG", "inspector", Unfit.OTHER_AGENCY),
        ("pete", "SLG", "chief-officer", None),
    ],
)
def test_who_can_stand_in(who: str, group: str, post: str, why: Unfit | None) -> None:
    sitting = b.sitting(group)
    (place,) = (one for one in sitting.places if one.seat.post == post)
    assert sitting.unfit(who, place) == why


def test_what_is_known_before_anybody_recorded_who_was_there() -> None:
    said = [b.reply("cleo", Says.ATTENDING), b.reply("nell", Says.APOLOGIES)]
    found = roll(b.sitting("BMG", "pete>dan"), said)
    assert found.coming == found.there == {"cleo", "dan"}
    assert found.away == {"nell", "pete"}
    assert found.silent == ("cora", "jo", "jay", "vic", "dee", "sam", "lou", "ada")


def test_what_was_recorded_goes_before_what_was_said() -> None:
    said = [
        b.reply("cleo", Says.ATTENDING, came=False),
        b.reply("nell", Says.APOLOGIES, came=True),
        b.reply("vic", Says.ATTENDING),
    ]
    assert roll(b.sitting("BMG"), said).there == {"nell"}


def test_who_says_they_come_after_all_needs_no_deputy() -> None:
    found = roll(b.sitting("BMG", "pete>dan"), [b.reply("pete", Says.ATTENDING)])
    assert (found.coming, found.away) == (frozenset({"pete"}), frozenset())


def test_a_deputy_of_somebody_without_a_seat_is_not_expected() -> None:
    assert roll(b.sitting("BMG", "paul>dan"), []).coming == frozenset()


def test_by_correspondence_a_deputy_takes_the_place_only_if_they_can() -> None:
    everybody = b.sitting("SLG").everybody
    assert everybody == {"carol", "nina", "paul", "olga", "sam", "ada"}
    assert b.sitting("SLG", "paul>dan").everybody == everybody - {"paul"} | {"dan"}
    assert b.sitting("SLG", "paul>dora").everybody == everybody


def test_a_group_that_is_no_more_seats_nobody() -> None:
    assert b.sitting("GONE").filled({"carol"}) == ()
    assert b.sitting("GONE").everybody == frozenset()


def test_a_deputy_for_the_meeting_comes_instead_of_one_for_a_time() -> None:
    own = replace(deputy(meeting=APRIL.id), id="e", deputy="dee")
    assert sitting_of(b.P, APRIL, [deputy(), own]).deputies == (own,)
