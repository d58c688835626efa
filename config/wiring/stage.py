"""The house once more, on a copy of what it keeps: what happens there has not happened."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from config.clock import SampleClock
from config.settings import BadSetting
from config.wiring.house import House
from config.wiring.store import is_stored
from governance.policy import Policy
from governance.rehearsal import Answering
from jobs.rehearsal import Audience, Rehearsal
from store.keeper import Keeper
from store.memory import MemoryStore
from usecases.desk import CLERK
from usecases.records import INDEXES, KINDS
from usecases.scene import scene
from usecases.sweep import Sweep

if TYPE_CHECKING:
    from config.partnership_file.whole import PartnershipFile

AFTERWARDS = timedelta(days=1)
"""So long after now the machine's clock begins: whatever waits for another try, or for a
courier that may have died, is taken up at once."""
NOT_HERE = "Only the embedded store can be rehearsed on."


class Stage(House):
    """Store, clock and messenger are its own; the rest is wired as in the house.

    The store is left as it is, also where another process writes to it: it is only read. Where
    nothing is kept yet the partnership's files are taken in at `starts`.
    """

    def __init__(self, house: House, starts: datetime) -> None:
        super().__init__(house.settings, read_only=True)
        self._house = house
        self._starts = starts
        self._machine = house.clock.machine() + AFTERWARDS

    @cached_property
    def file(self) -> PartnershipFile:
        return self._house.file

    @cached_property
    def clock(self) -> SampleClock:
        return SampleClock(self._starts, machine=self._machine_now)

    @cached_property
    def store(self) -> MemoryStore:
        if not is_stored(self.settings.data):
            return MemoryStore(KINDS, INDEXES)
        kept = self._house.store
        if not isinstance(kept, Keeper):
            raise BadSetting(NOT_HERE)
        return MemoryStore.of(kept, INDEXES)

    @property
    def places(self) -> tuple[str, ...]:
        """Nothing leaves the stage, so nothing goes to one place or another."""
        return ()

    @cached_property
    def messenger(self) -> Audience:
        return Audience()

    def rehearsal(self, answering: Answering) -> Rehearsal:
        return Rehearsal(self.desk, self.clock, self.ticker, self.messenger, answering)

    @property
    def policy(self) -> Policy:
        with self.store.work(CLERK, self.clock.now()) as w:
            return scene(w, self.clock.now()).p.policy

    def try_out(self, policy: Policy) -> None:
        """From here on this policy holds."""
        with self.store.work(CLERK, self.clock.now()) as w:
            charter = scene(w, self.clock.now()).p.charter
            w.put(replace(charter, policy=policy))
            w.enter("policy.try", charter.id)
        self.desk.do_now(CLERK, Sweep())

    def _machine_now(self) -> datetime:
        return self._machine + (self.clock.now() - self._starts)
