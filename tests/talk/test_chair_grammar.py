from __future__ import annotations

from datetime import date

import pytest

from bot.talk.meeting_grammar import read_meeting
from bot.talk.notice import Press
from bot.talk.parsed import AskBack, Mistake, Parsed
from usecases.chair_by_rule import ChairByRule
from usecases.chair_meeting import ChairMeeting
from usecases.show_chairs import ShowChairs
from usecases.swap_chairs import SwapChairs

TODAY, JAN, APR = date(2026, 11, 2), date(2027, 1, 19), date(2027, 4, 20)
PRIYA = "Priya Ramanathan"
DAYS = date(2027, 1, 18), JAN, date(2027, 1, 25)
NEAR = ("Mon 18 Jan 2027", "Tue 19 Jan 2027", "Mon 25 Jan 2027")
OF_WHICH = "Of which group? For example: "
WHICH_TWO = "Which two meetings? For example: /meeting swap BMG 19 Jan and 20 Apr"


@pytest.mark.parametrize(
    ("words", "place", "parsed"),
    [
        (f"BMG 19 Jan {PRIYA}", None, ChairMeeting("BMG", PRIYA, JAN)),
        (f"BMG on 19 Jan: {PRIYA}", None, ChairMeeting("BMG", PRIYA, JAN)),
        (f"BMG on Tue 19 Jan 2027 {PRIYA}", None, ChairMeeting("BMG", PRIYA, JAN)),
        (f"19 Jan {PRIYA}", "BMG", ChairMeeting("BMG", PRIYA, JAN)),
        (f"BMG {PRIYA}", None, ChairMeeting("BMG", PRIYA)),
        (f"QAA {PRIYA}", "BMG", ChairMeeting("QAA", PRIYA)),
        (PRIYA, "BMG", ChairMeeting("BMG", PRIYA)),
        (
            f"Business Management Group 19 Jan {PRIYA}",
            None,
            ChairMeeting("Business Management Group", PRIYA, JAN),
        ),
        (
            f"BMG 19 Jan {PRIYA} because Winston is away",
            None,
            ChairMeeting("BMG", PRIYA, JAN, "Winston is away"),
        ),
        (
            f"BMG 19 Jan {PRIYA} she knows the case",
            None,
            ChairMeeting("BMG", f"{PRIYA} she knows the case", JAN),
        ),
        ("BMG 19 Jan as the rule says", None, ChairByRule("BMG", JAN)),
        ("BMG 19 Jan by the rule", None, ChairByRule("BMG", JAN)),
        ("BMG 19 Jan by rule", None, ChairByRule("BMG", JAN)),
        ("BMG as the rule says", None, ChairByRule("BMG")),
        (
            "BMG 19 Jan as the rule says because she is back",
            None,
            ChairByRule("BMG", JAN, "she is back"),
        ),
        ("BMG 19 Jan", None, Press("meeting.chair", {"group": "BMG", "on": "2027-01-19"})),
        ("BMG", None, Press("meeting.chair", {"group": "BMG"})),
        ("", "BMG", Press("meeting.chair", {"group": "BMG"})),
        ("", None, Mistake("/meeting chair", f"{OF_WHICH}/meeting chair BMG 19 Jan {PRIYA}")),
        (
            f"BMG Mon 19 Jan {PRIYA}",
            None,
            AskBack(
                "Which day do you mean by “Mon 19 Jan”?",
                tuple((day, f"/meeting chair BMG on {day} {PRIYA}") for day in NEAR),
                DAYS,
                "BMG",
            ),
        ),
    ],
)
def test_who_chairs_which(words: str, place: str | None, parsed: Parsed) -> None:
    assert read_meeting(f"chair {words}", place, TODAY) == parsed


@pytest.mark.parametrize(
    ("words", "place", "parsed"),
    [
        ("BMG 19 Jan and 20 Apr", None, SwapChairs("BMG", APR, JAN)),
        ("BMG 19 Jan with 20 Apr", None, SwapChairs("BMG", APR, JAN)),
        ("BMG 19 Jan, 20 Apr", None, SwapChairs("BMG", APR, JAN)),
        ("BMG on 19 Jan and on 20 Apr", None, SwapChairs("BMG", APR, JAN)),
        ("19 Jan and 20 Apr", "BMG", SwapChairs("BMG", APR, JAN)),
        (
            "BMG 19 Jan and 20 Apr because of a holiday",
            None,
            SwapChairs("BMG", APR, JAN, "of a holiday"),
        ),
        ("BMG 19 Jan", None, Mistake("/meeting swap BMG 19 Jan", WHICH_TWO)),
        ("BMG", None, Mistake("/meeting swap BMG", WHICH_TWO)),
        (
            "19 Jan and 20 Apr",
            None,
            Mistake(
                "/meeting swap 19 Jan and 20 Apr",
                f"{OF_WHICH}/meeting swap BMG 19 Jan and 20 Apr",
            ),
        ),
        (
            "BMG 20 Apr and Mon 19 Jan a holiday",
            None,
            AskBack(
                "Which day do you mean by “Mon 19 Jan”?",
                tuple(
                    (day, f"/meeting swap BMG on Tue 20 Apr 2027 and {day} a holiday")
                    for day in NEAR
                ),
                DAYS,
                "BMG",
            ),
        ),
    ],
)
def test_which_two_are_swapped(words: str, place: str | None, parsed: Parsed) -> None:
    assert read_meeting(f"swap {words}", place, TODAY) == parsed


@pytest.mark.parametrize(
    ("words", "place", "parsed"),
    [
        ("BMG", None, ShowChairs("BMG")),
        ("", "BMG", ShowChairs("BMG")),
        ("QAA", "BMG", ShowChairs("QAA")),
        ("", None, Mistake("/meeting chairs", f"{OF_WHICH}/meeting chairs BMG")),
    ],
)
def test_whose_chairs_are_shown(words: str, place: str | None, parsed: Parsed) -> None:
    assert read_meeting(f"chairs {words}".strip(), place, TODAY) == parsed
