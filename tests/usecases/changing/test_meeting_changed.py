"""Who hears of a change to a meeting, when, and of which."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from governance.asks import ASKS_BY_SUBJECT, AT_ONCE, Message, MessageState, Rule
from governance.groups import Group
from governance.meeting_changes import CANCEL, MOVE, REINSTATE
from governance.meetings import MEETINGS_BY_GROUP
from governance.people import Post
from governance.policy import Lane
from tests.jobs.office import START, Office
from tests.usecases.cast import (
    CHAIR,
    MANAGER,
    NURSE,
    RACHEL,
    advance,
    at,
    changed,
    found,
    kept,
    put,
    tick,
)
from tests.usecases.meetings import BMG, JAN, THURSDAY, meeting, news, told_to
from usecases.bundle import Bundle
from usecases.cancel_meeting import CancelMeeting
from usecases.change_told import ChangeTold
from usecases.desk import CLERK
from usecases.move_meeting import MoveMeeting
from usecases.place_meeting import PlaceMeeting
from usecases.read_message import AskView, ReadMessage
from usecases.reinstate_meeting import ReinstateMeeting

FIRST, SECOND, THIRD = (f"{BMG}.r{n}" for n in (1, 2, 3))
TO_THURSDAY = MoveMeeting("BMG", day=THURSDAY)


def rows(office: Office, who: str, lane: Lane = Lane.DAILY) -> list[AskView]:
    """Of the news of that lane, with who reads it."""
    keys = {one.message for one in found(office, ASKS_BY_SUBJECT) if one.message}
    sent = (kept(office, Message, key) for key in sorted(keys) if f"{lane.value}|" in key)
    mine = [one for one in sent if one.recipient.endswith(f":{who}")]
    read = [office.do(CLERK, ReadMessage(one.id)).rows for one in mine]
    return [row for one in read for row in one if row.rule == Rule.MEETING_CHANGED]


def told(office: Office, who: str, lane: Lane = Lane.DAILY) -> list[tuple[str, date, bool]]:
    """What they read: what was done, the day since, and whether it was changed again."""
    views = [row.told for row in rows(office, who, lane)]
    seen = [one for one in views if isinstance(one, ChangeTold)]
    return [(one.change.what, one.change.becomes.date(), one.again) for one in seen]


def test_everybody_seated_and_the_channel_hear_of_it_but_not_whoever_did_it(
    office: Office,
) -> None:
    done = office.do(MANAGER, TO_THURSDAY)
    people = {one.recipient for one in news(office)} - {"group:BMG"}
    seats = {seat.post for seat in kept(office, Group, "BMG").seats}
    held = {held for post in seats for held in kept(office, Post, post).held_by(START.date())}
    assert people == {f"person:{one}" for one in held - {MANAGER}}
    assert done.told == len(people)
    assert [one.recipient for one in news(office)].count("group:BMG") == 1


def test_far_ahead_it_waits_for_the_daily_news(office: Office) -> None:
    done = office.do(MANAGER, TO_THURSDAY)
    lanes = {one.recipient: one.lane for one in news(office)}
    assert lanes.pop("group:BMG") is Lane.REPLY
    assert set(lanes.values()) == {Lane.DAILY}
    assert not done.at_once


@pytest.mark.parametrize(
    ("now", "to", "urgent"),
    [
        (at(1, 11, 18, year=2027), THURSDAY, False),
        (at(1, 12, 8, year=2027), THURSDAY, True),
        (at(1, 11, 23, year=2027), date(2027, 1, 18), True),
        (at(1, 19, 11, year=2027), date(2027, 3, 2), True),
    ],
)
def test_within_five_working_days_it_is_told_at_once(
    office: Office, now: datetime, to: date, urgent: bool
) -> None:
    """Of the old day or the new one, whatever the hour."""
    office.clock.move_to(now)
    assert office.do(MANAGER, MoveMeeting("BMG", day=to)).at_once is urgent
    (mine,) = (one for one in news(office) if one.recipient == f"person:{RACHEL}")
    assert (mine.lane is Lane.URGENT, mine.attention_at == now) == (urgent, urgent)


def test_at_night_an_urgent_change_goes_out_with_the_next_tick(office: Office) -> None:
    office.clock.move_to(at(1, 16, 22, year=2027))
    office.do(MANAGER, TO_THURSDAY)
    tick(office)
    assert told(office, RACHEL, Lane.URGENT) == [(MOVE, THURSDAY, False)]
    assert told_to(office, RACHEL) == [(FIRST, "told")]


def test_a_later_change_takes_the_place_of_one_nobody_has_heard_of(office: Office) -> None:
    office.do(MANAGER, TO_THURSDAY)
    office.do(MANAGER, MoveMeeting("BMG", THURSDAY, date(2027, 1, 26)))
    assert told_to(office, RACHEL) == [(SECOND, "open"), (FIRST, "passed over")]
    advance(office, at(11, 3, 12))
    ((what, day, again),) = told(office, RACHEL)
    assert (what, day, again) == (MOVE, date(2027, 1, 26), False)
    (row,) = rows(office, RACHEL)
    assert isinstance(row.told, ChangeTold)
    assert row.told.change.was == at(1, 19, 14, year=2027)


def test_what_comes_to_nothing_is_not_told(office: Office) -> None:
    office.do(MANAGER, CancelMeeting("BMG", why="half of the seats are vacant"))
    office.do(CHAIR, ReinstateMeeting("BMG"))
    advance(office, at(11, 3, 12))
    assert told(office, RACHEL) == []
    assert told_to(office, RACHEL) == [(FIRST, "passed over")]


def test_whoever_did_it_hears_that_somebody_undid_it(office: Office) -> None:
    """And whoever undid it need not be told any more what it was."""
    office.do(MANAGER, CancelMeeting("BMG", why="half of the seats are vacant"))
    office.do(CHAIR, ReinstateMeeting("BMG"))
    assert told_to(office, CHAIR) == [(FIRST, "passed over")]
    advance(office, at(11, 3, 12))
    assert told(office, MANAGER) == [(REINSTATE, JAN, False)]


def test_what_was_told_says_that_it_changed_again_and_is_shown_afresh(office: Office) -> None:
    office.do(MANAGER, TO_THURSDAY)
    advance(office, at(11, 3, 12))
    office.do(MANAGER, CancelMeeting("BMG", why="half of the seats are vacant"))
    (first,) = (one for one in news(office) if one.id.endswith(f"{FIRST}|person:{RACHEL}"))
    assert kept(office, Message, str(first.message)).redraw_at == AT_ONCE
    advance(office, at(11, 5, 12))
    assert told(office, RACHEL) == [(MOVE, THURSDAY, True), (CANCEL, THURSDAY, False)]


def test_a_change_in_a_bundle_that_was_not_sent_yet_leaves_it(office: Office) -> None:
    office.do(MANAGER, TO_THURSDAY)
    office.clock.move_to(at(11, 3, 9))
    (key,) = office.do(CLERK, Bundle(f"person:{RACHEL}")).messages
    office.do(MANAGER, PlaceMeeting("BMG", place="Room 3"))
    assert kept(office, Message, key).asks == ()
    assert told_to(office, RACHEL) == [(SECOND, "open"), (FIRST, "passed over")]
    advance(office, at(11, 6, 12))
    assert kept(office, Message, key).state is MessageState.DROPPED
    assert told(office, RACHEL) == [(MOVE, THURSDAY, False)]


def test_the_link_is_named_as_changed(office: Office) -> None:
    office.do(MANAGER, PlaceMeeting("BMG", link="https://meet.example.org/j/1"))
    advance(office, at(11, 3, 12))
    (row,) = rows(office, RACHEL)
    assert isinstance(row.told, ChangeTold)
    assert row.told.change.parts == ("link",)


def test_whoever_has_left_the_restricted_group_reads_nothing(office: Office) -> None:
    office.do(MANAGER, MoveMeeting("CSPR", day=date(2026, 12, 3)))
    id_ = next(one.id for one in found(office, MEETINGS_BY_GROUP, "CSPR") if one.revision)
    assert told_to(office, NURSE, id_) == [(f"{id_}.r1", "open")]
    changed(office, "CSPR", seats=())
    advance(office, at(11, 3, 12))
    assert told(office, NURSE) == []


def test_what_was_asked_before_the_meeting_is_corrected(office: Office) -> None:
    """The round opened on Tue 22 Dec, for the meeting on 19 January; it is on 21 January since."""
    advance(office, at(12, 23, 12))
    (mine,) = (
        one
        for one in found(office, ASKS_BY_SUBJECT)
        if one.rule is Rule.ROUND and one.recipient == f"person:{RACHEL}" and "004" in one.subject
    )
    office.do(MANAGER, TO_THURSDAY)
    assert kept(office, Message, str(mine.message)).redraw_at == AT_ONCE


def test_nobody_is_asked_before_a_meeting_that_is_cancelled(office: Office) -> None:
    """Nor is what was not sent yet."""
    office.do(MANAGER, CancelMeeting("BMG", why="half of the seats are vacant"))
    advance(office, at(1, 20, 12, year=2027))
    rounds = [one for one in found(office, ASKS_BY_SUBJECT) if one.rule is Rule.ROUND]
    assert [one for one in rounds if one.occurrence.startswith(f"{BMG}.")] == []


def test_moved_its_round_moves_with_it_and_opens_once(office: Office) -> None:
    office.do(MANAGER, MoveMeeting("BMG", day=date(2027, 2, 2)))
    advance(office, at(1, 12, 12, year=2027))
    rounds = [one for one in found(office, ASKS_BY_SUBJECT) if one.rule is Rule.ROUND]
    opened = [one.asked_at for one in rounds if one.occurrence == f"{BMG}.opens"]
    assert {moment.date() for moment in opened} == {date(2027, 1, 12)}


def test_a_stand_in_who_has_no_seat_hears_too(office: Office) -> None:
    put(office, replace(meeting(office), chaired_by="mei-lin-thackray"))
    office.do(MANAGER, TO_THURSDAY)
    assert told_to(office, "mei-lin-thackray") == [(FIRST, "open")]
