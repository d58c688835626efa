"""The feed, the digest and what may be done follow whoever chairs a meeting: by the rule on its
day, as a stand-in, or after a swap."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from governance.meetings import Meeting
from tests.jobs.office import Office
from tests.usecases.calendars import link, read
from tests.usecases.cast import CHAIR, LAY, MANAGER, NURSE, RACHEL, advance, at, kept, put, refused
from tests.usecases.changing.chairing import OKAFOR, PRIYA, WINSTON
from tests.usecases.meetings import APR, APRIL, BMG, JAN
from usecases.agenda_view import AgendaView
from usecases.chair_by_rule import ChairByRule
from usecases.chair_meeting import ChairMeeting
from usecases.digest import ShowDigest
from usecases.issue_agenda import IssueAgenda
from usecases.move_meeting import MoveMeeting
from usecases.refusals import NotAllowed
from usecases.show_meeting import MeetingShown, ShowMeeting
from usecases.start_meeting import StartMeeting, UnderWay
from usecases.swap_chairs import SwapChairs

STAND_IN = ChairMeeting("BMG", OKAFOR, JAN)
SWAP = SwapChairs("BMG", APR, JAN)


def feed(office: Office) -> list[tuple[str, int]]:
    """What the first two events say of the chair, and their numbers."""
    found = read(office, RACHEL, "group:BMG")
    assert found is not None
    return [(event.text, event.sequence) for event in found.events[:2]]


def runs(office: Office, on: date) -> set[str]:
    """Who of those who might chair it has the digest, and may issue the agenda."""
    found = set()
    for who in (CHAIR, NURSE, RACHEL, LAY):
        shown: MeetingShown = office.do(who, ShowMeeting("BMG", on))
        if "meeting.digest" in shown.can:
            office.do(who, ShowDigest("BMG", on))
            found.add(who)
        else:
            assert isinstance(refused(office, who, ShowDigest("BMG", on)), NotAllowed)
            assert isinstance(refused(office, who, IssueAgenda("BMG", on)), NotAllowed)
        assert shown.meeting.mine is (who in found)
    return found


def test_by_the_rule_each_has_their_own(office: Office) -> None:
    link(office, RACHEL, "group:BMG")
    assert feed(office) == [(f"Chair: {WINSTON}", 0), (f"Chair: {PRIYA}", 0)]
    assert (runs(office, JAN), runs(office, APR)) == ({CHAIR}, {NURSE})


def test_a_stand_in_has_it_for_that_meeting_only(office: Office) -> None:
    link(office, RACHEL, "group:BMG")
    assert feed(office)[0] == (f"Chair: {WINSTON}", 0)
    office.do(CHAIR, STAND_IN)
    assert feed(office) == [(f"Chair: {OKAFOR}", 1), (f"Chair: {PRIYA}", 0)]
    assert (runs(office, JAN), runs(office, APR)) == ({RACHEL}, {NURSE})


def test_and_no_longer_once_the_rule_is_back(office: Office) -> None:
    link(office, RACHEL, "group:BMG")
    feed(office)
    office.do(MANAGER, STAND_IN)
    feed(office)
    office.do(RACHEL, ChairByRule("BMG", JAN))
    assert feed(office)[0] == (f"Chair: {WINSTON}", 2)
    assert runs(office, JAN) == {CHAIR}


def test_two_who_swapped_have_each_other_s(office: Office) -> None:
    link(office, RACHEL, "group:BMG")
    feed(office)
    office.do(MANAGER, SWAP)
    assert feed(office) == [(f"Chair: {PRIYA}", 1), (f"Chair: {WINSTON}", 1)]
    assert (runs(office, JAN), runs(office, APR)) == ({NURSE}, {CHAIR})


@pytest.mark.parametrize("day", [date(2027, 3, 31), date(2027, 4, 1)])
def test_on_both_sides_of_the_day_on_which_the_turn_ends(office: Office, day: date) -> None:
    """A meeting is chaired by the rule on its own day, whenever one asks."""
    link(office, RACHEL, "group:BMG")
    feed(office)
    office.do(MANAGER, MoveMeeting("BMG", JAN, day=day))
    after = day >= date(2027, 4, 1)
    assert feed(office)[0] == (f"Chair: {PRIYA if after else WINSTON}", 1)
    assert runs(office, day) == ({NURSE} if after else {CHAIR})
    office.clock.move_to(at(3, 30, year=2027))
    assert runs(office, day) == ({NURSE} if after else {CHAIR})


def test_a_swap_over_the_end_of_a_turn_holds_once_it_has_ended(office: Office) -> None:
    office.do(MANAGER, SWAP)
    office.clock.move_to(at(4, 12, year=2027))
    assert runs(office, APR) == {CHAIR}


def test_whoever_was_named_and_is_no_longer_known_leaves_it_to_the_rule(office: Office) -> None:
    put(office, replace(kept(office, Meeting, BMG), chaired_by="somebody-gone"))
    assert runs(office, JAN) == {CHAIR}


def test_the_stand_in_starts_the_meeting(office: Office) -> None:
    office.do(MANAGER, STAND_IN)
    advance(office, at(1, 19, 14, year=2027))
    assert isinstance(refused(office, CHAIR, StartMeeting("BMG")), NotAllowed)
    started: UnderWay = office.do(RACHEL, StartMeeting("BMG"))
    view: AgendaView = started.agenda
    assert (view.started_by, view.meeting.chairs) == (OKAFOR, (OKAFOR,))
    assert kept(office, Meeting, APRIL).chaired_by == ""
