"""Buttons and forms of agendas: sent twice, by two at once, too late, and of restricted groups."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from governance.meetings import Meeting, MeetingState
from tests.talk.party import JOAN, MEI, RACHEL, WINSTON, Party, button, errors_in
from tests.usecases.agendas import BMG, own, shown, state, today
from tests.usecases.cast import kept, put
from usecases.desk import CLERK
from usecases.plan_meetings import PlanMeetings

YASMIN = "yasmin-throckley"  # chairs CSPR


@pytest.fixture
def party() -> Party:
    party = Party()
    party.office.do(CLERK, PlanMeetings())
    return party


def test_a_form_sent_twice_adds_one_item_and_two_forms_two(party: Party) -> None:
    forms = [party.said(RACHEL, "/meeting propose BMG") for _ in range(2)]
    replies = [party.fill(RACHEL, form, title="Neglect") for form in (*forms, forms[0])]
    assert replies[0] == replies[2]
    assert [title for _, title, _ in own(shown(party.office))] == ["Neglect"] * 2


def test_a_form_that_was_wrong_keeps_what_was_typed(party: Party) -> None:
    form = party.said(RACHEL, "/meeting propose BMG")
    again = party.fill(RACHEL, form, title="Neglect", minutes="soon", lead="Nobody Known")
    assert errors_in(again) == {"minutes": "Minutes are a whole number, up to 240."}
    again = party.fill(RACHEL, again, minutes="5")
    assert errors_in(again) == {
        "lead": (
            "I can't find “Nobody Known”. Type a post's title, a person's name or a group: "
            "/clerk posts lists them."
        )
    }
    assert party.fill(RACHEL, again, lead="").heading == "Proposed: Neglect"


def test_a_form_that_comes_after_the_meeting_is_refused(party: Party) -> None:
    form = party.said(RACHEL, "/meeting propose BMG")
    state(party.office, BMG, MeetingState.HELD)
    assert party.fill(RACHEL, form, title="Neglect").text == (
        "That meeting has been held. Nothing was changed.",
    )


def test_a_button_of_a_meeting_that_was_moved_follows_it(party: Party) -> None:
    propose = button(party.said(WINSTON, "/meeting agenda BMG"), "Propose an item…")
    meeting = kept(party.office, Meeting, BMG)
    put(party.office, replace(meeting, on=date(2027, 1, 21)))
    form = party.press(WINSTON, propose)
    assert form.heading == "New item for the meeting of BMG on Thu 21 Jan 2027"


def test_two_who_press_next_at_once_go_on_once(party: Party) -> None:
    today(party.office)
    party.said(WINSTON, "/meeting start BMG")
    presses = {who: button(party.said(who, "/meeting agenda BMG"), "Next item")
               for who in (WINSTON, JOAN)}  # fmt: skip
    first, second, again = (party.press(who, presses[who]) for who in (WINSTON, JOAN, WINSTON))
    now = "Now: 2. 14:05 Declarations of interest"
    assert (first.heading, second.heading, again) == (now, now, first)
    assert second.text[0] == "Somebody had gone on already."


def test_a_button_to_close_is_of_the_meeting_it_was_shown_with(party: Party) -> None:
    today(party.office)
    started = party.said(WINSTON, "/meeting start BMG")
    party.said(WINSTON, "/meeting close BMG")
    assert party.press(JOAN, button(started, "Close…")).text == (
        "That meeting has been held. Nothing was changed.",
    )


def test_what_was_dropped_is_put_back_and_dropped_again(party: Party) -> None:
    dropped = party.said(WINSTON, "/meeting drop BMG 6")
    back = party.press(WINSTON, button(dropped, "Put it back"))
    assert back.heading == "On the agenda: Risks"
    assert party.said(WINSTON, "/meeting drop BMG 6").heading == "Dropped: Risks"


def test_of_a_restricted_group_a_lock_screen_shows_its_name_and_the_day(party: Party) -> None:
    lines = ("agenda CSPR", "propose CSPR", "forward CSPR", "papers CSPR")
    previews = {party.said(YASMIN, f"/meeting {line}").preview for line in lines}
    assert previews == {"CSPR, Mon 2 Nov 2026: open to read"}
    assert party.said(WINSTON, "/meeting agenda BMG").preview == ""


def test_whoever_may_not_know_of_a_group_cannot_find_it_by_naming_it(party: Party) -> None:
    notice = party.said(MEI, "/meeting propose CSPR Review A, 5 minutes")
    assert notice.heading == "I can't find the group “CSPR”"
