from __future__ import annotations

from datetime import date

from governance.actions import Action, ActionState
from governance.asks import ASKS_BY_SUBJECT, Ask, AskState, Rule
from tests.jobs.office import START, Office
from tests.usecases.cast import CHAIR, RACHEL, REF, advance, ask, at, found, kept, put, refused
from usecases.pause_action import PauseAction
from usecases.refusals import NotAllowed, NotNow
from usecases.resume_action import ResumeAction
from usecases.views import DeedView

PAUSE = PauseAction(REF, why="waiting for the inquest", until=date(2027, 2, 1))


def test_it_goes_on_where_it_stood(office: Office) -> None:
    before = kept(office, Action, REF)
    office.do(CHAIR, PAUSE)
    reply = office.do(CHAIR, ResumeAction(REF, why="the inquest is over"))
    assert reply.deed == DeedView(
        START, "Winston Baptiste", "action.resume", "", "the inquest is over"
    )
    after = kept(office, Action, REF)
    assert (after.state, after.why, after.paused_until) == (ActionState.OPEN, "", None)
    assert (after.agreed, after.agreed_version, after.attention_at) == (
        before.agreed,
        before.agreed_version,
        before.attention_at,
    )


def test_after_its_date_one_request_comes_and_no_burst(office: Office) -> None:
    office.do(CHAIR, PAUSE)
    office.clock.move_to(at(1, 11, year=2027))
    office.do(CHAIR, ResumeAction(REF))
    advance(office, at(1, 12, year=2027))
    asks = [a for a in found(office, ASKS_BY_SUBJECT, REF) if a.answerable]
    assert [a.rule for a in asks if a.state is AskState.OPEN] == [Rule.OVERDUE]
    assert {a.recipient for a in asks} == {f"person:{RACHEL}"}


def test_that_the_pause_was_over_need_not_be_decided_any_more(office: Office) -> None:
    office.do(CHAIR, PAUSE)
    put(office, over := ask(f"person:{CHAIR}", rule=Rule.PAUSE_OVER, occurrence="pause1"))
    office.do(CHAIR, ResumeAction(REF))
    assert kept(office, Ask, over.id).state is AskState.PASSED_OVER


def test_only_what_is_paused_and_only_by_who_decides(office: Office) -> None:
    assert isinstance(refused(office, CHAIR, ResumeAction(REF)), NotNow)
    office.do(CHAIR, PAUSE)
    assert refused(office, RACHEL, ResumeAction(REF)) == NotAllowed(
        "action.resume", REF, ("Winston Baptiste", "Joan Merriweather")
    )
