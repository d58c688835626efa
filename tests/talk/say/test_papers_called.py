from __future__ import annotations

from datetime import date

import pytest

from bot.talk.notice import Fact
from bot.talk.say.papers_called import papers_item
from tests.talk.say.test_others import meeting
from usecases.meeting_rows import PapersCalled


@pytest.mark.parametrize(("over", "label"), [(False, "Papers due"), (True, "Papers were due")])
def test_a_reminder_that_comes_late_does_not_speak_of_a_day_to_come(over: bool, label: str) -> None:
    told = PapersCalled("BMG/2027-01", date(2027, 1, 8), over, (), nothing=False, wanted=True)
    assert papers_item(meeting(), told).facts == (
        Fact("Meets", "Tue 19 Jan 2027, 14:00–16:00"),
        Fact(label, "Fri 8 Jan 2027"),
    )
