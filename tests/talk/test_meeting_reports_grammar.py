from __future__ import annotations

from datetime import date

import pytest

from bot.talk.meeting_grammar import read_meeting
from bot.talk.parsed import AskBack, Mistake, Parsed
from bot.talk.report_grammar import read_report
from usecases.digest import ShowDigest
from usecases.open_report import OpenReport

TODAY, JANUARY = date(2026, 11, 2), date(2027, 1, 19)
NEAR = ("Mon 18 Jan 2027", "Tue 19 Jan 2027", "Mon 25 Jan 2027")
DAYS = date(2027, 1, 18), JANUARY, date(2027, 1, 25)
FULL = "Quality Assurance and Audit Group"


@pytest.mark.parametrize(
    ("words", "place", "parsed"),
    [
        ("QAA for BMG", None, OpenReport("QAA", "BMG")),
        ("QAA to BMG", None, OpenReport("QAA", "BMG")),
        ("QAA", None, OpenReport("QAA")),
        ("", "QAA", OpenReport("QAA")),
        ("for BMG", "QAA", OpenReport("QAA", "BMG")),
        (f"{FULL} for BMG", None, OpenReport(FULL, "BMG")),
        ("QAA for BMG on 19 Jan 2027", None, OpenReport("QAA", "BMG", JANUARY)),
        ("QAA for BMG 19 Jan", None, OpenReport("QAA", "BMG", JANUARY)),
        ("QAA for BMG on Tue 19 Jan", None, OpenReport("QAA", "BMG", JANUARY)),
        ("on 19 Jan", "QAA", OpenReport("QAA", "", JANUARY)),
        (
            "",
            None,
            Mistake("/meeting report", "Whose report? For example: /meeting report QAA for BMG"),
        ),
        (
            "QAA for BMG on 99 Jan",
            None,
            Mistake(
                "/meeting report QAA for BMG on 99 Jan",
                "Which day? For example: /meeting report QAA for BMG on 19 Jan",
            ),
        ),
        (
            "QAA for BMG on Mon 19 Jan",
            None,
            AskBack(
                "Which day do you mean by “Mon 19 Jan”?",
                tuple((day, f"/meeting report QAA for BMG on {day}") for day in NEAR),
                DAYS,
                "BMG",
            ),
        ),
    ],
)
def test_what_is_meant(words: str, place: str | None, parsed: Parsed) -> None:
    assert read_report(words, place, TODAY) == parsed


@pytest.mark.parametrize(
    ("words", "place", "parsed"),
    [
        ("BMG", None, ShowDigest("BMG")),
        ("", "BMG", ShowDigest("BMG")),
        ("BMG on 19 Jan", None, ShowDigest("BMG", JANUARY)),
        ("19 Jan", "BMG", ShowDigest("BMG", JANUARY)),
        (
            "",
            None,
            Mistake("/meeting digest", "Of which group? For example: /meeting digest BMG"),
        ),
        (
            "BMG on 99 Jan",
            None,
            Mistake(
                "/meeting digest BMG on 99 Jan",
                "Which day? For example: /meeting digest BMG on 19 Jan",
            ),
        ),
    ],
)
def test_whose_digest_is_meant(words: str, place: str | None, parsed: Parsed) -> None:
    assert read_meeting(f"digest {words}", place, TODAY) == parsed
