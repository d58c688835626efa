from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.talk.notice import Choice, Field, Form, Notice, Press
from bot.talk.text import clean
from bot.teams.cards.days import TwoDays
from bot.teams.cards.messages import messages
from bot.teams.cards.odd import Odd, ticket_of
from bot.teams.cards.values import is_form, values
from tests.talk.corpus import forms, ticket
from tests.teams.filling import NotSent, inputs, pressed

IMPACTS = (Choice("", "I can't say yet"), Choice("significant", "It matters a lot"))
PRESS = Press("action.update.save")


def opened(*fields: Field) -> dict[str, Any]:
    (payload,) = messages(Notice("Update", form=Form(fields, PRESS)), ticket)
    return payload.card


def filled(card: dict[str, Any], **answers: str) -> dict[str, Any]:
    """Answers are named f_NAME, c_NAME and d_NAME, as inputs are f.NAME, c.NAME and d.NAME."""
    given = {name.replace("_", ".", 1): value for name, value in answers.items()}
    return pressed(card, "Save", given)


def day(value: str = "") -> dict[str, Any]:
    return opened(Field("due", "By when?", "date", value))


@given(forms)
def test_a_form_sent_as_it_came_says_what_it_said(form: Form) -> None:
    last = messages(Notice("Update", form=form), ticket)[-1].card
    with suppress(NotSent, StopIteration):
        sent = values(pressed(last, " ".join(form.send.split())))
        for field in form.fields:
            known = field.kind != "choice" or field.value in {one.value for one in field.choices}
            assert sent.get(field.name, "") == (clean(field.value) if known else "")


def test_a_form_is_told_from_a_button_and_each_has_its_ticket() -> None:
    form = filled(day())
    assert (is_form(form), ticket_of(form)) == (True, ticket(PRESS))
    assert not is_form({"ticket": "t"})


def test_a_choice_may_be_empty_and_one_not_made_is_left_out() -> None:
    card = opened(Field("impact", "Impact", "choice", "nothing", choices=IMPACTS))
    assert values(filled(card)) == {}
    assert values(filled(card, c_impact="I can't say yet")) == {"impact": ""}
    assert values(filled(card, c_impact="=significant")) == {"impact": "significant"}


def test_what_a_client_leaves_out_was_left_empty() -> None:
    card = opened(Field("note", "Note", "text"), Field("due", "By when?", "date"))
    sent = {key: value for key, value in filled(card).items() if key not in inputs(card)}
    assert values(sent) == {"note": "", "due": ""}
    assert values({**sent, "f.note": None, "msteams": {"x": 1}}) == {"note": "", "due": ""}


def test_words_are_taken_where_no_day_is_picked() -> None:
    assert values(filled(day(), f_due="26 Feb")) == {"due": "26 Feb"}
    assert values(filled(day())) == {"due": ""}


def test_a_picked_day_goes_before_words_that_stood_there_already() -> None:
    assert values(filled(day(), d_due="2027-02-26")) == {"due": "Fri 26 Feb 2027"}
    assert values(filled(day("Fri 6 Nov 2026"), d_due="2027-02-26")) == {"due": "Fri 26 Feb 2027"}


def test_a_day_typed_and_the_same_day_picked_is_one_day() -> None:
    assert values(filled(day(), f_due="Fri 26 Feb 2027", d_due="2027-02-26")) == {
        "due": "Fri 26 Feb 2027"
    }


def test_one_day_typed_and_another_picked_is_asked_about() -> None:
    with pytest.raises(TwoDays) as refused:
        values(filled(day(), f_due="26 Mar", d_due="2027-02-26"))
    assert refused.value.errors == {
        "due": "You typed “26 Mar” and picked Fri 26 Feb 2027. Please keep only one of them."
    }


junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
)
KEYS = st.sampled_from(["f.due", "d.due", "c.due", "asked", "ticket", "f.", "x"])


@given(st.dictionaries(KEYS, junk))
def test_odd_data_is_told_from_clerk_s_own(data: dict[str, Any]) -> None:
    for read in (values, ticket_of):
        with suppress(Odd, TwoDays):
            read(data)


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"asked": []},
        {"asked": {"due": 3}},
        {"asked": {}, "f.due": 3},
        {"asked": {}, "c.due": "amber"},
        {"asked": {}, "d.due": "soon"},
    ],
)
def test_odd_answers_are_refused(data: dict[str, Any]) -> None:
    with pytest.raises(Odd):
        values(data)


@pytest.mark.parametrize("data", [{}, {"ticket": None}, {"ticket": ["t"]}])
def test_an_odd_ticket_is_refused(data: dict[str, Any]) -> None:
    with pytest.raises(Odd):
        ticket_of(data)
