"""What people do to Clerk in a year, at random, and what goes wrong with the machine meanwhile."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from config.partnership_file.convert import records
from governance.actions import ACTIONS_BY_STATE, LIVE, Action, ActionState
from governance.dates import london
from governance.groups import Group
from governance.leave import LEAVES
from governance.people import Person
from governance.permissions import OPERATOR
from tests.jobs.office import Office
from tests.usecases.cast import found, kept
from tests.usecases.files import of, saying
from usecases.amend_action import AmendAction
from usecases.apply_partnership import ApplyPartnership
from usecases.decide_extension import DecideExtension
from usecases.done_action import DoneAction
from usecases.extend_action import ExtendAction
from usecases.hand_over import HandOver
from usecases.hold_step import HoldStep, ListSteps, ReleaseStep, StepsListed, StepView
from usecases.pause_action import PauseAction
from usecases.ports.messenger import Delivery, Outcome
from usecases.refusals import Refused
from usecases.resume_action import ResumeAction
from usecases.scene import scene
from usecases.set_leave import ClearLeave, SetLeave
from usecases.snooze_action import SnoozeAction
from usecases.update_action import ON_TRACK, UpdateAction
from usecases.withdraw_extension import WithdrawExtension

MANAGER = "joan-merriweather"
POSTS = (
    "Detective Inspector, Public Protection", "Strategic Lead for Safeguarding and Partnership",
    "Head of Access to Learning", "Service Manager, NSPCC",
    "Director of Children's Integrated Services",
)  # fmt: skip
PEOPLE = (
    "rachel-okafor", "niamh-corrigan", "fergus-mcalindon", "beatrice-lamptey", "priya-ramanathan",
    "leila-marchbank", "oliver-nkemelu", "winston-baptiste", "huw-trevanion", "piotr-lindqvist",
)  # fmt: skip
TROUBLE = (
    Delivery(Outcome.PASSING, "Busy."), Delivery(Outcome.TARGET, "Gone."),
    Delivery(Outcome.INSTALL, "Down."), Delivery(Outcome.UNKNOWN, "Who knows."),
    Delivery(Outcome.UNCLEAR, "No answer."),
)  # fmt: skip


OFF = "the machine was off"
Move = Callable[[Any], int]
"""Gives back how often it took place."""


class Life:
    """`happened` counts what really took place: what was refused did not. `moves` are what there
    is to do, MOVES unless they are said."""

    def __init__(
        self, office: Office, random: Random, moves: tuple[Move, ...] | None = None
    ) -> None:
        self.office = office
        self.random = random
        self.moves = MOVES if moves is None else moves
        self.happened: Counter[str] = Counter()
        self._file = records(office.file, office.clock.now())

    def goes_on(self, until: datetime) -> None:
        """A few days at a time: something happens, then the days pass."""
        while self.office.clock.now() < until:
            for _ in range(self.random.randint(0, 4)):
                move = self.random.choice(self.moves)
                with suppress(Refused):
                    self.happened[move.__name__] += move(self)
            days = self.random.choice((1, 1, 2, 3, 5))
            self.passes(min(until, self.office.clock.now() + timedelta(days=days)))

    def passes(self, until: datetime) -> None:
        """Mostly moment by moment; now and then the machine is off for all of it."""
        self.office.machine.passes(minutes=self.random.randint(10, 3000))
        if self.random.random() < 0.1:
            self.office.clock.move_to(until)
            self.happened[OFF] += 1
        asyncio.run(self.office.pace.advance(until))

    @property
    def today(self) -> date:
        return london(self.office.clock.now()).date()

    def later(self, most: int) -> date:
        return self.today + timedelta(days=self.random.randint(1, most))

    def live(self) -> list[Action]:
        return [one for state in LIVE for one in found(self.office, ACTIONS_BY_STATE, state)]

    def action(self) -> Action:
        live = self.live()
        due = [one for one in live if one.agreed and one.agreed < self.later(120)] or live
        return self._choice(due)

    def lead_of(self, action: Action) -> str:
        """One of those who own it today; the business manager where nobody does."""
        with self.office.store.work("test", self.office.clock.now()) as w:
            owners = scene(w, w.now).p.owners(action, self.today)
        return self.random.choice(owners or (MANAGER,))

    def answers(self) -> int:
        action, word = self.action(), self.random.choice((ON_TRACK, "amber", "red"))
        said = UpdateAction(action.id, word, forecast=self.later(150), reason="As agreed")
        return self._do(self.random.choice((MANAGER, self.lead_of(action))), said)

    def finishes(self) -> int:
        return self._do(MANAGER, DoneAction(self.action().id, evidence="List"))

    def snoozes(self) -> int:
        action = self.action()
        return self._do(self.lead_of(action), SnoozeAction(action.id, until=self.later(10)))

    def asks_for_time(self) -> int:
        action = self.action()
        wants = max(self.today, action.agreed or self.today) + timedelta(days=30)
        return self._do(self.lead_of(action), ExtendAction(action.id, wants=wants, why="Ill"))

    def gives_time(self) -> int:
        return sum(self._do(MANAGER, DecideExtension(one.id, agree=True)) for one in self._asked())

    def declines_time(self) -> int:
        told = (DecideExtension(one.id, why="Too late") for one in self._asked())
        return sum(self._do(MANAGER, one) for one in told)

    def withdraws(self) -> int:
        asked = self._asked()
        return sum(self._do(self.lead_of(one), WithdrawExtension(one.id)) for one in asked)

    def sets_a_date(self) -> int:
        undated = self._some(one for one in self.live() if one.agreed is None)
        return sum(self._do(MANAGER, AmendAction(one.id, due=self.later(60))) for one in undated)

    def moves_meetings(self) -> int:
        """The group is to meet on another day of the month: planned meetings follow."""
        cadence = of(Group, "BMG", self._file).cadence
        assert cadence is not None
        other = replace(cadence, week=self.random.randint(1, 4), weekday=self.random.randint(0, 4))
        file = saying(Group, "BMG", self._file, cadence=other)
        plan = self.office.do(OPERATOR, ApplyPartnership(file))
        return bool(plan.changes) and self._do(OPERATOR, ApplyPartnership(file, plan.code))

    def goes_away(self) -> int:
        first = self.today + timedelta(days=self.random.randint(0, 30))
        stand_in = self.random.choice((None, *PEOPLE))
        last = first + timedelta(days=self.random.randint(0, 21))
        return self._do(MANAGER, SetLeave(first, last, stand_in, self.random.choice(PEOPLE)))

    def comes_back(self) -> int:
        away = sorted({leave.person for leave in found(self.office, LEAVES)})
        return self._do(MANAGER, ClearLeave(person=self.random.choice(away or PEOPLE)))

    def hands_over(self) -> int:
        to = kept(self.office, Person, self.random.choice(PEOPLE)).name
        return self._do(MANAGER, HandOver(((self.random.choice(POSTS), to),)))

    def pauses(self) -> int:
        until = self.later(40)
        return self._do(MANAGER, PauseAction(self.action().id, why="No room", until=until))

    def resumes(self) -> int:
        paused = found(self.office, ACTIONS_BY_STATE, ActionState.PAUSED)
        return sum(self._do(MANAGER, ResumeAction(one.id)) for one in paused)

    def holds(self) -> int:
        free = [step for step in self._steps() if step.held is None]
        return sum(self._do(MANAGER, HoldStep(step.action.ref, "Ill")) for step in free[:1])

    def lets_go(self) -> int:
        held = [step for step in self._steps() if step.held is not None]
        return sum(self._do(MANAGER, ReleaseStep(step.action.ref)) for step in held[:1])

    def breaks(self) -> int:
        self.office.messenger.answers.append(self.random.choice(TROUBLE))
        return 1

    def _steps(self) -> tuple[StepView, ...]:
        steps: StepsListed = self.office.do(MANAGER, ListSteps())
        return steps.steps

    def _asked(self) -> list[Action]:
        """At most one of those for which more time was asked."""
        return self._some(one for one in self.live() if one.extension)

    def _do(self, who: str, command: object) -> int:
        self.office.do(who, command)
        return 1

    def _some(self, actions: Iterable[Action]) -> list[Action]:
        found = list(actions)
        return [self._choice(found)] if found else []

    def _choice(self, actions: list[Action]) -> Action:
        return self.random.choice(sorted(actions, key=lambda action: action.id))


MOVES: tuple[Move, ...] = (
    *3 * (Life.answers,), *6 * (Life.holds,), *6 * (Life.lets_go,), *2 * (Life.snoozes,),
    *2 * (Life.goes_away,), *2 * (Life.comes_back,), *2 * (Life.asks_for_time,),
    *2 * (Life.withdraws,), *2 * (Life.breaks,), Life.hands_over, Life.pauses, Life.resumes,
    Life.finishes, Life.gives_time, Life.declines_time, Life.sets_a_date, Life.moves_meetings,
)  # fmt: skip
