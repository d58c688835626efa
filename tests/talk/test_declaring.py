"""Interests in chat: the forms, what follows, and that nobody else reads a word of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest

from bot.talk.notice import Button, Notice, Press
from bot.talk.say.interests import OUTSIDE
from governance.dates import LONDON
from tests.talk.party import ELSPETH, JOAN, MEI, RACHEL, SAMUEL, WINSTON, Party, button, read
from tests.usecases.agendas import proposed, under_way
from tests.usecases.formalities import there
from usecases.desk import CLERK
from usecases.plan_meetings import PlanMeetings

SECRET = "Larkfield canary"
ROW = "Rachel Okafor: Larkfield canary"
LINES = ("/declare", "/declare list BMG", "/declare BMG", "/declare handling BMG", "home")
REGISTER = {"body": SECRET, "nature": "trustee", "category": "non-financial", "degree": "actual"}


@pytest.fixture
def party() -> Party:
    """With the meetings planned."""
    party = Party()
    party.office.do(CLERK, PlanMeetings())
    return party


@pytest.fixture
def declared(party: Party) -> Party:
    """Rachel's interest is in her register, and in an item of BMG's next meeting."""
    proposed(party.office, "Contracts")
    party.fill(RACHEL, party.said(RACHEL, "/declare new"), **REGISTER)
    form = party.said(RACHEL, "/declare new BMG")
    party.fill(RACHEL, form, item=item_of(form))
    return party


def item_of(notice: Notice) -> str:
    """The one that somebody put on the agenda."""
    assert notice.form is not None
    named = {one.label[3:]: one.value for one in notice.form.fields[0].choices}
    return named["Contracts"]


def every(notice: Notice) -> Iterator[Button]:
    yield from notice.buttons
    for item in notice.items:
        yield from item.buttons


def test_what_is_left_empty_is_taken_from_the_register(declared: Party) -> None:
    shown = declared.said(WINSTON, "/declare handling BMG")
    assert [(one.title, one.facts[1].value, one.text) for one in shown.items] == [
        (ROW, "non-financial, actual", "Contracts; nothing is agreed about it yet")
    ]


def test_what_is_said_anew_stands_in_its_place(declared: Party) -> None:
    form = declared.said(RACHEL, "/declare new BMG")
    said = declared.fill(RACHEL, form, item=item_of(form), degree="perceived")
    assert read(said)[0] == f"Declared: {SECRET}"
    assert read(said)[-1] == "Kind: non-financial, perceived"


def test_what_was_closed_may_be_declared_again_but_one_form_declares_once(party: Party) -> None:
    form = party.said(RACHEL, "/declare new")
    first, twice = (party.fill(RACHEL, form, **REGISTER) for _ in range(2))
    closing = party.said(RACHEL, "/declare close")
    party.fill(RACHEL, closing, declaration="rachel-okafor~1")
    again = party.fill(RACHEL, party.said(RACHEL, "/declare new"), **REGISTER)
    assert (first, first) == (twice, again)
    closes = [len(one.buttons) for one in party.said(RACHEL, "/declare").items]
    assert closes == [0, 1]


def test_a_year_later_the_same_button_confirms_the_register_anew(party: Party) -> None:
    first = button(party.said(RACHEL, "/declare"), "Nothing to declare")
    party.press(RACHEL, first)
    party.press(RACHEL, first)
    party.office.clock.move_to(datetime(2027, 11, 2, 9, tzinfo=LONDON))
    shown = party.said(RACHEL, "/declare")
    party.press(RACHEL, button(shown, "Nothing to declare"))
    said = [one.text for one in party.said(RACHEL, "/declare").items]
    assert said == ["said on Mon 2 Nov 2026", "said on Tue 2 Nov 2027"]


def test_whoever_comes_later_is_asked_too(party: Party) -> None:
    under_way(party.office)
    present: list[tuple[str, ...]] = []
    for people in ((WINSTON, RACHEL), (WINSTON, RACHEL), (WINSTON, RACHEL, SAMUEL)):
        there(party.office, *people)
        record = button(party.said(WINSTON, "/declare BMG"), "Record the room")
        told = party.press(WINSTON, record)
        assert party.press(WINSTON, record) == told
        present.append(tuple(one.value for one in told.facts))
    two, three = "Winston Baptiste and Rachel Okafor", "Rachel Okafor and Samuel Greatorex"
    assert present == [(two,), (two,), (f"Winston Baptiste, {three}",)]


def test_handling_is_agreed_and_agreed_otherwise(declared: Party) -> None:
    said = []
    for label in ("Withdraw", "Stay without voting", "Withdraw", "Withdraw"):
        shown = declared.said(WINSTON, "/declare handling BMG")
        offered = {one.label: one.press for one in shown.items[0].buttons}
        if label in offered:
            said.append(declared.press(WINSTON, offered[label]).text)
    follows = "It is about Contracts."
    assert said == [
        (f"Withdraws for the item. {follows}",),
        (f"Stays without voting. {follows}", "Until now it was: withdraws for the item."),
        (f"Withdraws for the item. {follows}", "Until now it was: stays without voting."),
    ]


def test_nobody_agrees_their_own(party: Party) -> None:
    party.fill(WINSTON, party.said(WINSTON, "/declare new"), **REGISTER)
    form = party.said(WINSTON, "/declare new BMG")
    assert form.form is not None
    party.fill(WINSTON, form, item=form.form.fields[0].choices[0].value)
    own, others = (party.said(who, "/declare handling BMG") for who in (WINSTON, JOAN))
    assert (own.items[0].buttons, len(others.items[0].buttons)) == ((), 3)


def test_the_manager_closes_what_stands_in_anothers_register(declared: Party) -> None:
    shown = declared.said(JOAN, "/declare list BMG")
    closing = declared.press(JOAN, button(shown, "Close…", ROW))
    assert closing.form is not None
    (field,) = closing.form.fields
    assert [one.value for one in field.choices] == ["rachel-okafor~1"]
    closed = declared.fill(JOAN, closing, declaration="rachel-okafor~1")
    assert closed.heading == f"Closed: {SECRET}"
    again = declared.press(JOAN, button(shown, "Close…", ROW))
    assert again.heading == "There is nothing to close"
    assert read(declared.said(JOAN, "/declare list BMG"))[1:] == [
        "Nobody on it has anything in the register that is yours to read."
    ]


@pytest.mark.parametrize("who", [RACHEL, WINSTON, JOAN])
@pytest.mark.parametrize("line", [*LINES[:4], "/declare new BMG", "/declare close"])
def test_a_lock_screen_shows_none_of_it(declared: Party, who: str, line: str) -> None:
    first = declared.said(who, line)
    pressed = [declared.press(who, one.press) for one in every(first)]
    sent = [declared.fill(who, one) for one in (first, *pressed) if one.form is not None]
    for notice in (first, *pressed, *sent):
        assert notice.preview == OUTSIDE or SECRET not in "\n".join(read(notice))


@pytest.mark.parametrize("who", [SAMUEL, ELSPETH, MEI])
def test_others_read_no_word_of_it_whatever_they_type_or_press(declared: Party, who: str) -> None:
    told = [declared.said(who, line, place) for line in LINES for place in (None, "BMG")]
    told += [
        declared.press(who, Press("declare.close", {"id": "rachel-okafor~1", "of": "BMG"})),
        declared.press(who, Press("declare.handling", {"group": "BMG"})),
        declared.press(who, Press("declare.agree", {"id": "rachel-okafor~2",
                                                    "handling": "nothing needed"})),
        declared.send(who, Press("declare.close.save"), {"declaration": "rachel-okafor~1"}),
    ]  # fmt: skip
    assert [one.heading for one in told if SECRET in "\n".join(read(one))] == []
    assert declared.said(JOAN, "/declare list BMG").items[0].title == ROW


@pytest.mark.parametrize("words", ["", "list", "new", "nil", "close", "answers", "nil BMG for"])
def test_what_follows_declare_is_shown_on_no_lock_screen(party: Party, words: str) -> None:
    for line in (f"/declare {words} Larkfield", f"declare {words} Larkfield", "/DECLARE Larkfield"):
        assert party.said(WINSTON, line).preview == OUTSIDE


def test_a_word_that_is_no_group_is_not_handed_back(party: Party) -> None:
    told = read(party.said(RACHEL, "/declare Larkfield"))
    assert (told[0], "Larkfield" in " ".join(told)) == ("I didn't understand that", False)


def test_the_room_is_recorded_only_while_it_is_held(party: Party) -> None:
    labels = [one.label for one in party.said(WINSTON, "/declare BMG").buttons]
    assert labels == ["What was declared"]
