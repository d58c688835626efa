"""The form for a new action."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.talk.forms.new import new_form, read_new
from bot.talk.notice import Choice, Field, Form, Press
from governance.timescale import Precision, Timescale
from tests.builders import MONDAY
from usecases.directory import OwnersListed
from usecases.new_action import NewAction
from usecases.objectives import ObjectivesListed
from usecases.views import LeadView

OWNERS = OwnersListed(
    "BMG",
    (
        ("post:nurse", LeadView("Designated Nurse", ("Priya Ramanathan",))),
        ("post:officer", LeadView("Officer")),
        ("each", LeadView("Each agency on BMG", ("Ann", "Ben", "Cat", "Dan"))),
    ),
)
PRESS = Press("action.new.save", {"group": "BMG", "nonce": "n1"})
TITLE = Field("title", "What is to be done?", "text", required=True)
OWNER = Field(
    "owner",
    "Who will lead?",
    "choice",
    choices=(
        Choice("", "Nobody yet"),
        Choice("post:nurse", "Designated Nurse (Priya Ramanathan)"),
        Choice("post:officer", "Officer (vacant)"),
        Choice("each", "Each agency on BMG (four people)"),
    ),
)
WHEN = Field(
    "timescale",
    "By when?",
    "date",
    hint="A date, a month, or what it depends on. Leave it empty if nobody knows yet.",
)


MEASURE = Field("measure", "How will we know that it worked?", "text")
OBJECTIVE = Field(
    "objective",
    "Which objective does it serve?",
    "choice",
    choices=(Choice("", "None of these"), Choice("plan/1", "Noticed early")),
)
LINES = "Posts, people or groups, one a line. Leave it empty if there is nobody."
OTHERS = Field("others", "Who else owns it?", "text", hint=LINES)
SUPPORTERS = Field("supporters", "Who helps with it?", "text", hint=LINES)
NONE = ObjectivesListed(())
FIRST = ObjectivesListed((("plan/1", "Noticed early"),))


def test_it_is_empty_and_what_matters_most_comes_first() -> None:
    fields = (TITLE, OWNER, WHEN, MEASURE, OBJECTIVE, OTHERS, SUPPORTERS)
    assert new_form(OWNERS, FIRST, "n1", {}, {}) == Form(fields, PRESS, "Add action")


def test_a_group_without_a_plan_has_no_objectives_to_choose_from() -> None:
    fields = (TITLE, OWNER, WHEN, MEASURE, OTHERS, SUPPORTERS)
    assert new_form(OWNERS, NONE, "n1", {}, {}) == Form(fields, PRESS, "Add action")


def test_it_keeps_what_was_typed_but_no_lead_that_is_not_offered() -> None:
    typed = {"title": "Tell them", "owner": "post:king", "timescale": "30 Sep"}
    form = new_form(OWNERS, NONE, "n1", typed, {"owner": "Choose one.", "timescale": "Which?"})
    assert form.fields[:3] == (
        replace(TITLE, value="Tell them"),
        replace(OWNER, error="Choose one."),
        replace(WHEN, value="30 Sep", error="Which?"),
    )


@pytest.mark.parametrize(
    ("typed", "timescale", "error"),
    [
        ("", Timescale(""), ""),
        ("26 Feb 2027", Timescale("26 Feb 2027", date(2027, 2, 26)), ""),
        (" next month ", Timescale("next month", date(2026, 12, 31), Precision.MONTH), ""),
        ("June 2027", Timescale("June 2027", date(2027, 6, 30), Precision.MONTH), ""),
        ("30 Sep", Timescale("30 Sep"),
         "“30 Sep” could be Wed 30 Sep 2026 or Thu 30 Sep 2027. Please type the one you mean."),
        ("once the audit is accepted",
         Timescale("once the audit is accepted", condition="once the audit is accepted"), ""),
        ("TBC", Timescale("TBC", question="This is still to be confirmed: what date was agreed?"),
         ""),
    ],
)  # fmt: skip
def test_a_timescale_is_kept_as_written(typed: str, timescale: Timescale, error: str) -> None:
    values = {"title": "Tell them", "owner": "each", "timescale": typed}
    read = NewAction("BMG", "Tell them", "each", timescale)
    assert read_new(PRESS, values, MONDAY) == (read, {"timescale": error} if error else {})


def test_whatever_else_is_said_is_read() -> None:
    values = {
        "title": "Tell them",
        "measure": "Each has signed",
        "objective": "plan/1",
        "others": "A\nB",
        "supporters": "C",
    }
    read = NewAction("BMG", "Tell them", "", Timescale(), "Each has signed", "plan/1", "A\nB", "C")
    assert read_new(PRESS, values, MONDAY) == (read, {})


def test_nothing_at_all_is_a_command_too() -> None:
    assert read_new(PRESS, {}, MONDAY) == (NewAction("BMG", ""), {})
