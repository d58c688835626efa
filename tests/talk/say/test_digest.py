from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.talk.say.digest import say
from bot.talk.say.exceptions import exception_said, standing_said
from bot.talk.say.ratings import chart_of, words_of
from bot.talk.words import rating_said
from governance.looking_back import standing
from governance.ratings import Lateness, Rating, Reading
from tests.jobs.office import START
from tests.talk.party import Party
from tests.talk.say.test_agenda import CONTEXT
from tests.usecases.cast import AMBER, BRIEFING, CLEAR, RED, key_of
from usecases.desk import CLERK
from usecases.digest import Rated, ShowDigest
from usecases.exceptions import Change, Row, Why
from usecases.missing import Silent
from usecases.plan_meetings import PlanMeetings
from usecases.ratings_then import RatingsShown
from usecases.views import LeadView, UpdateView

SAME = Change()


def test_what_has_not_changed_says_who_and_when() -> None:
    assert standing_said(Row(BRIEFING, SAME)) == "Rachel Okafor; due Fri 6 Nov 2026"


@pytest.mark.parametrize("rating", [CLEAR, AMBER, RED])
@pytest.mark.parametrize(
    ("forecast", "said"),
    [
        (date(2027, 3, 31), "due Fri 6 Nov 2026; now expected Wed 31 Mar 2027"),
        (BRIEFING.agreed, "due Fri 6 Nov 2026"),
        (None, "due Fri 6 Nov 2026"),
    ],
)
def test_a_forecast_is_said_where_it_is_not_the_agreed_date(
    rating: Rating, forecast: date | None, said: str
) -> None:
    update = UpdateView(START, "Rachel Okafor", False, rating, forecast)
    action = replace(BRIEFING, rating=rating, latest=update)
    told = standing_said(Row(action, Change(rated=True)))
    assert told == f"Rachel Okafor; {said}; was not rated yet"
    told = exception_said(Row(action, SAME, (Why.RED,)))
    assert told == f"Rachel Okafor; {rating_said(rating)}; {said}."


def test_what_changed_since_the_last_meeting() -> None:
    rated = Row(BRIEFING, Change(rated=True, was=CLEAR, moved_from=date(2026, 10, 1)))
    assert standing_said(rated) == (
        f"Rachel Okafor; due Fri 6 Nov 2026; was {CLEAR.says}; was due Thu 1 Oct 2026"
    )
    assert standing_said(Row(BRIEFING, Change(new=True))).endswith("; new since the last meeting")


def test_an_exception_says_why() -> None:
    late = replace(BRIEFING, late=12, rating=RED, original=date(2026, 10, 30))
    row = Row(late, Change(rated=True, was=AMBER), tuple(Why))
    assert exception_said(row) == (
        f"Rachel Okafor; {RED.says}; was {AMBER.says}; 12 days overdue; asked again and again "
        "without an answer; no answer in this round; seven days later than first agreed."
    )


def test_and_where_the_key_differs_with_the_reason() -> None:
    reading = Reading(Lateness.OVER, None, ("red",), 3)
    told = UpdateView(
        START, "Rachel Okafor", False, AMBER, reason="No officers", reading=reading,
        differs=True, key_says=(RED,),
    )  # fmt: skip
    row = Row(replace(BRIEFING, rating=AMBER, latest=told), SAME, (Why.DIFFERS,))
    assert exception_said(row) == (
        f"Rachel Okafor; {AMBER.says}; due Fri 6 Nov 2026. More than three months late; this plan "
        "calls that red. The reason given: “No officers”."
    )


def test_many_leads_are_named_by_what_they_are() -> None:
    each = LeadView("each agency on BMG", ("Ann", "Ben", "Cat", "Dan"))
    told = standing_said(Row(replace(BRIEFING, leads=(each,)), SAME))
    assert told == "Each agency on BMG (four people); due Fri 6 Nov 2026"
    assert standing_said(Row(replace(BRIEFING, leads=()), SAME)).startswith("Nobody leads it;")


def test_the_ratings_a_sentence_a_meeting(party: Party) -> None:
    key = key_of(party.office, "plan-key")
    then, now = standing(date(2026, 10, 20), [RED, None, None]), standing(None, [])
    shown = RatingsShown("BMG", "Business Management Group", key, (then, now))
    assert words_of(shown) == (
        f"Tue 20 Oct 2026, three actions: one {RED.says} and two not rated yet. Now, no actions."
    )
    chart = chart_of(shown)
    assert (chart.columns, [panel.counts for panel in chart.panels]) == (
        ("Tue 20 Oct 2026", "Now"),
        [(1, 0), (2, 0)],
    )


TWO, ONE = Silent(("Ann", "Ben"), ("BMG-2026-001", "BMG-2026-002")), Silent((), ("BMG-2026-003",))
ROW = Row(BRIEFING, SAME, (Why.OVERDUE,))


@pytest.mark.parametrize(
    ("exceptions", "unanswered", "text"),
    [
        ((), (), "Four actions under way, none of them an exception."),
        ((), (TWO, ONE),
         ("Four actions under way, none of them an exception. Of three of them there is no answer "
          "in this round.")),
        ((ROW,), (TWO,),
         ("One exception among four actions needs a look first. Of two more there is no answer in "
          "this round.")),
    ],
)  # fmt: skip
def test_how_many_need_a_look(
    party: Party, exceptions: tuple[Row, ...], unanswered: tuple[Silent, ...], text: str
) -> None:
    party.office.do(CLERK, PlanMeetings())
    shown = party.office.do("winston-baptiste", ShowDigest("BMG"))
    rated = (Rated(None, (), 4),)
    told = replace(shown, exceptions=exceptions, unanswered=unanswered, rated=rated)
    assert say(told, CONTEXT).text == (text,)
    named = [item.text for item in say(told, CONTEXT).items if item.title.startswith("No answer")]
    names = ["Ann and Ben: BMG-2026-001 and BMG-2026-002", "nobody leads it: BMG-2026-003"]
    assert named == (["; ".join(names[: len(unanswered)])] if unanswered else [])
