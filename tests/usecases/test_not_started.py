from __future__ import annotations

from governance.actions import Action, ActionState
from governance.asks import ASKS_BY_SUBJECT, Ask, AskState, Rule
from tests.jobs.office import START, Office
from tests.usecases.cast import (
    LATE,
    LAY,
    RACHEL,
    REF,
    TEACHER,
    advance,
    ask,
    at,
    found,
    kept,
    put,
    refused,
)
from usecases.not_started import NotStarted
from usecases.refusals import NotAllowed, NotNow
from usecases.update_action import ON_TRACK, UpdateAction
from usecases.views import DeedView


def test_it_is_said_and_told(office: Office) -> None:
    reply = office.do(RACHEL, NotStarted(REF, why="two posts are vacant"))
    assert reply.deed == DeedView(
        START, "Rachel Okafor", "action.not_started", "", "two posts are vacant"
    )
    assert kept(office, Action, REF).state is ActionState.NOT_STARTED


def test_it_answers_what_was_asked_before_its_date_but_nothing_after(office: Office) -> None:
    early, late = ask(f"person:{RACHEL}", rule=Rule.BEFORE), ask(f"person:{TEACHER}", LATE)
    put(office, early, late)
    office.do(RACHEL, NotStarted(REF))
    office.do(TEACHER, NotStarted(LATE))
    states = [kept(office, Ask, one.id).state for one in (early, late)]
    assert states == [AskState.ANSWERED, AskState.OPEN]


def test_it_is_still_asked_about_when_it_is_due(office: Office) -> None:
    office.do(RACHEL, NotStarted(REF))
    advance(office, at(11, 6, 12))
    asked = [a.rule for a in found(office, ASKS_BY_SUBJECT, REF) if a.answerable]
    assert asked == [Rule.BEFORE, Rule.DUE]


def test_an_update_starts_it(office: Office) -> None:
    office.do(RACHEL, NotStarted(REF))
    office.do(RACHEL, UpdateAction(REF, ON_TRACK))
    assert kept(office, Action, REF).state is ActionState.OPEN
    assert isinstance(refused(office, RACHEL, NotStarted(REF)), NotNow)


def test_who_may_not_and_what_is_each_agencys(office: Office) -> None:
    assert refused(office, LAY, NotStarted(REF)) == NotAllowed(
        "action.not_started", REF, ("Rachel Okafor", "Joan Merriweather")
    )
    assert isinstance(refused(office, RACHEL, NotStarted("BMG-2026-014")), NotNow)
