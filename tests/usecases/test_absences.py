from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from governance.attendance import Lapse
from governance.meetings import MEETINGS_BY_GROUP, Meeting, MeetingState
from governance.people import Holding, Post
from tests.jobs.office import Office
from tests.usecases.agendas import BMG, today
from tests.usecases.cast import CHAIR, NURSE, RACHEL, TEACHER, found, kept, put
from tests.usecases.formalities import NSPCC, PIOTR, there
from usecases.absences import AbsenceView, absences
from usecases.close_meeting import CloseMeeting
from usecases.desk import CLERK
from usecases.plan_meetings import PlanMeetings
from usecases.scene import scene
from usecases.send_deputy import SendDeputy
from usecases.start_meeting import StartMeeting

ALL = (CHAIR, RACHEL, NURSE, TEACHER, NSPCC, "leila-marchbank", "huw-trevanion", "callum-ravenhill")
POLICE = "Nottinghamshire Police"


@pytest.fixture
def office() -> Office:
    office = Office()
    office.do(CLERK, PlanMeetings())
    return office


def hold(office: Office, *people: str) -> None:
    """The group's next meeting takes place today, with these people."""
    meetings = found(office, MEETINGS_BY_GROUP, "BMG")
    coming = next(one for one in meetings if one.state is MeetingState.PLANNED)
    today(office, coming.id)
    office.do(CHAIR, StartMeeting("BMG"))
    there(office, *people)
    office.do(CHAIR, CloseMeeting("BMG", "drop"))
    office.clock.move_to(office.clock.now().replace(day=office.clock.now().day + 1))


def seen(office: Office) -> list[AbsenceView]:
    with office.store.work("test", office.clock.now()) as w:
        return list(absences(scene(w, office.clock.now()), "BMG"))


def without(*people: str) -> tuple[str, ...]:
    return tuple(one for one in ALL if one not in people)


def test_two_absences_running_are_seen_and_one_is_not(office: Office) -> None:
    hold(office, *without(RACHEL))
    assert seen(office) == []
    hold(office, *without(RACHEL))
    assert seen(office) == [AbsenceView(("Rachel Okafor",), POLICE, (Lapse.RUNNING,))]
    hold(office, *ALL)
    assert seen(office) == [AbsenceView(("Rachel Okafor",), POLICE, (Lapse.SHARE,))]


def test_a_deputy_fills_the_seat(office: Office) -> None:
    for _ in range(2):
        office.do(RACHEL, SendDeputy("BMG", PIOTR))
        hold(office, *without(RACHEL), PIOTR)
    assert seen(office) == []


def test_a_meeting_of_which_nothing_was_recorded_says_nothing(office: Office) -> None:
    hold(office, *without(RACHEL))
    put(office, replace(kept(office, Meeting, "BMG/2027-04"), on=date(2026, 11, 2),
                        state=MeetingState.HELD))  # fmt: skip
    assert seen(office) == []
    assert kept(office, Meeting, BMG).state is MeetingState.HELD


def test_a_successor_is_not_told_of_the_predecessors(office: Office) -> None:
    hold(office, *without(RACHEL))
    hold(office, *without(RACHEL))
    held = (Holding(RACHEL, until=date(2026, 11, 3)), Holding(PIOTR, since=date(2026, 11, 4)))
    put(office, replace(kept(office, Post, "di-public-protection"), holders=held))
    assert seen(office) == []
