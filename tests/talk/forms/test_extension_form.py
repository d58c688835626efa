"""The forms that ask for more time and decline it."""

from __future__ import annotations

from datetime import date

import pytest

from bot.talk.forms.extension import DECLINE, EXTEND
from bot.talk.forms.sheet import values_of
from bot.talk.notice import Press
from governance.timescale import Precision
from tests.talk.views import TODAY
from usecases.decide_extension import DecideExtension
from usecases.extend_action import ExtendAction

REF = "BMG-2026-014"
PRESS = Press("action.extend.save", {"ref": REF}, 2)
JANUARY = ExtendAction(REF, None, date(2027, 1, 31), Precision.MONTH, "The County", 2)


@pytest.mark.parametrize(
    ("values", "read", "errors"),
    [
        ({"wants": "30 Nov", "why": "The County"},
         ExtendAction(REF, None, date(2026, 11, 30), why="The County", revision=2), {}),
        ({"wants": "January 2027", "why": "The County"}, JANUARY, {}),
        ({"wants": " "}, ExtendAction(REF, revision=2), {}),
        ({"wants": "31 Feb", "why": ""}, ExtendAction(REF, revision=2),
         {"wants": "There is no 31 February: type 28 February for its last day."}),
    ],
)  # fmt: skip
def test_what_is_asked_for(
    values: dict[str, str], read: ExtendAction, errors: dict[str, str]
) -> None:
    assert EXTEND.read(PRESS, values, TODAY) == (read, errors)


def test_a_month_stays_a_month_on_its_way_through_the_form() -> None:
    values = values_of(JANUARY)
    assert values == {"wants": "January 2027", "why": "The County"}
    read, errors = EXTEND.read(PRESS, values, TODAY)
    assert (read, errors) == (JANUARY, {})


def test_declining_says_why() -> None:
    read = DecideExtension(REF, None, agree=False, why="No", revision=2)
    assert DECLINE.read(PRESS, {"why": "No"}, TODAY) == (read, {})
