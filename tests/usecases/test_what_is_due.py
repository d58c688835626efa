from __future__ import annotations

from dataclasses import replace

from governance.actions import ACTION_ATTENTION
from tests.jobs.office import Office
from tests.usecases.cast import LATE, MANAGER, RACHEL, REF, ask, at, found, ledger, put
from usecases.desk import CLERK
from usecases.plan_meetings import PlanMeetings
from usecases.stage_due import StageDue
from usecases.what_is_due import Due, WhatIsDue

ME, JOAN = f"person:{RACHEL}", f"person:{MANAGER}"
NEXT = "BMG-2026-007"  # due on 20 November, so asked about ten working days before
WHAT = WhatIsDue()


def test_before_anything_has_come_only_when_it_will(office: Office) -> None:
    before = ledger(office)
    assert office.do(CLERK, WHAT) == Due((), (), at(11, 5))
    assert ledger(office) == before


def test_what_has_come_in_order_to_the_instant(office: Office) -> None:
    office.clock.move_to(at(11, 6, 8, 59))
    assert office.do(CLERK, WHAT) == Due((REF,), (), at(11, 5))
    office.clock.move_to(at(11, 6))
    assert office.do(CLERK, WHAT) == Due((REF, NEXT, LATE), (), at(11, 5))


def test_each_recipient_once(office: Office) -> None:
    put(office, ask(ME), ask(ME, LATE), ask(JOAN), ask(JOAN, LATE, attention_at=at(11, 3)))
    assert office.do(CLERK, WHAT) == Due((), (JOAN, ME), at(11, 2))


def test_the_next_moment_is_the_earlier_of_both_indexes(office: Office) -> None:
    put(office, ask(ME, attention_at=at(11, 4)))
    assert office.do(CLERK, WHAT).next_at == at(11, 4)


def test_meetings_of_whose_cycle_a_stage_has_come() -> None:
    office = Office(cycles=True)
    office.do(CLERK, PlanMeetings())
    due = office.do(CLERK, WHAT)
    assert (due.meetings[0], due.next_at) == ("DSL/2026-11", at(9, 29))
    office.do(CLERK, StageDue(due.meetings[0]))
    assert office.do(CLERK, WHAT).meetings == due.meetings[1:]


def test_with_nothing_to_come_there_is_no_next_moment(office: Office) -> None:
    put(office, *(replace(one, attention_at=None) for one in found(office, ACTION_ATTENTION)))
    assert office.do(CLERK, WHAT) == Due((), (), None)
