"""What is said of parts, conditions and milestones. Today is Mon 2 Nov 2026."""

from __future__ import annotations

from datetime import date

import pytest

from bot.talk.grammar import Line, parse
from bot.talk.notice import Press
from bot.talk.parsed import AskBack, Mistake, Parsed
from tests.builders import MONDAY
from usecases.excuse_share import ExcuseShare
from usecases.lift_excuse import LiftExcuse
from usecases.meet_condition import MeetCondition
from usecases.meet_milestone import MeetMilestone

FIRST = date(2026, 11, 1)
REF = {"ref": "14", "place": "BMG"}


def comes_to(text: str) -> Parsed:
    return parse(Line(text, "BMG", MONDAY))


@pytest.mark.parametrize(
    ("line", "parsed"),
    [
        ("/action 14 excuse", Press("action.excuse", REF)),
        ("/action 14 excuse police", ExcuseShare("14", "BMG", "police")),
        ("/action excuse 14 police no cases", ExcuseShare("14", "BMG", "police", "no cases")),
        ("/action 14 excused Public Health: no cases",
         ExcuseShare("14", "BMG", "Public Health", "no cases")),
        ("/action 14 excuse Public Health because it is new, because of that",
         ExcuseShare("14", "BMG", "Public Health", "it is new, because of that")),
        ("/action 14 unexcuse police", LiftExcuse("14", "BMG", "police")),
        ("/action 14 unexcuse Public Health because it has cases",
         LiftExcuse("14", "BMG", "Public Health", "it has cases")),
        ("/action 14 condition met", MeetCondition("14", "BMG")),
        ("/action 14 condition is met.", MeetCondition("14", "BMG")),
        ("/action 14 met", MeetCondition("14", "BMG")),
        ("/action 14 condition met on 1 Nov", MeetCondition("14", "BMG", FIRST)),
        ("/action 14 condition met yesterday", MeetCondition("14", "BMG", FIRST)),
        ("/action 14 milestone", Press("action.milestone", REF)),
        ("/action 14 milestone 1", MeetMilestone("14", "BMG", "1")),
        ("/action milestone 14 1 done", MeetMilestone("14", "BMG", "1")),
        ("/action 14 milestone 1 done on 1 Nov", MeetMilestone("14", "BMG", "1", FIRST)),
        ("/action 14 milestone draft to BMG was reached on 1 November 2026",
         MeetMilestone("14", "BMG", "draft to BMG", FIRST)),
        ("/action 14 milestone report on needs done",
         MeetMilestone("14", "BMG", "report on needs")),
        ("/action 14 stage 2 completed", MeetMilestone("14", "BMG", "2")),
        ("/action 14 milestone done", MeetMilestone("14", "BMG", "")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_a_line_is_understood(line: str, parsed: Parsed) -> None:
    assert comes_to(line) == parsed


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("/action 14 unexcuse", "Whom? For example: /action 14 unexcuse police"),
        ("/action 14 condition", "Did you mean “/action 14 condition met”?"),
        ("/action 14 condition fulfilled", "Did you mean “/action 14 condition met”?"),
        ("/action 14 condition met on 31 Feb",
         "There is no 31 February: type 28 February for its last day."),
        ("/action 14 milestone 1 done on 31 Feb",
         "There is no 31 February: type 28 February for its last day."),
    ],
)  # fmt: skip
def test_a_mistake_is_handed_back(line: str, hint: str) -> None:
    assert comes_to(line) == Mistake(line, hint)


@pytest.mark.parametrize("start", ["/action 14 condition met on", "/action 14 milestone 1 done on"])
def test_a_day_that_could_be_several_is_asked_back(start: str) -> None:
    asked = comes_to(f"{start} next Friday")
    assert isinstance(asked, AskBack)
    days = ("Fri 6 Nov 2026", "Fri 13 Nov 2026")
    assert asked.options == tuple((day, f"{start} {day}") for day in days)
