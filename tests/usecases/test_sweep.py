from __future__ import annotations

from dataclasses import replace

from governance.actions import ACTIONS_BY_STATE, Action, ActionState
from tests.jobs.office import Office
from tests.usecases.cast import LATE, REF, at, found, kept, ledger, put, tick
from usecases.desk import CLERK
from usecases.sweep import Sweep, Swept

SWEEP = Sweep()


def test_what_is_right_is_left_alone(office: Office) -> None:
    before = ledger(office)
    assert (office.do(CLERK, SWEEP), ledger(office)) == (Swept(()), before)


def test_after_downtime_too(office: Office) -> None:
    office.clock.move_to(at(12, 1))
    assert office.do(CLERK, SWEEP) == Swept(())
    tick(office)
    assert office.do(CLERK, SWEEP) == Swept(())


def test_what_is_wrong_is_put_right_and_named(office: Office) -> None:
    right = {ref: kept(office, Action, ref) for ref in (REF, LATE, "BMG-2026-001")}
    for action in right.values():
        put(office, replace(action, attention_at=at(5, 5, year=2030)))
    assert office.do(CLERK, SWEEP) == Swept(("BMG-2026-001", REF, LATE))
    assert {ref: replace(kept(office, Action, ref), version=1) for ref in right} == right
    assert ledger(office)[-1] == (CLERK, "sweep", "3 actions")
    assert office.do(CLERK, SWEEP) == Swept(())


def test_lost_attention_is_found_again(office: Office) -> None:
    for action in found(office, ACTIONS_BY_STATE, ActionState.OPEN):
        put(office, replace(action, attention_at=None))
    assert len(office.do(CLERK, SWEEP).mended) == 19
    assert kept(office, Action, REF).attention_at == at(11, 5)


def test_completed_work_is_not_looked_at(office: Office) -> None:
    done = replace(kept(office, Action, REF), state=ActionState.COMPLETED)
    put(office, done)
    assert office.do(CLERK, SWEEP) == Swept(())
