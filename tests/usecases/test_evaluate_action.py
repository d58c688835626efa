from __future__ import annotations

from dataclasses import replace

import pytest

from governance.actions import Action, Evaluation, Owner, OwnerKind
from governance.asks import ASKS_BY_SUBJECT
from governance.partnership import Charter
from tests.jobs.office import START, Office
from tests.usecases.cast import (
    BLUE,
    CHAIR,
    GREEN,
    LAY,
    MANAGER,
    NURSE,
    RACHEL,
    REF,
    found,
    kept,
    put,
    refused,
)
from usecases.deeds import DeedDone
from usecases.done_action import DoneAction
from usecases.evaluate_action import EvaluateAction
from usecases.refusals import Changed, Incomplete, NotAllowed, NotFound, NotNow
from usecases.show_action import ShowAction
from usecases.views import DeedView

NOTE = "Nine of ten officers knew whom to tell."
NEXT = "Brief the night shift too"
FOLLOWS = "BMG-2026-025"


@pytest.fixture
def done(office: Office) -> Office:
    office.do(RACHEL, DoneAction(REF, evidence="Attendance list"))
    return office


def resolved(office: Office, who: str = CHAIR) -> DeedDone:
    answer: DeedDone = office.do(who, EvaluateAction(REF, None, "yes", f" {NOTE} "))
    return answer


def not_resolved(office: Office, lead: str = "") -> DeedDone:
    command = EvaluateAction(REF, None, "no", NOTE, f" {NEXT} ", lead)
    answer: DeedDone = office.do(CHAIR, command)
    return answer


def test_resolved_it_is_blue_and_stays_completed(done: Office) -> None:
    answer = resolved(done)
    assert (answer.action.rating, answer.action.state) == (BLUE, "completed")
    assert answer.deed == DeedView(START, "Winston Baptiste", "action.evaluate", "resolved", NOTE)
    assert kept(done, Evaluation, f"{REF}/e1") == Evaluation(
        id=f"{REF}/e1", version=1, action=REF, at=START, by=CHAIR, resolved=True, note=NOTE
    )


def test_not_resolved_it_stays_green_and_another_follows(done: Office) -> None:
    answer = not_resolved(done)
    assert (answer.action.rating, answer.action.state) == (GREEN, "completed")
    assert answer.deed.says == f"not resolved, followed by {FOLLOWS}"
    follow_up, before = kept(done, Action, FOLLOWS), kept(done, Action, REF)
    assert (follow_up.title, follow_up.follows, follow_up.agreed) == (NEXT, REF, None)
    assert (follow_up.group, follow_up.plan, follow_up.objective, follow_up.owners) == (
        before.group, before.plan, before.objective, before.owners,
    )  # fmt: skip
    assert kept(done, Evaluation, f"{REF}/e1").follow_up == FOLLOWS


def test_somebody_else_may_lead_what_follows(done: Office) -> None:
    not_resolved(done, "post:designated-nurse")
    owner = Owner(OwnerKind.POST, "designated-nurse")
    assert kept(done, Action, FOLLOWS).owners == (owner,)
    told = {one.recipient for one in found(done, ASKS_BY_SUBJECT, FOLLOWS)}
    assert told == {"group:BMG", f"person:{NURSE}"}
    assert isinstance(
        refused(done, CHAIR, EvaluateAction(REF, None, "no", NOTE, NEXT, "the moon")), NotFound
    )


def test_once_it_is_blue_it_is_not_evaluated_again(done: Office) -> None:
    not_resolved(done)
    resolved(done)
    assert isinstance(refused(done, CHAIR, EvaluateAction(REF, None, "yes", NOTE)), NotNow)
    assert "action.evaluate" not in done.do(CHAIR, ShowAction(REF)).action.can


def test_only_what_is_completed_is_evaluated(office: Office) -> None:
    assert isinstance(refused(office, CHAIR, EvaluateAction(REF, None, "yes", NOTE)), NotNow)


@pytest.mark.parametrize(
    ("command", "problems"),
    [
        (EvaluateAction(REF), {"resolved": "needed", "note": "needed"}),
        (EvaluateAction(REF, None, "perhaps", NOTE), {"resolved": "needed"}),
        (EvaluateAction(REF, None, "yes", " "), {"note": "needed"}),
        (EvaluateAction(REF, None, "no", NOTE), {"title": "needed next"}),
    ],
)
def test_what_is_missing(done: Office, command: EvaluateAction, problems: dict[str, str]) -> None:
    refusal = refused(done, CHAIR, command)
    assert isinstance(refusal, Incomplete)
    assert refusal.problems == problems


def test_no_owner_evaluates_unless_the_partnership_says_so(done: Office) -> None:
    command = EvaluateAction(REF, None, "yes", NOTE)
    assert refused(done, RACHEL, command) == NotAllowed(
        "action.evaluate", REF, ("Winston Baptiste", "Joan Merriweather")
    )
    assert isinstance(refused(done, LAY, command), NotAllowed)
    charter = kept(done, Charter, "charter")
    put(done, replace(charter, policy=replace(charter.policy, evaluators=("lead",))))
    assert refused(done, MANAGER, command) == NotAllowed("action.evaluate", REF, ("Rachel Okafor",))
    resolved(done, RACHEL)


def test_the_owners_are_told(done: Office) -> None:
    resolved(done)
    assert f"person:{RACHEL}" in {one.recipient for one in found(done, ASKS_BY_SUBJECT, REF)}


def test_a_button_that_assumes_what_has_changed(done: Office) -> None:
    stale = EvaluateAction(REF, None, "yes", NOTE, revision=1)
    assert isinstance(refused(done, CHAIR, stale), Changed)
