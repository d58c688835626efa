"""Which meeting somebody means."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from governance.dates import LONDON
from governance.meetings import MEETINGS_BY_GROUP, Meeting, MeetingState
from tests.jobs.office import Office
from tests.usecases.cast import OUTSIDER
from usecases.desk import CLERK
from usecases.find_meeting import find_meeting, meeting_with
from usecases.plan_meetings import PlanMeetings
from usecases.refusals import NotFound
from usecases.scene import scene

NOW = datetime(2026, 11, 2, 9, tzinfo=LONDON)
JOAN = "joan-merriweather"


@pytest.fixture
def office() -> Office:
    office = Office()
    office.do(CLERK, PlanMeetings())
    return office


def found(
    office: Office, group: str, on: date | None = None, id_: str = ""
) -> tuple[str, MeetingState]:
    with office.store.work(JOAN, NOW) as w:
        meeting = find_meeting(scene(w, NOW), group, on, id_)
        return f"{meeting.group} {meeting.on}", meeting.state


def cancelled(office: Office, group: str) -> None:
    with office.store.work(JOAN, NOW) as w:
        meeting: Meeting = w.find(MEETINGS_BY_GROUP, group)[0]
        w.put(replace(meeting, state=MeetingState.CANCELLED))
        w.enter("test", meeting.id)


def test_without_a_day_it_is_the_next(office: Office) -> None:
    assert found(office, "bmg") == ("BMG 2027-01-19", MeetingState.PLANNED)


def test_one_that_is_cancelled_is_not_the_next(office: Office) -> None:
    cancelled(office, "BMG")
    assert found(office, "BMG") == ("BMG 2027-04-20", MeetingState.PLANNED)


def test_on_a_day_it_is_found_whatever_became_of_it(office: Office) -> None:
    cancelled(office, "BMG")
    assert found(office, "BMG", date(2027, 1, 19)) == ("BMG 2027-01-19", MeetingState.CANCELLED)


def test_one_that_is_named_by_its_id_is_no_other_of_that_day(office: Office) -> None:
    day = date(2027, 1, 19)
    assert found(office, "BMG", day, "BMG/2027-04") == ("BMG 2027-04-20", MeetingState.PLANNED)
    with pytest.raises(NotFound):
        found(office, "BMG", day, "BMG/2027-01-2")


def test_a_day_without_one_names_the_days_there_are(office: Office) -> None:
    with pytest.raises(NotFound) as lost:
        found(office, "BMG", date(2027, 1, 20))
    days = ("Tue 19 Jan 2027", "Tue 20 Apr 2027", "Tue 20 Jul 2027")
    assert (lost.value.what, lost.value.near) == ("meeting", days)


@pytest.mark.parametrize(
    ("reader", "id_", "known"),
    [
        (JOAN, "CSPR/2027-01", True),
        (OUTSIDER, "BMG/2027-01", True),
        (OUTSIDER, "CSPR/2027-01", False),
        (JOAN, "CSPR/1999-01", False),
    ],
)
def test_by_its_id_only_one_that_may_be_known_is_found(
    office: Office, reader: str, id_: str, known: bool
) -> None:
    with office.store.work(reader, NOW) as w:
        s = scene(w, NOW)
        if known:
            assert meeting_with(s, id_).id == id_
        else:
            with pytest.raises(NotFound) as lost:
                meeting_with(s, id_)
            assert (lost.value.what, lost.value.name) == ("meeting", id_)
