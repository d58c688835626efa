"""What is said of a first date, a measure, and whether it worked. Today is Mon 2 Nov 2026."""

from __future__ import annotations

from datetime import date

import pytest

from bot.talk.grammar import Line, parse
from bot.talk.notice import Press
from bot.talk.parsed import AskBack, Mistake, Parsed
from governance.timescale import Precision
from tests.builders import MONDAY
from usecases.amend_action import AmendAction
from usecases.evaluate_action import EvaluateAction

REF = {"ref": "14", "place": "BMG"}
SEP = date(2027, 9, 30)
SEEN = "fewer calls come back"


def comes_to(text: str) -> Parsed:
    return parse(Line(text, "BMG", MONDAY))


@pytest.mark.parametrize(
    ("line", "parsed"),
    [
        ("/action 14 change", Press("action.amend", REF)),
        ("/action 14 date", Press("action.amend", REF)),
        ("/action 14 measure", Press("action.amend", REF)),
        ("/action 14 date 30 Sep 2027", AmendAction("14", "BMG", SEP)),
        ("/action date 14 30 Sep, agreed at BMG",
         AmendAction("14", "BMG", SEP, why="agreed at BMG")),
        ("/action 14 date September 2027", AmendAction("14", "BMG", SEP, Precision.MONTH)),
        ("/action 14 measure every school has answered",
         AmendAction("14", "BMG", measure="every school has answered")),
        ("/action 14 title", Press("action.amend", REF)),
        ("/action 14 title write to every school",
         AmendAction("14", "BMG", title="write to every school")),
        ("/action 14 evaluate", Press("action.evaluate", REF)),
        (f"/action 14 evaluate resolved {SEEN}", EvaluateAction("14", "BMG", "yes", SEEN)),
        (f"/action 14 evaluated: Resolved, {SEEN}", EvaluateAction("14", "BMG", "yes", SEEN)),
        (f"/action 14 evaluate yes {SEEN}", EvaluateAction("14", "BMG", "yes", SEEN)),
        (f"/action 14 evaluate not resolved {SEEN}", EvaluateAction("14", "BMG", "no", SEEN)),
        (f"/action 14 evaluate unresolved: {SEEN}", EvaluateAction("14", "BMG", "no", SEEN)),
        (f"/action 14 evaluate no, {SEEN}", EvaluateAction("14", "BMG", "no", SEEN)),
        (f"/action 14 evaluate {SEEN}", EvaluateAction("14", "BMG", "", SEEN)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_a_line_is_understood(line: str, parsed: Parsed) -> None:
    assert comes_to(line) == parsed


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("/action 14 date 31 Sep", "There is no 31 September: type 30 September for its last day."),
        ("/action 14 date soon", "Type a day such as 30 Sep, Fri 13 Nov 2026 or in two weeks."),
    ],
)
def test_a_mistake_is_handed_back(line: str, hint: str) -> None:
    assert comes_to(line) == Mistake(line, hint)


def test_a_day_that_could_be_several_is_asked_back() -> None:
    days = ("Fri 6 Nov 2026", "Fri 13 Nov 2026")
    assert comes_to("/action 14 date next Friday") == AskBack(
        "Which day do you mean by “next Friday”?",
        tuple((day, f"/action 14 date {day}") for day in days),
    )
