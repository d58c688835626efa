"""The hint beside a new action."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.talk.notice import Button, Press
from bot.talk.say.smart import hint, hint_buttons
from governance.smart import Smart
from tests.talk.views import TITLE, action

MAY = ("action.amend", "action.reassign")
REF = "BMG-2026-014"
SHOW = Button("Show", Press("action.show", {"ref": REF}), TITLE)


@pytest.mark.parametrize(
    ("unsaid", "text"),
    [
        ((), ()),
        ((Smart.MEASURE,),
         (f"It may help to say how we will know that it worked: “/action {REF} measure …”.",)),
        ((Smart.WHO,), (f"It may help to say who leads it: “/action {REF} reassign to …”.",)),
        ((Smart.WHEN,), (f"It may help to say by when: “/action {REF} date …”.",)),
        ((Smart.WHO, Smart.WHEN, Smart.MEASURE),
         ("It may help to say who leads it, by when and how we will know that it worked.",)),
    ],
)  # fmt: skip
def test_what_it_may_help_to_say(unsaid: tuple[Smart, ...], text: tuple[str, ...]) -> None:
    assert hint(action(), unsaid) == text


def test_the_vague_words_are_named() -> None:
    vague = action(title="we should ensure that schools know")
    assert hint(vague, (Smart.WHAT,)) == (
        "“Ensure” leaves open what is to be done.",
        f"It may help to say what somebody will do: “/action {REF} title …”.",
    )


@pytest.mark.parametrize(
    ("unsaid", "can", "labels"),
    [
        ((), MAY, []),
        ((Smart.MEASURE,), MAY, ["Say how we will know…"]),
        ((Smart.WHEN, Smart.MEASURE), MAY, ["Set the date…"]),
        ((Smart.WHO, Smart.WHAT, Smart.MEASURE), MAY, ["Choose a lead…", "Reword it…"]),
        ((Smart.WHO, Smart.MEASURE), ("action.amend",), ["Say how we will know…"]),
        (tuple(Smart), (), []),
    ],
)
def test_a_button_opens_each_form_that_asks_for_it(
    unsaid: tuple[Smart, ...], can: tuple[str, ...], labels: list[str]
) -> None:
    *asks, show = hint_buttons(action(can=can), unsaid)
    assert ([one.label for one in asks], show) == (labels, SHOW)
    assert {(one.press.args["ref"], one.press.revision, one.describes) for one in asks} <= {
        (REF, action().revision, TITLE)
    }


@given(st.sets(st.sampled_from(Smart)))
def test_it_is_said_in_at_most_two_sentences(unsaid: set[Smart]) -> None:
    text = hint(action(title="Ensure it"), tuple(one for one in Smart if one in unsaid))
    assert len(text) == bool(unsaid) + (Smart.WHAT in unsaid)
    assert all(sentence.endswith(".") for sentence in text)
