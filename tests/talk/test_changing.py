"""Changing meetings in chat: what is pressed and filled in, twice and too late."""

from __future__ import annotations

from datetime import date

import pytest

from bot.talk.notice import Button, Notice
from governance.meetings import Meeting, MeetingState
from tests.talk.party import JOAN, RACHEL, WINSTON, Party, errors_in, read
from tests.usecases.cast import REVIEWER, at, kept
from tests.usecases.meetings import BMG, JAN, THURSDAY, planned

SATURDAY = "/meeting move BMG 19 Jan to 23 Jan because the room is taken"


@pytest.fixture
def party() -> Party:
    return Party(planned())


def meeting(party: Party) -> Meeting:
    return kept(party.office, Meeting, BMG)


def button(notice: Notice, label: str) -> Button:
    (found,) = (one for one in notice.buttons if one.label == label)
    return found


def test_a_doubted_day_is_insisted_on_by_a_button_that_acts_once(party: Party) -> None:
    asked = party.said(WINSTON, SATURDAY)
    yes = button(asked, "Yes, Sat 23 Jan 2027")
    before = party.written()
    first = party.press(WINSTON, yes.press)
    assert read(party.press(WINSTON, yes.press)) == read(first)
    assert (meeting(party).on, party.written()) == (date(2027, 1, 23), before + 1)


def test_the_same_press_after_somebody_else_moved_it_does_nothing(party: Party) -> None:
    asked = party.said(WINSTON, SATURDAY)
    party.said(JOAN, "/meeting move BMG 19 Jan to 21 Jan because of the inspection")
    late = party.press(WINSTON, button(asked, "Yes, Sat 23 Jan 2027").press)
    was = "It was to begin on Tue 19 Jan 2027, 14:00."
    assert read(late) == [
        "Please look again: BMG on Thu 21 Jan 2027",
        f"Joan Merriweather moved it on Mon 2 Nov 2026, 09:00. {was} Why: the inspection",
        "Nothing of yours was done.",
        "[Show]",
    ]
    assert meeting(party).on == THURSDAY


def test_a_form_that_was_open_meanwhile_is_told_who_was_first(party: Party) -> None:
    shown = party.said(JOAN, "/meeting BMG 19 Jan")
    form = party.press(JOAN, button(shown, "Move…").press)
    party.said(WINSTON, "/meeting cancel BMG 19 Jan because of snow")
    late = party.fill(JOAN, form, day="21 Jan")
    assert read(late)[:2] == [
        "Please look again: BMG on Tue 19 Jan 2027",
        "Winston Baptiste cancelled it on Mon 2 Nov 2026, 09:00. Why: snow",
    ]
    assert meeting(party).state is MeetingState.CANCELLED


def test_a_cancelled_meeting_offers_to_be_reinstated(party: Party) -> None:
    party.said(WINSTON, "/meeting cancel BMG because of snow")
    off = party.said(JOAN, "/meeting move BMG 19 Jan to 21 Jan")
    assert read(off) == [
        "Not now: BMG on Tue 19 Jan 2027",
        "It is cancelled. Reinstate it first, if it is to be held after all.",
        "Nothing was changed.",
        "[Reinstate]",
    ]
    party.press(JOAN, button(off, "Reinstate").press)
    assert meeting(party).state is MeetingState.PLANNED


def test_a_form_says_beside_each_field_what_is_wrong(party: Party) -> None:
    form = party.said(JOAN, "/meeting add BMG")
    wrong = party.fill(JOAN, form, day="99 Jan", at="25:00", minutes="long")
    assert errors_in(wrong) == {
        "day": "There is no 99 January: type 31 January for its last day.",
        "at": "Type a time like 14:00 or 2pm.",
        "minutes": "Type how many minutes, such as 90.",
    }
    again = party.fill(JOAN, wrong, day="19 Jan", at="6", minutes="90")
    assert errors_in(again) == {"at": "Is it 06:00 or 18:00? Type a time like 14:00 or 2pm."}
    taken = party.fill(JOAN, again, at="6pm")
    assert errors_in(taken) == {"day": "This group meets on that day already. Choose another day."}
    assert read(party.fill(JOAN, taken, day="21 Jan"))[0] == "Added: BMG on Thu 21 Jan 2027"


def test_buttons_stand_only_where_they_can_be_pressed(party: Party) -> None:
    def labels(who: str) -> list[str]:
        return [one.label for one in party.said(who, "/meeting BMG 19 Jan").buttons]

    assert "Move…" in labels(WINSTON)
    assert "Move…" not in labels(RACHEL)
    party.said(WINSTON, "/meeting cancel BMG because of snow")
    assert [one for one in labels(WINSTON) if one in ("Move…", "Cancel…", "Reinstate")] == [
        "Reinstate"
    ]


def test_of_a_restricted_group_a_lock_screen_shows_only_its_name(party: Party) -> None:
    for line in (
        "/meeting move CSPR to 3 Dec",
        "/meeting move CSPR 3 Dec to 5 Dec",
        "/meeting add CSPR 5 Dec",
        "/meeting add CSPR",
        "/meeting cancel CSPR 3 Dec",
        "/meeting cancel CSPR 19 Nov because it was moved already",
    ):
        notice = party.said(REVIEWER, line)
        assert notice.preview == "CSPR, Mon 2 Nov 2026: open to read", line


def test_a_reason_may_not_be_about_a_child(party: Party) -> None:
    before = party.written()
    told = party.said(JOAN, "/meeting cancel BMG because of NHS number 943 476 5919")
    assert "943" not in " ".join(read(told))
    assert party.written() == before


def test_at_night_members_hear_at_once_of_a_meeting_that_is_near(party: Party) -> None:
    party.office.clock.move_to(at(1, 14, 22, year=2027))
    told = read(party.said(WINSTON, f"/meeting move BMG 19 Jan to {THURSDAY.day} Jan"))
    assert told[2] == "12 people hear of it now, and the group's channel now."
    assert meeting(party).on != JAN
