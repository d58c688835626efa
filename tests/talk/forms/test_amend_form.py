"""The forms that change an action and say whether it worked."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bot.talk.forms.amend import AMEND
from bot.talk.forms.evaluate import EVALUATE
from bot.talk.notice import Choice, Press
from governance.timescale import Precision
from tests.talk.views import TODAY, action
from usecases.amend_action import AmendAction
from usecases.evaluate_action import EvaluateAction

REF = "BMG-2026-014"
PRESS = Press("action.amend.save", {"ref": REF}, 2)
OBJECTIVES = (Choice("1", "Noticed early"), Choice("2", "One picture"))


@pytest.mark.parametrize(
    ("fields", "choices", "asked"),
    [
        ({"agreed": None}, OBJECTIVES, ["due", "title", "objective", "measure", "why"]),
        ({}, OBJECTIVES, ["title", "objective", "measure", "why"]),
        ({}, (), ["title", "measure", "why"]),
    ],
)
def test_only_what_can_be_changed_is_asked(
    fields: dict[str, Any], choices: tuple[Choice, ...], asked: list[str]
) -> None:
    assert [field.name for field in AMEND.fields(action(**fields), choices)] == asked


def test_what_it_has_is_filled_in() -> None:
    view = action(title="Brief them", objective="One picture", measure="Fewer calls")
    found = {field.name: field.value for field in AMEND.fields(view, OBJECTIVES)}
    assert found == {
        "title": "Brief them", "objective": "2", "measure": "Fewer calls", "why": "",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("values", "read", "errors"),
    [
        ({"due": "September 2027", "objective": "", "measure": "Fewer", "why": "BMG"},
         AmendAction(REF, None, date(2027, 9, 30), Precision.MONTH, "", "Fewer", "BMG", 2), {}),
        ({"title": "Brief them"}, AmendAction(REF, title="Brief them", revision=2), {}),
        ({"measure": "Fewer"}, AmendAction(REF, measure="Fewer", revision=2), {}),
        ({"due": "31 Feb"}, AmendAction(REF, revision=2),
         {"due": "There is no 31 February: type 28 February for its last day."}),
    ],
)  # fmt: skip
def test_a_change_is_read(
    values: dict[str, str], read: AmendAction, errors: dict[str, str]
) -> None:
    assert AMEND.read(PRESS, values, TODAY) == (read, errors)


def test_an_evaluation_is_read() -> None:
    values = {"resolved": "no", "note": "Calls come back", "title": "Go on", "lead": "post:x"}
    assert EVALUATE.read(PRESS, values, TODAY) == (
        EvaluateAction(REF, None, "no", "Calls come back", "Go on", "post:x", 2),
        {},
    )


def test_what_follows_is_led_as_before_unless_another_is_chosen() -> None:
    lead = EVALUATE.fields(action(), (Choice("post:x", "Nurse"),))[-1]
    assert [choice.label for choice in lead.choices] == [
        "As now: Detective Inspector (Rachel Okafor)", "Nurse",
    ]  # fmt: skip
