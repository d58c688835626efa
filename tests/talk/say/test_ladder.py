"""What the business manager reads once a step is let go."""

from __future__ import annotations

from datetime import date

import pytest

from bot.talk.notice import Notice
from bot.talk.say.context import Context
from bot.talk.say.ladder import say_released
from governance.seniors import Rung
from tests.talk.views import TITLE, TODAY, action
from usecases.hold_step import StepReleased, StepView

LATER = date(2026, 11, 20)
CHAIR = "Winston Baptiste (the chair)"

NOT_YET = (
    f"{CHAIR} will be told if nobody answers. The lead does not know of that yet: the next request "
    "says so, and it is on Fri 20 Nov 2026 at the soonest."
)


@pytest.mark.parametrize(
    ("on", "announced", "expected"),
    [
        (TODAY, True, f"{CHAIR} will be told now, for nobody has answered."),
        (LATER, True, f"{CHAIR} will be told on Fri 20 Nov 2026 if nobody has answered by then."),
        (
            LATER,
            False,
            NOT_YET,
        ),
    ],
)
def test_what_is_let_go_says_when_it_happens(on: date, announced: bool, expected: str) -> None:
    people = ("Winston Baptiste",)
    step = StepView(action(), "v1.chair", Rung.CHAIR, people, on, announced=announced)
    notice = say_released(StepReleased(step), Context(TODAY, str))
    assert notice == Notice(f"Let go: {TITLE}", (expected,))
