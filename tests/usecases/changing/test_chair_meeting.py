"""Stand-ins, and back to the rule."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from governance.leave import Leave
from governance.meeting_changes import CHAIR as NAME
from governance.meetings import MeetingState
from tests.jobs.office import START, Office
from tests.usecases.agendas import state
from tests.usecases.cast import (
    CHAIR,
    LAY,
    MANAGER,
    NURSE,
    OUTSIDER,
    RACHEL,
    SCRUTINEER,
    given,
    ledger,
    put,
    refused,
)
from tests.usecases.changing.chairing import (
    BETWEEN,
    OKAFOR,
    PRIYA,
    STAND_IN,
    WINSTON,
    chairs,
    names,
)
from tests.usecases.meetings import BMG, JAN, changes, meeting
from usecases.cancel_meeting import CancelMeeting
from usecases.chair_by_rule import ChairByRule
from usecases.chair_meeting import ChairMeeting, ChairNamed
from usecases.list_candidates import ListCandidates
from usecases.refusals import (
    CannotChair,
    ChildData,
    Incomplete,
    MeetingChanged,
    MeetingUnfit,
    NotAllowed,
    NotFound,
)
from usecases.swap_chairs import SwapChairs


def test_a_stand_in_chairs_one_meeting_and_who_said_so_is_kept(office: Office) -> None:
    before = meeting(office)
    named: ChairNamed = office.do(CHAIR, STAND_IN)
    assert (named.done.meeting.chairs, named.chairs_were) == ((PRIYA,), (WINSTON,))
    assert (named.away, named.done.same) == (False, False)
    assert meeting(office) == replace(
        before, version=2, chaired_by=NURSE, by_hand=True, revision=1, changed_at=START
    )
    (change,) = changes(office)
    assert (change.what, change.by, change.at, change.why) == (
        *(NAME, CHAIR, START, "Winston is in court"),
    )
    assert (change.parts, change.chairs_were, change.chairs) == (
        *(("chaired_by",), (CHAIR,), (NURSE,)),
    )
    assert ledger(office)[-1] == (CHAIR, NAME, BMG)
    assert names(office) == [PRIYA, PRIYA, PRIYA]


@pytest.mark.parametrize(
    ("typed", "who", "why"),
    [
        ("Priya Ramanathan", NURSE, ""),
        ("priya ramanathan.", NURSE, ""),
        ("Priya", NURSE, ""),
        ("Ramanathan", NURSE, ""),
        (NURSE, NURSE, ""),
        ("Priya Ramanathan Winston is in court", NURSE, "Winston is in court"),
        ("Priya Ramanathan, Winston is in court", NURSE, "Winston is in court"),
        ("Priya Ramanathan – Winston is in court", NURSE, "Winston is in court"),
    ],
)
def test_a_name_is_read_and_the_reason_behind_it(
    office: Office, typed: str, who: str, why: str
) -> None:
    office.do(MANAGER, ChairMeeting("BMG", typed))
    assert (meeting(office).chaired_by, changes(office)[-1].why) == (who, why)


def test_a_name_that_is_not_whole_is_asked_for(office: Office) -> None:
    lost = refused(office, MANAGER, ChairMeeting("BMG", "Prya Ramanatan"))
    assert lost == NotFound("person", "Prya Ramanatan", (PRIYA,), "person")
    assert refused(office, MANAGER, ChairMeeting("BMG", "  ")) == Incomplete({"person": "needed"})


@pytest.mark.parametrize(
    ("who", "why"), [("Mei-Lin Thackray", "seat"), ("Elspeth Dunmore", "scrutineer")]
)
def test_whoever_has_no_seat_that_chairs_is_refused(office: Office, who: str, why: str) -> None:
    refusal = refused(office, MANAGER, ChairMeeting("BMG", who))
    assert isinstance(refusal, CannotChair)
    assert (refusal.person, refusal.why, refusal.meeting.on) == (who, why, JAN)
    assert {WINSTON, PRIYA, OKAFOR} < set(refusal.could)
    assert not {"Mei-Lin Thackray", "Elspeth Dunmore"} & set(refusal.could)


def test_a_seat_counts_on_the_day_of_the_meeting(office: Office) -> None:
    given(office, "designated-nurse", OUTSIDER)
    refusal = refused(office, MANAGER, STAND_IN)
    assert isinstance(refusal, CannotChair)
    assert refusal.why == "seat"
    office.do(MANAGER, ChairMeeting("BMG", "Mei-Lin Thackray"))


def test_whoever_would_chair_it_by_the_rule_takes_back_what_they_said(office: Office) -> None:
    office.do(CHAIR, STAND_IN)
    assert [row.can for row in chairs(office, CHAIR)[:2]] == [True, False]
    office.do(CHAIR, ChairByRule("BMG"))
    assert names(office)[0] == WINSTON


@pytest.mark.parametrize("who", [RACHEL, LAY, SCRUTINEER, OUTSIDER, NURSE])
@pytest.mark.parametrize(
    "command", [STAND_IN, ChairByRule("BMG"), ListCandidates("BMG")], ids=lambda c: type(c).__name__
)
def test_only_those_who_run_it_say_who_chairs(office: Office, who: str, command: object) -> None:
    no = NotAllowed("meeting.chair", "BMG", (WINSTON, "Joan Merriweather"))
    assert refused(office, who, command) == no


def test_whoever_chairs_anyway_is_named_for_nothing(office: Office) -> None:
    before = ledger(office)
    assert office.do(MANAGER, ChairMeeting("BMG", WINSTON)).done.same
    assert office.do(MANAGER, ChairByRule("BMG")).done.same
    assert ledger(office) == before


def test_naming_whom_the_rule_names_gives_it_back_to_the_rule(office: Office) -> None:
    office.do(MANAGER, STAND_IN)
    office.do(MANAGER, ChairMeeting("BMG", WINSTON))
    assert (meeting(office).chaired_by, meeting(office).revision) == ("", 2)
    assert names(office)[0] == WINSTON


def test_back_to_the_rule(office: Office) -> None:
    office.do(MANAGER, STAND_IN)
    back: ChairNamed = office.do(MANAGER, ChairByRule("BMG", why="the hearing is off"))
    assert (back.done.meeting.chairs, back.chairs_were) == ((WINSTON,), (PRIYA,))
    assert [(one.what, one.chairs, one.why) for one in changes(office)] == [
        (NAME, (NURSE,), "Winston is in court"),
        (NAME, (CHAIR,), "the hearing is off"),
    ]


def test_that_a_stand_in_is_away_then_is_said(office: Office) -> None:
    put(office, Leave(id="l", person=NURSE, first=date(2027, 1, 18), last=date(2027, 1, 22)))
    assert office.do(MANAGER, STAND_IN).away


@pytest.mark.parametrize("command", [STAND_IN, ChairByRule("BMG"), BETWEEN])
def test_a_meeting_that_is_off_has_no_chair_to_be_changed(
    office: Office, command: ChairMeeting | ChairByRule | SwapChairs
) -> None:
    office.do(MANAGER, CancelMeeting("BMG", why="half of the seats are vacant"))
    refusal = refused(office, MANAGER, replace(command, on=JAN))
    assert isinstance(refusal, MeetingUnfit)
    assert refusal.why == "cancelled"


def test_nor_one_that_was_held(office: Office) -> None:
    state(office, BMG, MeetingState.HELD)
    refusal = refused(office, MANAGER, replace(STAND_IN, on=JAN))
    assert isinstance(refusal, MeetingUnfit)
    assert refusal.why == "held"


def test_of_two_who_say_it_at_once_the_second_is_told(office: Office) -> None:
    office.do(MANAGER, replace(STAND_IN, revision=0))
    late = refused(office, MANAGER, ChairMeeting("BMG", OKAFOR, revision=0))
    assert isinstance(late, MeetingChanged)
    assert (late.revision, late.change and late.change.chairs) == (1, (PRIYA,))


def test_a_reason_is_looked_through(office: Office) -> None:
    found = refused(office, MANAGER, replace(STAND_IN, why="NHS no 999 657 4415"))
    assert isinstance(found, ChildData)
