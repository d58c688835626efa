"""The buttons and forms of minutes: twice, too late, and for whoever may not."""

from __future__ import annotations

import pytest

from bot.talk.notice import Notice, Paper
from bot.talk.say.minutes import FOR_WORD
from tests.jobs.office import Office
from tests.talk.party import JOAN, RACHEL, WINSTON, Party, button, read
from tests.usecases.agendas import BMG
from tests.usecases.cast import changed
from tests.usecases.minuting import (
    circulated,
    closed,
    next_under_way,
    office_with_meetings,
    said,
    shown,
)
from usecases.amend_minutes import AmendMinutes

AGAIN = "Please look again: minutes of BMG on Mon 2 Nov 2026"


@pytest.fixture
def office() -> Office:
    return office_with_meetings()


@pytest.fixture
def party(office: Office) -> Party:
    return Party(office)


def minutes(party: Party, who: str = JOAN) -> Notice:
    return party.said(who, "/meeting minutes BMG")


def test_two_who_amend_an_item_at_once_each_keep_what_they_typed(party: Party) -> None:
    closed(party.office)
    first = party.press(JOAN, button(minutes(party), "Amend…", "1."))
    party.office.do(WINSTON, AmendMinutes("BMG", "1", "Winston's words"))
    late = party.fill(JOAN, first, text="Joan's words")
    assert read(late) == [
        AGAIN,
        "Somebody changed them since you were shown them. Nothing new was recorded.",
        "What you typed is still here: save it again if it holds.",
        "What are the minutes to say? _Joan's words_",
        "[Amend them]",
        "[Read them]",
    ]
    assert said(shown(party.office), 1).text == ("Winston's words",)
    party.fill(JOAN, late)
    assert said(shown(party.office), 1).text == ("Joan's words",)


def test_what_is_sent_twice_is_done_once(party: Party) -> None:
    closed(party.office)
    press = button(minutes(party), "Circulate")
    once = party.press(JOAN, press)
    before = party.written()
    assert (party.press(JOAN, press), party.written()) == (once, before)
    form = party.press(RACHEL, button(minutes(party, RACHEL), "Suggest a correction…"))
    sent = party.fill(RACHEL, form, text="It was the city")
    before = party.written()
    assert (party.fill(RACHEL, form, text="It was the city"), party.written()) == (sent, before)


def test_another_text_than_the_one_shown_is_not_approved(party: Party) -> None:
    circulated(party.office)
    next_under_way(party.office)
    press = button(party.said(WINSTON, "/meeting agenda BMG"), "Approve them", "3.")
    party.office.do(JOAN, AmendMinutes("BMG", "1", "Other words"))
    assert read(party.press(WINSTON, press)) == [
        AGAIN,
        "Somebody changed them since you were shown them. Nothing new was recorded.",
        "[Read them]",
    ]
    again = button(minutes(party, WINSTON), "Approve them")
    assert read(party.press(WINSTON, again))[0] == "Approved: minutes of BMG on Mon 2 Nov 2026"


def test_a_button_of_somebody_who_may_no_longer_does_nothing(party: Party) -> None:
    circulated(party.office)
    press = button(minutes(party), "Amend…", "1.")
    assert read(party.press(RACHEL, press))[0] == "That isn't yours to change"


def test_what_may_be_about_a_child_is_asked_about_in_the_form(party: Party) -> None:
    closed(party.office)
    form = party.press(JOAN, button(minutes(party), "Amend…", "1."))
    asked = party.fill(JOAN, form, text="The boy, born 3/4/2015")
    assert asked.form is not None
    assert [field.name for field in asked.form.fields] == ["text", "sure"]
    refused = party.fill(JOAN, form, text="His number is 999 657 4415")
    assert "999 657 4415" not in "\n".join(read(refused))
    assert said(shown(party.office), 1).amended_at is None


def test_nothing_of_a_restricted_group_stands_on_a_lock_screen(party: Party) -> None:
    closed(party.office)
    changed(party.office, "BMG", restricted=True)
    for line in ("minutes BMG", "amend BMG item 1", "amend BMG item 1: Other words"):
        notice = party.said(JOAN, f"/meeting {line}")
        assert (line, notice.preview) == (line, "BMG, Mon 2 Nov 2026: open to read")


def test_as_they_may_be_published_and_back(party: Party) -> None:
    circulated(party.office)
    published = party.press(JOAN, button(minutes(party), "As they may be published"))
    assert [one.label for one in published.buttons] == ["As the group reads them"]
    assert published.paper == Paper(*FOR_WORD, "minutes-published", BMG)
    whole = party.press(JOAN, published.buttons[0].press)
    assert read(whole) == read(minutes(party))
