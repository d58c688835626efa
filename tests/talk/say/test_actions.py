"""What is said of actions: listed, shown, added, updated, done."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bot.talk.notice import Button, Fact, Item, Notice, Press
from bot.talk.say import done_action, list_actions, new_action, show_action, update_action
from bot.talk.say.context import Context
from bot.talk.say.show_action import LATEST, SAID
from governance.ratings import Lateness
from governance.timescale import Precision, Stage, Timescale
from tests.talk.views import (
    AMBER,
    CLEAR,
    GREEN,
    RED,
    TITLE,
    TODAY,
    action,
    command,
    differing,
    reading,
    seen,
    update,
)
from usecases.done_action import Completed
from usecases.list_actions import ActionsListed, Which
from usecases.new_action import Created
from usecases.show_action import ActionShown
from usecases.update_action import KeyDiffers, Updated
from usecases.views import LeadView

CONTEXT = Context(TODAY, str)
DUE = Fact("Due", "Fri 6 Nov 2026")
LEAD = Fact("Lead", "Detective Inspector (Rachel Okafor)")
UNRATED = Fact("Rating", "not rated yet")
RATED = Fact("Rating", "a little late (Amber)")
FORECAST = Fact("Forecast", "Mon 1 Mar 2027")
GROUP = Fact("Group", "Business Management Group (BMG)")
SHOW = Button("Show", Press("action.show", {"ref": "BMG-2026-014"}), TITLE)
HISTORY = Button("History", Press("action.history", {"ref": "BMG-2026-014"}), TITLE)
KEY = Fact("The key", "More than three months late; this plan calls that red. Rated amber.")
LATE = ("Rachel Okafor, Mon 2 Nov 2026: a little late (Amber), now expected Mon 1 Mar 2027.",)


def listed(count: int, which: Which = Which.ALL, start: int = 0) -> Notice:
    return list_actions.say(ActionsListed(which, "BMG", (seen(),) * count), CONTEXT, start)


def test_a_list() -> None:
    assert listed(1) == Notice(
        "Actions under way – BMG",
        ("One action.",),
        items=(Item(TITLE, (DUE, LEAD, UNRATED), buttons=(SHOW,)),),
    )


@pytest.mark.parametrize(
    ("which", "heading", "nothing"),
    [
        (Which.MINE, "Actions you lead", "You lead no actions that are under way."),
        (Which.ALL, "Actions under way", "There are no actions under way that you can see."),
        (Which.OVERDUE, "Overdue actions", "Nothing is overdue."),
        (Which.DIFFERS, "Where the rating and the key differ",
         "Every rating agrees with its plan's key."),
        (Which.UNRATED, "Actions not rated yet", "Every action has been rated."),
        (Which.RED, "Actions rated seriously late", "Nothing is rated seriously late."),
        (Which.NO_DATE, "Actions that need a date",
         "Every action has a date, or waits for something."),
        (Which.NO_OWNER, "Actions that need an owner", "Somebody answers for every action."),
        (Which.WAITING, "Actions that wait for something",
         "Nothing waits for a condition to be met."),
        (Which.PAUSED, "Paused actions", "Nothing is paused."),
        (Which.DONE, "Completed actions", "No action has been completed yet."),
        (Which.CANCELLED, "Cancelled actions", "No action has been cancelled."),
        (Which.EXTENSION, "Actions for which more time is asked",
         "Nobody is asking for more time."),
    ],
)  # fmt: skip
def test_an_empty_list(which: Which, heading: str, nothing: str) -> None:
    assert list_actions.say(ActionsListed(which, None, ()), CONTEXT) == Notice(heading, (nothing,))


NARROWER = (
    *("Overdue actions", "Actions not rated yet", "Where the rating and the key differ"),
    "By objective",
)


@pytest.mark.parametrize(
    ("count", "which", "start", "page", "labels"),
    [
        (10, Which.ALL, 0, ("Ten actions, the soonest first.", 10), ()),
        (23, Which.ALL, 0, ("23 actions, the soonest first. The first ten are shown.", 10),
         ("Show the next ten", *NARROWER)),
        (23, Which.ALL, 10,
         ("23 actions, the soonest first. The ten after the first ten are shown.", 10),
         ("Show the next three", *NARROWER)),
        (23, Which.ALL, 20, ("23 actions, the soonest first. The last three are shown.", 3),
         NARROWER),
        (11, Which.OVERDUE, 0, ("11 actions, the soonest first. The first ten are shown.", 10),
         ("Show the last one",)),
        (11, Which.OVERDUE, 10, ("11 actions, the soonest first. The last is shown.", 1), ()),
        (2, Which.DONE, 0, ("Two actions.", 2), ()),
    ],
)  # fmt: skip
def test_a_long_list_is_split_and_never_cut(
    count: int, which: Which, start: int, page: tuple[str, int], labels: tuple[str, ...]
) -> None:
    notice = listed(count, which, start)
    assert (*notice.text, len(notice.items)) == page
    assert tuple(button.label for button in notice.buttons) == labels


def test_the_rest_of_a_list_is_one_press_away() -> None:
    args = {"which": "all", "group": "BMG"}
    assert listed(12).buttons == (
        Button("Show the next two", Press("action.list", {**args, "start": "10"}), primary=True),
        Button(NARROWER[0], Press("action.list", {**args, "which": "overdue"})),
        Button(NARROWER[1], Press("action.list", {**args, "which": "unrated"})),
        Button(NARROWER[2], Press("action.list", {**args, "which": "differs"})),
        Button(NARROWER[3], Press("action.list", {**args, "by_objective": "yes"})),
    )


def test_narrower_lists_of_mine_are_mine() -> None:
    notice = list_actions.say(ActionsListed(Which.MINE, None, (seen(),) * 11), CONTEXT)
    args = {"which": "overdue", "group": "", "mine": "yes"}
    assert notice.buttons[1] == Button(NARROWER[0], Press("action.list", args))


SAFER = seen(objective="Safer online", plan="Plan 2026")
OTHER = seen(objective="Heard", plan="Plan 2027")


@pytest.mark.parametrize(
    ("views", "order", "sections"),
    [
        ((SAFER, seen()), "objective", ["Safer online", "Of no objective"]),
        ((SAFER, OTHER), "plan and objective", ["Plan 2026: Safer online", "Plan 2027: Heard"]),
    ],
)
def test_by_objective_names_the_plan_where_there_are_several(
    views: tuple[Any, ...], order: str, sections: list[str]
) -> None:
    listed = ActionsListed(Which.OVERDUE, "BMG", views, mine=True, by_objective=True)
    notice = list_actions.say(listed, CONTEXT)
    assert notice.heading == "Overdue actions – yours, BMG, by objective"
    assert notice.text == (f"Two actions, by {order}.",)
    assert [item.section for item in notice.items] == sections


def test_the_next_page_keeps_what_was_chosen() -> None:
    listed = ActionsListed(Which.OVERDUE, None, (SAFER,) * 12, mine=True, by_objective=True)
    args = {"which": "overdue", "group": "", "mine": "yes", "by_objective": "yes", "start": "10"}
    press = Press("action.list", args)
    assert list_actions.say(listed, CONTEXT).buttons[0].press == press


def test_none_of_mine() -> None:
    notice = list_actions.say(ActionsListed(Which.RED, None, (), mine=True), CONTEXT)
    assert notice == Notice("Actions rated seriously late – yours", ("None of those you lead.",))


@pytest.mark.parametrize(("reason", "given"), [("A draft is out.",) * 2, ("", "none")])
def test_where_rating_and_key_differ_both_are_shown(reason: str, given: str) -> None:
    view = seen(rating=AMBER, latest=differing(reason=reason))
    facts = (DUE, LEAD, RATED, FORECAST, KEY, Fact("The reason given", given))
    notice = list_actions.say(ActionsListed(Which.DIFFERS, None, (view,)), CONTEXT)
    assert notice.items == (Item(TITLE, facts, buttons=(SHOW,)),)


def shown(view: Any, *told: Any) -> Notice:
    return show_action.say(ActionShown(view, told), CONTEXT)


def test_an_action_nobody_spoke_of() -> None:
    assert shown(seen(objective="Safer online")) == Notice(
        TITLE,
        ("Nothing has been said about it yet.",),
        (DUE, LEAD, UNRATED, GROUP, Fact("Objective", "Safer online")),
        buttons=(HISTORY,),
    )


def test_an_action_with_its_story() -> None:
    latest = differing(note="Two posts vacant.")
    assert shown(seen(rating=AMBER, latest=latest), latest, update()) == Notice(
        TITLE,
        facts=(DUE, LEAD, RATED, FORECAST, GROUP, KEY),
        items=(
            Item(
                LATE[0],
                (Fact("Note", "Two posts vacant."), Fact("Reason", "A draft is out.")),
                section=SAID,
            ),
            Item("Rachel Okafor, Mon 2 Nov 2026: on track (Clear).", section=SAID),
        ),
        buttons=(HISTORY,),
    )


def test_a_long_story_is_left_to_its_history() -> None:
    titles = [item.title for item in shown(seen(), *[update()] * (LATEST + 1)).items]
    assert titles[LATEST:] == ["And one earlier entry in its history"]
    assert len(shown(seen(), *[update()] * LATEST).items) == LATEST


NO_DATE = Fact("Due", "no date yet")
APRIL = date(2027, 4, 30)
STAGES = (
    Stage("draft to BMG", date(2027, 1, 31), Precision.MONTH, met_on=TODAY),
    Stage("final", APRIL),
)


@pytest.mark.parametrize(
    ("fields", "due", "more"),
    [
        ({"agreed": None, "original": None, "timescale": Timescale("June", question="Which June?")},
         NO_DATE, (Fact("As written", "June"), Fact("To be settled", "Which June?"))),
        ({"timescale": Timescale("draft … / final …", APRIL, stages=STAGES), "agreed": APRIL,
          "original": APRIL},
         Fact("Due", "Fri 30 Apr 2027"),
         (Fact("As written", "draft … / final …"),
          Fact("Milestone 1, draft to BMG", "end of January 2027 – reached Mon 2 Nov 2026"),
          Fact("Milestone 2, final", "Fri 30 Apr 2027"))),
        ({"agreed": APRIL}, Fact("Due", "Fri 30 Apr 2027"),
         (Fact("Originally", "Fri 6 Nov 2026; 175 days later than first agreed"),)),
        ({"agreed": None, "condition_met_on": TODAY}, Fact("Due", "needs a date"),
         (Fact("Condition met", "Mon 2 Nov 2026"),)),
    ],
)  # fmt: skip
def test_what_was_written_and_what_is_open_is_shown(
    fields: dict[str, Any], due: Fact, more: tuple[Fact, ...]
) -> None:
    assert shown(seen(**fields)).facts == (due, LEAD, UNRATED, GROUP, *more)


def test_many_leads_are_counted_in_a_row_and_named_in_full() -> None:
    lead = LeadView("each agency on BMG", ("Ada", "Ben", "Cy", "Di"))
    assert shown(seen(leads=(lead,))).facts == (
        DUE,
        Fact("Lead", "each agency on BMG (four people)"),
        UNRATED,
        Fact("Each agency on BMG", "Ada, Ben, Cy and Di"),
        GROUP,
    )


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({}, "Its lead will be asked for an update when it is due."),
        ({"agreed": None},
         "It has no date yet, so nobody will be asked about it until one is agreed."),
        ({"waiting": True}, "Nobody will be asked about it while it has to wait."),
        ({"leads": ()}, "Nobody leads it yet, so the business manager will be asked about it."),
        ({"leads": (LeadView("Designated Nurse"),)},
         "Nobody leads it yet, so the business manager will be asked about it."),
    ],
)  # fmt: skip
def test_a_new_action(fields: dict[str, Any], sentence: str) -> None:
    notice = new_action.say(Created(action(**fields)), CONTEXT)
    assert (notice.heading, notice.text) == (f"Added: {TITLE}", (sentence,))


def test_an_update_that_agrees_with_the_key() -> None:
    view = seen(rating=CLEAR, latest=update(note="All is well."))
    assert update_action.say(Updated(view), CONTEXT) == Notice(
        f"Recorded: {TITLE}",
        ("Rachel Okafor, Mon 2 Nov 2026: on track (Clear).",),
        (DUE, Fact("Note", "All is well.")),
    )


def test_an_update_that_differs_from_the_key() -> None:
    view = seen(rating=AMBER, latest=differing())
    assert update_action.say(Updated(view), CONTEXT) == Notice(
        f"Recorded: {TITLE}",
        (*LATE, "The chair sees your rating, what the key says, and your reason."),
        (DUE, KEY, Fact("Your reason", "A draft is out.")),
    )


@pytest.mark.parametrize(
    ("lateness", "says", "sentence"),
    [
        (Lateness.OVER, (RED,),
         ("Your forecast is more than three months late; this plan calls that red. "
         "Nothing has been recorded yet.")),
        (Lateness.ON_TIME, (CLEAR,),
         ("Your forecast is within the agreed timescale; this plan calls that clear. "
         "Nothing has been recorded yet.")),
    ],
)  # fmt: skip
def test_the_key_is_shown_to_the_lead_first(
    lateness: Lateness, says: tuple[Any, ...], sentence: str
) -> None:
    said = command(forecast=date(2027, 3, 1), note="Two posts vacant.")
    asked = KeyDiffers(action(), AMBER, reading(lateness), says, said)
    notice = update_action.say_key_differs(asked, CONTEXT)
    advice = "The rating is your judgement. If you keep it, say why: the chair will see both."
    assert (notice.heading, notice.text) == ("Keep amber for BMG-2026-014?", (sentence, advice))
    assert notice.form is not None
    assert notice.form.press == Press("action.update.save", {"ref": "BMG-2026-014"}, 1)
    assert [(field.name, field.value, field.error) for field in notice.form.fields] == [
        ("rating", "amber", ""),
        ("forecast", "Mon 1 Mar 2027", ""),
        ("impact", "", ""),
        ("note", "Two posts vacant.", ""),
        ("reason", "", ""),
    ]


def test_done() -> None:
    latest = update(GREEN, evidence="Sent to every school.")
    view = action(state="completed", completed_on=TODAY, rating=GREEN, latest=latest)
    assert done_action.say(Completed(view), CONTEXT) == Notice(
        f"Done: {TITLE}",
        ("Rachel Okafor, Mon 2 Nov 2026: completed (Green).", "Clerk will not ask about it again."),
        (Fact("Completed", "Mon 2 Nov 2026"), Fact("Evidence", "Sent to every school.")),
    )
