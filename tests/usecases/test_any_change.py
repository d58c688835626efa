"""Whatever is done to meetings, in whatever order."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, time, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from governance.asks import ASKS_BY_SUBJECT, Rule
from governance.meetings import CHANGES_BY_GROUP, MEETINGS_BY_GROUP, Meeting
from tests.usecases.calendars import events, link
from tests.usecases.cast import CHAIR, MANAGER, advance, found
from tests.usecases.meetings import planned
from usecases.add_meeting import AddMeeting
from usecases.cancel_meeting import CancelMeeting
from usecases.desk import CLERK
from usecases.move_meeting import MoveMeeting
from usecases.place_meeting import PlaceMeeting
from usecases.plan_meetings import PlanMeetings
from usecases.plan_year import PlanYear
from usecases.ports.calendars import FeedEvent
from usecases.refusals import Refused
from usecases.reinstate_meeting import ReinstateMeeting

FIRST = date(2026, 11, 2)
DAYS = st.integers(-3, 200).map(lambda n: FIRST + timedelta(days=n))
NAMED = st.integers(0, 5)
WHO = st.sampled_from([CHAIR, MANAGER])
SURE = st.booleans()


class Series(RuleBasedStateMachine):
    """BMG's meetings under everything that people and jobs do to them."""

    @initialize()
    def planned(self) -> None:
        self.office = planned()
        self.before = self.meetings()
        self.served: dict[str, FeedEvent] = {}
        link(self.office, MANAGER, "all")

    def meetings(self) -> dict[str, Meeting]:
        return {one.id: one for one in found(self.office, MEETINGS_BY_GROUP, "BMG")}

    def do(self, who: str, command: object) -> None:
        try:
            self.office.do(who, command)
        except Refused:
            return

    def day(self, number: int) -> date:
        days = [one.on for one in self.meetings().values()]
        return days[number % len(days)]

    @rule(who=WHO, number=NAMED, day=DAYS, at=st.integers(0, 23).map(time), sure=SURE)
    def move(self, who: str, number: int, day: date, at: time, sure: bool) -> None:
        self.do(who, MoveMeeting("BMG", self.day(number), day, at, "a clash", sure))

    @rule(who=WHO, number=NAMED, other=NAMED)
    def move_onto_another(self, who: str, number: int, other: int) -> None:
        self.do(who, MoveMeeting("BMG", self.day(number), self.day(other), sure=True))

    @rule(who=WHO, number=NAMED)
    def cancel(self, who: str, number: int) -> None:
        self.do(who, CancelMeeting("BMG", self.day(number), "an election"))

    @rule(who=WHO, number=NAMED)
    def reinstate(self, who: str, number: int) -> None:
        self.do(who, ReinstateMeeting("BMG", self.day(number)))

    @rule(who=WHO, day=DAYS, sure=SURE)
    def add(self, who: str, day: date, sure: bool) -> None:
        self.do(who, AddMeeting("BMG", day, sure=sure))

    @rule(number=NAMED, place=st.sampled_from(["Room 3", "Room 9", ""]))
    def place(self, number: int, place: str) -> None:
        self.do(CHAIR, PlaceMeeting("BMG", self.day(number), place))

    @rule()
    def plan(self) -> None:
        """By the monthly job, or by somebody: neither changes what is there."""
        before = self.meetings()
        self.do(CLERK, PlanMeetings())
        shown = self.office.do(MANAGER, PlanYear("BMG"))
        self.do(MANAGER, PlanYear("BMG", shown.code))
        after = self.meetings()
        assert {key: after[key] for key in before} == before
        assert self.office.do(MANAGER, PlanYear("BMG")).added == ()

    @rule(days=st.integers(1, 20))
    def time_passes(self, days: int) -> None:
        advance(self.office, self.office.clock.now() + timedelta(days=days))
        self.before = self.meetings()

    @invariant()
    def no_day_has_two(self) -> None:
        days = Counter(one.on for one in self.meetings().values() if one.coming)
        assert [day for day, count in days.items() if count > 1] == []

    @invariant()
    def what_changed_has_a_higher_revision_and_says_who_changed_it(self) -> None:
        after, changes = self.meetings(), found(self.office, CHANGES_BY_GROUP, "BMG")
        assert set(self.before) <= set(after)
        known = Counter(one.meeting for one in changes)
        for key, one in after.items():
            was = self.before.get(key, one)
            if _seen(was) != _seen(one):
                assert one.revision > was.revision
            assert one.by_hand is (known[key] > 0)
        self.before = after

    @invariant()
    def nobody_is_told_twice_of_one_revision(self) -> None:
        told = [one for one in found(self.office, ASKS_BY_SUBJECT) if _is_news(one.rule)]
        assert len({(one.occurrence, one.recipient) for one in told}) == len(told)

    @invariant()
    def calendars_keep_each_event_and_number_each_change(self) -> None:
        for event in events(self.office, MANAGER, "all"):
            was = self.served.get(event.uid, event)
            same = replace(event, sequence=was.sequence, changed_at=was.changed_at) == was
            assert event.sequence == was.sequence if same else event.sequence > was.sequence
            self.served[event.uid] = event


def _seen(meeting: Meeting) -> Meeting:
    """What people see of it."""
    return replace(meeting, version=0, salt="", attention_at=None, seen=(), revision=0)


def _is_news(rule: Rule) -> bool:
    return rule is Rule.MEETING_CHANGED


Series.TestCase.settings = settings(max_examples=12, stateful_step_count=25, deadline=None)
TestSeries = Series.TestCase
