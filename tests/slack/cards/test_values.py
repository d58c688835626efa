from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack.cards.days import TwoDays
from bot.slack.cards.errors import errors, in_place
from bot.slack.cards.kept import kept
from bot.slack.cards.odd import Odd
from bot.slack.cards.values import values
from bot.slack.cards.views import modal
from bot.talk.notice import Choice, Field, Form, Notice, Press
from tests.slack.filling import state_of
from tests.talk.corpus import forms, ticket

IMPACTS = (Choice("", "I can't say yet"), Choice("significant", "It matters a lot"))


def opened(*fields: Field) -> dict[str, Any]:
    form = Form(fields, Press("action.update.save"))
    return modal(Notice("Update", form=form), ticket)


def filled(view: dict[str, Any], **answers: str) -> dict[str, Any]:
    """Answers are named f_NAME and d_NAME, as blocks are f.NAME and d.NAME."""
    given = {name.replace("_", ".", 1): value for name, value in answers.items()}
    return view | {"state": {"values": state_of(view["blocks"], given)}}


def day(value: str = "") -> dict[str, Any]:
    return opened(Field("due", "By when?", "date", value))


@given(forms)
def test_a_form_sent_as_it_came_says_what_it_said(form: Form) -> None:
    view = modal(Notice("Update", form=form), ticket)
    sent = values(filled(view))
    for field in form.fields:
        known = field.kind != "choice" or field.value in {one.value for one in field.choices}
        assert " ".join(sent.get(field.name, "").split()) == (
            " ".join(field.value.split()) if known else ""
        )


def test_a_choice_may_be_empty_and_one_not_made_is_left_out() -> None:
    view = opened(Field("impact", "Impact", "choice", "nothing", choices=IMPACTS))
    assert values(filled(view)) == {}
    assert values(filled(view, f_impact="=")) == {"impact": ""}
    assert values(filled(view, f_impact="=significant")) == {"impact": "significant"}


def test_a_text_in_several_boxes_is_one_again() -> None:
    text = "First line.\n" * 150 + "word " * 500 + "x" * 3100
    view = opened(Field("note", "Note", "text", text))
    names = [block["block_id"] for block in view["blocks"][1:]]
    assert names == ["f.note", "f.note.2n", "f.note.3s", "f.note.4"]
    assert values(filled(view)) == {"note": text}


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
        "f.due": "You typed “26 Mar” and picked Fri 26 Feb 2027. Please keep only one of them."
    }


junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["f.due", "d.due", "x", "type", "value", "selected_option", "values"]),
            inner,
            max_size=3,
        )
    ),
)


@given(junk, junk, junk)
def test_odd_views_are_told_from_clerk_s_own(state: object, blocks: object, meta: object) -> None:
    view = {"state": state, "blocks": blocks, "private_metadata": meta}
    for read in (values, kept):
        with suppress(Odd):
            read(view)


@pytest.mark.parametrize(
    "element",
    [
        {"type": "plain_text_input", "value": 3},
        {"type": "static_select", "selected_option": {"value": "amber"}},
        {"type": "static_select", "selected_option": {"value": None}},
        {"type": "datepicker", "selected_date": "soon"},
        {"type": "checkboxes", "selected_options": []},
        None,
    ],
)
def test_odd_answers_are_refused(element: object) -> None:
    name = "d.due" if isinstance(element, dict) and element["type"] == "datepicker" else "f.due"
    with pytest.raises(Odd):
        values({"state": {"values": {name: {"v": element}}}, "blocks": []})


@pytest.mark.parametrize(
    "meta", ["", "[]", "3", '{"where":"t"}', '{"ticket":1}', "[" * 100_000, None]
)
def test_odd_metadata_is_refused(meta: object) -> None:
    with pytest.raises(Odd):
        kept({"private_metadata": meta})


NOTE = Field("note", "Note", "text", "said", error="Please say more.")


def test_each_sentence_is_given_to_its_field_s_block() -> None:
    form = Form((NOTE, Field("due", "By when?", "date")), Press("x"))
    assert errors(form) == {"f.note": "Please say more."}


def test_a_form_is_mended_in_place_only_where_it_holds_and_asks_the_same() -> None:
    view = filled(opened(Field("note", "Note", "text")), f_note="said")
    assert in_place(Form((NOTE,), Press("x")), view)
    emptied = Field("note", "Note", "text", "", error="Please leave that out.")
    assert not in_place(Form((emptied,), Press("x")), view)
    more = Field("reason", "Why?", "text", error="Please say why.")
    assert not in_place(Form((NOTE, more), Press("x")), view)
    assert not in_place(Form((Field("note", "Note", "text", "said"),), Press("x")), view)
