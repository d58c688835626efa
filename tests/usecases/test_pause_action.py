from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from governance.actions import Action, ActionState
from governance.asks import ASKS_BY_SUBJECT, AskState, Rule
from tests.jobs.office import START, Office
from tests.usecases.cast import (
    BRIEFING,
    CHAIR,
    LAY,
    MANAGER,
    RACHEL,
    REF,
    advance,
    ask,
    at,
    found,
    kept,
    ledger,
    put,
    refused,
    tick,
)
from usecases.deeds import DeedDone
from usecases.pause_action import PauseAction
from usecases.refusals import Changed, Incomplete, NotAllowed, NotNow
from usecases.show_action import ShowAction
from usecases.views import DeedView

FEB = date(2027, 2, 1)
WHY = "waiting for the inquest"
PAUSE = PauseAction(REF, why=WHY, until=FEB)


def rules(office: Office, ref: str = REF) -> set[tuple[str, Rule, AskState]]:
    return {(a.recipient, a.rule, a.state) for a in found(office, ASKS_BY_SUBJECT, ref)}


def test_it_is_paused_for_a_reason_until_a_day(office: Office) -> None:
    reply: DeedDone = office.do(CHAIR, PAUSE)
    paused = replace(
        office.do(CHAIR, ShowAction(REF)).action,
        state="paused",
        revision=2,
        why=WHY,
        paused_until=FEB,
    )
    deed = DeedView(START, "Winston Baptiste", "action.pause", "until Mon 1 Feb 2027", WHY)
    assert reply == DeedDone(paused, deed)
    assert reply.action.can == (
        *("action.resume", "action.pause", "action.cancel", "action.reassign", "action.support"),
    )
    assert ledger(office)[-1] == (CHAIR, "action.pause", REF)


def test_nobody_is_asked_meanwhile_and_on_the_day_those_who_decide_are_told(office: Office) -> None:
    office.do(CHAIR, PAUSE)
    assert kept(office, Action, REF).attention_at == at(2, 1, year=2027)
    advance(office, at(1, 29, 12, year=2027))
    news = (f"person:{RACHEL}", Rule.CHANGED, AskState.TOLD)
    channel = ("group:BMG", Rule.CHANGED, AskState.TOLD)
    assert rules(office) == {news, channel}
    advance(office, at(2, 5, 12, year=2027))
    told = {(f"person:{who}", Rule.PAUSE_OVER, AskState.TOLD) for who in (CHAIR, MANAGER)}
    assert rules(office) == {news, channel, *told}
    action = kept(office, Action, REF)
    assert (action.state, action.attention_at) == (ActionState.PAUSED, None)


def test_what_was_asked_before_need_not_be_answered(office: Office) -> None:
    put(office, asked := ask(f"person:{RACHEL}"))
    office.do(CHAIR, PAUSE)
    assert kept(office, type(asked), asked.id).state is AskState.PASSED_OVER


def test_the_lead_hears_of_it_with_the_next_message_unless_it_was_the_lead(office: Office) -> None:
    office.do(MANAGER, PauseAction("BMG-2026-010", why=WHY))
    assert {who for who, _, _ in rules(office, "BMG-2026-010")} == {
        "group:BMG",
        "person:imogen-harcastle",
    }
    office.do(CHAIR, PAUSE)
    office.clock.move_to(at(11, 3))
    tick(office)
    assert (f"person:{RACHEL}", Rule.CHANGED, AskState.TOLD) in rules(office)


def test_paused_again_it_is_paused_longer_and_told_of_again(office: Office) -> None:
    office.do(CHAIR, PAUSE)
    advance(office, at(2, 1, 12, year=2027))
    office.do(CHAIR, replace(PAUSE, until=date(2027, 3, 1)))
    advance(office, at(3, 1, 12, year=2027))
    told = [a.occurrence for a in found(office, ASKS_BY_SUBJECT, REF) if a.rule is Rule.PAUSE_OVER]
    assert sorted(told) == ["pause1", "pause1", "pause2", "pause2"]


def test_without_a_day_nothing_is_looked_at_again(office: Office) -> None:
    office.do(CHAIR, replace(PAUSE, until=None))
    action = kept(office, Action, REF)
    assert (action.paused_until, action.attention_at) == (None, None)


@pytest.mark.parametrize(
    ("command", "problems"),
    [
        (PauseAction(REF, why="  "), {"why": "needed"}),
        (PauseAction(REF, why=WHY, until=START.date()), {"until": "past"}),
    ],
)
def test_what_is_missing_or_cannot_be(
    office: Office, command: PauseAction, problems: dict[str, str]
) -> None:
    seen = office.do(CHAIR, ShowAction(REF)).action
    assert refused(office, CHAIR, command) == Incomplete(problems, seen)


def test_who_may_not(office: Office) -> None:
    for who in (RACHEL, LAY):
        assert refused(office, who, PAUSE) == NotAllowed(
            "action.pause", REF, ("Winston Baptiste", "Joan Merriweather")
        )


def test_what_is_done_cannot_be_paused_and_an_old_button_says_so(office: Office) -> None:
    seen = replace(BRIEFING, can=office.do(CHAIR, ShowAction(REF)).action.can)
    assert refused(office, CHAIR, replace(PAUSE, revision=7)) == Changed(seen)
    put(office, replace(kept(office, Action, REF), state=ActionState.COMPLETED))
    assert isinstance(refused(office, CHAIR, PAUSE), NotNow)
