"""Saying when one is away, in whatever words."""

from __future__ import annotations

import pytest

from bot.talk.leave_grammar import read_leave
from bot.talk.notice import Press
from bot.talk.parsed import AskBack, Mistake
from tests.builders import MONDAY
from tests.talk.party import RACHEL, Party, errors_in, read


def asked(line: str) -> dict[str, str]:
    press = read_leave(line, None, MONDAY)
    assert isinstance(press, Press)
    assert press.verb == "away.set"
    return press.args


WEEK = {"first": "Mon 9 Nov 2026", "last": "Fri 13 Nov 2026", "stand_in": ""}


@pytest.mark.parametrize(
    ("line", "stand_in"),
    [
        ("9 Nov to 13 Nov", ""),
        ("from 9 Nov until 13 Nov", ""),
        ("9 Nov - 13 Nov with Priya Ramanathan", "Priya Ramanathan"),
        ("9 Nov to 13 Nov, Priya", "Priya"),
        ("between 9 Nov and 13 Nov stand-in: Priya", "Priya"),
        ("9 Nov to 13 Nov covered by Priya", "Priya"),
    ],
)
def test_the_days_and_who_stands_in(line: str, stand_in: str) -> None:
    assert asked(line) == WEEK | {"stand_in": stand_in}


def test_one_day_is_from_and_to() -> None:
    assert asked("tomorrow") == {
        "first": "Tue 3 Nov 2026", "last": "Tue 3 Nov 2026", "stand_in": "",
    }  # fmt: skip


@pytest.mark.parametrize("line", ["soon", "9 Nov to whenever", "Priya"])
def test_what_names_no_day_is_handed_back_with_an_example(line: str) -> None:
    mistake = read_leave(line, None, MONDAY)
    assert isinstance(mistake, Mistake)
    assert (mistake.typed, "For example" in mistake.hint) == (f"/clerk leave {line}", True)


def test_a_day_that_could_be_several_is_asked_back() -> None:
    back = read_leave("next Friday to 20 Nov with Priya", None, MONDAY)
    assert isinstance(back, AskBack)
    assert [line for _, line in back.options] == [
        "/clerk leave Fri 6 Nov 2026 to 20 Nov with Priya",
        "/clerk leave Fri 13 Nov 2026 to 20 Nov with Priya",
    ]


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({"first": ""}, "! Please say which day."),
        ({"first": "9 Nov", "last": "3 Nov 2026"},
         "! That is before the first day. Until when, that day included?"),
        ({"first": "9 Nov", "stand_in": "BMG"}, "! That is a group: please name one person."),
        ({"first": "9 Nov", "stand_in": "zebedee"}, "! Nobody here is called “zebedee”."),
    ],
)  # fmt: skip
def test_a_form_says_what_is_wrong_and_keeps_the_rest(
    party: Party, values: dict[str, str], wrong: str
) -> None:
    form = party.said(RACHEL, "/clerk leave 9 Nov to 3 Nov 2026")
    before = party.written()
    assert wrong in read(party.fill(RACHEL, form, **{"last": "", **values}))
    assert party.written() == before


def test_said_twice_it_is_one_leave(party: Party) -> None:
    first = party.said(RACHEL, "/clerk leave 9 Nov to 13 Nov")
    assert first.heading == "Rachel Okafor is away: Mon 9 Nov 2026 to Fri 13 Nov 2026"
    assert party.said(RACHEL, "/clerk leave 9 Nov to 13 Nov") == first
    assert len(party.said(RACHEL, "/clerk leave").items) == 1


def test_no_name_is_that_long(party: Party) -> None:
    form = party.said(RACHEL, "/clerk leave 9 Nov to 13 Nov with nobody at all")
    again = party.fill(RACHEL, form, stand_in="x" * 4001)
    assert errors_in(again) == {
        "stand_in": "Clerk keeps up to 4,000 characters here. Please say it in fewer."
    }
