from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from governance.meeting_changes import MOVE
from governance.meetings import MeetingChange, MeetingState
from tests.jobs.office import START, Office
from tests.usecases.cast import CHAIR, MANAGER, at, ledger, put, refused
from tests.usecases.meetings import APR, BMG, JAN, SATURDAY, THURSDAY, changes, meeting
from usecases.add_meeting import AddMeeting
from usecases.cancel_meeting import CancelMeeting
from usecases.move_meeting import MoveDoubted, MoveMeeting
from usecases.refusals import Incomplete, MeetingChanged, MeetingUnfit, NotFound
from usecases.views.meeting_change import ChangeView

TO_THURSDAY = MoveMeeting("BMG", day=THURSDAY)


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
