"""Whatever is done to an action's state, in any order and with any time between."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from governance.actions import Action, ActionState
from governance.asks import ASKS_BY_SUBJECT, MOOT, Ask, AskState
from governance.dates import london
from tests.jobs.office import Office
from tests.store.figures import size
from tests.usecases.cast import CHAIR, LATE, MANAGER, RACHEL, REF, advance, found, kept
from usecases.cancel_action import CancelAction
from usecases.desk import CLERK
from usecases.done_action import DoneAction
from usecases.not_started import NotStarted
from usecases.pause_action import PauseAction
from usecases.refusals import Refused
from usecases.reopen_action import ReopenAction
from usecases.resume_action import ResumeAction
from usecases.sweep import Sweep, Swept
from usecases.update_action import ON_TRACK, UpdateAction

REFS = st.sampled_from((REF, LATE))
PEOPLE = st.sampled_from((RACHEL, CHAIR, MANAGER))
CHANGES = [
    change
    for ref in (REF, LATE)
    for change in (
        ResumeAction(ref),
        CancelAction(ref, why="not needed"),
        ReopenAction(ref, why="needed after all"),
        NotStarted(ref),
        DoneAction(ref, evidence="minutes"),
        UpdateAction(ref, ON_TRACK),
    )
]
ASLEEP = (ActionState.PAUSED, ActionState.COMPLETED, ActionState.CANCELLED)


class AnyState(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.office = Office()

    def _try(self, who: str, command: object) -> None:
        with suppress(Refused):
            self.office.do(who, command)

    @rule(who=PEOPLE, command=st.sampled_from(CHANGES))
    def change(self, who: str, command: object) -> None:
        self._try(who, command)

    @rule(who=PEOPLE, ref=REFS, days=st.none() | st.integers(-1, 20))
    def pause(self, who: str, ref: str, days: int | None) -> None:
        today = london(self.office.clock.now()).date()
        until = None if days is None else today + timedelta(days=days)
        self._try(who, PauseAction(ref, why="an inquest", until=until))

    @rule(hours=st.integers(1, 400))
    def time_passes(self, hours: int) -> None:
        advance(self.office, self.office.clock.now() + timedelta(hours=hours))

    @rule(hours=st.integers(1, 400))
    def clerk_stands_still(self, hours: int) -> None:
        self.office.clock.move_to(self.office.clock.now() + timedelta(hours=hours))

    @invariant()
    def attention_is_what_a_sweep_finds(self) -> None:
        assert self.office.do(CLERK, Sweep()) == Swept(())

    @invariant()
    def nothing_that_sleeps_is_waiting_to_be_answered(self) -> None:
        for ref in (REF, LATE):
            if kept(self.office, Action, ref).state in ASLEEP:
                assert [one for one in self._open(ref) if one.answerable] == []

    @invariant()
    def nothing_that_has_ended_is_looked_at_or_decided_on(self) -> None:
        for ref in (REF, LATE):
            action = kept(self.office, Action, ref)
            if action.ended:
                assert (action.attention_at, self._open(ref)) == (None, [])
                assert action.ended_on is not None

    def _open(self, ref: str) -> list[Ask]:
        asks = found(self.office, ASKS_BY_SUBJECT, ref)
        return [one for one in asks if one.state is AskState.OPEN and one.rule in MOOT]


TestAnyState = AnyState.TestCase
TestAnyState.settings = settings(max_examples=size(8, 100), stateful_step_count=20, deadline=None)
