from __future__ import annotations

from datetime import date

import pytest

from bot.talk.chair_grammar import SWAP_EXAMPLE
from bot.talk.change_grammar import MOVE
from bot.talk.meeting_grammar import read_meeting
from bot.talk.parsed import AskBack, Mistake, Parsed, did_you_mean
from usecases.list_meetings import ListMeetings
from usecases.move_meeting import MoveMeeting
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
            Mistake("/meeting BMG 99 Jan", "Which day? For example: /meeting show BMG 19 Jan"),
        ),
        (
            "BMG Mon 19 Jan",
            None,
            AskBack(
                "Which day do you mean by “Mon 19 Jan”?",
                tuple((day, f"/meeting show BMG on {day}") for day in NEAR),
                (date(2027, 1, 18), JANUARY, date(2027, 1, 25)),
                "BMG",
            ),
        ),
    ],
)
def test_one_meeting_or_several(words: str, place: str | None, parsed: Parsed) -> None:
    assert read_meeting(words, place, TODAY) == parsed


@pytest.mark.parametrize("verb", ["move", "postpone", "reschedule", "Postpone"])
def test_other_words_for_moving(verb: str) -> None:
    parsed = read_meeting(f"{verb} BMG 19 Jan to 21 Jan", None, TODAY)
    assert parsed == MoveMeeting("BMG", JANUARY, date(2027, 1, 21))


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("cancle BMG 21 Jan because x", did_you_mean("/meeting cancel BMG 21 Jan because x")),
        ("swop BMG 19 Jan and 20 Apr", did_you_mean("/meeting swap BMG 19 Jan and 20 Apr")),
        ("BMG 21 Jan because x", "Which day? For example: /meeting show BMG 19 Jan"),
        ("list BMG 99 Jan", "Which day? For example: /meeting show BMG 19 Jan"),
        ("show BMG 99 Jan", "Which day? For example: /meeting show BMG 19 Jan"),
        ("postpone BMG to the moon", f"To which day? For example: {MOVE}"),
        ("agenda BMG 99 Jan", "Which day? For example: /meeting agenda BMG on 19 Jan"),
        ("drop BMG eight", "Say the item by its number. For example: /meeting drop BMG 8"),
        ("swap BMG 19 Jan", f"Which two meetings? For example: {SWAP_EXAMPLE}"),
    ],
)  # fmt: skip
def test_what_was_typed_is_handed_back_as_it_was(words: str, hint: str) -> None:
    assert read_meeting(words, None, TODAY) == Mistake(f"/meeting {words}", hint)
