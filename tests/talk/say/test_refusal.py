"""What is said when something cannot be done: what was wrong, and what to do instead."""

from __future__ import annotations

from typing import Any

import pytest

from bot.talk.buttons import action_buttons, show_button
from bot.talk.notice import Form, Item, Notice, Press
from bot.talk.say.problems import PROBLEMS, sentences
from bot.talk.say.refusal import say, say_changed
from governance.timescale import Stage, Timescale
from tests.talk.views import GREEN, TITLE, TODAY, action, part, shared, update
from usecases.refusals import (
    Changed,
    Closed,
    Incomplete,
    NotAllowed,
    NotFound,
    NotNow,
    Refused,
    SeveralFound,
    TicketSpent,
)
from usecases.views import ActionView

JOAN = "Joan Merriweather"
NOT_YOURS = "That isn't yours to change"
NOT_YOUR_LIST = "That list isn't yours to add to"
MINE = "Type “/action list” for the actions you lead, or “/action list all”."


@pytest.mark.parametrize(
    ("refusal", "heading", "text"),
    [
        (NotFound("action", "99"), "I can't find action “99”", MINE),
        (NotFound("action", "BGM-2026-1", ("BMG-2026-001", "BMG-2026-010")),
         "I can't find action “BGM-2026-1”", "Did you mean BMG-2026-001 or BMG-2026-010?"),
        (NotFound("group", "XYZ"), "I can't find the group “XYZ”",
         "Type “/meeting list all” for the groups you can see."),
        (NotFound("group", "BGM", ("BMG",)), "I can't find the group “BGM”", "Did you mean BMG?"),
        (NotFound("agency", "fire"), "I can't find the agency “fire”",
         "None of those who answer for this action is called that."),
        (NotFound("agency", "polise", ("Police",)), "I can't find the agency “polise”",
         "Did you mean Police?"),
        (NotFound("calendar", "CSPR"), "I can't find that calendar",
         "Type “/clerk links” for those you can have."),
        (NotAllowed("action.update", "BMG-2026-014", ("Rachel Okafor", JOAN)), NOT_YOURS,
         "You can see it, but only Rachel Okafor or Joan Merriweather can update BMG-2026-014."),
        (NotAllowed("action.done", "BMG-2026-014", ()), NOT_YOURS,
         ("You can see it, but only those who answer for it or the business manager can mark "
          "BMG-2026-014 as done.")),
        (NotAllowed("action.new", "BMG", ("Winston Baptiste", "Joan Merriweather")), NOT_YOUR_LIST,
         "Only Winston Baptiste or Joan Merriweather can add actions to it."),
        (NotAllowed("preference.set", "", ()), "That isn't yours to say",
         ("Where Clerk writes to somebody, only people of the partnership can say, each for "
         "themselves.")),
        (NotAllowed("action.new", "any group", ()), NOT_YOUR_LIST,
         "Only a group's chair or the business manager can add actions to it."),
        (NotAllowed("action.update", "BMG-2026-014", tuple("abcdef")), NOT_YOURS,
         ("You can see it, but only those who answer for it or the business manager can update "
          "BMG-2026-014.")),
        (NotAllowed("action.decide_extension", "BMG-2026-014", ("Winston Baptiste", JOAN)),
         NOT_YOURS,
         ("You can see it, but only Winston Baptiste or Joan Merriweather can decide on more "
          "time for BMG-2026-014. Nobody decides on an action of their own.")),
        (TicketSpent(), "This button no longer works",
         "It is too old, or it was meant for somebody else. Type “home” to start afresh."),
        (Incomplete({"on": "not met yet"}), "Please look again",
         "That day is still to come. When was the condition met?"),
        (Incomplete({"evidence": "needed"}), "Something is missing",
         "Say in a few words how one can tell that it is done."),
    ],
)  # fmt: skip
def test_a_refusal(refusal: Refused, heading: str, text: str) -> None:
    assert say(refusal) == Notice(heading, (text,))


def test_several_actions_have_the_number() -> None:
    one, other = action(), action(ref="SLG-2026-014", can=())
    rows = (
        Item(TITLE, buttons=(*action_buttons(one), show_button(one))),
        Item("SLG-2026-014 Brief officers", buttons=(show_button(other),)),
    )
    text = "Several actions have that number. Press one, or type its full reference."
    assert say(SeveralFound("14", (one, other))) == Notice(
        "Which action 14 do you mean?", (text,), items=rows
    )


@pytest.mark.parametrize(
    ("verb", "view", "text"),
    [
        ("action.condition", action(), "BMG-2026-014 waits for nothing."),
        ("action.milestone", action(), "BMG-2026-014 has no milestones."),
        ("action.milestone", action(timescale=Timescale(stages=(Stage("draft", TODAY),))),
         "That milestone was reached already."),
        ("action.extend", action(agreed=None),
         "BMG-2026-014 has no agreed date yet, so there is nothing to extend."),
        ("action.decide_extension", action(), "Nobody is asking for more time for BMG-2026-014."),
        ("action.withdraw_extension", action(),
         "Nobody is asking for more time for BMG-2026-014."),
        ("action.evaluate", action(state="completed"), "BMG-2026-014 was evaluated already."),
        ("action.amend", action(),
         ("It has an agreed date, Fri 6 Nov 2026. For a later one its owners ask for more time: "
          "“/action BMG-2026-014 extend to …”.")),
        ("action.excuse", shared(part("police")), "That part is done, or it is so already."),
        ("action.excuse", action(), "It is not each agency's, so nobody is excused from it."),
    ],
)  # fmt: skip
def test_what_does_not_fit_it(verb: str, view: ActionView, text: str) -> None:
    assert say(NotNow(verb, view)).text == (f"{text} Nothing was changed.",)


SINCE = "This has changed since you were shown it. Nothing new was recorded."
DONE = "Rachel Okafor, Mon 2 Nov 2026: completed (Green)."


def test_the_facts_have_moved_on() -> None:
    view = action(revision=2)
    assert say(Changed(view)) == Notice(
        f"Please look again: {TITLE}", (SINCE,), buttons=action_buttons(view)
    )


def test_the_facts_have_moved_on_while_a_form_was_filled_in() -> None:
    form = Form((), Press("action.update.save"))
    assert say_changed(Changed(action(latest=update(GREEN))), form) == Notice(
        f"Please look again: {TITLE}",
        (SINCE, DONE, "What you typed is still here: save it again if it holds."),
        form=form,
    )


@pytest.mark.parametrize(
    ("latest", "text"),
    [(None, ("Nothing was changed.",)), (update(GREEN), (DONE, "Nothing was changed."))],
)
def test_it_is_done_already(latest: Any, text: tuple[str, ...]) -> None:
    assert say(Closed(action(latest=latest))) == Notice(f"Already done: {TITLE}", text)


def test_each_problem_has_its_sentence() -> None:
    assert sentences({"rating": "unknown", "forecast": "past", "shoe": "untied"}) == {
        "rating": "Choose one of these ratings.",
        "forecast": "That day has passed. When do you now expect to finish?",
        "shoe": "Please look at this again.",
    }
    assert all(text.endswith((".", "?")) for text in PROBLEMS.values())
