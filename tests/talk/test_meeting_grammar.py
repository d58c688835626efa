from __future__ import annotations

from datetime import date

import pytest

from bot.talk.meeting_grammar import read_meeting
from bot.talk.parsed import AskBack, Mistake, Parsed
from usecases.list_meetings import ListMeetings
from usecases.show_meeting import ShowMeeting

TODAY, JANUARY = date(2026, 11, 2), date(2027, 1, 19)
NEAR = ("Mon 18 Jan 2027", "Tue 19 Jan 2027", "Mon 25 Jan 2027")


@pytest.mark.parametrize(
    ("words", "place", "parsed"),
    [
        ("BMG 19 Jan", None, ShowMeeting("BMG", JANUARY)),
        ("list BMG on Tue 19 Jan 2027", None, ShowMeeting("BMG", JANUARY)),
        ("19 Jan", "BMG", ShowMeeting("BMG", JANUARY)),
        ("show BMG 19 Jan", None, ShowMeeting("BMG", JANUARY)),
        ("show BMG", None, ShowMeeting("BMG")),
        ("show", "BMG", ShowMeeting("BMG")),
        ("BMG", None, ListMeetings("BMG")),
        (
            "show",
            None,
            Mistake("/meeting show", "Of which group? For example: /meeting show BMG"),
        ),
        (
            "BMG 99 Jan",
            None,
            Mistake("/meeting show BMG 99 Jan", "Which day? For example: /meeting show BMG 19 Jan"),
        ),
        (
            "BMG Mon 19 Jan",
            None,
            AskBack(
                "Which day do you mean by “Mon 19 Jan”?",
                tuple((day, f"/meeting show BMG on {day}") for day in NEAR),
            ),
        ),
    ],
)
def test_one_meeting_or_several(words: str, place: str | None, parsed: Parsed) -> None:
    assert read_meeting(words, place, TODAY) == parsed
