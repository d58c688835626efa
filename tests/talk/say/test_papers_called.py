from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.talk.notice import Fact
from bot.talk.say.papers_called import papers_item, still_wanted
from tests.talk.say.test_others import meeting
from usecases.meeting_rows import PapersCalled
from usecases.reporting import ReportView

CALL = PapersCalled("BMG/2027-01", date(2027, 1, 8), False, (), nothing=False, wanted=True)
REPORT = ReportView("BMG/2027-01", "QAA", "Quality Assurance", (), restricted=False)


@pytest.mark.parametrize(("over", "label"), [(False, "Papers due"), (True, "Papers were due")])
def test_a_reminder_that_comes_late_does_not_speak_of_a_day_to_come(over: bool, label: str) -> None:
    told = replace(CALL, over=over)
    assert papers_item(meeting(), told).facts == (
        Fact("Meets", "Tue 19 Jan 2027, 14:00–16:00"),
        Fact(label, "Fri 8 Jan 2027"),
    )


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        (CALL, "papers for BMG by Fri 8 Jan 2027"),
        (replace(CALL, over=True), "papers for BMG"),
        (replace(CALL, by=None), "papers for BMG"),
        (replace(CALL, nothing=True), ""),
        (replace(CALL, proposed=("Neglect",)), ""),
        (replace(CALL, wanted=False), ""),
        (REPORT, "the exception report of QAA for BMG"),
        (replace(REPORT, text="Nothing to report."), ""),
        (None, ""),
    ],
)
def test_what_a_heading_says_is_still_wanted(told: object, wanted: str) -> None:
    assert still_wanted(meeting(), told) == wanted


def test_of_a_cancelled_meeting_no_report_is_wanted() -> None:
    assert still_wanted(meeting(cancelled=True), REPORT) == ""
