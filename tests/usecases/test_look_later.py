from __future__ import annotations

from dataclasses import replace

from governance.actions import Action
from governance.asks import Ask
from governance.meetings import Meeting
from tests.jobs.office import START, Office
from tests.usecases.cast import MANAGER, RACHEL, REF, ask, at, kept, ledger, put
from usecases.desk import CLERK
from usecases.look_later import LookLater, PutOff
from usecases.plan_meetings import PlanMeetings

ME = f"person:{RACHEL}"
AN_HOUR_ON = PutOff(at(11, 2, 10))


def test_an_action_is_looked_at_again_in_an_hour(office: Office) -> None:
    before = kept(office, Action, REF)
    assert office.do(CLERK, LookLater(REF)) == AN_HOUR_ON
    assert kept(office, Action, REF) == replace(before, version=2, attention_at=at(11, 2, 10))
    assert ledger(office)[-1] == (CLERK, "look later", REF)


def test_a_meeting_too(office: Office) -> None:
    office.do(CLERK, PlanMeetings())
    assert office.do(CLERK, LookLater("BMG/2027-01")) == AN_HOUR_ON
    assert kept(office, Meeting, "BMG/2027-01").attention_at == at(11, 2, 10)


def test_so_are_the_asks_of_a_recipient_that_are_due(office: Office) -> None:
    due, later = ask(ME), ask(ME, occurrence="v2", attention_at=at(11, 3))
    other = ask(f"person:{MANAGER}")
    put(office, due, later, other)
    assert office.do(CLERK, LookLater(ME)) == AN_HOUR_ON
    waits = [kept(office, Ask, one.id).attention_at for one in (due, later, other)]
    assert waits == [at(11, 2, 10), at(11, 3), START]


def test_a_subject_nobody_knows_is_no_matter(office: Office) -> None:
    before = ledger(office)
    assert office.do(CLERK, LookLater("person:nobody")) == AN_HOUR_ON
    assert ledger(office) == before
