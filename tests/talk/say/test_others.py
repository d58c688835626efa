"""Meetings, calendar links, home, help, and lines that were not understood."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from bot.talk.grammar import Line
from bot.talk.notice import Button, Fact, Item, Notice, Press
from bot.talk.parsed import AskBack, Mistake
from bot.talk.say import help as say_help
from bot.talk.say import home, links, list_meetings
from bot.talk.say.context import Context
from bot.talk.say.parsed import say_again, say_ask_back, say_mistake, say_which
from bot.talk.say.table import SAYINGS
from tests.builders import MONDAY, NOW, at
from tests.talk.views import TITLE, TODAY, action
from usecases.calendar_links import LinksListed, LinkView, Offer
from usecases.issue_link import LinkIssued
from usecases.list_actions import ActionsListed, Which
from usecases.list_leave import LeaveListed
from usecases.list_meetings import MeetingsListed
from usecases.prefer import Preferred
from usecases.refusals import SeveralFound
from usecases.revoke_link import LinkRevoked
from usecases.verbs import REPLIES
from usecases.views.meeting import MeetingView

CONTEXT = Context(TODAY, lambda link: f"https://clerk/{link}.ics")


def meeting(**fields: Any) -> MeetingView:
    starts = at(2027, 1, 19, 14)
    plain: dict[str, Any] = {
        "id": "BMG/2027-01",
        "group": "BMG",
        "group_name": "Business Management Group",
        "number": 3,
        "on": date(2027, 1, 19),
        "starts": starts,
        "ends": starts + timedelta(hours=2),
        "place": "",
        "chairs": (),
        "cancelled": False,
        "provisional": False,
    }
    return MeetingView(**{**plain, **fields})


WHEN = "Tue 19 Jan 2027, 14:00–16:00: Business Management Group"


def test_a_meeting_with_all_that_is_known_of_it() -> None:
    full = meeting(place="Room 2", chairs=("Ada", "Ben"), cancelled=True, provisional=True)
    assert list_meetings.say(MeetingsListed(None, False, (full, meeting()), 0), CONTEXT) == Notice(
        "Your coming meetings",
        items=(
            Item(
                WHEN,
                (
                    Fact("State", "cancelled"),
                    Fact("Where", "Room 2"),
                    Fact("Chair", "Ada and Ben"),
                    Fact("Please note", "provisional: bank holidays are not published yet"),
                ),
            ),
            Item(WHEN),
        ),
    )


def test_a_meeting_in_summer_is_at_its_time_in_london() -> None:
    starts = at(2027, 7, 20, 14)
    summer = meeting(on=date(2027, 7, 20), starts=starts, ends=starts + timedelta(minutes=90))
    title = "Tue 20 Jul 2027, 14:00–15:30: Business Management Group"
    assert list_meetings.meeting_item(summer) == Item(title)


@pytest.mark.parametrize(
    ("group", "every", "heading", "part"),
    [
        ("BMG", False, "Coming meetings – BMG", "The next 2 of 5 are shown."),
        (None, True, "Coming meetings of the partnership",
         "The next 2 of 5 are shown. For one group's, type for example “/meeting BMG”."),
    ],
)  # fmt: skip
def test_a_part_of_the_meetings(group: str | None, every: bool, heading: str, part: str) -> None:
    notice = list_meetings.say(MeetingsListed(group, every, (meeting(),) * 2, 3), CONTEXT)
    assert notice == Notice(heading, (part,), items=(Item(WHEN),) * 2)


def test_no_meetings() -> None:
    assert list_meetings.say(MeetingsListed(None, False, (), 0), CONTEXT) == Notice(
        "Your coming meetings", ("No meetings are planned.",)
    )


HELD = LinkView("l1", "person:rachel", "My meetings", NOW)
ADDRESS = Fact("Address", "https://clerk/l1.ics")
STOP = Button("Stop it", Press("link.revoke", {"id": "l1"}), "My meetings")


def issue(label: str, instead_of: str, scope: str = "person:rachel") -> Button:
    name = "My meetings" if scope != "all" else "All meetings"
    return Button(label, Press("link.issue", {"scope": scope, "instead_of": instead_of}), name)


def test_links_held_and_offered() -> None:
    result = LinksListed((HELD,), (Offer("all", "All meetings"),))
    assert links.say_list(result, CONTEXT) == Notice(
        "Your calendar links",
        (links.HOW, links.KEEP_IT),
        items=(
            Item(
                "My meetings",
                (ADDRESS, Fact("Made", "Mon 2 Nov 2026")),
                buttons=(issue("Replace", "l1"), STOP),
            ),
            Item("All meetings", buttons=(issue("Make a link", "", "all"),)),
        ),
    )


def test_a_link_made_replaced_and_stopped() -> None:
    how = (links.HOW, links.KEEP_IT)
    assert links.say_issued(LinkIssued(HELD, replaced=False), CONTEXT) == Notice(
        "Calendar link: My meetings", how, (ADDRESS,), buttons=(STOP,)
    )
    replaced = links.say_issued(LinkIssued(HELD, replaced=True), CONTEXT)
    assert replaced.text == (*how, "The old address has stopped working.")
    assert links.say_revoked(LinkRevoked(HELD), CONTEXT) == Notice(
        "Calendar link stopped: My meetings",
        ("The address no longer works. Calendars that used it will stop being updated.",),
        buttons=(issue("Make a new link", "l1"),),
    )


@pytest.mark.parametrize(
    ("late", "text"),
    [
        ((), "You lead no actions"),
        ((0,), "You lead one action"),
        ((3,), "You lead one action, and it is overdue"),
        ((0, 3), "You lead two actions, one of them overdue"),
        ((2, 3), "You lead two actions, two of them overdue"),
    ],
)
def test_home_counts_what_i_owe(late: tuple[int, ...], text: str) -> None:
    owed = ActionsListed(Which.MINE, None, tuple(action(late=days) for days in late))
    none = ActionsListed(Which.DIFFERS, None, ())
    no_meetings, no_links = MeetingsListed(None, False, (), 0), LinksListed((), ())
    settings = home.Settings(Preferred("console"), ("console",), LeaveListed(()))
    own = home.Own(owed, (none, none), no_meetings, no_links, settings)
    view = home.say(own, CONTEXT)
    assert (view.heading, view.text) == (text, ())
    assert [item.title for item in view.items] == (
        [TITLE] * len(late) or ["Nothing at the moment."]
    ) + ["No meetings are planned.", "Where I am written to", "My leave"]


def test_a_mistake_is_handed_back() -> None:
    assert say_mistake(Mistake("/acton 3", "Did you mean “/action 3”?")) == Notice(
        "I didn't understand that", ("Did you mean “/action 3”?", "You typed: /acton 3")
    )


LINE = Line("/action 14 red", None, MONDAY)


def test_a_line_said_again_is_said_where_and_on_the_day_it_was() -> None:
    args = {"text": "/action 3 red", "place": "BMG", "day": "2026-11-02", "of": "said:1"}
    here = replace(LINE, place="BMG")
    assert say_again(here, "/action 3 red", "said:1") == Press("say", args)
    sure = replace(here, assured=True)
    assert say_again(sure, "/action 3 red", "said:1") == Press("say", {**args, "sure": "yes"})


def test_what_was_meant_is_asked_back() -> None:
    asked = AskBack("Which day?", (("Fri 6 Nov 2026", "/action 3 red by Fri 6 Nov 2026"),))
    press = say_again(LINE, "/action 3 red by Fri 6 Nov 2026", "said:1")
    assert say_ask_back(asked, LINE, "said:1") == Notice(
        "Which day?",
        ("Nothing has been recorded yet.",),
        buttons=(Button("Fri 6 Nov 2026", press),),
    )


def test_which_action_was_meant_is_asked_back() -> None:
    press = Press("say", {"text": "/action BMG-2026-014 red"})
    several = SeveralFound("14", (action(),))
    assert say_which(several, (press,)) == Notice(
        "Which action 14 do you mean?",
        ("Several actions have that number. Nothing has been recorded yet.",),
        items=(Item(TITLE, buttons=(Button("This one", press, TITLE),)),),
    )


@pytest.mark.parametrize("topic", ["action", "more", "meeting", "clerk"])
def test_help_has_examples(topic: str) -> None:
    notice = say_help.say(topic)
    assert [fact.label[0] for fact in notice.facts] == ["/"] * len(notice.facts)


def test_whatever_a_receipt_may_give_again_has_its_sentences() -> None:
    assert set(REPLIES.values()) - set(SAYINGS) == set()
