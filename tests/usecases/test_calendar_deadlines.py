"""The calendars of deadlines: by reference only, and with the rights of whoever reads them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from config.partnership_file.convert import records
from governance.actions import Action, ActionState, Owner, OwnerKind, Share
from governance.timescale import Timescale
from tests.jobs.office import FILE, START, Office
from tests.usecases.calendars import event, events, link, read
from tests.usecases.cast import (
    LATE,
    MANAGER,
    NURSE,
    OUTSIDER,
    RACHEL,
    REF,
    REVIEWER,
    SCRUTINEER,
    SECRET,
    at,
    changed,
    given,
    kept,
    put,
)
from usecases.calendar_feed import ExportFeed
from usecases.desk import CLERK
from usecases.ports.calendars import CalendarFeed, FeedEvent

ALL = "deadlines"
MINE = f"deadlines:{RACHEL}"
DUE = FeedEvent(
    uid=REF,
    sequence=0,
    changed_at=START,
    starts=date(2026, 11, 6),
    ends=date(2026, 11, 7),
    title="BMG-2026-003 due",
)
NEUTRAL = "Partnership action due"
WAITING = {"BMG-2026-009", "BMG-2026-012"}  # for a condition, although a date is written
DATED = {
    one.id
    for one in records(FILE, START)
    if isinstance(one, Action) and one.group == "BMG" and one.agreed and one.id not in WAITING
}


def refs(office: Office, who: str, scope: str = ALL) -> list[str]:
    return [one.uid for one in events(office, who, scope)]


def altered(office: Office, ref: str = REF, **fields: Any) -> None:
    put(office, replace(kept(office, Action, ref), **fields))


@pytest.fixture
def linked(office: Office) -> Office:
    for who in (RACHEL, MANAGER, OUTSIDER, SCRUTINEER, REVIEWER):
        link(office, who, ALL)
    link(office, RACHEL, MINE)
    return office


def test_what_is_due_stands_as_a_whole_day_by_reference_alone(linked: Office) -> None:
    assert event(linked, RACHEL, ALL, REF) == DUE
    assert {one.title for one in events(linked, RACHEL, ALL)} == {f"{ref} due" for ref in DATED}
    assert {(one.place, one.text) for one in events(linked, RACHEL, ALL)} == {("", "")}


def test_they_stand_by_date(linked: Office) -> None:
    days = [(one.starts, one.uid) for one in events(linked, MANAGER, ALL)]
    assert (days[0][1], days) == (LATE, sorted(days))


def test_a_month_is_due_on_its_last_day(linked: Office) -> None:
    due = event(linked, RACHEL, ALL, "BMG-2026-006")
    assert due is not None
    assert (due.starts, due.ends) == (date(2027, 3, 31), date(2027, 4, 1))


def test_my_own_are_those_i_lead_each_with_each_agency_too(linked: Office) -> None:
    feed = read(linked, RACHEL, MINE)
    assert feed is not None
    assert feed.name.endswith(": My deadlines")
    assert refs(linked, RACHEL, MINE) == [REF, "BMG-2026-014", "BMG-2026-004"]


def test_a_part_of_mine_that_is_done_is_no_longer_due_from_me(linked: Office) -> None:
    done = Share(agency="police", completed_on=date(2026, 11, 2))
    altered(linked, "BMG-2026-014", shares=(done,))
    assert refs(linked, RACHEL, MINE) == [REF, "BMG-2026-004"]
    assert "BMG-2026-014" in refs(linked, RACHEL)


def test_my_own_follow_the_post(linked: Office) -> None:
    given(linked, "di-public-protection", OUTSIDER)
    link(linked, OUTSIDER, f"deadlines:{OUTSIDER}")
    assert refs(linked, OUTSIDER, f"deadlines:{OUTSIDER}") == [REF, "BMG-2026-014", "BMG-2026-004"]


def test_everybody_sees_what_they_may(linked: Office) -> None:
    assert (refs(linked, OUTSIDER), len(refs(linked, SCRUTINEER))) == ([], len(DATED))
    given(linked, "di-public-protection", OUTSIDER)
    assert len(refs(linked, OUTSIDER)) == len(DATED)


def test_a_restricted_group_s_are_in_nobody_s_calendar_of_all(linked: Office) -> None:
    for who in (REVIEWER, MANAGER, SCRUTINEER):
        assert [ref for ref in refs(linked, who) if ref.startswith("CSPR")] == []
    exported: CalendarFeed = linked.do(CLERK, ExportFeed(ALL))
    assert [one.uid for one in exported.events] == refs(linked, MANAGER)


def test_a_restricted_group_s_are_neutral_in_one_s_own(linked: Office) -> None:
    scope = f"deadlines:{REVIEWER}"
    link(linked, REVIEWER, scope)
    due = event(linked, REVIEWER, scope, SECRET)
    assert due is not None
    assert (due.title, due.starts, due.text) == (NEUTRAL, date(2027, 1, 15), "")


def test_a_group_that_becomes_restricted_hides_its_references_at_once(linked: Office) -> None:
    changed(linked, "BMG", restricted=True)
    assert refs(linked, RACHEL) == []
    assert {one.title for one in events(linked, RACHEL, MINE)} == {NEUTRAL}


def test_a_group_that_is_no_more_counts_as_restricted(linked: Office) -> None:
    altered(linked, group="GONE")
    assert REF not in refs(linked, MANAGER)
    assert event(linked, RACHEL, MINE, REF) == replace(DUE, title=NEUTRAL)


def test_what_waits_for_a_condition_or_has_no_date_is_absent(linked: Office) -> None:
    assert set(refs(linked, MANAGER)) == DATED > {REF, LATE}


def test_a_condition_that_is_met_brings_it_in(linked: Office) -> None:
    altered(linked, "BMG-2026-012", condition_met_on=date(2026, 11, 2))
    assert "BMG-2026-012" in refs(linked, RACHEL)


def test_a_condition_or_a_date_taken_back_takes_it_out(linked: Office) -> None:
    altered(linked, timescale=Timescale("once funded", condition="funding"))
    assert REF not in refs(linked, RACHEL)
    altered(linked, timescale=Timescale(), agreed=None)
    assert REF not in refs(linked, RACHEL)


@pytest.mark.parametrize("state", [one for one in ActionState if one.value not in
                                   ("completed", "cancelled")])  # fmt: skip
def test_whatever_is_not_over_is_due(linked: Office, state: ActionState) -> None:
    altered(linked, state=state)
    assert event(linked, RACHEL, ALL, REF) == DUE


@pytest.mark.parametrize("state", [ActionState.COMPLETED, ActionState.CANCELLED])
def test_what_is_over_is_struck_out_for_thirty_days(linked: Office, state: ActionState) -> None:
    read(linked, RACHEL, ALL)
    altered(linked, state=state)
    over = replace(DUE, sequence=1, changed_at=START + timedelta(seconds=1), cancelled=True)
    assert event(linked, RACHEL, ALL, REF) == event(linked, RACHEL, MINE, REF) == over
    linked.clock.move_to(START + timedelta(days=30))
    assert event(linked, RACHEL, ALL, REF) == over
    linked.clock.move_to(START + timedelta(days=31))
    assert (event(linked, RACHEL, ALL, REF), event(linked, RACHEL, MINE, REF)) == (None, None)


def test_what_was_over_before_anybody_looked_is_absent(linked: Office) -> None:
    altered(linked, state=ActionState.COMPLETED)
    assert REF not in refs(linked, RACHEL)


def test_an_extension_moves_the_day_and_raises_the_number(linked: Office) -> None:
    read(linked, RACHEL, MINE)
    linked.clock.move_to(at(11, 3))
    altered(linked, agreed=date(2026, 11, 27), agreed_version=2)
    moved = replace(
        DUE,
        sequence=1,
        changed_at=at(11, 3),
        starts=date(2026, 11, 27),
        ends=date(2026, 11, 28),
    )
    assert event(linked, RACHEL, ALL, REF) == event(linked, RACHEL, MINE, REF) == moved


def test_another_title_owner_rating_or_state_of_being_live_is_no_change(linked: Office) -> None:
    read(linked, RACHEL, ALL)
    altered(linked, title="Other", rating="amber", revision=7, state=ActionState.PAUSED)
    altered(linked, owners=(Owner(OwnerKind.PERSON, NURSE),), attention_at=at(11, 9))
    assert event(linked, RACHEL, ALL, REF) == DUE


@pytest.mark.parametrize(("days", "there"), [(90, True), (91, False)])
def test_what_is_long_past_is_left_out(linked: Office, days: int, there: bool) -> None:
    linked.clock.move_to(at(11, 6, 12) + timedelta(days=days))
    assert (REF in refs(linked, RACHEL)) is there
