from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from governance.meeting_changes import ADD, CANCEL, MOVE, PLACE, REINSTATE
from governance.meetings import Meeting, MeetingChange, MeetingState
from tests.jobs.office import START, Office
from tests.usecases.cast import (
    CHAIR,
    LAY,
    MANAGER,
    OUTSIDER,
    RACHEL,
    REVIEWER,
    at,
    changed,
    kept,
    ledger,
    put,
    refused,
)
from tests.usecases.meetings import (
    APR,
    APRIL,
    BMG,
    JAN,
    SATURDAY,
    THURSDAY,
    changes,
    meeting,
    planned,
)
from usecases.add_meeting import AddDoubted, AddMeeting
from usecases.cancel_meeting import CancelMeeting
from usecases.meeting_done import MeetingDone
from usecases.move_meeting import MoveDoubted, MoveMeeting
from usecases.place_meeting import PlaceMeeting
from usecases.plan_meetings import MeetingsPlanned, PlanMeetings
from usecases.refusals import (
    ChildData,
    Incomplete,
    MeetingChanged,
    MeetingUnfit,
    NotAllowed,
    NotFound,
)
from usecases.reinstate_meeting import ReinstateMeeting
from usecases.views.meeting_change import ChangeView

TO_THURSDAY = MoveMeeting("BMG", day=THURSDAY)
OFF = CancelMeeting("BMG", why="half of the seats are vacant")
LINK = "https://meet.example.org/j/9434765919"


@pytest.fixture
def office() -> Office:
    return planned()


def test_a_meeting_is_moved_and_who_did_it_and_why_is_kept(office: Office) -> None:
    before = meeting(office)
    done = office.do(CHAIR, replace(TO_THURSDAY, at=time(10), why="the room is taken"))
    after = meeting(office)
    assert after == replace(
        before, version=2, on=THURSDAY, at=time(10), by_hand=True, revision=1, changed_at=START
    )
    assert changes(office) == [
        MeetingChange(
            id="BMG/2027-01.r1",
            version=1,
            salt=changes(office)[0].salt,
            meeting=BMG,
            group="BMG",
            revision=1,
            what=MOVE,
            by=CHAIR,
            at=START,
            was=before.starts,
            becomes=after.starts,
            why="the room is taken",
        )
    ]
    assert (done.verb, done.was, done.meeting.starts, done.revision) == (
        *(MOVE, before.starts, after.starts),
        1,
    )
    assert ledger(office)[-1] == (CHAIR, MOVE, BMG)


def test_only_the_day_or_only_the_time_can_be_said(office: Office) -> None:
    office.do(CHAIR, TO_THURSDAY)
    office.do(CHAIR, MoveMeeting("BMG", THURSDAY, at=time(9, 30)))
    assert meeting(office).starts == at(1, 21, 9, 30, year=2027)


def test_moved_to_where_it_is_nothing_is_done(office: Office) -> None:
    before = ledger(office)
    done = office.do(CHAIR, MoveMeeting("BMG", day=JAN, at=time(14)))
    assert (done.same, done.revision, ledger(office)) == (True, 0, before)


@pytest.mark.parametrize(
    ("command", "problems"),
    [
        (MoveMeeting("BMG"), {"day": "when"}),
        (MoveMeeting("BMG", day=date(2026, 11, 1)), {"day": "past"}),
        (MoveMeeting("BMG", day=date(2029, 11, 3)), {"day": "too far"}),
        (MoveMeeting("BMG", day=date(2026, 11, 2), at=time(9)), {"at": "past"}),
        (MoveMeeting("BMG", day=date(2027, 3, 28), at=time(1, 30)), {"at": "left out"}),
        (MoveMeeting("BMG", day=APR, at=time(17)), {"day": "taken"}),
    ],
)
def test_a_time_that_cannot_be_is_refused(
    office: Office, command: MoveMeeting, problems: dict[str, str]
) -> None:
    refusal = refused(office, MANAGER, command)
    assert isinstance(refusal, Incomplete)
    assert refusal.problems == problems


def test_a_day_that_people_seldom_mean_is_asked_back_and_may_be_insisted_on(
    office: Office,
) -> None:
    before = ledger(office)
    doubted = office.do(CHAIR, MoveMeeting("BMG", day=SATURDAY, why="an away day"))
    assert isinstance(doubted, MoveDoubted)
    assert (doubted.day, doubted.at, doubted.doubts, doubted.better, doubted.why) == (
        *(SATURDAY, time(14), ("weekend",), date(2027, 1, 25)),
        "an away day",
    )
    assert ledger(office) == before
    office.do(CHAIR, MoveMeeting("BMG", day=SATURDAY, sure=True))
    assert meeting(office).on == SATURDAY


@pytest.mark.parametrize(
    ("day", "doubts"),
    [
        (date(2026, 12, 29), ("quiet",)),
        (date(2026, 12, 25), ("day off", "quiet")),
        (date(2027, 3, 29), ("day off",)),
    ],
)
def test_bank_holidays_and_quiet_periods_are_asked_back(
    office: Office, day: date, doubts: tuple[str, ...]
) -> None:
    assert office.do(CHAIR, MoveMeeting("BMG", day=day)).doubts == doubts
    assert office.do(MANAGER, AddMeeting("BMG", day)).doubts == doubts


def test_the_second_of_two_who_move_it_is_told_who_was_first(office: Office) -> None:
    """One names the day it had, one presses a button that assumes the day it had."""
    was = meeting(office).starts
    office.do(CHAIR, replace(TO_THURSDAY, why="a clash"))
    told = ChangeView(MOVE, "Winston Baptiste", START, was, at(1, 21, 14, year=2027), (), "a clash")
    for late in (
        MoveMeeting("BMG", JAN, date(2027, 1, 26)),
        MoveMeeting("BMG", THURSDAY, date(2027, 1, 26), revision=0),
        CancelMeeting("BMG", JAN, "nobody can come"),
    ):
        refusal = refused(office, MANAGER, late)
        assert isinstance(refusal, MeetingChanged)
        assert (refusal.change, refusal.meeting.on, refusal.revision) == (told, THURSDAY, 1)


def test_a_day_no_meeting_ever_had_cannot_be_found(office: Office) -> None:
    refusal = refused(office, CHAIR, MoveMeeting("BMG", THURSDAY, date(2027, 1, 26)))
    assert isinstance(refusal, NotFound)
    assert refusal.near == ("Tue 19 Jan 2027", "Tue 20 Apr 2027", "Tue 20 Jul 2027")


def test_cancelled_reinstated_and_cancelled_again(office: Office) -> None:
    office.do(MANAGER, OFF)
    assert meeting(office).state is MeetingState.CANCELLED
    office.do(CHAIR, ReinstateMeeting("BMG"))
    assert meeting(office).state is MeetingState.PLANNED
    office.do(MANAGER, OFF)
    assert [(one.what, one.revision, one.why) for one in changes(office)] == [
        (CANCEL, 1, "half of the seats are vacant"),
        (REINSTATE, 2, ""),
        (CANCEL, 3, "half of the seats are vacant"),
    ]


def test_a_cancelled_meeting_is_not_moved_but_reinstated_first(office: Office) -> None:
    office.do(MANAGER, OFF)
    for command in (
        MoveMeeting("BMG", JAN, THURSDAY),
        CancelMeeting("BMG", JAN, "again"),
        PlaceMeeting("BMG", JAN, "Room 3"),
    ):
        refusal = refused(office, MANAGER, command)
        assert isinstance(refusal, MeetingUnfit)
        assert (refusal.why, refusal.meeting.on, refusal.revision) == ("cancelled", JAN, 1)


def test_only_what_is_cancelled_is_reinstated_and_not_onto_a_day_that_is_taken(
    office: Office,
) -> None:
    unfit = refused(office, MANAGER, ReinstateMeeting("BMG", JAN))
    assert isinstance(unfit, MeetingUnfit)
    assert unfit.why == "planned"
    nothing = refused(office, MANAGER, ReinstateMeeting("BMG"))
    assert isinstance(nothing, NotFound)
    office.do(MANAGER, OFF)
    office.do(MANAGER, MoveMeeting("BMG", APR, JAN))
    taken = refused(office, MANAGER, ReinstateMeeting("BMG", revision=1))
    assert isinstance(taken, MeetingUnfit)
    assert taken.why == "taken"


def test_a_meeting_whose_day_has_passed_is_not_reinstated(office: Office) -> None:
    office.do(MANAGER, OFF)
    office.clock.move_to(at(1, 19, 14, year=2027))
    refusal = refused(office, MANAGER, ReinstateMeeting("BMG", JAN))
    assert isinstance(refusal, MeetingUnfit)
    assert refusal.why == "passed"


def test_a_meeting_is_cancelled_with_a_reason(office: Office) -> None:
    refusal = refused(office, MANAGER, CancelMeeting("BMG", why=" "))
    assert isinstance(refusal, Incomplete)
    assert refusal.problems == {"why": "needed"}


@pytest.mark.parametrize(
    ("on", "state", "why"),
    [
        (START.date(), MeetingState.PLANNED, "over"),
        (START.date(), MeetingState.UNDER_WAY, "under way"),
        (JAN, MeetingState.HELD, "held"),
    ],
)
def test_what_has_begun_or_is_over_stays_as_it_was(
    office: Office, on: date, state: MeetingState, why: str
) -> None:
    ends = 8 if why == "over" else 14
    put(office, replace(meeting(office), on=on, at=time(ends - 2), state=state))
    refusal = refused(office, MANAGER, MoveMeeting("BMG", on, THURSDAY))
    assert isinstance(refusal, MeetingUnfit)
    assert refusal.why == why


def test_a_place_and_a_link_are_said_and_taken_away(office: Office) -> None:
    office.do(CHAIR, PlaceMeeting("BMG", place=" Loxley House, NG2 3NG ", link=LINK))
    assert (meeting(office).place, meeting(office).link) == ("Loxley House, NG2 3NG", LINK)
    office.do(CHAIR, PlaceMeeting("BMG", link=""))
    assert (meeting(office).place, meeting(office).link) == ("Loxley House, NG2 3NG", "")
    assert [(one.what, one.parts) for one in changes(office)] == [
        (PLACE, ("place", "link")),
        (PLACE, ("link",)),
    ]
    assert office.do(CHAIR, PlaceMeeting("BMG", link=" ")).same


@pytest.mark.parametrize(
    ("command", "problems"),
    [
        (PlaceMeeting("BMG"), {"place": "needed"}),
        (PlaceMeeting("BMG", place="x" * 201), {"place": "too long"}),
        (PlaceMeeting("BMG", link="meet.example.org"), {"link": "no link"}),
        (PlaceMeeting("BMG", link="javascript:alert(1)"), {"link": "no link"}),
    ],
)
def test_a_place_or_link_that_cannot_be(
    office: Office, command: PlaceMeeting, problems: dict[str, str]
) -> None:
    refusal = refused(office, CHAIR, command)
    assert isinstance(refusal, Incomplete)
    assert refusal.problems == problems


def test_a_postcode_may_stand_in_a_place_but_no_nhs_number(office: Office) -> None:
    assert isinstance(
        refused(office, CHAIR, PlaceMeeting("BMG", place="NHS number 943 476 5919")), ChildData
    )


def test_a_meeting_is_added_with_what_the_group_is_used_to(office: Office) -> None:
    numbers = [kept(office, Meeting, f"BMG/{m}").number for m in ("2027-01", "2028-04")]
    done = office.do(MANAGER, AddMeeting("bmg", date(2027, 3, 4), why="the inspection"))
    added = meeting(office, "BMG/2027-03")
    assert numbers == [1, 6]
    assert isinstance(done, MeetingDone)
    assert added == Meeting(
        id="BMG/2027-03",
        version=1,
        salt=added.salt,
        group="BMG",
        number=7,
        on=date(2027, 3, 4),
        at=time(14),
        minutes=120,
        place="Committee room 2, and online",
        changed_at=START,
        by_hand=True,
        attention_at=added.attention_at,
    )
    assert [(one.what, one.was, one.why) for one in changes(office, "BMG/2027-03")] == [
        (ADD, None, "the inspection")
    ]


def test_a_second_one_in_a_month_has_an_id_of_its_own(office: Office) -> None:
    for day in (4, 11, 18):
        office.do(MANAGER, AddMeeting("BMG", date(2027, 1, day), time(9), 60, "Room 3"))
    ids = [f"BMG/2027-01-{n}" for n in (2, 3, 4)]
    assert [meeting(office, one).on.day for one in ids] == [4, 11, 18]
    assert meeting(office, ids[0]).minutes == 60


@pytest.mark.parametrize(
    ("command", "problems"),
    [
        (AddMeeting("BMG"), {"day": "when"}),
        (AddMeeting("BMG", date(2026, 10, 20)), {"day": "past"}),
        (AddMeeting("BMG", JAN, time(9)), {"day": "taken"}),
        (AddMeeting("BMG", THURSDAY, minutes=14), {"minutes": "too few"}),
        (AddMeeting("BMG", THURSDAY, minutes=0), {"minutes": "too few"}),
        (AddMeeting("BMG", THURSDAY, minutes=601), {"minutes": "too many"}),
        (AddMeeting("BMG", THURSDAY, place="x" * 201), {"place": "too long"}),
    ],
)
def test_a_meeting_that_cannot_be_added(
    office: Office, command: AddMeeting, problems: dict[str, str]
) -> None:
    refusal = refused(office, MANAGER, command)
    assert isinstance(refusal, Incomplete)
    assert refusal.problems == problems


def test_a_group_without_a_cadence_is_asked_the_hour(office: Office) -> None:
    changed(office, "BMG", cadence=None)
    refusal = refused(office, MANAGER, AddMeeting("BMG"))
    assert isinstance(refusal, Incomplete)
    assert refusal.problems == {"day": "when", "at": "when"}
    office.do(MANAGER, AddMeeting("BMG", THURSDAY, time(10)))
    assert meeting(office, "BMG/2027-01-2").minutes == 120


def test_an_added_day_is_asked_back_with_all_that_was_said(office: Office) -> None:
    asked = AddMeeting("BMG", SATURDAY, time(10), 90, "Room 3", "an away day")
    assert office.do(MANAGER, asked) == AddDoubted(
        "BMG", False, asked, ("weekend",), date(2027, 1, 25)
    )
    office.do(MANAGER, replace(asked, sure=True))
    assert meeting(office, "BMG/2027-01-2").on == SATURDAY


@pytest.mark.parametrize("who", [RACHEL, LAY, OUTSIDER])
def test_whoever_only_sits_there_is_told_whom_to_ask(office: Office, who: str) -> None:
    for command in (
        TO_THURSDAY,
        OFF,
        ReinstateMeeting("BMG", JAN),
        PlaceMeeting("BMG", place="Room 3"),
        AddMeeting("BMG", THURSDAY),
    ):
        refusal = refused(office, who, command)
        assert isinstance(refusal, NotAllowed)
        assert refusal.ask == ("Winston Baptiste",)


def test_a_restricted_group_cannot_be_found_by_others(office: Office) -> None:
    refusal = refused(office, OUTSIDER, MoveMeeting("CSPR", day=THURSDAY))
    assert isinstance(refusal, NotFound)
    assert refusal.what == "group"
    assert office.do(REVIEWER, MoveMeeting("CSPR", day=date(2026, 11, 19))).verb == MOVE


def test_whoever_chairs_that_meeting_may_change_it_and_no_other(office: Office) -> None:
    put(office, replace(meeting(office), chaired_by=LAY))
    office.do(LAY, TO_THURSDAY)
    assert meeting(office).on == THURSDAY
    assert isinstance(refused(office, LAY, MoveMeeting("BMG", APR, THURSDAY)), NotAllowed)
    assert isinstance(refused(office, CHAIR, MoveMeeting("BMG", day=JAN)), NotAllowed)


def test_planning_leaves_alone_what_people_changed(office: Office) -> None:
    office.do(MANAGER, MoveMeeting("BMG", day=APR.replace(day=21)))
    office.do(MANAGER, CancelMeeting("BMG", APR, "an election"))
    stood = [meeting(office, one) for one in (BMG, APRIL)]
    assert office.do(MANAGER, PlanMeetings()) == MeetingsPlanned(())
    assert [meeting(office, one) for one in (BMG, APRIL)] == stood


def test_planning_puts_no_second_meeting_on_a_day(office: Office) -> None:
    """May 2028 comes into sight a month later; there is one on the day already."""
    office.do(MANAGER, AddMeeting("LWD", date(2028, 5, 10)))
    office.do(MANAGER, MoveMeeting("QAA", date(2028, 3, 27), date(2028, 5, 22)))
    office.clock.move_to(at(12, 1))
    added = office.do(MANAGER, PlanMeetings()).added
    assert added == ("CSPR/2028-05", "EYDSL/2028-05")
