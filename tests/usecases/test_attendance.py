"""Who comes is said, deputies are sent, and who was there is recorded."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from governance.attendance import Deputy, Reply
from governance.groups import Group, Quorum
from governance.meetings import MeetingState
from tests.jobs.office import Office
from tests.usecases.agendas import APRIL_DAY, BMG, DAY, state, under_way
from tests.usecases.cast import (
    CHAIR,
    LAY,
    MANAGER,
    NURSE,
    OUTSIDER,
    RACHEL,
    TEACHER,
    changed,
    kept,
    ledger,
    refused,
)
from tests.usecases.formalities import NIAMH, NSPCC, PIOTR, YASMIN, quorate, reason, there
from usecases.apologise import Apologise, Attend
from usecases.attendance_view import AttendanceView, ShortView
from usecases.confirm_attendance import ConfirmAttendance
from usecases.desk import CLERK
from usecases.plan_meetings import PlanMeetings
from usecases.recall_deputy import RecallDeputy
from usecases.refusals import NotAllowed, NotFound
from usecases.send_deputy import SendDeputy
from usecases.show_agenda import ShowAgenda
from usecases.show_attendance import ShowAttendance
from usecases.waive_quorum import WaiveQuorum


@pytest.fixture
def office() -> Office:
    office = Office()
    office.do(CLERK, PlanMeetings())
    return office


def seats(view: AttendanceView) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.person, one.instead_of) for one in view.filled]


def test_apologies_are_said_once_and_can_be_taken_back(office: Office) -> None:
    said = office.do(RACHEL, Apologise("BMG"))
    assert (said.says, said.again, said.attendance.apologies) == (
        "apologies", False, ("Rachel Okafor",),
    )  # fmt: skip
    before = ledger(office)
    assert office.do(RACHEL, Apologise("BMG")).again
    assert ledger(office) == before
    after = office.do(RACHEL, Attend("BMG"))
    assert (after.attendance.apologies, seats(after.attendance)) == ((), [("Rachel Okafor", ())])


def test_the_outlook_hangs_on_those_who_have_not_said(office: Office) -> None:
    for who in (CHAIR, RACHEL, NURSE, TEACHER):
        view = office.do(who, Attend("BMG")).attendance
    assert (view.quorate, view.short) == (False, (ShortView(4, 5, "seats"),))
    assert view.outlook == "it hangs on those who have not said"
    view = office.do(NSPCC, Attend("BMG")).attendance
    assert (view.outlook, view.quorate) == ("those who said they come are enough", True)
    view = office.do(RACHEL, Apologise("BMG")).attendance
    assert (view.outlook, view.short) == (
        "even with them it is not enough", (ShortView(4, 5, "seats"), ShortView(2, 3, "partners")),
    )  # fmt: skip


def test_a_deputy_saves_the_quorum(office: Office) -> None:
    for who in (CHAIR, NURSE, TEACHER, NSPCC):
        office.do(who, Attend("BMG"))
    sent = office.do(RACHEL, SendDeputy("BMG", PIOTR))
    assert (sent.person, sent.deputy, sent.first, sent.last) == (
        "Rachel Okafor", "Piotr Lindqvist", date(2026, 11, 2), DAY,
    )  # fmt: skip
    view = office.do(NSPCC, Attend("BMG")).attendance
    assert view.quorate
    assert ("Piotr Lindqvist", ("Rachel Okafor",)) in seats(view)
    assert view.apologies == ("Rachel Okafor",)


def test_a_deputy_may_read_the_agenda_until_the_meeting_is_over(office: Office) -> None:
    office.do(RACHEL, SendDeputy("BMG", PIOTR))
    assert office.do(PIOTR, ShowAgenda("BMG")).agenda.meeting.on == DAY
    office.clock.move_to(office.clock.now() + timedelta(days=(DAY - date(2026, 11, 2)).days + 1))
    assert isinstance(refused(office, PIOTR, Apologise("BMG")), NotAllowed)


@pytest.mark.parametrize(
    ("who", "command", "problem"),
    [
        (RACHEL, SendDeputy("BMG"), {"deputy": "needed"}),
        (RACHEL, SendDeputy("BMG", RACHEL), {"deputy": "oneself"}),
        (RACHEL, SendDeputy("BMG", NURSE), {"deputy": "sits there"}),
        (RACHEL, SendDeputy("BMG", LAY), {"deputy": "sits there"}),
        (RACHEL, SendDeputy("BMG", NIAMH), {"deputy": "another agency"}),
        (LAY, SendDeputy("BMG", PIOTR), {"person": "no vote"}),
        (MANAGER, SendDeputy("BMG", PIOTR, person=OUTSIDER), {"person": "no vote"}),
        (RACHEL, SendDeputy("BMG", PIOTR, first=date(2026, 12, 1), last=date(2026, 11, 1)),
         {"last": "before first"}),
        (RACHEL, SendDeputy("BMG", PIOTR, first=date(2026, 10, 1), last=date(2026, 10, 9)),
         {"last": "passed"}),
        (RACHEL, SendDeputy("BMG", PIOTR, first=date(2026, 12, 1), last=date(2028, 11, 1)),
         {"last": "too long"}),
    ],
)  # fmt: skip
def test_who_cannot_be_sent(
    office: Office, who: str, command: SendDeputy, problem: dict[str, str]
) -> None:
    assert reason(refused(office, who, command)) == problem


def test_one_person_stands_in_for_one_member_only(office: Office) -> None:
    changed(
        office,
        "BMG",
        seats=kept(office, Group, "BMG").seats + kept(office, Group, "SLG").seats[2:3],
    )
    office.do(RACHEL, SendDeputy("BMG", PIOTR))
    told = refused(office, "gareth-penhallow", SendDeputy("BMG", PIOTR))
    assert reason(told) == {"deputy": "sent by another"}


def test_another_takes_the_place_of_the_first(office: Office) -> None:
    office.do(RACHEL, SendDeputy("BMG", PIOTR))
    assert not office.do(RACHEL, SendDeputy("BMG", YASMIN)).again
    assert office.do(RACHEL, SendDeputy("BMG", YASMIN)).again
    assert kept(office, Deputy, f"{BMG}@{RACHEL}").deputy == YASMIN


def test_a_deputy_for_a_time_comes_to_every_meeting_in_it(office: Office) -> None:
    office.do(MANAGER, SendDeputy("BMG", PIOTR, first=DAY, last=DAY, person=RACHEL))
    view = office.do(CHAIR, Attend("BMG")).attendance
    assert ("Piotr Lindqvist", ("Rachel Okafor",)) in seats(view)
    after = office.do(CHAIR, Attend("BMG", APRIL_DAY)).attendance
    assert seats(after) == [("Winston Baptiste", ())]


def test_a_deputy_is_called_back(office: Office) -> None:
    office.do(RACHEL, SendDeputy("BMG", PIOTR))
    office.do(RACHEL, SendDeputy("BMG", YASMIN, first=date(2026, 11, 1), last=APRIL_DAY))
    back = office.do(RACHEL, RecallDeputy("BMG"))
    assert back.deputies == ("Piotr Lindqvist",)
    assert office.do(RACHEL, RecallDeputy("BMG")).deputies == ("Yasmin Throckley",)
    assert isinstance(refused(office, RACHEL, RecallDeputy("BMG")), NotFound)
    assert kept(office, Deputy, f"BMG@{RACHEL}~2026-11-01").last == date(2026, 11, 1)


def test_only_one_self_and_those_who_run_it_say_who_comes(office: Office) -> None:
    office.do(CHAIR, Apologise("BMG", person=RACHEL))
    assert kept(office, Reply, f"{BMG}@{RACHEL}").by == CHAIR
    assert isinstance(refused(office, NURSE, Apologise("BMG", person=RACHEL)), NotAllowed)
    assert isinstance(refused(office, OUTSIDER, Attend("BMG")), NotAllowed)
    assert isinstance(refused(office, NURSE, SendDeputy("BMG", PIOTR, person=RACHEL)), NotAllowed)
    assert reason(refused(office, CHAIR, Attend("BMG", person=OUTSIDER))) == {
        "person": "not expected"
    }


@pytest.mark.parametrize("command", [Attend("BMG", DAY), Apologise("BMG", DAY)])
def test_not_of_a_meeting_that_is_over(office: Office, command: object) -> None:
    state(office, BMG, MeetingState.HELD)
    assert reason(refused(office, RACHEL, command)) == "held"
    assert reason(refused(office, RACHEL, SendDeputy("BMG", PIOTR, DAY))) == "held"


def test_who_is_there_is_recorded_as_often_as_somebody_comes(office: Office) -> None:
    office.do(RACHEL, Apologise("BMG"))
    under_way(office)
    view = there(office, CHAIR, NURSE)
    assert (view.recorded, [one for one, _ in seats(view)], view.apologies) == (
        True, ["Winston Baptiste", "Priya Ramanathan"], ("Rachel Okafor",),
    )  # fmt: skip
    before = ledger(office)
    there(office, CHAIR, NURSE)
    assert ledger(office) == before
    later = office.do(CHAIR, ConfirmAttendance("BMG", (CHAIR, NURSE, RACHEL)))
    assert (later.later, later.attendance.apologies) == (("Rachel Okafor",), ())


def test_only_those_who_are_expected_are_recorded(office: Office) -> None:
    under_way(office)
    told = refused(office, CHAIR, ConfirmAttendance("BMG", (PIOTR,)))
    assert reason(told) == {"people": "not expected"}
    assert isinstance(refused(office, RACHEL, ConfirmAttendance("BMG", (RACHEL,))), NotAllowed)


def test_the_chair_goes_on_without_a_quorum_only_where_the_rule_says_so(office: Office) -> None:
    under_way(office)
    there(office, CHAIR, RACHEL)
    changed(office, "BMG", quorum=Quorum(seats=5))
    assert reason(refused(office, CHAIR, WaiveQuorum("BMG", "Snow"))) == "no discretion"
    assert "quorum.waive" not in office.do(CHAIR, ShowAttendance("BMG")).can
    changed(office, "BMG", quorum=Quorum(seats=5, discretion=True))
    assert reason(refused(office, CHAIR, WaiveQuorum("BMG", " "))) == {"why": "needed"}
    assert isinstance(refused(office, MANAGER, WaiveQuorum("BMG", "Snow")), NotAllowed)
    assert "quorum.waive" in office.do(CHAIR, ShowAttendance("BMG")).can
    view = office.do(CHAIR, WaiveQuorum("BMG", "Snow")).attendance
    assert (view.quorate, view.waived, view.waived_by) == (False, "Snow", "Winston Baptiste")
    assert reason(refused(office, CHAIR, WaiveQuorum("BMG", "Snow"))) == "quorate"


def test_nor_where_there_is_one(office: Office) -> None:
    quorate(office)
    assert reason(refused(office, CHAIR, WaiveQuorum("BMG", "Snow"))) == "quorate"
