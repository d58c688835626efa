"""A button stays with the meeting it stood beside, whatever meeting comes to that day."""

from __future__ import annotations

import pytest

from bot.talk.notice import Button, Notice, Press
from tests.talk.party import JOAN, RACHEL, WINSTON, Party, read
from tests.usecases.cast import at
from tests.usecases.meetings import planned


@pytest.fixture
def party() -> Party:
    return Party(planned())


def button(notice: Notice, label: str) -> Button:
    (found,) = (one for one in notice.buttons if one.label == label)
    return found


def another_comes_to_its_day(party: Party) -> None:
    """As new as the first one was, when it was shown."""
    party.said(JOAN, "/meeting move BMG 19 Jan to 21 Jan because the room is taken")
    party.said(JOAN, "/meeting add BMG 19 Jan at 10:00")


WAS = "It was to begin on Tue 19 Jan 2027, 14:00."
LATE = [
    "Please look again: BMG on Thu 21 Jan 2027",
    f"Joan Merriweather moved it on Mon 2 Nov 2026, 09:00. {WAS} Why: the room is taken",
    "Nothing of yours was done.",
    "[Show]",
]


@pytest.mark.parametrize("label", ["Move…", "Cancel…", "Place and link…", "Another chair…"])
def test_the_form_of_an_old_button_is_not_that_of_another_meeting(party: Party, label: str) -> None:
    shown = party.said(WINSTON, "/meeting BMG 19 Jan")
    another_comes_to_its_day(party)
    assert read(party.press(WINSTON, button(shown, label).press)) == LATE


@pytest.mark.parametrize(
    ("label", "values"),
    [
        ("Move…", {"day": "26 Jan"}),
        ("Cancel…", {"why": "snow"}),
        ("Place and link…", {"place": "Room 9"}),
        ("Another chair…", {"person": "priya-ramanathan"}),
    ],
)
def test_a_form_that_was_open_changes_no_other_meeting(
    party: Party, label: str, values: dict[str, str]
) -> None:
    shown = party.said(WINSTON, "/meeting BMG 19 Jan")
    form = party.press(WINSTON, button(shown, label).press)
    another_comes_to_its_day(party)
    before = party.written()
    assert read(party.fill(WINSTON, form, **values)) == LATE
    assert party.written() == before


def test_an_old_show_button_shows_the_meeting_it_stood_beside(party: Party) -> None:
    told = party.said(WINSTON, "/meeting chair BMG 19 Jan Priya Ramanathan")
    another_comes_to_its_day(party)
    shown = party.press(RACHEL, button(told, "Show").press)
    assert shown.heading == "Business Management Group: Thu 21 Jan 2027, 14:00–16:00"


def test_an_old_agenda_is_issued_for_the_meeting_it_was_shown_of(party: Party) -> None:
    shown = party.said(WINSTON, "/meeting agenda BMG")
    another_comes_to_its_day(party)
    issued = party.press(WINSTON, button(shown, "Issue it").press)
    assert issued.heading == "Issued: agenda for BMG on Thu 21 Jan 2027"
    other = party.said(WINSTON, "/meeting agenda BMG 19 Jan")
    assert read(other)[1] == "It has not been issued yet."


def test_an_item_is_proposed_for_the_meeting_its_form_was_opened_for(party: Party) -> None:
    shown = party.said(WINSTON, "/meeting agenda BMG")
    form = party.press(WINSTON, button(shown, "Propose an item…").press)
    another_comes_to_its_day(party)
    told = party.fill(WINSTON, form, title="Neglect strategy", minutes="10", purpose="discuss")
    assert told.text == ("It is number 7 on the agenda of BMG on Thu 21 Jan 2027.",)


def test_an_old_digest_button_shows_the_digest_of_its_meeting(party: Party) -> None:
    shown = party.said(WINSTON, "/meeting BMG 19 Jan")
    another_comes_to_its_day(party)
    told = party.press(WINSTON, button(shown, "Digest").press)
    assert told.heading == "Business Management Group: digest for Thu 21 Jan 2027, 14:00–16:00"


def test_an_old_agenda_starts_no_other_meeting(party: Party) -> None:
    """The one it was shown of is two days later now."""
    shown = party.said(WINSTON, "/meeting agenda BMG")
    another_comes_to_its_day(party)
    party.office.clock.move_to(at(1, 19, 10, year=2027))
    late = party.press(WINSTON, Press("meeting.start", button(shown, "Issue it").press.args))
    assert late.heading == "Not now: BMG on Thu 21 Jan 2027"
