"""What is said of more time. Today is Mon 2 Nov 2026."""

from __future__ import annotations

from datetime import date

import pytest

from bot.talk.grammar import Line, parse
from bot.talk.notice import Press
from bot.talk.parsed import AskBack, Mistake, Parsed
from governance.timescale import Precision
from tests.builders import MONDAY
from usecases.decide_extension import DecideExtension
from usecases.extend_action import ExtendAction
from usecases.withdraw_extension import WithdrawExtension

REF = {"ref": "14", "place": "BMG"}
SEP, JANUARY = date(2027, 9, 30), date(2027, 1, 31)
WHY = "the County is late"


def comes_to(text: str) -> Parsed:
    return parse(Line(text, "BMG", MONDAY))


@pytest.mark.parametrize(
    ("line", "parsed"),
    [
        ("/action 14 extend", Press("action.extend", REF)),
        ("/action 14 more", Press("action.extend", REF)),
        (f"/action 14 extend to 30 Sep because {WHY}",
         ExtendAction("14", "BMG", SEP, why=WHY)),
        (f"/action extend 14 until 30 September 2027: {WHY}",
         ExtendAction("14", "BMG", SEP, why=WHY)),
        (f"/action 14 more time until 30 Sep, {WHY}", ExtendAction("14", "BMG", SEP, why=WHY)),
        ("/action 14 extend to January because of the flu",
         ExtendAction("14", "BMG", JANUARY, Precision.MONTH, "because of the flu")),
        ("/action 14 extend to 30 Sep", ExtendAction("14", "BMG", SEP)),
        (f"/action 14 extend because {WHY}", ExtendAction("14", "BMG", why=WHY)),
        (f"/action 14 extension {WHY}", ExtendAction("14", "BMG", why=WHY)),
        ("/action 14 agree", DecideExtension("14", "BMG", agree=True)),
        ("/action 14 agreed for the last time",
         DecideExtension("14", "BMG", agree=True, why="for the last time")),
        ("/action 14 decline", Press("action.decide_extension", REF)),
        (f"/action 14 declined because {WHY}", DecideExtension("14", "BMG", why=WHY)),
        ("/action 14 withdraw", WithdrawExtension("14", "BMG")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_a_line_is_understood(line: str, parsed: Parsed) -> None:
    assert comes_to(line) == parsed


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("/action 14 extend to 31 Sep because",
         "There is no 31 September: type 30 September for its last day."),
        ("/action 14 extend to the spring",
         "Type a day such as 30 Sep, Fri 13 Nov 2026 or in two weeks."),
    ],
)  # fmt: skip
def test_a_mistake_is_handed_back(line: str, hint: str) -> None:
    assert comes_to(line) == Mistake(line, hint)


def test_a_day_that_could_be_several_is_asked_back() -> None:
    asked = comes_to(f"/action 14 extend to next Friday because {WHY}")
    days = ("Fri 6 Nov 2026", "Fri 13 Nov 2026")
    assert asked == AskBack(
        "Which day do you mean by “next Friday”?",
        tuple((day, f"/action 14 extend to {day} because {WHY}") for day in days),
    )
    assert [comes_to(line) for _, line in asked.options] == [
        ExtendAction("14", "BMG", date(2026, 11, day), why=WHY) for day in (6, 13)
    ]
