"""What is said and asked where each agency answers for itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.talk.buttons import action_buttons
from bot.talk.forms.done import done_form, read_done
from bot.talk.forms.update import read_update, update_form
from bot.talk.notice import Choice, Fact, Field, Press
from bot.talk.say import done_action, refusal
from bot.talk.say.context import Context
from bot.talk.update_words import update_said
from bot.talk.words import (
    answers_said,
    done_for_all,
    part_standing,
    share_said,
    standing,
)
from tests.builders import MONDAY
from tests.talk.views import AMBER, CLEAR, GREEN, TITLE, TODAY, action, part, shared, update
from usecases.done_action import Completed, DoneAction
from usecases.refusals import NotNow
from usecases.update_action import UpdateAction
from usecases.views import LeadView

MARCH = date(2027, 3, 1)
SAID = update(AMBER, agency="Police", forecast=MARCH)
POLICE = part("police", rating=AMBER, forecast=MARCH, latest=SAID)
HEALTH, COUNCIL = part("health"), part("council")
DONE = part("council", completed_on=MONDAY, latest=update(GREEN, agency="Council"), open=False)
EXCUSED = part("health", excused="It has no cases.", open=False)
WHOSE = Field(
    "agency",
    "Whose part is it?",
    "choice",
    choices=(Choice("police", "Police"), Choice("health", "Health")),
    required=True,
)


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (HEALTH, "no answer yet"),
        (POLICE, "a little late (Amber), now expected Mon 1 Mar 2027"),
        (replace(POLICE, rating=CLEAR, forecast=None), "on track (Clear)"),
        (DONE, "done on Mon 2 Nov 2026"),
        (EXCUSED, "excused – It has no cases."),
    ],
)
def test_how_a_part_stands(share: Any, text: str) -> None:
    assert share_said(share) == text


@pytest.mark.parametrize(
    ("shares", "facts"),
    [
        ((), {}),
        ((HEALTH, COUNCIL), {"Answers": "none of two so far"}),
        ((POLICE, HEALTH), {"Answers": "one of two so far"}),
        ((POLICE, DONE, EXCUSED),
         {"Answers": "two of three so far; one done and one excused"}),
        ((replace(HEALTH, mine=True), POLICE),
         {"Answers": "one of two so far", "Your part": "no answer yet"}),
        ((replace(HEALTH, mine=True), replace(DONE, mine=True)),
         {"Answers": "one of two so far; one done",
          "Your part": "Health: no answer yet; Council: done on Mon 2 Nov 2026"}),
    ],
)  # fmt: skip
def test_how_many_have_answered(shares: Any, facts: dict[str, str]) -> None:
    assert {one.label: one.value for one in answers_said(shared(*shares))} == facts


def test_the_least_good_answer_is_called_that() -> None:
    two = (POLICE, replace(COUNCIL, rating=CLEAR))
    view = shared(*two, rating=AMBER)
    assert Fact("Rating", "a little late (Amber), the least good answer so far") in standing(view)
    assert Fact("Forecast", "Mon 1 Mar 2027") in standing(view)
    one = shared(POLICE, DONE, rating=AMBER)
    assert Fact("Rating", "a little late (Amber)") in standing(one)


def test_what_is_asked_about_one_part() -> None:
    assert part_standing(shared(POLICE, HEALTH), POLICE) == (
        Fact("Due", "Fri 6 Nov 2026"),
        Fact("Whose part", "Police"),
        Fact("Rating", "a little late (Amber), now expected Mon 1 Mar 2027"),
    )


def test_its_buttons_say_whose_it_is() -> None:
    presses = {one.press.args["agency"] for one in action_buttons(shared(POLICE), "police")}
    assert presses == {"police"}


@pytest.mark.parametrize(
    ("fields", "who"),
    [
        ({}, "Rachel Okafor, Mon 2 Nov 2026, for Police"),
        ({"for_owner": True}, "Rachel Okafor, Mon 2 Nov 2026, on behalf of Police"),
    ],
)
def test_who_said_it_for_whom(fields: dict[str, Any], who: str) -> None:
    assert update_said(update(agency="Police", **fields)) == f"{who}: on track (Clear)."


BOTH = LeadView("Consultant", ("Leila", "Oliver"))


@pytest.mark.parametrize(
    ("view", "text"),
    [
        (action(), ()),
        (action(leads=(BOTH,)), ("This marks it done for both who share it.",)),
        (action(leads=(BOTH, LeadView("Nurse", ("Priya",)))),
         ("This marks it done for all three who share it.",)),
        (shared(POLICE), ("This marks one part as done. The others answer for themselves.",)),
    ],
)  # fmt: skip
def test_what_one_done_means(view: Any, text: tuple[str, ...]) -> None:
    assert done_for_all(view) == text


@pytest.mark.parametrize(
    ("shares", "fields"), [((POLICE, HEALTH, DONE), (WHOSE,)), ((POLICE, DONE), ()), ((), ())]
)
def test_whose_part_it_is_is_asked_where_it_could_be_several(
    shares: Any, fields: tuple[Field, ...]
) -> None:
    view = shared(*shares)
    asked = [
        form.fields[: len(fields)]
        for form in (update_form(view, {}, {}), done_form(view, {}, {}, MONDAY))
    ]
    assert asked == [fields, fields]


def test_the_form_is_filled_in_from_the_part_that_is_meant() -> None:
    view = shared(POLICE, HEALTH)
    filled = [
        {field.name: field.value for field in update_form(view, values, {}).fields}
        for values in ({"agency": "police"}, {"agency": "health"}, {})
    ]
    assert [(one["agency"], one["rating"]) for one in filled] == [
        ("police", "amber"), ("health", ""), ("", ""),
    ]  # fmt: skip
    alone = update_form(shared(POLICE, DONE), {}, {}).fields[0]
    assert (alone.name, alone.value) == ("rating", "amber")


def test_the_agency_goes_through_the_forms() -> None:
    press, values = Press("x", {"ref": "BMG-2026-014"}, 1), {"agency": "police"}
    assert read_update(press, values, MONDAY) == (
        UpdateAction("BMG-2026-014", "", revision=1, agency="police"),
        {},
    )
    assert read_done(press, values, MONDAY) == (
        DoneAction("BMG-2026-014", revision=1, agency="police"),
        {},
    )


@pytest.mark.parametrize(
    ("shares", "after"),
    [
        ((DONE, HEALTH, POLICE), "Two parts are still to be done."),
        ((DONE, HEALTH, EXCUSED), "One part is still to be done."),
        ((DONE, EXCUSED), "That was the last part: the action is completed."),
    ],
)
def test_done_for_one_agency(shares: Any, after: str) -> None:
    told = update(GREEN, agency="Council", evidence="Minutes")
    said = done_action.say(Completed(shared(*shares, latest=told), "council"), Context(TODAY, str))
    assert (said.heading, said.text[-1], said.facts[0]) == (
        f"Done: Council, {TITLE}",
        after,
        Fact("Completed", "Mon 2 Nov 2026"),
    )


def test_a_part_that_cannot_be_answered_for() -> None:
    settled = refusal.say(NotNow("action.update", shared(DONE)))
    assert settled.text == ("That part is done or excused already. Nothing was changed.",)
    whole = refusal.say(NotNow("action.done", action()))
    assert whole.text == (
        "It is not each agency's, so no part of it can be answered for. Nothing was changed.",
    )
