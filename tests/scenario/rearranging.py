"""People who cannot leave a calendar alone: meetings are moved, cancelled, reinstated, added and
held at any moment, and after each change it is looked whether anything was left as it was."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime, time, timedelta
from random import Random

from governance.asks import ASKS_BY_SUBJECT, Ask, AskState, Message, MessageState, Over, Rule
from governance.cycle import STAGED
from governance.dates import LONDON
from governance.meetings import MEETINGS_BY_DAY, MEETINGS_BY_GROUP, Meeting, MeetingState
from tests.jobs.office import Office
from tests.scenario.counted import counted
from tests.scenario.held import AWAY
from tests.scenario.moves import MANAGER, Life, Move
from tests.usecases.cast import found, kept, tick
from usecases.add_meeting import AddMeeting
from usecases.apologise import Apologise, Attend
from usecases.cancel_meeting import CancelMeeting
from usecases.chair_by_rule import ChairByRule
from usecases.chair_meeting import ChairMeeting
from usecases.close_meeting import CloseMeeting
from usecases.meeting_done import MeetingDone
from usecases.move_meeting import MoveMeeting
from usecases.no_papers import NoPapers
from usecases.not_held import NotHeld
from usecases.refusals import Refused
from usecases.reinstate_meeting import ReinstateMeeting
from usecases.scene import scene
from usecases.start_meeting import StartMeeting
from usecases.swap_chairs import SwapChairs

GROUPS = ("SLG", "BMG", "LWD", "CSPR", "QAA", "CCP", "PROC", "DSL", "EYDSL")
MEETS_AT = (None, time(9), time(9, 30), time(14), time(18, 30))
MOMENTS = (time(0), time(8, 29), time(8, 30), time(8, 59), time(9), time(9, 1), time(14), time(17))
"""Beside those at which stages come, and at them."""
NEXT_FEW = 8
TOLD = (MoveMeeting, CancelMeeting, ReinstateMeeting, ChairMeeting)
"""What members hear of each time; a swap is of two meetings."""


class Rearranging(Life):
    """`left` is what a change left as it was: requests that are open, messages that say what is no
    longer so, members who did not hear within the hour. `said` is by meeting when somebody sent
    apologies, and when they came after all."""

    def __init__(self, office: Office, random: Random, *moves: Move, stormy: bool = False) -> None:
        super().__init__(office, random, (*REARRANGED, *moves))
        self.left: list[str] = []
        self.said: dict[str, list[tuple[datetime, bool]]] = defaultdict(list)
        self.stormy = stormy

    def goes_on(self, until: datetime) -> None:
        tick(self.office)
        self.say_whether_they_come()
        while self.office.clock.now() < until:
            move = self.random.choice(self.moves)
            with suppress(Refused):
                self.happened[move.__name__] += move(self)
            self.passes(min(until, self._soon()))

    def passes(self, until: datetime) -> None:
        if self.stormy:
            super().passes(until)
        else:
            asyncio.run(self.office.pace.advance(until))

    def _soon(self) -> datetime:
        day = self.today + timedelta(days=self.random.choice((0, 0, 1, 1, 2, 3)))
        at = datetime.combine(day, self.random.choice(MOMENTS), LONDON)
        return max(at, self.office.clock.now() + timedelta(minutes=1))

    def puts_it_elsewhere(self) -> int:
        return sum(self._puts(one, self.random.randint(-25, 40)) for one in self._coming())

    def puts_it_a_little_off(self) -> int:
        return sum(self._puts(one, self.random.randint(-2, 2)) for one in self._coming())

    def cancels(self) -> int:
        return sum(
            self._changes(one, CancelMeeting(one.group, one.on, "No room"))
            for one in self._coming()
        )

    def reinstates(self) -> int:
        off = self._some_meeting(lambda one: one.state is MeetingState.CANCELLED)
        return sum(self._changes(one, ReinstateMeeting(one.group, one.on)) for one in off)

    def adds(self) -> int:
        command = AddMeeting(self.random.choice(GROUPS), self.later(40), self._hour(), sure=True)
        return isinstance(self.office.do(MANAGER, command), MeetingDone)

    def holds(self) -> int:
        due = self._some_meeting(self._has_begun)
        for one in due:
            self.office.do(MANAGER, StartMeeting(one.group, one.on))
            self.office.do(MANAGER, CloseMeeting(one.group, rest="carry"))
        return len(due)

    def did_not_meet(self) -> int:
        due = self._some_meeting(lambda one: self._has_begun(one) and one.ends < self._now)
        return sum(self._changes(one, NotHeld(one.id)) for one in due)

    def names_a_chair(self) -> int:
        return sum(
            self._changes(one, ChairMeeting(one.group, self.random.choice(members), one.on))
            for one in self._coming()
            if (members := sorted(self._seated(one)))
        )

    def leaves_it_to_the_rule(self) -> int:
        named = self._some_meeting(lambda one: one.coming and one.chaired_by != "")
        return sum(self._changes(one, ChairByRule(one.group, one.on)) for one in named)

    def swaps_chairs(self) -> int:
        done = 0
        for one in self._coming():
            others = [day.on for day in self._planned(one.group) if day.id != one.id][:3]
            if others:
                other = self.random.choice(others)
                done += self._changes(one, SwapChairs(one.group, other, one.on))
        return done

    def has_no_papers(self) -> int:
        return sum(self._do(MANAGER, NoPapers(one.id)) for one in self._coming())

    def say_whether_they_come(self) -> int:
        """Of each meeting to come: mostly that they do not."""
        coming = [one for group in AWAY for one in self._planned(group)]
        for one in coming:
            say = Attend if self.random.random() < 0.2 else Apologise
            self._do(AWAY[one.group], say(one.group, one.on))
            self.said[one.id].append((self._now, say is Apologise))
        return bool(coming)

    def is_away(self, meeting: Meeting, before: datetime | None = None) -> bool:
        """Whether somebody whose seat counts sends apologies, as it is now or was just before a
        moment; nobody else says anything."""
        said = self.said[meeting.id]
        return [away for at, away in said if before is None or at < before][-1:] == [True]

    def _puts(self, meeting: Meeting, days: int) -> int:
        day = meeting.on + timedelta(days=days)
        sure = self.random.random() < 0.2
        command = MoveMeeting(meeting.group, meeting.on, day, self._hour(), "Clash", sure)
        return self._changes(meeting, command)

    def _changes(self, meeting: Meeting, command: object) -> int:
        knew = not any(self._news(meeting, AskState.OPEN))
        self.office.do(MANAGER, command)
        now = kept(self.office, Meeting, meeting.id)
        if now.revision == meeting.revision:
            return 0
        self.left += self._still_open(now)
        self.left += self._not_shown(now)
        if knew and isinstance(command, TOLD):
            self.left += self._not_told(meeting, now)
        return 1

    def _still_open(self, meeting: Meeting) -> Iterator[str]:
        """Nobody need answer anything before a meeting that is not to be; before one that is after
        all, they need again."""
        off = meeting.state is MeetingState.CANCELLED
        for ask in found(self.office, ASKS_BY_SUBJECT):
            if not is_about(ask, meeting):
                continue
            if off and ask.state is AskState.OPEN:
                yield f"{ask.id} is open"
            if not off and ask.rule in STAGED and ask.delivered_at and ask.over is Over.MOOT:
                yield f"{ask.id} is not open again"

    def _not_shown(self, meeting: Meeting) -> Iterator[str]:
        """Whatever was sent is to be shown afresh."""
        for ask in found(self.office, ASKS_BY_SUBJECT):
            if is_about(ask, meeting) and ask.message and ask.delivered_at:
                message = kept(self.office, Message, ask.message)
                if message.state is MessageState.SENT and message.redraw_at is None:
                    yield f"{ask.id} says what was before {meeting.revision}"

    def _not_told(self, before: Meeting, after: Meeting) -> Iterator[str]:
        """Members hear within the hour of what is to be, or was, within five working days."""
        near = self.today, counted(self.today, 5)
        if self.stormy or not any(near[0] <= day <= near[1] for day in (before.on, after.on)):
            return
        tick(self.office)
        heard = {one.recipient for one in self._news(after, AskState.TOLD)
                 if one.occurrence.endswith(f"{after.revision}")}  # fmt: skip
        for person in self._seated(after) - {MANAGER}:
            if f"person:{person}" not in heard:
                yield f"{person} was not told of {after.id} {after.revision}"

    def _seated(self, meeting: Meeting) -> set[str]:
        with self.office.store.work("test", self._now) as w:
            s = scene(w, w.now)
            return set(s.p.seated(meeting.group, s.day))

    def _planned(self, group: str) -> list[Meeting]:
        there = found(self.office, MEETINGS_BY_GROUP, group)
        return [one for one in there if one.coming and one.on > self.today]

    def _news(self, meeting: Meeting, state: AskState) -> list[Ask]:
        asks = found(self.office, ASKS_BY_SUBJECT, meeting.id, state)
        return [one for one in asks if one.rule is Rule.MEETING_CHANGED]

    def _coming(self) -> list[Meeting]:
        return self._some_meeting(lambda one: one.state is MeetingState.PLANNED)

    def _some_meeting(self, fits: Callable[[Meeting], bool]) -> list[Meeting]:
        """One of the next few, or of those of some days ago."""
        since = self.today - timedelta(days=3)
        there = [one for one in found(self.office, MEETINGS_BY_DAY) if one.on >= since]
        few = [one for one in there[: 2 * NEXT_FEW] if fits(one)][:NEXT_FEW]
        return [self.random.choice(few)] if few else []

    def _has_begun(self, meeting: Meeting) -> bool:
        return meeting.state is MeetingState.PLANNED and meeting.starts <= self._now

    def _hour(self) -> time | None:
        return self.random.choice(MEETS_AT)

    @property
    def _now(self) -> datetime:
        return self.office.clock.now()


def is_about(ask: Ask, meeting: Meeting) -> bool:
    """A stage of its cycle, or a request for an update before it."""
    asked = ask.rule in STAGED or ask.rule is Rule.ROUND
    return asked and ask.occurrence.partition(".")[0] == meeting.id


REARRANGED: tuple[Move, ...] = (
    *4 * (Rearranging.puts_it_elsewhere,), *3 * (Rearranging.puts_it_a_little_off,),
    *3 * (Rearranging.cancels,), *3 * (Rearranging.reinstates,), Rearranging.adds,
    *3 * (Rearranging.holds,), *2 * (Rearranging.did_not_meet,),
    Rearranging.has_no_papers, *2 * (Rearranging.say_whether_they_come,),
    *2 * (Rearranging.names_a_chair,), Rearranging.leaves_it_to_the_rule, Rearranging.swaps_chairs,
)  # fmt: skip
