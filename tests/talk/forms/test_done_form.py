"""The form for a completed action."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.talk.forms.done import done_form, read_done
from bot.talk.notice import Field, Form, Press
from tests.builders import MONDAY
from tests.talk.views import action
from usecases.done_action import DoneAction

PRESS = Press("action.done.save", {"ref": "BMG-2026-014"}, 1)
ON = Field(
    "on", "When was it completed?", "date", "Mon 2 Nov 2026", "Words are fine: today, 3 Nov."
)
EVIDENCE = Field(
    "evidence",
    "How can one tell that it is done?",
    "text",
    hint="For example: the guidance was published and sent to every school.",
    required=True,
)
DONE = DoneAction("BMG-2026-014", revision=1)


def test_it_comes_with_today() -> None:
    assert done_form(action(), {}, {}, MONDAY) == Form((ON, EVIDENCE), PRESS, "Mark as done")


def test_it_keeps_what_was_typed_with_the_errors_beside() -> None:
    typed = {"on": "31 Oct", "evidence": "Sent."}
    form = done_form(action(), typed, {"evidence": "Say more."}, MONDAY)
    assert form.fields == (
        replace(ON, value="31 Oct"),
        replace(EVIDENCE, value="Sent.", error="Say more."),
    )


@pytest.mark.parametrize(
    ("on", "day", "error"),
    [
        ("", None, {}),
        ("today", MONDAY, {}),
        ("Mon 2 Nov 2026", MONDAY, {}),
        ("yesterday", date(2026, 11, 1), {}),
        ("1 Nov", date(2026, 11, 1), {}),
        ("30/9", date(2026, 9, 30), {}),
        ("Monday", MONDAY, {}),
        ("31 Feb", None, {"on": "There is no 31 February: type 28 February for its last day."}),
        ("soon", None, {"on": "Type a day such as 30 Sep, Fri 13 Nov 2026 or in two weeks."}),
    ],
)
def test_a_day_that_has_come_is_meant(on: str, day: date | None, error: dict[str, str]) -> None:
    values = {"on": on, "evidence": "Sent."}
    read = replace(DONE, on=day, evidence="Sent.")
    assert read_done(PRESS, values, MONDAY) == (read, error)
