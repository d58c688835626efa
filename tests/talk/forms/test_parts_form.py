"""The forms that excuse an agency and say that a milestone was reached."""

from __future__ import annotations

from datetime import date

from bot.talk.forms.parts import EXCUSE, MILESTONE
from bot.talk.forms.sheet import values_of
from bot.talk.notice import Choice, Press
from governance.timescale import Precision, Stage, Timescale
from tests.talk.views import TODAY, action, part, shared
from usecases.excuse_share import ExcuseShare
from usecases.meet_milestone import MeetMilestone

REF = "BMG-2026-014"
STAGES = (
    Stage("draft to BMG", date(2027, 1, 31), Precision.MONTH),
    Stage("talk it over", date(2027, 2, 1), met_on=TODAY),
    Stage("final", date(2027, 4, 30)),
)


def test_only_agencies_that_owe_their_part_are_offered() -> None:
    view = shared(part("police", open=False), part("health", excused="New."), part("council"))
    assert EXCUSE.fields(view, ())[0].choices == (
        Choice("police", "Police"),
        Choice("council", "Council"),
    )


def test_an_excuse_is_read() -> None:
    press = Press("action.excuse.save", {"ref": REF}, 3)
    values = {"agency": "police", "why": "No cases."}
    assert EXCUSE.read(press, values, TODAY) == (
        ExcuseShare(REF, None, "police", "No cases.", 3),
        {},
    )


def test_only_milestones_that_are_left_are_offered() -> None:
    view = action(timescale=Timescale("…", stages=STAGES))
    assert MILESTONE.fields(view, ())[0].choices == (
        Choice("1", "Draft to BMG (end of January 2027)"),
        Choice("3", "Final (Fri 30 Apr 2027)"),
    )


def test_a_milestone_is_read_as_reached_on_a_day_that_has_come() -> None:
    press = Press("action.milestone.save", {"ref": REF}, 1)
    values = {"milestone": "3", "on": "30 Oct"}
    read = MeetMilestone(REF, None, "3", date(2026, 10, 30), 1)
    assert MILESTONE.read(press, values, TODAY) == (read, {})
    assert values_of(read) == {"milestone": "3", "on": "Fri 30 Oct 2026"}
