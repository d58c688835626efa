from __future__ import annotations

import pytest

from governance.meetings import Meeting
from tests.jobs.office import Office
from tests.usecases.agendas import BMG
from tests.usecases.cast import CHAIR, NURSE, RACHEL, TEACHER
from tests.usecases.formalities import BODY, NSPCC, declared, proposed, voting
from usecases.agree_handling import AgreeHandling
from usecases.apologise import Apologise, Attend
from usecases.before_meeting import FormalView, before_meeting
from usecases.desk import CLERK
from usecases.drop_decision import DropDecision
from usecases.nothing_to_declare import NothingToDeclare
from usecases.plan_meetings import PlanMeetings
from usecases.scene import scene


@pytest.fixture
def office() -> Office:
    office = Office()
    office.do(CLERK, PlanMeetings())
    return office


def seen(office: Office, meeting: str = BMG) -> FormalView:
    now = office.clock.now()
    with office.store.work(CHAIR, now) as w:
        held = w.get(Meeting, meeting)
        assert held is not None
        return before_meeting(scene(w, now), held)


def test_it_says_who_is_still_to_answer_and_what_is_to_be_agreed(office: Office) -> None:
    office.do(CHAIR, NothingToDeclare("BMG"))
    office.do(TEACHER, Apologise("BMG"))
    view = declared(office, RACHEL, group="BMG", item="1")
    found = seen(office)
    assert found.owed == (
        "Priya Ramanathan", "Leila Marchbank", "Oliver Nkemelu", "Beatrice Lamptey",
        "Huw Trevanion", "Callum Ravenhill", "Elspeth Dunmore", "Samuel Greatorex",
        "Joan Merriweather", "Dev Chandarana",
    )  # fmt: skip
    assert (found.unhandled, BODY in repr(found)) == (("Rachel Okafor",), False)
    office.do(CHAIR, AgreeHandling(view.id, "stay without voting"))
    assert seen(office).unhandled == ()


def test_a_group_that_does_not_declare_owes_nothing(office: Office) -> None:
    assert seen(office, "SLG/2027-01").owed == ()


def test_the_quorum_is_at_risk_until_enough_have_said_that_they_come(office: Office) -> None:
    assert seen(office).at_risk
    for who in (CHAIR, RACHEL, NURSE, TEACHER, NSPCC):
        office.do(who, Attend("BMG"))
    assert not seen(office).at_risk


def test_only_decisions_that_are_open_are_needed(office: Office) -> None:
    first, second = proposed(office), voting(office, by_post=True)
    office.do(CHAIR, DropDecision(first))
    assert [one.ref for one in seen(office).decisions] == [second]
