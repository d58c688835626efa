from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from governance.actions import Action
from governance.asks import ASKS_BY_SUBJECT, AskState
from tests.jobs.office import START, Office
from tests.usecases.cast import (
    CHAIR,
    MANAGER,
    REF,
    SCRUTINEER,
    ask,
    found,
    kept,
    put,
    refused,
)
from usecases.meet_milestone import MeetMilestone
from usecases.refusals import Changed, Incomplete, NotAllowed, NotNow
from usecases.views import DeedView

STAGED = "BMG-2026-016"  # draft to BMG in January 2027, final to SLG in April 2027
NIAMH = "niamh-corrigan"


def met(office: Office) -> list[date | None]:
    return [stage.met_on for stage in kept(office, Action, STAGED).timescale.stages]


@pytest.mark.parametrize("named", ["1", "draft", "Draft to BMG", "to bmg"])
def test_it_is_named_by_number_or_by_words(office: Office, named: str) -> None:
    done = office.do(NIAMH, MeetMilestone(STAGED, None, named))
    assert met(office) == [START.date(), None]
    assert done.deed == DeedView(
        START, "Niamh Corrigan", "action.milestone", "1 reached on Mon 2 Nov 2026"
    )


def test_the_only_one_left_need_not_be_named(office: Office) -> None:
    office.do(NIAMH, MeetMilestone(STAGED, None, "2", date(2026, 10, 30)))
    office.do(MANAGER, MeetMilestone(STAGED))
    assert met(office) == [START.date(), date(2026, 10, 30)]
    assert isinstance(refused(office, NIAMH, MeetMilestone(STAGED)), NotNow)


def test_what_was_asked_about_it_is_answered(office: Office) -> None:
    asks = [
        ask(f"person:{NIAMH}", STAGED, occurrence="v1.stage1"),
        ask(f"person:{NIAMH}", STAGED, occurrence="v1.stage1@police"),
        ask(f"person:{NIAMH}", STAGED, occurrence="v1.stage2"),
        ask(f"person:{NIAMH}", STAGED, occurrence="v1"),
    ]
    put(office, *asks)
    office.do(NIAMH, MeetMilestone(STAGED, None, "1"))
    answered = {one.id for one in found(office, ASKS_BY_SUBJECT, STAGED, AskState.ANSWERED)}
    assert answered == {asks[0].id, asks[1].id}


@pytest.mark.parametrize("named", ["", "0", "3", "9" * 5000, "٣", "the moon"])
def test_it_must_be_plain_which(office: Office, named: str) -> None:
    refusal = refused(office, NIAMH, MeetMilestone(STAGED, None, named))
    assert isinstance(refusal, Incomplete)
    assert refusal.problems == {"milestone": "which"}


def test_it_has_been_reached(office: Office) -> None:
    refusal = refused(office, NIAMH, MeetMilestone(STAGED, None, "1", date(2026, 11, 3)))
    assert isinstance(refusal, Incomplete)
    assert refusal.problems == {"on": "not reached yet"}


def test_only_once(office: Office) -> None:
    office.do(NIAMH, MeetMilestone(STAGED, None, "1"))
    assert isinstance(refused(office, NIAMH, MeetMilestone(STAGED, None, "1")), NotNow)


def test_what_has_no_milestones(office: Office) -> None:
    assert isinstance(refused(office, MANAGER, MeetMilestone(REF, None, "1")), NotNow)


def test_who_may_not(office: Office) -> None:
    for who in (SCRUTINEER, CHAIR):
        assert isinstance(refused(office, who, MeetMilestone(STAGED, None, "1")), NotAllowed)


def test_a_button_that_assumes_what_has_changed(office: Office) -> None:
    put(office, replace(kept(office, Action, STAGED), revision=4))
    assert isinstance(refused(office, NIAMH, MeetMilestone(STAGED, revision=3)), Changed)
