from __future__ import annotations

from dataclasses import replace
from datetime import date

from governance.actions import Action, ActionState, Extension, ExtensionState
from governance.asks import Ask, AskState
from tests.jobs.office import START, Office
from tests.usecases.cast import (
    BRIEFING,
    CHAIR,
    MANAGER,
    RACHEL,
    REF,
    ask,
    at,
    kept,
    put,
    refused,
)
from usecases.cancel_action import CancelAction
from usecases.list_due import ListDue
from usecases.refusals import Closed, Incomplete, NotAllowed, NotNow
from usecases.show_action import ShowAction
from usecases.update_action import ON_TRACK, UpdateAction
from usecases.views import DeedView

WHY = "the County does it"
CANCEL = CancelAction(REF, why=WHY)


def test_it_is_cancelled_and_nobody_is_asked_again(office: Office) -> None:
    put(office, asked := ask(f"person:{RACHEL}"))
    reply = office.do(CHAIR, CANCEL)
    assert reply.deed == DeedView(START, "Winston Baptiste", "action.cancel", "", WHY)
    action = kept(office, Action, REF)
    assert (action.state, action.why, action.cancelled_on, action.attention_at) == (
        ActionState.CANCELLED,
        WHY,
        START.date(),
        None,
    )
    assert kept(office, Ask, asked.id).state is AskState.PASSED_OVER
    assert reply.action.can == ("action.reopen",)


def test_a_request_for_more_time_falls_with_it(office: Office) -> None:
    wants = Extension(
        id=f"{REF}/x1", action=REF, asked_at=START, asked_by=RACHEL, was=None,
        wants=date(2027, 1, 4),
    )  # fmt: skip
    put(office, wants, replace(kept(office, Action, REF), extension=wants.id))
    office.do(CHAIR, CANCEL)
    assert kept(office, Extension, wants.id) == replace(
        wants, version=2, state=ExtensionState.WITHDRAWN, decided_at=START, decided_by=CHAIR
    )
    assert kept(office, Action, REF).extension is None


def test_it_is_kept_for_six_years_from_that_day(office: Office) -> None:
    office.do(CHAIR, CANCEL)

    def due() -> set[str]:
        kinds = office.do(MANAGER, ListDue()).kinds
        return {example for kind in kinds for example in kind.examples} & {REF, f"{REF}/d1"}

    office.clock.move_to(at(11, 1, 12, year=2032))
    assert due() == set()
    office.clock.move_to(at(11, 2, 12, year=2032))
    assert due() == {REF, f"{REF}/d1"}


def test_what_is_missing_or_forbidden(office: Office) -> None:
    seen = replace(BRIEFING, can=office.do(CHAIR, ShowAction(REF)).action.can)
    assert refused(office, CHAIR, CancelAction(REF)) == Incomplete({"why": "needed"}, seen)
    assert refused(office, RACHEL, CANCEL) == NotAllowed(
        "action.cancel", REF, ("Winston Baptiste", "Joan Merriweather")
    )


def test_cancelled_it_takes_no_update_and_is_not_cancelled_twice(office: Office) -> None:
    office.do(CHAIR, CANCEL)
    assert isinstance(refused(office, RACHEL, UpdateAction(REF, ON_TRACK)), Closed)
    assert isinstance(refused(office, CHAIR, CANCEL), NotNow)
