"""What whoever changes a meeting is answered."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from bot.talk.notice import Button, Fact, Press
from bot.talk.say.meeting_changes import DOUBTS, UNFIT, say_done, say_unfit
from governance.meeting_changes import CANCEL, MOVE
from governance.meeting_days import Doubt
from governance.meetings import MeetingState
from tests.builders import at
from tests.talk.say.test_others import CONTEXT, meeting
from usecases.meeting_done import MeetingDone
from usecases.refusals import MeetingUnfit
from usecases.views.meeting_change import ChangeView

WAS, NOW = at(2027, 1, 12, 10), at(2027, 1, 19, 14)
WHEN = Fact("When", "Tue 19 Jan 2027, 14:00–16:00")
JOINS = meeting(place="Room 3", link="https://meet.example.org/1", chairs=("Ada",))

ABOUT = {"group": "BMG", "on": "2027-01-19", "meeting": "BMG/2027-01"}
SHOW = (Button("Show", Press("meeting.show", ABOUT), "BMG on Tue 19 Jan 2027"),)


def change(what: str, was: datetime | None = NOW, why: str = "", *parts: str) -> ChangeView:
    return ChangeView(what, "Joan", at(2026, 11, 2), was, NOW, parts, why)


@pytest.mark.parametrize(
    ("told", "at_once", "posted", "text"),
    [
        (
            12,
            False,
            True,
            "12 people hear of it with their daily news, and the group's channel now.",
        ),
        (1, True, True, "One person hears of it now, and the group's channel now."),
        (2, True, False, "Two people hear of it now."),
        (0, False, True, "The group's channel hears of it now."),
        (0, False, False, "Nobody has heard of anything else, so nobody is told."),
    ],
)
def test_who_hears_of_it(told: int, at_once: bool, posted: bool, text: str) -> None:
    done = MeetingDone(CANCEL, meeting(cancelled=True), 1, None, told, at_once, posted)
    assert say_done(done, CONTEXT).text == (text,)


def test_news_that_is_far_off_is_told_with_its_day() -> None:
    done = MeetingDone(CANCEL, meeting(cancelled=True), 1, told=12, news_on=date(2027, 1, 4))
    hear = "12 people hear of it with their daily news on Mon 4 Jan 2027."
    assert say_done(done, CONTEXT).text == (hear,)


def test_however_a_meeting_stands_there_is_a_sentence() -> None:
    assert set(UNFIT) == {*MeetingState, "over", "passed", "taken"}
    assert set(DOUBTS) == {*Doubt}
    for why in UNFIT:
        told = say_unfit(MeetingUnfit(MOVE, meeting(), 0, why))
        assert told.text == (UNFIT[why], "Nothing was changed.")
        assert [one.label for one in told.buttons] == ["Reinstate"] * (why == "cancelled")
