"""The form for an update: prefilled, read back, with each error beside its field."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.talk.forms.update import IMPACTS, read_update, update_form, values_of
from bot.talk.notice import Choice, Field, Form, Press
from governance.ratings import Impact
from tests.builders import MONDAY
from tests.talk.views import AMBER, action, command, update
from usecases.update_action import UpdateAction

PRESS = Press("action.update.save", {"ref": "BMG-2026-014"}, 1)
RATING = Field(
    "rating",
    "How does it stand?",
    "choice",
    choices=(
        Choice("clear", "on track (Clear)"),
        Choice("amber", "a little late (Amber)"),
        Choice("red", "seriously late (Red)"),
    ),
    required=True,
)
FORECAST = Field(
    "forecast",
    "When do you expect to finish?",
    "date",
    hint="Needed if it will be late. Words are fine: 30 Sep, end of November.",
)
IMPACT = Field("impact", "What would being late mean?", "choice", choices=IMPACTS)
NOTE = Field("note", "What should people know?", "text", hint="Nothing about a child, please.")
REASON = Field(
    "reason",
    "Why does your rating stand?",
    "text",
    hint="The chair sees it beside what the key says.",
)
MARCH = date(2027, 3, 31)


def test_it_is_empty_where_nothing_is_known() -> None:
    form = Form((RATING, FORECAST, IMPACT, NOTE), PRESS, "Save update")
    assert update_form(action(), {}, {}) == form


def test_it_comes_filled_in_with_the_latest_update_but_not_its_words() -> None:
    latest = update(AMBER, forecast=MARCH, impact=Impact.UNLIKELY, note="Late.", reason="So.")
    assert update_form(action(latest=latest), {}, {}).fields == (
        replace(RATING, value="amber"),
        replace(FORECAST, value="Wed 31 Mar 2027"),
        replace(IMPACT, value="unlikely"),
        NOTE,
    )


def test_what_was_typed_stands_before_what_was_known_and_errors_stand_beside() -> None:
    typed = {"rating": "clear", "forecast": "soonish", "note": "A note.", "reason": ""}
    errors = {"forecast": "Type a day.", "reason": "Say why."}
    form = update_form(action(latest=update(AMBER)), typed, errors, ask_reason=True)
    assert form.fields == (
        replace(RATING, value="clear"),
        replace(FORECAST, value="soonish", error="Type a day."),
        IMPACT,
        replace(NOTE, value="A note."),
        replace(REASON, required=True, error="Say why."),
    )


def test_a_reason_once_given_is_not_lost() -> None:
    form = update_form(action(), {"reason": "A draft is out."}, {})
    assert form.fields[-1] == replace(REASON, value="A draft is out.")


@pytest.mark.parametrize("field", ["rating", "impact"])
def test_a_choice_that_is_not_offered_is_none(field: str) -> None:
    assert update_form(action(), {field: "blue"}, {}) == update_form(action(), {}, {})


ON_TIME = UpdateAction("BMG-2026-014", "clear", revision=1)
ANY_DAY = "Type a day such as 30 Sep, Fri 13 Nov 2026 or in two weeks."
BOTH = "“30 Sep” could be Wed 30 Sep 2026 or Thu 30 Sep 2027. Please type the one you mean."
EITHER = "“Nov 27” could be Fri 27 Nov 2026 or end of November 2027. Please type the one you mean."


@pytest.mark.parametrize(
    ("values", "expected", "errors"),
    [
        ({}, replace(ON_TIME, rating=""), {}),
        ({"rating": "clear", "forecast": " "}, ON_TIME, {}),
        ({"rating": "clear", "forecast": "March 2027"}, replace(ON_TIME, forecast=MARCH), {}),
        ({"rating": "clear", "impact": "significant", "note": "N", "reason": "R"},
         replace(ON_TIME, impact=Impact.SIGNIFICANT, note="N", reason="R"), {}),
        ({"rating": "clear", "forecast": "30 Sep"}, ON_TIME, {"forecast": BOTH}),
        ({"rating": "clear", "forecast": "Nov 27"}, ON_TIME, {"forecast": EITHER}),
        ({"rating": "clear", "forecast": "=cmd()"}, ON_TIME, {"forecast": ANY_DAY}),
        ({"rating": "clear", "impact": "dreadful"}, ON_TIME,
         {"impact": "Choose one of these answers."}),
    ],
)  # fmt: skip
def test_it_is_read(values: dict[str, str], expected: UpdateAction, errors: dict[str, str]) -> None:
    assert read_update(PRESS, values, MONDAY) == (expected, errors)


COMMANDS = st.builds(
    command,
    rating=st.sampled_from(["clear", "amber", "red"]),
    forecast=st.none() | st.dates(MONDAY, date(2100, 12, 31)),
    impact=st.none() | st.sampled_from(list(Impact)),
    note=st.text(max_size=20),
    reason=st.text(max_size=20),
)


@given(COMMANDS)
def test_a_command_goes_through_the_form_unchanged(meant: UpdateAction) -> None:
    form = update_form(action(), values_of(meant), {}, ask_reason=True)
    values = {field.name: field.value for field in form.fields}
    assert values == values_of(meant)
    assert read_update(form.press, values, MONDAY) == (meant, {})
