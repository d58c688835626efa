"""What members read of a change to a meeting, when it is news and when it no longer is."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.talk.notice import Button, Fact, Item, Press
from bot.talk.say.change_told import changed_item
from governance.meeting_changes import ADD, CANCEL, CHAIR, MOVE, PLACE, REINSTATE, SWAP
from tests.builders import at
from tests.talk.say.test_others import meeting
from usecases.change_told import ChangeTold
from usecases.views.meeting_change import ChangeView

WAS, NOW = at(2027, 1, 12, 10), at(2027, 1, 19, 14)
WHEN = Fact("When", "Tue 19 Jan 2027, 14:00–16:00")
JOINS = meeting(place="Room 3", link="https://meet.example.org/1", chairs=("Ada",))

ABOUT = {"group": "BMG", "on": "2027-01-19", "meeting": "BMG/2027-01"}
SHOW = (Button("Show", Press("meeting.show", ABOUT), "BMG on Tue 19 Jan 2027"),)


def change(what: str, was: datetime | None = NOW, why: str = "", *parts: str) -> ChangeView:
    return ChangeView(what, "Joan", at(2026, 11, 2), was, NOW, parts, why)


@pytest.mark.parametrize(
    ("one", "title", "text"),
    [
        (
            change(MOVE, WAS, "a clash"),
            "BMG: moved to Tue 19 Jan 2027, 14:00",
            "Joan moved it. It was to begin on Tue 12 Jan 2027, 10:00. Why: a clash",
        ),
        (
            change(REINSTATE),
            "BMG: the meeting on Tue 19 Jan 2027, 14:00 is held after all",
            "Joan reinstated it.",
        ),
        (change(ADD, None), "BMG: a meeting was added on Tue 19 Jan 2027, 14:00", "Joan added it."),
        (
            change(PLACE, NOW, "", "place", "link"),
            "BMG: another place and join link on Tue 19 Jan 2027, 14:00",
            "Joan changed it.",
        ),
    ],
)
def test_what_was_done_and_how_it_stands(one: ChangeView, title: str, text: str) -> None:
    facts = (WHEN, Fact("Where", "Room 3"), Fact("Join", JOINS.link), Fact("Chair", "Ada"))
    assert changed_item(JOINS, ChangeTold(one, again=False)) == Item(title, facts, text, SHOW)


def test_a_cancelled_meeting_is_nowhere_and_nobodys() -> None:
    off = replace(JOINS, cancelled=True)
    assert changed_item(off, ChangeTold(change(CANCEL, NOW, "snow"), again=False)) == Item(
        "BMG: the meeting on Tue 19 Jan 2027, 14:00 is cancelled",
        (WHEN,),
        "Joan cancelled it. Why: snow",
        SHOW,
    )


@pytest.mark.parametrize("why", ["", "a clash", "A clash.", "Why not?"])
def test_what_was_changed_again_since_says_so(why: str) -> None:
    told = changed_item(meeting(), ChangeTold(change(MOVE, WAS, why), again=True))
    reason = {"": "", "a clash": " Why: a clash."}.get(why, f" Why: {why}")
    assert told == Item(
        "BMG: moved to Tue 19 Jan 2027, 14:00",
        (WHEN,),
        f"Joan moved it. It was to begin on Tue 12 Jan 2027, 10:00.{reason} It has been changed "
        "once more since.",
        SHOW,
    )


def test_what_came_to_nothing() -> None:
    assert changed_item(meeting(), None) == Item("A meeting is as it was before")


DAY = "Tue 19 Jan 2027, 14:00"
LATER = {"starts": NOW + timedelta(days=2), "ends": NOW + timedelta(days=2, hours=2)}


def named(what: str) -> ChangeView:
    one = change(what, NOW, "", "chaired_by")
    return replace(one, chairs_were=("Ben",), chairs=("Ada",))


@pytest.mark.parametrize(
    ("one", "now", "title", "text"),
    [
        (
            change(CANCEL, NOW, "snow"),
            LATER,
            "the meeting is on Thu 21 Jan 2027, 14:00",
            f"Joan cancelled the meeting on {DAY}. Why: snow",
        ),
        (
            change(MOVE, WAS),
            {"cancelled": True},
            f"the meeting on {DAY} is cancelled",
            f"Joan moved it to {DAY}.",
        ),
        (
            named(CHAIR),
            {"chairs": ("Ben",)},
            f"Ben chairs on {DAY}",
            f"Joan had Ada chair on {DAY}.",
        ),
        (named(SWAP), {}, f"Nobody chairs on {DAY}", f"Joan had Ada chair on {DAY}."),
        (
            named(MOVE),
            {"chairs": ("Ben",)},
            f"the meeting is on {DAY}",
            f"Joan moved it to {DAY}, with Ada to chair it.",
        ),
        (
            change(PLACE, NOW, "", "place", "link"),
            LATER,
            "the meeting is on Thu 21 Jan 2027, 14:00",
            f"Joan changed the place and join link on {DAY}.",
        ),
        (
            change(ADD, None),
            {"cancelled": True},
            f"the meeting on {DAY} is cancelled",
            f"Joan added a meeting on {DAY}.",
        ),
        (
            change(REINSTATE),
            {"cancelled": True},
            f"the meeting on {DAY} is cancelled",
            f"Joan reinstated the meeting on {DAY}.",
        ),
    ],
)
def test_where_it_is_no_longer_so_it_comes_after_how_it_stands(
    one: ChangeView, now: dict[str, Any], title: str, text: str
) -> None:
    told = changed_item(meeting(**now), ChangeTold(one, again=True))
    assert (told.title, told.text) == (f"BMG: {title}", f"It has changed since. Earlier {text}")


@pytest.mark.parametrize("what", [CHAIR, SWAP])
def test_a_chair_who_still_is_one_is_news(what: str) -> None:
    told = changed_item(meeting(chairs=("Ada",)), ChangeTold(named(what), again=False))
    assert told.title == f"BMG: Ada chairs on {DAY}, instead of Ben"
