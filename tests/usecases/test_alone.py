from __future__ import annotations

from datetime import date

from tests.jobs.office import Office
from tests.usecases.cast import MANAGER, NURSE, OUTSIDER, RACHEL, REF, REVIEWER, SECRET, at, tick
from usecases.alone import Alone, away_alone
from usecases.scene import scene
from usecases.set_leave import SetLeave

FIRST, LAST = date(2026, 11, 2), date(2026, 11, 10)
HERS = (REF, "BMG-2026-004", "BMG-2026-014")


def alone(office: Office, reader: str = MANAGER) -> tuple[Alone, ...]:
    now = office.clock.now()
    with office.store.work("test", now) as w:
        return away_alone(scene(w, now, reader=reader))


def test_nobody_is_away(office: Office) -> None:
    assert alone(office) == ()


def test_who_is_away_with_nobody_there_and_what_waits(office: Office) -> None:
    office.do(RACHEL, SetLeave(FIRST, LAST))
    assert alone(office) == (Alone("Rachel Okafor", date(2026, 11, 11), HERS, ()),)
    office.clock.move_to(at(11, 6))
    tick(office)
    assert [one.waiting for one in alone(office)] == [(REF,)]


def test_with_a_stand_in_nothing_needs_anybody(office: Office) -> None:
    office.do(RACHEL, SetLeave(FIRST, LAST, NURSE))
    assert alone(office) == ()


def test_where_the_stand_in_may_not_answer_it_waits_all_the_same(office: Office) -> None:
    office.do(REVIEWER, SetLeave(FIRST, LAST, NURSE))
    assert [one.owes for one in alone(office)] == [(SECRET,)]
    assert alone(office, OUTSIDER) == ()
