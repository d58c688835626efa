"""Which meeting a day without a year means, just after that day. It is Thu 21 Jan 2027."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from governance.meetings import Meeting
from tests.talk.party import JOAN, RACHEL, WINSTON, Party, read
from tests.usecases.cast import at, kept, put
from tests.usecases.meetings import BMG, planned

NEITHER = ["Which day do you mean by “20 Jan”?", "[Wed 20 Jan 2027] [Thu 20 Jan 2028]"]
PASSED = "Not now: BMG on Tue 19 Jan 2027"


@pytest.fixture
def party() -> Party:
    party = Party(planned())
    party.office.clock.move_to(at(1, 21, year=2027))
    return party


@pytest.mark.parametrize(
    ("who", "line", "heading"),
    [
        (RACHEL, "/meeting BMG 19 Jan", "Business Management Group: Tue 19 Jan 2027, 14:00–16:00"),
        (RACHEL, "/meeting show BMG Tue 19 Jan",
         "Business Management Group: Tue 19 Jan 2027, 14:00–16:00"),
        (RACHEL, "/meeting agenda BMG 19 Jan",
         "Business Management Group: draft agenda for Tue 19 Jan 2027, 14:00–16:00"),
        (WINSTON, "/meeting move BMG 19 Jan to 26 Jan because of snow", PASSED),
        (WINSTON, "/meeting chair BMG 19 Jan Priya Ramanathan", PASSED),
        (JOAN, "/meeting cancel BMG on 19 Jan: snow", PASSED),
        (JOAN, "/meeting report QAA for BMG on 19 Jan",
         "Exception report of QAA for BMG on Tue 19 Jan 2027"),
    ],
)  # fmt: skip
def test_the_day_on_which_the_group_meets_is_meant(
    party: Party, who: str, line: str, heading: str
) -> None:
    assert party.said(who, line).heading == heading


def test_in_a_channel_it_is_its_group_s(party: Party) -> None:
    shown = party.said(RACHEL, "/meeting 19 Jan", place="BMG")
    assert shown.heading == "Business Management Group: Tue 19 Jan 2027, 14:00–16:00"


def test_where_neither_is_one_it_is_asked_and_nothing_said_of_recording(party: Party) -> None:
    for line in ("/meeting BMG 20 Jan", "/meeting agenda BMG 20 Jan", "/meeting digest BMG 20 Jan"):
        assert read(party.said(WINSTON, line)) == NEITHER


def test_where_both_are_it_is_asked(party: Party) -> None:
    meeting = kept(party.office, Meeting, BMG)
    put(party.office, replace(meeting, id="BMG/2028-99", on=date(2028, 1, 19), version=0))
    assert read(party.said(RACHEL, "/meeting BMG 19 Jan")) == [
        "Which day do you mean by “19 Jan”?",
        "[Tue 19 Jan 2027] [Wed 19 Jan 2028]",
    ]


def test_where_an_answer_would_change_something_nothing_was_recorded(party: Party) -> None:
    asked = party.said(WINSTON, "/meeting cancel BMG 20 Jan because of snow")
    assert read(asked) == [NEITHER[0], "Nothing has been recorded yet.", NEITHER[1]]


def test_a_new_meeting_is_not_looked_for_among_those_there_are(party: Party) -> None:
    asked = party.said(WINSTON, "/meeting add BMG 19 Jan at 14:00")
    assert read(asked)[0] == "Which day do you mean by “19 Jan”?"
