from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from governance.actions import Action, ActionState, Update
from governance.asks import ASKS_BY_SUBJECT, AskState
from tests.jobs.office import START, Office
from tests.usecases.cast import (
    BRIEFING,
    CHAIR,
    GREEN,
    MANAGER,
    OUTSIDER,
    RACHEL,
    REF,
    SCRUTINEER,
    at,
    found,
    kept,
    refused,
    tick,
)
from usecases.done_action import Completed, DoneAction
from usecases.refusals import Changed, Closed, Incomplete, NotAllowed, NotFound
from usecases.sweep import Sweep, Swept
from usecases.update_action import ON_TRACK, UpdateAction
from usecases.views import UpdateView

TODAY = START.date()
DONE = replace(
    BRIEFING,
    revision=2,
    state="completed",
    completed_on=TODAY,
    rating=GREEN,
    can=("action.reopen",),
    latest=UpdateView(START, "Rachel Okafor", False, GREEN, evidence="Attendance list"),
)


def test_done_keeps_the_day_and_the_evidence(office: Office) -> None:
    assert office.do(RACHEL, DoneAction("3", "BMG", evidence=" Attendance list ")) == Completed(
        DONE
    )


def test_it_may_have_been_done_earlier(office: Office) -> None:
    earlier = date(2026, 10, 30)
    done = office.do(RACHEL, DoneAction(REF, on=earlier, evidence="Attendance list"))
    assert done == Completed(replace(DONE, completed_on=earlier))


def test_the_word_is_the_keys_own(office: Office) -> None:
    done = office.do("yasmin-throckley", DoneAction("CSPR-2026-001", evidence="Minutes"))
    assert done.action.rating.word == "complete"


def test_the_update_and_the_action_are_kept(office: Office) -> None:
    before = kept(office, Action, REF)
    office.do(RACHEL, DoneAction(REF, evidence="Attendance list"))
    assert kept(office, Update, f"{REF}/1") == Update(
        id=f"{REF}/1",
        version=1,
        action=REF,
        at=START,
        recorded_by=RACHEL,
        rating="green",
        agreed=date(2026, 11, 6),
        evidence="Attendance list",
    )
    assert kept(office, Action, REF) == replace(
        before,
        version=2,
        revision=2,
        state=ActionState.COMPLETED,
        completed_on=TODAY,
        rating="green",
        latest=f"{REF}/1",
        updated_at=START,
        attention_at=None,
    )


@pytest.mark.parametrize(
    ("command", "problems"),
    [
        (DoneAction(REF), {"evidence": "needed"}),
        (DoneAction(REF, evidence=" \n"), {"evidence": "needed"}),
        (DoneAction(REF, on=date(2026, 11, 3), evidence="List"), {"on": "future"}),
        (DoneAction(REF, on=date(2026, 11, 3)), {"evidence": "needed", "on": "future"}),
    ],
)
def test_what_is_missing_or_cannot_be_is_named(
    office: Office, command: DoneAction, problems: dict[str, str]
) -> None:
    assert refused(office, RACHEL, command) == Incomplete(problems, BRIEFING)


@pytest.mark.parametrize("who", [CHAIR, SCRUTINEER])
def test_only_the_lead_and_the_business_manager_may(office: Office, who: str) -> None:
    refusal = refused(office, who, DoneAction(REF, evidence="List"))
    assert refusal == NotAllowed("action.done", REF, ("Rachel Okafor", "Joan Merriweather"))


def test_an_outsider_does_not_learn_of_it(office: Office) -> None:
    assert refused(office, OUTSIDER, DoneAction(REF, evidence="x")) == NotFound("action", REF)


def test_the_business_manager_on_the_leads_word(office: Office) -> None:
    done = office.do(MANAGER, DoneAction(REF, evidence="List"))
    assert (done.action.latest.by, done.action.latest.for_owner) == ("Joan Merriweather", True)


def test_an_old_button_is_told_what_has_changed(office: Office) -> None:
    updated = office.do(RACHEL, UpdateAction(REF, ON_TRACK)).action
    refusal = refused(office, RACHEL, DoneAction(REF, evidence="List", revision=1))
    assert refusal == Changed(updated)


def test_done_twice_is_refused_with_what_is_on_record(office: Office) -> None:
    office.do(RACHEL, DoneAction(REF, evidence="Attendance list", revision=1))
    again = DoneAction(REF, evidence="Another", revision=1)
    assert refused(office, RACHEL, again) == Closed(DONE)


def test_nobody_is_asked_again_and_the_group_is_told(office: Office) -> None:
    office.clock.move_to(at(11, 6))
    tick(office)
    office.do(RACHEL, DoneAction(REF, evidence="Attendance list"))
    office.clock.move_to(at(12, 18))
    tick(office)
    assert [(one.id, one.state) for one in found(office, ASKS_BY_SUBJECT, REF)] == [
        (f"due|{REF}|v1|person:{RACHEL}", AskState.ANSWERED),
        (f"before|{REF}|v1.before1|person:{RACHEL}", AskState.PASSED_OVER),
        (f"changed|{REF}|{REF}/1|group:BMG", AskState.TOLD),
    ]
    assert office.do(MANAGER, Sweep()) == Swept(())
