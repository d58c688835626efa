"""What a queued message says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.talk.notice import Button, Fact, Item, Notice, Press
from bot.talk.say import message
from bot.talk.say.context import Context
from bot.talk.say.ledger import WHY
from governance.asks import AskState, Rule
from governance.policy import Lane
from tests.talk.say.test_others import meeting
from tests.talk.views import AMBER, GREEN, TITLE, TODAY, action, seen, update
from usecases.meeting_rows import PapersCalled
from usecases.read_message import AskView, MessageRead

STANDING = (
    Fact("Due", "Fri 6 Nov 2026"),
    Fact("Lead", "Detective Inspector (Rachel Okafor)"),
    Fact("Rating", "not rated yet"),
)
REF = {"ref": "BMG-2026-014"}
SHOW = Button("Show", Press("action.show", REF), TITLE)
BUTTONS = (
    Button("On track", Press("action.on_track", REF, 1), TITLE),
    Button("Update…", Press("action.update", REF, 1), TITLE, primary=True),
    Button("Done…", Press("action.done", REF, 1), TITLE),
    SHOW,
)
SAID = "Rachel Okafor, Mon 2 Nov 2026: a little late (Amber)."
CALL = PapersCalled("BMG/2027-01", date(2027, 1, 8), False, (), nothing=False, wanted=True)
PAPERS = AskView(Rule.PAPERS, AskState.OPEN, meeting=meeting(), told=CALL)
NOTHING = AskView(
    Rule.PAPERS, AskState.ANSWERED, meeting=meeting(), told=replace(CALL, nothing=True)
)


def says(*rows: AskView, to: str = "person:rachel") -> Notice:
    return message.say(MessageRead(to, Lane.DAILY, TODAY, rows), Context(TODAY, str))


def asked(state: AskState = AskState.OPEN, rule: Rule = Rule.DUE, **fields: Any) -> AskView:
    return AskView(rule, state, **{"action": action(), **fields})


def test_one_request() -> None:
    assert says(asked()) == Notice(
        "Update due: BMG-2026-014",
        ("How does this action stand? One press is enough.",),
        items=(Item(TITLE, STANDING, buttons=BUTTONS),),
    )


@pytest.mark.parametrize(
    ("rows", "heading", "text"),
    [
        ((asked(), asked()), "Two updates due",
         "How do these actions stand? One press each is enough."),
        ((asked(rule=Rule.OVERDUE, action=action(late=5)),), "Update due: BMG-2026-014",
         "How does this action stand? Please say when you now expect to finish what is overdue."),
        ((asked(), asked(rule=Rule.OVERDUE, action=action(late=5))), "Two updates due",
         "How do these actions stand? Please say when you now expect to finish what is overdue."),
        ((asked(), asked(AskState.ANSWERED, update=update(AMBER))), "Update due: BMG-2026-014",
         "How does this action stand? One press is enough."),
    ],
)  # fmt: skip
def test_what_several_requests_begin_with(
    rows: tuple[AskView, ...], heading: str, text: str
) -> None:
    notice = says(*rows)
    assert (notice.heading, notice.text) == (heading, (text,))


@pytest.mark.parametrize(
    ("rows", "heading"),
    [
        ((asked(), asked(), PAPERS), "Two updates due, and papers for BMG by Fri 8 Jan 2027"),
        ((asked(), PAPERS), "Update due: BMG-2026-014, and papers for BMG by Fri 8 Jan 2027"),
        ((PAPERS, asked(AskState.PASSED_OVER)), "Still due: papers for BMG by Fri 8 Jan 2027"),
        (
            (asked(AskState.ANSWERED, update=update(AMBER)), PAPERS),
            "Thank you: recorded. Still due: papers for BMG by Fri 8 Jan 2027",
        ),
        ((asked(), NOTHING), "Update due: BMG-2026-014"),
        ((asked(AskState.PASSED_OVER), NOTHING), "No longer needed"),
    ],
)
def test_what_is_called_for_at_the_end_is_named_at_the_top(
    rows: tuple[AskView, ...], heading: str
) -> None:
    assert says(*rows).heading == heading


def test_an_answered_request_shows_what_was_recorded() -> None:
    assert says(asked(AskState.ANSWERED, update=update(AMBER))) == Notice(
        "Thank you: recorded", items=(Item(TITLE, (Fact("Recorded", SAID),), buttons=(SHOW,)),)
    )


def test_a_request_that_lapsed_says_so() -> None:
    row = Item(TITLE, (Fact("Recorded", "No longer needed."),), buttons=(SHOW,))
    assert says(asked(AskState.PASSED_OVER)) == Notice("No longer needed", items=(row,))


def told(**fields: Any) -> AskView:
    return AskView(Rule.CHANGED, AskState.OPEN, **{"action": seen(), **fields})


def test_news_for_a_channel() -> None:
    done = update(GREEN, note="A note.", evidence="Sent.")
    text = "Rachel Okafor, Mon 2 Nov 2026: completed (Green)."
    assert says(told(update=done), to="group:BMG") == Notice(
        "BMG-2026-014: completed (Green)",
        items=(Item(TITLE, (Fact("Note", "A note."), Fact("Evidence", "Sent.")), text, (SHOW,)),),
        private=False,
    )


def test_news_of_a_new_action() -> None:
    assert says(told(), to="group:BMG") == Notice(
        "New action: BMG-2026-014",
        items=(Item(TITLE, STANDING, buttons=(SHOW,)),),
        private=False,
    )


def test_several_news() -> None:
    assert says(told(), told()).heading == "Two pieces of news"


def test_a_line_to_keep() -> None:
    head = AskView(Rule.HEAD, AskState.TOLD, head="41:ab")
    kept = Item("The record as it stands", (Fact("Line to keep", "41:ab"),), WHY)
    assert says(head) == Notice("Please keep this line", items=(kept,))


def test_what_did_not_get_through() -> None:
    lost = AskView(Rule.UNDELIVERED, AskState.OPEN, about="Rachel Okafor")
    heading = "A message did not get through"
    text = "Clerk could not reach Rachel Okafor. Please speak to them another way."
    assert says(lost) == Notice(heading, items=(Item(heading, text=text),))
    about = replace(lost, lost=(action(),))
    item = Item(heading, (Fact("It was about", TITLE),), text)
    assert says(about) == Notice(heading, items=(item,))


def test_nothing_is_left_where_its_reader_may_see_none_of_it() -> None:
    assert says() == Notice("There is nothing here for you any more")


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (asked(rule=Rule.BEFORE), ""),
        (asked(rule=Rule.ROUND, meets_on=date(2027, 1, 19)),
         "Business Management Group meets on Tue 19 Jan 2027."),
        (asked(rule=Rule.STALE, update=update(AMBER)),
         "We last heard on Mon 2 Nov 2026."),
        (asked(rule=Rule.BEFORE, going=True), "It falls due while you are away."),
        (asked(away=("Rachel Okafor",)), "You are asked because Rachel Okafor is away."),
        (asked(away=("Leila Marchbank", "Oliver Nkemelu")),
         "You are asked because Leila Marchbank and Oliver Nkemelu are away."),
    ],
    ids=["before", "round", "stale", "going", "away", "both away"],
)  # fmt: skip
def test_why_it_is_asked_now_where_the_date_does_not_say_so(row: AskView, why: str) -> None:
    notice = says(row)
    assert (notice.heading, notice.items[0].text) == ("Update due: BMG-2026-014", why)
    assert notice.items[0].buttons == BUTTONS
