"""What is said of one action besides how it stands. Today is Mon 2 Nov 2026."""

from __future__ import annotations

from datetime import date

import pytest

from bot.talk.grammar import Line, parse
from bot.talk.notice import Press
from bot.talk.parsed import AskBack, Mistake, Parsed
from tests.builders import MONDAY
from usecases.cancel_action import CancelAction
from usecases.not_started import NotStarted
from usecases.pause_action import PauseAction
from usecases.reassign_action import ReassignAction
from usecases.reopen_action import ReopenAction
from usecases.resume_action import ResumeAction
from usecases.snooze_action import SnoozeAction
from usecases.support_action import SupportAction

FEB = date(2027, 2, 1)
WHY = "waiting for the inquest"


def comes_to(text: str) -> Parsed:
    return parse(Line(text, "BMG", MONDAY))


@pytest.mark.parametrize(
    ("line", "parsed"),
    [
        ("/action 14 not started", NotStarted("14", "BMG")),
        ("/action 14 Not started yet.", NotStarted("14", "BMG")),
        ("/action 14 not started: vacant", NotStarted("14", "BMG", "vacant")),
        ("/action 14 not begun yet, vacant", NotStarted("14", "BMG", "vacant")),
        ("/action 14 not started yeti", NotStarted("14", "BMG", "yeti")),
        ("/action 14 pause", Press("action.pause", {"ref": "14", "place": "BMG"})),
        ("/action pause 14", Press("action.pause", {"ref": "14", "place": "BMG"})),
        (f"/action 14 pause {WHY}", PauseAction("14", "BMG", WHY)),
        (f"/action 14 pause until 1 Feb 2027 {WHY}", PauseAction("14", "BMG", WHY, FEB)),
        ("/action 14 pause until 1 Feb 2027", PauseAction("14", "BMG", "", FEB)),
        (f"/action 14 pause {WHY} until 1 Feb 2027", PauseAction("14", "BMG", WHY, FEB)),
        (f"/action 14 paused {WHY}, until 1 February 2027", PauseAction("14", "BMG", WHY, FEB)),
        ("/action 14 pause until the inquest is over",
         PauseAction("14", "BMG", "until the inquest is over")),
        ("/action 14 pause nobody to ask until the post is filled",
         PauseAction("14", "BMG", "nobody to ask until the post is filled")),
        ("/action 14 pause till Monday moving house",
         PauseAction("14", "BMG", "moving house", date(2026, 11, 9))),
        ("/action 14 cancel", Press("action.cancel", {"ref": "14", "place": "BMG"})),
        ("/action cancel 14 the County does it", CancelAction("14", "BMG", "the County does it")),
        ("/action 14 reopen", Press("action.reopen", {"ref": "14", "place": "BMG"})),
        ("/action 14 reopened two teams left", ReopenAction("14", "BMG", "two teams left")),
        ("/action 14 resume", ResumeAction("14", "BMG")),
        ("/action 14 snooze", Press("action.snooze", {"ref": "14", "place": "BMG"})),
        ("/action 14 snooze until Fri 13 Nov", SnoozeAction("14", "BMG", date(2026, 11, 13))),
        ("/action 14 snooze Thursday", SnoozeAction("14", "BMG", date(2026, 11, 5))),
        ("/action 14 snooze for three days", SnoozeAction("14", "BMG", date(2026, 11, 5))),
        ("/action snooze 14 2 weeks on a course",
         SnoozeAction("14", "BMG", date(2026, 11, 16), "on a course")),
        ("/action 14 reassign", Press("action.reassign", {"ref": "14", "place": "BMG"})),
        ("/action 14 reassign to", Press("action.reassign", {"ref": "14", "place": "BMG"})),
        ("/action 14 reassign to Head of Access to Learning",
         ReassignAction("14", "BMG", "Head of Access to Learning")),
        ("/action reassign 14 QAA", ReassignAction("14", "BMG", "QAA")),
        ("/action 14 split", Press("action.split", {"ref": "14", "place": "BMG", "first": ""})),
        ("/action split 14 into a letter",
         Press("action.split", {"ref": "14", "place": "BMG", "first": "a letter"})),
        ("/action 14 merge into 12",
         Press("action.merge", {"ref": "14", "place": "BMG", "into": "12"})),
        ("/action 14 merge with BMG-2026-012",
         Press("action.merge", {"ref": "14", "place": "BMG", "into": "BMG-2026-012"})),
        ("/action merge 14", Press("action.merge", {"ref": "14", "place": "BMG", "into": ""})),
        ("/action 14 support", Press("action.support", {"ref": "14", "place": "BMG"})),
        ("/action 14 support add", Press("action.support", {"ref": "14", "place": "BMG"})),
        ("/action 14 support add QAA", SupportAction("14", "BMG", add="QAA")),
        ("/action 14 supported by QAA", SupportAction("14", "BMG", add="QAA")),
        ("/action 14 support Priya Ramanathan",
         SupportAction("14", "BMG", add="Priya Ramanathan")),
        ("/action 14 support remove QAA", SupportAction("14", "BMG", remove="QAA")),
        ("/action 14 unpause it is over", ResumeAction("14", "BMG", "it is over")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_a_line_is_understood(line: str, parsed: Parsed) -> None:
    assert comes_to(line) == parsed


@pytest.mark.parametrize(
    ("line", "mistake"),
    [
        ("/action 14 not", Mistake("/action 14 not", "Did you mean “/action 14 not started”?")),
        ("/action 14 not yet",
         Mistake("/action 14 not yet", "Did you mean “/action 14 not started”?")),
        ("/action 14 pause until 31 Feb away",
         Mistake("/action 14 pause until 31 Feb away",
                 "There is no 31 February: type 28 February for its last day.")),
        ("/action 14 snooze until Christmas",
         Mistake("/action 14 snooze until Christmas",
                 "Type the day and the month instead, such as 18 December.")),
        ("/action pause", Mistake("/action pause", "Which action? For example: /action pause 14")),
    ],
)  # fmt: skip
def test_a_mistake_says_what_was_meant(line: str, mistake: Mistake) -> None:
    assert comes_to(line) == mistake


def test_a_day_that_could_be_two_is_asked_back() -> None:
    days = ("Fri 6 Nov 2026", "Fri 13 Nov 2026")
    assert comes_to("/action 14 pause until next Friday on leave") == AskBack(
        "Which day do you mean by “next Friday”?",
        tuple((day, f"/action 14 pause until {day} on leave") for day in days),
    )
