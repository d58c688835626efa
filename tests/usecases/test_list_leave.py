from __future__ import annotations

from datetime import date

from tests.jobs.office import Office
from tests.usecases.cast import CHAIR, NURSE, RACHEL, at
from usecases.list_leave import LeaveListed, LeaveView, ListLeave
from usecases.set_leave import SetLeave


def test_ones_own_from_today_on(office: Office) -> None:
    assert office.do(RACHEL, ListLeave()) == LeaveListed(())
    office.do(RACHEL, SetLeave(date(2026, 11, 4), date(2026, 11, 6), NURSE))
    office.do(RACHEL, SetLeave(date(2026, 12, 1), date(2026, 12, 1)))
    office.do(CHAIR, SetLeave(date(2026, 11, 4), date(2026, 11, 6)))
    first = LeaveView(date(2026, 11, 4), date(2026, 11, 6), "Priya Ramanathan")
    later = LeaveView(date(2026, 12, 1), date(2026, 12, 1), "")
    assert office.do(RACHEL, ListLeave()) == LeaveListed((first, later))
    office.clock.move_to(at(11, 7))
    assert office.do(RACHEL, ListLeave()) == LeaveListed((later,))
