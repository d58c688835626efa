"""What is said of more time to those who decide and to those who asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.talk.buttons import action_buttons, extension_buttons
from bot.talk.notice import Button, Fact, Item, Press
from bot.talk.say.context import Context
from bot.talk.say.extension import heading, item
from bot.talk.say.message import say
from bot.talk.words import standing
from governance.asks import AskState, Rule
from governance.policy import Lane
from governance.timescale import Precision
from tests.builders import NOW
from tests.talk.views import DUE, TITLE, TODAY, action
from usecases.read_message import AskView, MessageRead
from usecases.views import ExtensionView

DECEMBER = date(2026, 12, 21)
ASKED = ExtensionView(
    "BMG-2026-014/x1", "Rachel Okafor", NOW, DECEMBER, Precision.DAY, "No trainer.", DUE
)
REF = {"ref": "BMG-2026-014"}
SHOW = Button("Show", Press("action.show", REF), TITLE)
AGREE = Button("Agree", Press("action.agree", {**REF, "request": ASKED.id}), TITLE, primary=True)
DECLINE = Button("Decline…", Press("action.decide_extension", REF, 1), TITLE)
BACK = Button("Take back the request", Press("action.withdraw_extension", REF, 1), TITLE)
REASON = Fact("Reason", "No trainer.")
LEAD = Fact("Lead", "Detective Inspector (Rachel Okafor)")
ASKS = "Rachel Okafor asks for more time, until Mon 21 Dec 2026 instead of Fri 6 Nov 2026."


def decided(state: str, answer: str = "") -> ExtensionView:
    return replace(ASKED, state=state, decided_by="Winston Baptiste", answer=answer)


def test_those_who_decide_see_the_reason_and_two_buttons() -> None:
    view = action(extension=ASKED, can=("action.decide_extension",))
    assert item(Rule.EXTENSION_ASKED, view, ASKED) == Item(
        TITLE, (REASON, LEAD), ASKS, (AGREE, DECLINE, SHOW)
    )
    assert heading(view, ASKED) == "More time? BMG-2026-014"


def test_how_far_the_first_date_would_be_behind_is_told() -> None:
    view = action(extension=ASKED, original=date(2026, 9, 30), can=())
    assert item(Rule.EXTENSION_ASKED, view, ASKED).facts[-1] == Fact(
        "First agreed", "Wed 30 Sep 2026, 82 days earlier"
    )


@pytest.mark.parametrize(
    ("asked", "title", "text"),
    [
        (decided("agreed"), "More time agreed: BMG-2026-014",
         "Winston Baptiste agreed: it is now due Mon 21 Dec 2026."),
        (decided("declined", "The inspection is in May."), "No more time: BMG-2026-014",
         "Winston Baptiste declined: it is still due Fri 6 Nov 2026."),
        (decided("withdrawn"), "No more time needed: BMG-2026-014", "It was withdrawn."),
    ],
)  # fmt: skip
def test_how_it_ended(asked: ExtensionView, title: str, text: str) -> None:
    view = action()
    told = (Fact("Reason", asked.answer),) if asked.answer else ()
    assert heading(view, asked) == title
    assert item(Rule.EXTENSION_DECIDED, view, asked) == Item(TITLE, told, text, (SHOW,))
    assert item(Rule.EXTENSION_ASKED, view, asked).text == f"{ASKS} {text}"


def test_the_message_is_the_row() -> None:
    view = action(extension=ASKED, can=("action.decide_extension",))
    row = AskView(Rule.EXTENSION_ASKED, AskState.OPEN, view, extension=ASKED)
    notice = say(MessageRead("person:winston", Lane.DAILY, TODAY, (row,)), Context(TODAY, str))
    assert (notice.heading, notice.items) == (
        "More time? BMG-2026-014",
        (item(Rule.EXTENSION_ASKED, view, ASKED),),
    )


def test_a_request_that_was_answered_by_asking_for_more_time() -> None:
    row = AskView(Rule.DUE, AskState.ANSWERED, action(extension=ASKED))
    notice = say(MessageRead("person:rachel", Lane.DAILY, TODAY, (row,)), Context(TODAY, str))
    assert (notice.heading, notice.items[0].facts) == (
        "Thank you: recorded",
        (Fact("Recorded", f"{ASKS} It waits to be decided."),),
    )


@pytest.mark.parametrize(
    ("fields", "labels"),
    [
        ({"can": ("action.extend",)}, ["More time…"]),
        ({"can": ("action.extend",), "extension": ASKED}, []),
        ({"can": ("action.withdraw_extension",), "extension": ASKED}, ["Take back the request"]),
        (
            {"can": ("action.decide_extension", "action.withdraw_extension"), "extension": ASKED},
            ["Agree", "Decline…"],
        ),
        ({"can": ("action.decide_extension",)}, []),
    ],
)
def test_the_buttons(fields: dict[str, Any], labels: list[str]) -> None:
    view = action(**fields)
    found = (*action_buttons(view), *extension_buttons(view))
    assert [one.label for one in found] == labels
    assert BACK.press.revision == view.revision


def test_it_stands_among_the_facts_until_it_is_decided() -> None:
    assert standing(action(extension=ASKED))[-1] == Fact(
        "More time", "asked for, until Mon 21 Dec 2026; not decided yet"
    )
