from __future__ import annotations

from dataclasses import fields
from datetime import date

import pytest

from bot.talk.forms.sheet import Drawn, Sheet, draw, values_of
from bot.talk.forms.sheets import SHEETS
from bot.talk.forms.states import CANCEL, PAUSE, REOPEN
from bot.talk.notice import Press
from tests.talk.views import TODAY, action
from usecases.cancel_action import CancelAction
from usecases.pause_action import PauseAction
from usecases.reopen_action import ReopenAction

REF = "BMG-2026-014"


@pytest.mark.parametrize(
    ("sheet", "values", "command"),
    [
        (PAUSE, {"why": "an inquest", "until": "1 Feb"},
         PauseAction(REF, None, "an inquest", date(2027, 2, 1), 1)),
        (PAUSE, {"why": "an inquest", "until": ""}, PauseAction(REF, None, "an inquest", None, 1)),
        (CANCEL, {"why": "not needed"}, CancelAction(REF, None, "not needed", 1)),
        (REOPEN, {}, ReopenAction(REF, None, "", 1)),
    ],
)  # fmt: skip
def test_a_form_is_read_into_its_command(
    sheet: Sheet, values: dict[str, str], command: object
) -> None:
    form = draw(sheet, Drawn(action()), values, {})
    assert form.press == Press(f"{sheet.verb}.save", {"ref": REF}, 1)
    sent = {field.name: field.value for field in form.fields}
    assert sheet.read(form.press, sent, TODAY) == (command, {})


def test_a_day_nobody_can_read_is_said_beside_it() -> None:
    press = Press("action.pause.save", {"ref": REF}, 1)
    _, errors = PAUSE.read(press, {"why": "an inquest", "until": "31 Feb"}, TODAY)
    assert errors == {"until": "There is no 31 February: type 28 February for its last day."}


def test_what_a_typed_command_said_is_filled_in() -> None:
    typed = PauseAction("14", "BMG", "", date(2027, 2, 1))
    assert values_of(typed) == {"why": "", "until": "Mon 1 Feb 2027"}
    drawn = draw(PAUSE, Drawn(action()), values_of(typed), {"why": "Say why."}).fields
    assert [(field.value, field.error) for field in drawn] == [
        ("", "Say why."),
        ("Mon 1 Feb 2027", ""),
    ]


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
def test_every_field_is_one_of_the_command(sheet: Sheet) -> None:
    names = {field.name for field in sheet.fields(action(), ())}
    assert names <= {field.name for field in fields(sheet.command)}
