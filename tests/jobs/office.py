"""A Clerk on the sample partnership in memory, with a recording messenger."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache, partial
from typing import Any

from config.clock import SampleClock
from config.partnership_file.convert import records
from config.partnership_file.load import load
from config.partnership_file.whole import PartnershipFile
from config.secret_key import KeyedSecrets
from config.settings import SAMPLE
from governance.dates import LONDON
from jobs.courier import Courier
from jobs.pace import Pace
from jobs.tick import Ticker
from jobs.timetable import timetable
from store.memory import MemoryStore
from store.sealing import told_nobody
from tests.jobs.recording import RecordingMessenger
from usecases.adopt import Adopt
from usecases.desk import CLERK, Desk
from usecases.ports.secrets import fresh_address
from usecases.ports.tripwire import Tripwire, untouched
from usecases.records import INDEXES, KINDS
from usecases.tell_head import Keeper

START = datetime(2026, 11, 2, 9, tzinfo=LONDON)


def _without_cycles(file: PartnershipFile) -> PartnershipFile:
    groups = tuple(group.model_copy(update={"cycle": False}) for group in file.main.group)
    return replace(file, main=file.main.model_copy(update={"group": groups}))


WHOLE_FILE = load(SAMPLE)
FILE = _without_cycles(WHOLE_FILE)
"""As the sample, but nothing is asked around its meetings: most tests are not about that."""

SECRETS = KeyedSecrets("a key for tests only, and long enough")
LEDGER_KEY = SECRETS.token("ledger", "key").encode()


def ticker(
    desk: Desk, courier: Courier, jobs: Iterable[str] = (), trip: Tripwire = untouched
) -> Ticker:
    every = timetable(partial(fresh_address, SECRETS))
    kept = [job for job in every if job.name not in BUSINESS or job.name in jobs]
    return Ticker(desk, courier, trip, kept)


class Machine:
    """Machine time that stands still until it is moved."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 23, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at

    def passes(self, **time: float) -> None:
        self.at += timedelta(**time)


HEADS = tuple(f"head to the {keeper}" for keeper in Keeper)
BUSINESS = ("page", *HEADS)
"""Jobs that write to people of their own accord: most tests are about others."""


@lru_cache(maxsize=16)
def _adopted(starts: datetime, *, cycles: bool) -> MemoryStore:
    """The sample adopted then, once for all the offices that hold a copy of it."""
    store = MemoryStore(KINDS, INDEXES)
    store.seal_with(LEDGER_KEY, told_nobody)
    adopt = Adopt(records(WHOLE_FILE if cycles else FILE, starts))
    Desk(store, SampleClock(starts, machine=Machine())).do_now(CLERK, adopt)
    return store


class Office:
    """`jobs` are those of BUSINESS that are done here too; `starts` is when the sample begins;
    `cycles`: people are asked and told things around each meeting, which most tests are not
    about."""

    def __init__(
        self,
        messenger: RecordingMessenger | None = None,
        jobs: Iterable[str] = (),
        starts: datetime = START,
        *,
        cycles: bool = False,
    ) -> None:
        self.machine = Machine()
        self.clock = SampleClock(starts, machine=self.machine)
        self.store = MemoryStore.of(_adopted(starts, cycles=cycles), INDEXES)
        self.desk = Desk(self.store, self.clock)
        self.messenger = messenger or RecordingMessenger()
        self.courier = Courier(self.desk, self.messenger)
        self.secrets = SECRETS
        self.ticker = ticker(self.desk, self.courier, jobs)
        self.pace = Pace(self.clock, self.ticker)
        self.store.seal_with(LEDGER_KEY, told_nobody)
        self.file = WHOLE_FILE if cycles else FILE

    def do(self, who: str, command: object, receipt: str | None = None) -> Any:
        return self.desk.do_now(who, command, receipt)

    @property
    def sent(self) -> list[str]:
        return [message.id for _, message in self.messenger.sent]
