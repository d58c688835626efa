from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.actions import Action
from governance.asks import ASKS_BY_SUBJECT, Ask, AskState, Rule
from governance.meetings import Meeting, MeetingState
from tests.jobs.office import START, Office
from tests.usecases.cast import (
    BRIEFING,
    CHAIR,
    MANAGER,
    RACHEL,
    REF,
    advance,
    ask,
    at,
    found,
    kept,
    no_chair,
    put,
    refused,
)
from usecases.refusals import Incomplete, NotAllowed, NotNow
from usecases.snooze_action import SnoozeAction
from usecases.update_action import ON_TRACK, UpdateAction
from usecases.views import DeedView

UNTIL = date(2026, 11, 10)
SNOOZE = SnoozeAction(REF, until=UNTIL)
MOST = date(2026, 11, 16)  # the tenth working day after Mon 2 Nov


def meets(office: Office, on: date, state: MeetingState = MeetingState.PLANNED) -> None:
    meeting = Meeting(
        id="BMG/x", group="BMG", number=1, on=on, at=START.time(), minutes=90, changed_at=START,
        state=state,
    )  # fmt: skip
    put(office, meeting)


def test_it_is_put_off_and_its_date_stays(office: Office) -> None:
    before = kept(office, Action, REF)
    reply = office.do(RACHEL, replace(SNOOZE, why="on a course"))
    assert reply.deed == DeedView(
        START, "Rachel Okafor", "action.snooze", "until Tue 10 Nov 2026", "on a course"
    )
    after = kept(office, Action, REF)
    assert (after.snoozed_until, after.agreed, after.agreed_version) == (
        UNTIL,
        before.agreed,
        before.agreed_version,
    )


def test_the_chair_is_told_and_nobody_else(office: Office) -> None:
    office.do(RACHEL, SNOOZE)
    told = [(one.recipient, one.rule) for one in found(office, ASKS_BY_SUBJECT, REF)]
    assert told == [(f"person:{CHAIR}", Rule.SNOOZED)]


def test_without_a_chair_the_business_manager_is_told(office: Office) -> None:
    no_chair(office, "director-childrens-services")
    office.do(RACHEL, SNOOZE)
    told = [one.recipient for one in found(office, ASKS_BY_SUBJECT, REF)]
    assert told == [f"person:{MANAGER}"]


def test_what_has_not_been_sent_yet_is_not_sent_but_asked_on_that_day(office: Office) -> None:
    sent = ask(f"person:{RACHEL}", occurrence="v1", attention_at=None, message="m")
    put(office, waiting := ask(f"person:{RACHEL}", rule=Rule.OVERDUE, occurrence="v1.1"), sent)
    office.do(RACHEL, SNOOZE)
    states = [kept(office, Ask, one.id).state for one in (waiting, sent)]
    assert states == [AskState.PASSED_OVER, AskState.OPEN]
    advance(office, at(11, 9, 12))
    assert _asked(office) == sorted((waiting.id, sent.id))
    advance(office, at(11, 10, 12))
    new = {*_asked(office)} - {waiting.id, sent.id}
    open_now = [key for key in new if kept(office, Ask, key).state is AskState.OPEN]
    assert open_now == [f"overdue|{REF}|v1.snoozed1|person:{RACHEL}"]


def test_the_end_of_each_time_is_asked_about(office: Office) -> None:
    office.do(RACHEL, SNOOZE)
    advance(office, at(11, 10, 12))
    office.do(RACHEL, UpdateAction(REF, "amber", forecast=date(2026, 12, 1)))
    office.do(RACHEL, SnoozeAction(REF, until=date(2026, 11, 24)))
    advance(office, at(11, 24, 12))
    ends = [one for one in _asked(office) if "snoozed" in one]
    assert ends == [
        f"overdue|{REF}|v1.snoozed1|person:{RACHEL}",
        f"overdue|{REF}|v1.snoozed2|person:{RACHEL}",
    ]


def _asked(office: Office) -> list[str]:
    return sorted(one.id for one in found(office, ASKS_BY_SUBJECT, REF) if one.answerable)


def test_once_until_an_update_is_given(office: Office) -> None:
    office.do(RACHEL, SNOOZE)
    later = SnoozeAction(REF, until=date(2026, 11, 12))
    assert isinstance(refused(office, RACHEL, later), NotNow)
    office.do(RACHEL, UpdateAction(REF, ON_TRACK))
    assert kept(office, Action, REF).snoozed_until is None
    office.do(RACHEL, later)
    assert kept(office, Action, REF).snoozed_until == date(2026, 11, 12)


@pytest.mark.parametrize(
    ("until", "problem", "limit"),
    [
        (None, "needed", None),
        (START.date(), "past", None),
        (MOST + timedelta(days=1), "too far", MOST),
    ],
)
def test_how_long(office: Office, until: date | None, problem: str, limit: date | None) -> None:
    refusal = refused(office, RACHEL, SnoozeAction(REF, until=until))
    assert refusal == Incomplete({"until": problem}, BRIEFING, limit)


def test_not_past_the_groups_next_meeting(office: Office) -> None:
    meets(office, UNTIL)
    late = SnoozeAction(REF, until=UNTIL + timedelta(days=1))
    assert refused(office, RACHEL, late) == Incomplete(
        {"until": "after the meeting"}, BRIEFING, UNTIL
    )
    office.do(RACHEL, SNOOZE)


def test_a_cancelled_meeting_and_one_that_has_begun_do_not_count(office: Office) -> None:
    meets(office, date(2026, 11, 4), MeetingState.CANCELLED)
    office.do(RACHEL, SNOOZE)


@given(days=st.integers(-5, 40), meeting=st.none() | st.integers(0, 30))
def test_wherever_the_meeting_falls(days: int, meeting: int | None) -> None:
    office, until = Office(), START.date() + timedelta(days=days)
    on = None if meeting is None else START.date() + timedelta(days=meeting)
    if on is not None:
        meets(office, on)
    latest = MOST if on is None or on <= START.date() else min(MOST, on)
    if START.date() < until <= latest:
        office.do(RACHEL, SnoozeAction(REF, until=until))
    else:
        assert isinstance(refused(office, RACHEL, SnoozeAction(REF, until=until)), Incomplete)


def test_only_who_is_asked_may_and_not_for_each_agency(office: Office) -> None:
    for who in (CHAIR, MANAGER):
        assert refused(office, who, SNOOZE) == NotAllowed("action.snooze", REF, ("Rachel Okafor",))
    each = SnoozeAction("BMG-2026-014", until=UNTIL)
    assert isinstance(refused(office, RACHEL, each), NotNow)
