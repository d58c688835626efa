"""SEQUENCE and LAST-MODIFIED rise with every change people see, and with no other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given as examples
from hypothesis import settings
from hypothesis import strategies as st

from config.partnership_file.convert import records
from governance.actions import Action, ActionState
from governance.groups import ChairRule, Group, Quorum
from governance.meetings import Meeting, MeetingState
from governance.people import Person
from governance.timescale import Timescale
from governance.web_links import INSTEAD
from store.tinydb.store import TinyDbStore
from tests.jobs.office import FILE, START, Office
from tests.store.figures import size
from tests.usecases.calendars import event, link, read
from tests.usecases.cast import CHAIR, MANAGER, RACHEL, REF, at, changed, given, kept, put
from usecases.adopt import Adopt
from usecases.calendar_feed import ReadFeed
from usecases.desk import CLERK, Desk
from usecases.issue_link import IssueLink
from usecases.plan_meetings import PlanMeetings
from usecases.ports.calendars import FeedEvent
from usecases.records import INDEXES, KINDS, EventStamp
from usecases.redact import FindTexts, Redact

MEETING = "BMG/2027-01"
SCOPE = "group:BMG"
CHAIRS = "director-childrens-services"
Act = Callable[[Office], None]


def meets(**fields: Any) -> Act:
    return lambda office: put(office, replace(kept(office, Meeting, MEETING), **fields))


def acts(**fields: Any) -> Act:
    return lambda office: put(office, replace(kept(office, Action, REF), **fields))


def groups(**fields: Any) -> Act:
    return lambda office: changed(office, "BMG", **fields)


def named(name: str) -> Act:
    return lambda office: put(office, replace(kept(office, Person, CHAIR), name=name))


def holds(*people: str) -> Act:
    return lambda office: given(office, CHAIRS, *people)


MATERIAL: dict[str, Act] = {
    "date": meets(on=date(2027, 1, 26)),
    "time": meets(at=time(13)),
    "length": meets(minutes=90),
    "place": meets(place="Room 9"),
    "cancelled": meets(state=MeetingState.CANCELLED),
    "provisional": meets(provisional=True),
    "title": groups(name="Business Group"),
    "restricted": groups(restricted=True),
    "chair rule": groups(chair=ChairRule(("di-public-protection",))),
    "holder of the chair's post": holds(RACHEL),
    "two who share it": holds(CHAIR, RACHEL),
    "chair's post falls vacant": holds(),
    "chair's name": named("Winston Baptiste-Okoro"),
}
IMMATERIAL: dict[str, Act] = {
    "revision": meets(revision=4, changed_at=at(11, 9), number=12),
    "the same place": meets(place="Committee room 2, and online"),
    "quorum, usual place": groups(quorum=Quorum(seats=9), place="Elsewhere", declares=True),
    "seats": groups(seats=()),
    "another's post": lambda office: given(office, "di-public-protection", MANAGER),
    "the same again": holds(CHAIR),
}


@pytest.fixture
def shown(office: Office) -> Office:
    """With both calendars read once."""
    office.do(CLERK, PlanMeetings())
    for scope in (SCOPE, "deadlines"):
        link(office, MANAGER, scope)
        read(office, MANAGER, scope)
    return office


def meeting(office: Office) -> FeedEvent:
    found = event(office, MANAGER, SCOPE, MEETING)
    assert found is not None
    return found


def number(office: Office) -> tuple[int, object]:
    found = meeting(office)
    return found.sequence, found.changed_at


@pytest.mark.parametrize("what", MATERIAL)
def test_a_change_people_see_raises_both(shown: Office, what: str) -> None:
    assert number(shown) == (0, START)
    shown.clock.move_to(at(11, 3))
    MATERIAL[what](shown)
    assert number(shown) == number(shown) == (1, at(11, 3))


@pytest.mark.parametrize("what", IMMATERIAL)
def test_another_change_raises_neither(shown: Office, what: str) -> None:
    shown.clock.move_to(at(11, 3))
    IMMATERIAL[what](shown)
    assert number(shown) == (0, START)


def test_only_the_events_it_touches_are_raised(shown: Office) -> None:
    meets(place="Room 9")(shown)
    feed = read(shown, MANAGER, SCOPE)
    assert feed is not None
    assert [one.uid for one in feed.events if one.sequence] == [MEETING]


def test_two_changes_at_one_moment_are_a_second_apart(shown: Office) -> None:
    for count, place in enumerate(("Room 8", "Room 9"), 1):
        meets(place=place)(shown)
        assert number(shown) == (count, START + timedelta(seconds=count))


def test_to_and_fro_rises_twice_where_it_was_seen(shown: Office) -> None:
    before = kept(shown, Meeting, MEETING).place
    meets(place="Room 9")(shown)
    meets(place=before)(shown)
    assert number(shown)[0] == 0
    meets(place="Room 9")(shown)
    assert number(shown)[0] == 1
    meets(place=before)(shown)
    assert number(shown)[0] == 2


def test_all_calendars_show_the_same_number(shown: Office) -> None:
    for who, scope in ((RACHEL, f"person:{RACHEL}"), (RACHEL, "all")):
        link(shown, who, scope)
    meets(place="Room 9")(shown)
    mine = event(shown, RACHEL, f"person:{RACHEL}", MEETING)
    assert mine == event(shown, RACHEL, "all", MEETING) == meeting(shown)
    assert meeting(shown).sequence == 1


@pytest.mark.parametrize(("days", "there"), [(30, True), (31, False)])
def test_what_is_cancelled_is_kept_for_thirty_days(shown: Office, days: int, there: bool) -> None:
    shown.clock.move_to(at(11, 3))
    meets(state=MeetingState.CANCELLED)(shown)
    assert meeting(shown).cancelled
    shown.clock.move_to(at(11, 10))
    groups(name="Business Group")(shown)
    assert meeting(shown).sequence == 2
    shown.clock.move_to(at(11, 3) + timedelta(days=days))
    found = event(shown, MANAGER, SCOPE, MEETING)
    assert (found is not None) is there
    assert found is None or found.cancelled


def test_what_was_called_off_before_anybody_saw_it_is_not_shown(office: Office) -> None:
    office.do(CLERK, PlanMeetings())
    meets(state=MeetingState.CANCELLED)(office)
    link(office, MANAGER, SCOPE)
    assert event(office, MANAGER, SCOPE, MEETING) is None


def test_what_is_held_after_all_comes_back_with_a_higher_number(shown: Office) -> None:
    meets(state=MeetingState.CANCELLED)(shown)
    assert meeting(shown).sequence == 1
    shown.clock.move_to(START + timedelta(days=40))
    assert event(shown, MANAGER, SCOPE, MEETING) is None
    meets(state=MeetingState.PLANNED)(shown)
    assert (meeting(shown).cancelled, number(shown)) == (False, (2, START + timedelta(days=40)))


def test_no_join_link_leaves_in_a_calendar(shown: Office) -> None:
    meets(place="Room 9, and https://teams.example.com/l/meetup-join/19%3a")(shown)
    assert (meeting(shown).place, meeting(shown).sequence) == (f"Room 9, and {INSTEAD}", 1)
    meets(place="Room 9, and https://teams.example.com/l/meetup-join/20%3a")(shown)
    assert meeting(shown).sequence == 1


def test_a_text_taken_out_leaves_no_digest_behind(shown: Office) -> None:
    before = kept(shown, EventStamp, MEETING)
    found = shown.do(MANAGER, FindTexts(f"meeting:{MEETING}", ("place",)))
    shown.do(MANAGER, Redact(found.spots))
    after = kept(shown, EventStamp, MEETING)
    assert (after.digest != before.digest, after.sequence) == (True, 1)
    assert (meeting(shown).place, meeting(shown).sequence) == ("[removed on Mon 2 Nov 2026]", 1)


def test_numbers_outlive_a_restart(tmp_path: Path) -> None:
    numbers = []
    for place in ("Room 7", "Room 8", "Room 8", "Room 9"):
        store = TinyDbStore(tmp_path, KINDS, INDEXES)
        desk = Desk(store, Office().clock)
        if desk.do_now(CLERK, Adopt(records(FILE, START))).fresh:
            desk.do_now(CLERK, PlanMeetings())
            desk.do_now(MANAGER, IssueLink(SCOPE, "one", "token"))
        with store.work("test", START) as w:
            there = w.get(Meeting, MEETING)
            assert there is not None
            w.put(replace(there, place=place))
            w.enter("test", "test")
        feed = desk.do_now(CLERK, ReadFeed("token"))
        numbers += [one.sequence for one in feed.events if one.uid == MEETING]
        store.close()
    assert numbers == [0, 1, 1, 2]


ANYTHING: tuple[Act, ...] = (
    *MATERIAL.values(),
    *IMMATERIAL.values(),
    meets(state=MeetingState.PLANNED, on=date(2027, 1, 19), place="Committee room 2"),
    groups(restricted=False, name="Business Management Group"),
    acts(agreed=date(2026, 11, 27)),
    acts(agreed=date(2026, 11, 6)),
    acts(agreed=None),
    acts(state=ActionState.COMPLETED),
    acts(state=ActionState.CANCELLED),
    acts(state=ActionState.PAUSED),
    acts(timescale=Timescale(condition="funding")),
    acts(timescale=Timescale(), title="Other"),
)
STEPS = st.sampled_from(ANYTHING) | st.timedeltas(timedelta(0), timedelta(days=20)) | st.none()


@settings(max_examples=size(12, 100))
@examples(st.lists(STEPS, max_size=25))
def test_whatever_happens_numbers_rise_with_what_is_seen_and_only_then(
    steps: list[Act | timedelta | None],
) -> None:
    """None reads both calendars; a span of time passes."""
    office = Office()
    office.do(CLERK, PlanMeetings())
    seen: dict[str, FeedEvent] = {}
    for scope in (SCOPE, "deadlines"):
        link(office, MANAGER, scope)
    for step in (*steps, None):
        if isinstance(step, timedelta):
            office.clock.move_to(office.clock.now() + step)
        elif step is not None:
            step(office)
        else:
            for scope in (SCOPE, "deadlines"):
                look(office, scope, seen)


def look(office: Office, scope: str, seen: dict[str, FeedEvent]) -> None:
    feed = read(office, MANAGER, scope)
    assert feed is not None
    for one in feed.events:
        last = seen.get(one.uid, one)
        same = replace(last, sequence=one.sequence, changed_at=one.changed_at) == one
        rose = (one.sequence > last.sequence, one.changed_at >= last.changed_at + timedelta(0, 1))
        assert one == last if same else rose == (True, True)
        seen[one.uid] = one


def test_the_group_of_the_tests_is_what_they_take_it_for(office: Office) -> None:
    group = kept(office, Group, "BMG")
    assert (group.restricted, group.chair.post_on(date(2027, 1, 19))) == (False, CHAIRS)
