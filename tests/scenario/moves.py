"""What people do to Clerk in a year, at random, and what goes wrong with the machine meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, timedelta
from random import Random

from governance.actions import ACTIONS_BY_STATE, LIVE, Action, ActionState
from governance.dates import london
from tests.jobs.office import Office
from tests.usecases.cast import found
from usecases.done_action import DoneAction
from usecases.hand_over import HandOver
from usecases.hold_step import HoldStep, ListSteps, ReleaseStep
from usecases.pause_action import PauseAction
from usecases.ports.messenger import Delivery, Outcome
from usecases.refusals import Refused
from usecases.resume_action import ResumeAction
from usecases.set_leave import ClearLeave, SetLeave
from usecases.snooze_action import SnoozeAction
from usecases.update_action import ON_TRACK, UpdateAction

MANAGER = "joan-merriweather"
POSTS = {
    "di-public-protection": "Detective Inspector, Public Protection",
    "strategic-lead": "Strategic Lead for Safeguarding and Partnership",
    "head-of-access-to-learning": "Head of Access to Learning",
    "nspcc-service-manager": "Service Manager, NSPCC",
}
PEOPLE = (
    "rachel-okafor", "niamh-corrigan", "fergus-mcalindon", "beatrice-lamptey", "priya-ramanathan",
    "leila-marchbank", "oliver-nkemelu", "winston-baptiste", "huw-trevanion", "piotr-lindqvist",
)  # fmt: skip
TROUBLE = (
    Delivery(Outcome.PASSING, "Busy."), Delivery(Outcome.TARGET, "Gone."),
    Delivery(Outcome.INSTALL, "Down."), Delivery(Outcome.UNKNOWN, "Who knows."),
    Delivery(Outcome.UNCLEAR, "No answer."),
)  # fmt: skip


class Life:
    def __init__(self, office: Office, random: Random) -> None:
        self.office = office
        self.random = random

    def goes_on(self, until: datetime) -> None:
        """A few days at a time: something happens, then the days pass."""
        while self.office.clock.now() < until:
            for _ in range(self.random.randint(0, 4)):
                with suppress(Refused):
                    self.random.choice(MOVES)(self)
            days = self.random.choice((1, 1, 2, 3, 5))
            self.passes(min(until, self.office.clock.now() + timedelta(days=days)))

    def passes(self, until: datetime) -> None:
        """Mostly moment by moment; now and then the machine is off for all of it."""
        self.office.machine.passes(minutes=self.random.randint(10, 3000))
        if self.random.random() < 0.1:
            self.office.clock.move_to(until)
        asyncio.run(self.office.pace.advance(until))

    @property
    def today(self) -> date:
        return london(self.office.clock.now()).date()

    def later(self, most: int) -> date:
        return self.today + timedelta(days=self.random.randint(1, most))

    def ref(self) -> str:
        live = [one for state in LIVE for one in found(self.office, ACTIONS_BY_STATE, state)]
        due = [one for one in live if one.agreed and one.agreed < self.later(120)] or live
        return self._choice(due).id

    def somebody(self) -> str:
        """Who may answer, mostly: the business manager may for everybody."""
        return self.random.choice((MANAGER, *PEOPLE)) if self.random.random() < 0.2 else MANAGER

    def answers(self) -> None:
        word = self.random.choice((ON_TRACK, "amber", "red"))
        said = UpdateAction(self.ref(), word, forecast=self.later(150), reason="As agreed")
        self.office.do(self.somebody(), said)

    def finishes(self) -> None:
        self.office.do(MANAGER, DoneAction(self.ref(), evidence="List"))

    def snoozes(self) -> None:
        self.office.do(self.random.choice(PEOPLE), SnoozeAction(self.ref(), until=self.later(10)))

    def goes_away(self) -> None:
        first = self.today + timedelta(days=self.random.randint(0, 30))
        stand_in = self.random.choice((None, *PEOPLE))
        last = first + timedelta(days=self.random.randint(0, 21))
        self.office.do(MANAGER, SetLeave(first, last, stand_in, self.random.choice(PEOPLE)))

    def comes_back(self) -> None:
        self.office.do(MANAGER, ClearLeave(person=self.random.choice(PEOPLE)))

    def hands_over(self) -> None:
        title = self.random.choice(tuple(POSTS.values()))
        self.office.do(MANAGER, HandOver(((title, self.random.choice(PEOPLE)),)))

    def pauses(self) -> None:
        self.office.do(MANAGER, PauseAction(self.ref(), why="No room", until=self.later(40)))

    def resumes(self) -> None:
        for action in found(self.office, ACTIONS_BY_STATE, ActionState.PAUSED):
            self.office.do(MANAGER, ResumeAction(action.id))

    def holds(self) -> None:
        for step in self.office.do(MANAGER, ListSteps()).steps[:1]:
            held = step.held is not None
            command = ReleaseStep if held else HoldStep
            self.office.do(MANAGER, command(step.action.ref, **({} if held else {"reason": "Ill"})))

    def breaks(self) -> None:
        self.office.messenger.answers.append(self.random.choice(TROUBLE))

    def _choice(self, actions: list[Action]) -> Action:
        return self.random.choice(sorted(actions, key=lambda action: action.id))


MOVES: tuple[Callable[[Life], None], ...] = (
    Life.answers, Life.answers, Life.snoozes, Life.goes_away, Life.goes_away, Life.comes_back,
    Life.hands_over, Life.pauses, Life.resumes, Life.holds, Life.breaks, Life.breaks, Life.finishes,
)  # fmt: skip
