"""Anything anybody does, in any order, with every kind of trouble on the way."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Coroutine
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from governance.asks import MESSAGES_BY_STATE, Ask, Message, MessageState
from governance.dates import london
from governance.policy import Lane
from governance.ratings import Impact
from governance.timescale import Timescale
from jobs.courier import Courier
from jobs.pace import Pace
from jobs.tick import Ticker
from tests.jobs.office import Office
from tests.store.figures import size
from tests.usecases.cast import (
    AUDITOR,
    CHAIR,
    LATE,
    LAY,
    MANAGER,
    NURSE,
    OUTSIDER,
    RACHEL,
    REF,
    REVIEWER,
    SCRUTINEER,
    SECRET,
    TEACHER,
    found,
    given,
    kept,
)
from usecases.calendar_feed import ReadFeed
from usecases.desk import CLERK
from usecases.directory import ListGroups
from usecases.done_action import DoneAction
from usecases.issue_link import IssueLink
from usecases.list_actions import ListActions, Which
from usecases.list_meetings import ListMeetings
from usecases.new_action import NewAction
from usecases.ports.messenger import Delivery, Outcome
from usecases.read_message import ReadMessage
from usecases.refusals import NotFound, Refused, SeveralFound
from usecases.show_action import ShowAction
from usecases.sweep import Sweep, Swept
from usecases.update_action import ON_TRACK, UpdateAction

Mood = Delivery | RuntimeError
ARRIVED = (Outcome.SENT, Outcome.UNKNOWN)
LOST = "It never got there."
PEOPLE = st.sampled_from(
    (RACHEL, MANAGER, CHAIR, NURSE, TEACHER, REVIEWER, SCRUTINEER, AUDITOR, OUTSIDER, LAY)
)
LEADS = st.sampled_from((MANAGER, RACHEL, NURSE, TEACHER, REVIEWER))
REFS = st.sampled_from((REF, LATE, SECRET, "BMG-2026-007", "BMG-2026-025", "BMG-2026-026", "3"))
RATINGS = st.sampled_from((ON_TRACK, "amber", "red", "red", "purple"))
DAYS = st.integers(-2, 40)
POINTS = st.sampled_from(("asked", "bundled", "claimed", "sent", "settled"))
MOODS: st.SearchStrategy[Mood] = st.builds(
    Delivery,
    st.sampled_from(Outcome),
    st.sampled_from(("trouble", LOST)),
    st.none() | st.integers(0, 900),
) | st.builds(RuntimeError)
HIDDEN = "CSPR"


@dataclass
class Moody:
    """A platform with moods: what it took is written down, whatever it said of it."""

    office: Office
    moods: list[Mood] = field(default_factory=list)
    patience: timedelta = timedelta(seconds=10)
    taken: Counter[str] = field(default_factory=Counter)
    arrivals: set[str] = field(default_factory=set)
    empty: list[str] = field(default_factory=list)

    async def send(self, message: Message, _now: datetime) -> Delivery:
        delivery = self._mood()
        unclear = delivery.outcome is Outcome.UNCLEAR and delivery.trouble != LOST
        if delivery.outcome in ARRIVED or unclear:
            self.take(message)
        return delivery

    async def redraw(self, _message: Message, _now: datetime) -> Delivery:
        return self._mood()

    async def look(self, message: Message) -> Delivery:
        """Late to show what it took: only the second look can tell what is not there."""
        if (mood := self._mood()).outcome is Outcome.INSTALL or mood.retry_after is not None:
            return Delivery(Outcome.UNCLEAR, retry_after=mood.retry_after or 1)
        if not message.looks:
            return Delivery(Outcome.UNCLEAR)
        return Delivery(Outcome.SENT if message.id in self.arrivals else Outcome.PASSING)

    def take(self, message: Message) -> None:
        self.arrivals.add(message.id)
        self.taken.update(message.asks)
        if not self.office.do(CLERK, ReadMessage(message.id)).rows:
            self.empty.append(message.id)

    def _mood(self) -> Delivery:
        mood = self.moods.pop(0) if self.moods else Delivery(Outcome.SENT)
        if isinstance(mood, RuntimeError):
            raise mood
        return mood


class Died(BaseException):
    """A process that was killed: nothing catches it."""


class AnyOrder(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.office = Office()
        self.platform = Moody(self.office)
        self.dies_at = ""
        courier = Courier(self.office.desk, self.platform, self._trip)
        self.ticker = Ticker(self.office.desk, courier, self._trip)
        self.pace = Pace(self.office.clock, self.ticker)
        self.office.do(OUTSIDER, IssueLink("all", "link", "token"))

    def _try(self, who: str, command: object, receipt: str | None = None) -> None:
        with suppress(Refused):
            self.office.do(who, command, receipt)

    def _trip(self, point: str) -> None:
        if point == self.dies_at:
            self.dies_at = ""
            raise Died

    def _live(self, living: Coroutine[Any, Any, object]) -> None:
        """Killed, it is started again half a minute later."""
        try:
            asyncio.run(living)
        except Died:
            self.office.machine.passes(seconds=30)
            asyncio.run(self.ticker.start())
            self.office.machine.passes(seconds=30)
            asyncio.run(self.ticker.tick())

    def _day(self, days: int) -> date:
        return london(self.office.clock.now()).date() + timedelta(days=days)

    @rule(
        who=LEADS, ref=REFS, rating=RATINGS, days=st.none() | DAYS,
        impact=st.none() | st.sampled_from(Impact), reason=st.sampled_from(("", "County")),
        receipt=st.none() | st.sampled_from(("one", "two")),
    )  # fmt: skip
    def update(self, who: str, days: int | None, receipt: str | None, **said: Any) -> None:
        forecast = None if days is None else self._day(days)
        self._try(who, UpdateAction(name=said.pop("ref"), forecast=forecast, **said), receipt)

    @rule(who=PEOPLE, ref=REFS, days=DAYS)
    def done(self, who: str, ref: str, days: int) -> None:
        self._try(who, DoneAction(ref, on=self._day(-abs(days)), evidence="Minutes"))

    @rule(
        who=st.sampled_from((MANAGER, CHAIR, OUTSIDER)),
        group=st.sampled_from(("BMG", "BMG", "LWD", HIDDEN)),
        owner=st.sampled_from(("post:di-public-protection", "each", "group:CSPR")),
        due=st.none() | st.integers(1, 10),
    )
    def new(self, who: str, group: str, owner: str, due: int | None) -> None:
        timescale = Timescale() if due is None else Timescale("soon", self._day(due))
        self._try(who, NewAction(group, "Look into it", owner, timescale))

    @rule(who=st.sampled_from((RACHEL, NURSE)))
    def hand_over_the_post(self, who: str) -> None:
        given(self.office, "di-public-protection", who)
        self.office.do(CLERK, Sweep())  # whoever changes a post looks at its actions anew

    @rule()
    def tick(self) -> None:
        self._live(self.ticker.tick())

    @rule(hours=st.integers(1, 300), dies_at=st.just("") | POINTS)
    def advance(self, hours: int, dies_at: str) -> None:
        self.dies_at = dies_at
        until = self.office.clock.now() + timedelta(hours=hours)
        self._live(self.pace.advance(until))

    @rule(days=st.integers(1, 20))
    def stand_still_and_miss_days(self, days: int) -> None:
        self.office.clock.move_to(self.office.clock.now() + timedelta(days=days))

    @rule(minutes=st.integers(1, 90))
    def machine_time_passes(self, minutes: int) -> None:
        self.office.machine.passes(minutes=minutes)

    @rule(moods=st.lists(MOODS, min_size=1, max_size=4))
    def moods_come(self, moods: list[Mood]) -> None:
        self.platform.moods.extend(moods)

    @rule(who=st.sampled_from((LAY, AUDITOR, TEACHER)))
    def insiders_elsewhere_never_meet_it_either(self, who: str) -> None:
        assert HIDDEN not in _groups(self.office, who)

    @invariant()
    def no_ask_is_delivered_twice(self) -> None:
        assert [ask for ask, times in self.platform.taken.items() if times > 1] == []

    @invariant()
    def no_message_is_delivered_empty(self) -> None:
        assert self.platform.empty == []

    @invariant()
    def no_action_s_attention_is_wrong(self) -> None:
        assert self.office.do(CLERK, Sweep()) == Swept(())

    @invariant()
    def every_messages_asks_exist_and_know_it(self) -> None:
        for state in MessageState:
            for message in found(self.office, MESSAGES_BY_STATE, state):
                asks = [kept(self.office, Ask, ask) for ask in message.asks]
                assert {ask.message for ask in asks} <= {message.id}

    @invariant()
    def nobody_has_more_than_one_daily_message_a_day_and_two_a_week(self) -> None:
        days: Counter[tuple[str, date]] = Counter()
        for state in set(MessageState) - {MessageState.DROPPED}:
            for message in found(self.office, MESSAGES_BY_STATE, state):
                days[message.recipient, message.on] += message.lane is Lane.DAILY
        weeks = Counter((who, day.isocalendar()[:2]) for (who, day), n in days.items() if n)
        assert max([*days.values(), *(n - 1 for n in weeks.values()), 0]) <= 1

    @invariant()
    def an_outsider_never_meets_a_hidden_group(self) -> None:
        assert HIDDEN not in _groups(self.office, OUTSIDER)
        feed = self.office.do(CLERK, ReadFeed("token"))
        assert [event for event in feed.events if event.uid.startswith("cspr")] == []


def _groups(office: Office, who: str) -> list[str]:
    """Every group that anything a reader may ask brings up."""
    do = partial(office.do, who)
    names = [group.id for group in do(ListGroups()).groups]
    names += [one.group for one in do(ListMeetings(every=True, limit=999)).meetings]
    names += [
        view.group for which in (Which.ALL, Which.DONE) for view in do(ListActions(which)).actions
    ]
    for question in (ShowAction(SECRET), ShowAction("1"), ListActions(Which.ALL, "CSPRR")):
        try:
            names.append(do(question).action.group)
        except NotFound as refusal:
            names += [near.partition("-")[0] for near in refusal.near]
        except SeveralFound as refusal:
            names += [view.group for view in refusal.options]
    return names


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(max_examples=size(8, 100), stateful_step_count=30, deadline=None)
