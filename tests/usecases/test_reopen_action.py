from __future__ import annotations

from dataclasses import replace
from datetime import date

from governance.actions import Action, ActionState, Share
from governance.asks import ASKS_BY_SUBJECT, Rule
from tests.jobs.office import START, Office
from tests.usecases.cast import (
    CHAIR,
    LAY,
    RACHEL,
    REF,
    advance,
    at,
    found,
    kept,
    put,
    refused,
)
from usecases.cancel_action import CancelAction
from usecases.done_action import DoneAction
from usecases.refusals import Incomplete, NotAllowed, NotNow
from usecases.reopen_action import ReopenAction
from usecases.show_action import ShowAction
from usecases.views import DeedView, UpdateView

WHY = "two teams were left out"
REOPEN = ReopenAction(REF, why=WHY)
DONE = DoneAction(REF, evidence="Attendance list")


def test_what_was_done_is_unrated_and_asked_about_afresh(office: Office) -> None:
    office.do(RACHEL, DONE)
    reply = office.do(CHAIR, REOPEN)
    assert reply.deed == DeedView(START, "Winston Baptiste", "action.reopen", "", WHY)
    action = kept(office, Action, REF)
    assert (action.state, action.completed_on, action.rating) == (ActionState.OPEN, None, None)
    assert (action.agreed, action.agreed_version) == (date(2026, 11, 6), 2)
    told = office.do(CHAIR, ShowAction(REF)).told
    assert [one.rating.word for one in told if isinstance(one, UpdateView)] == ["green"]
    advance(office, at(11, 6, 12))
    asks = {a.occurrence for a in found(office, ASKS_BY_SUBJECT, REF) if a.answerable}
    assert asks == {"v2.before1", "v2"}


def test_the_lead_is_told(office: Office) -> None:
    office.do(RACHEL, DONE)
    office.do(CHAIR, REOPEN)
    told = [a.recipient for a in found(office, ASKS_BY_SUBJECT, REF) if a.rule is Rule.CHANGED]
    assert f"person:{RACHEL}" in told


def test_what_was_cancelled_goes_on_and_is_merged_into_nothing(office: Office) -> None:
    office.do(CHAIR, CancelAction(REF, why="not needed"))
    put(office, replace(kept(office, Action, REF), merged_into="BMG-2026-004"))
    office.do(RACHEL, REOPEN)
    action = kept(office, Action, REF)
    assert (action.state, action.why, action.cancelled_on, action.merged_into) == (
        ActionState.OPEN,
        "",
        None,
        None,
    )


def test_each_agency_says_again_how_its_part_stands_but_who_was_excused_stays_so(
    office: Office,
) -> None:
    shares = (
        Share("police", "green", completed_on=date(2026, 10, 1)),
        Share("nspcc", excused="no officers"),
    )
    done = replace(kept(office, Action, REF), state=ActionState.COMPLETED, shares=shares)
    put(office, done)
    office.do(CHAIR, REOPEN)
    assert kept(office, Action, REF).shares == (
        Share("police"),
        Share("nspcc", excused="no officers"),
    )


def test_only_what_has_ended_by_who_may_and_with_a_reason(office: Office) -> None:
    assert isinstance(refused(office, CHAIR, REOPEN), NotNow)
    office.do(RACHEL, DONE)
    seen = office.do(CHAIR, ShowAction(REF)).action
    assert refused(office, CHAIR, ReopenAction(REF)) == Incomplete({"why": "needed"}, seen)
    assert refused(office, LAY, REOPEN) == NotAllowed(
        "action.reopen", REF, ("Rachel Okafor", "Winston Baptiste", "Joan Merriweather")
    )
