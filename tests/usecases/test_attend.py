from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from governance.actions import Action
from governance.asks import AskState, Rule
from tests.jobs.office import Office
from tests.usecases.cast import LATE, RACHEL, REF, ask, at, kept, put, tick
from usecases.attend import attend
from usecases.scene import scene


def looked_at(office: Office, ref: str = REF) -> datetime | None:
    """When the action would next need looking at, worked out afresh."""
    now = office.clock.now()
    with office.store.work("test", now) as w:
        action = w.get(Action, ref)
        assert action is not None
        return attend(scene(w, now), action).attention_at


def test_before_anything_has_come_it_is_the_next_moment(office: Office) -> None:
    assert looked_at(office) == at(11, 5)
    assert looked_at(office, LATE) == at(11, 6)


def test_a_moment_that_came_unasked_stays_due(office: Office) -> None:
    office.clock.move_to(at(11, 5))
    assert looked_at(office) == at(11, 5)


def test_the_first_of_several_that_came_unasked(office: Office) -> None:
    office.clock.move_to(at(12, 1))
    assert looked_at(office) == at(11, 5)


def test_once_asked_it_is_the_moment_after(office: Office) -> None:
    office.clock.move_to(at(11, 6))
    tick(office)
    assert looked_at(office) == at(11, 13)


def test_what_was_passed_over_counts_as_dealt_with(office: Office) -> None:
    lead = f"person:{RACHEL}"
    over = [ask(lead, rule=Rule.BEFORE, occurrence="v1.before1"), ask(lead)]
    passed = [replace(one, state=AskState.PASSED_OVER, attention_at=None) for one in over]
    put(office, *passed, ask(lead, rule=Rule.OVERDUE, occurrence="v1.1"))
    office.clock.move_to(at(11, 16))
    assert looked_at(office) == at(11, 20)


def test_without_a_date_it_never_needs_looking_at(office: Office) -> None:
    assert looked_at(office, "BMG-2026-001") is None


def test_nothing_else_of_the_action_changes(office: Office) -> None:
    action = kept(office, Action, REF)
    with office.store.work("test", at(11, 6)) as w:
        assert attend(scene(w, at(11, 6)), action) == action
