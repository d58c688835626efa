"""The whole of Clerk, each part built when it is first asked for."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING

from config.clock import machine_now
from config.settings import BadSetting, Settings
from config.waiting import sleep
from governance.dates import london
from governance.texts import Forgotten, marker
from usecases.desk import CLERK, Desk
from usecases.ports.calendars import CalendarWriter
from usecases.ports.clock import Clock, MovableClock
from usecases.ports.messenger import Messenger
from usecases.ports.store import Store
from usecases.ports.tripwire import Tripwire, untouched

if TYPE_CHECKING:
    from bot.console.board import Board
    from bot.talk.talk import Talk
    from config.background import Background
    from config.ledger_head import HeadFile
    from config.partnership_file.whole import PartnershipFile
    from config.secret_key import KeyedSecrets
    from config.wiring.directory import DeskDirectory
    from config.wiring.slack import SlackSide
    from config.wiring.teams import TeamsSide
    from jobs.courier import Courier
    from jobs.pace import Pace, WallTime
    from jobs.tick import Ticker


BOARD = "console.jsonl"


@dataclass
class House:
    """`trip` is for tests that kill the process at a named point.

    `read_only`: the store is only read, beside whoever writes it. `sleep` waits for so many seconds
    of the time that `machine` tells.
    """

    settings: Settings
    trip: Tripwire = field(default=untouched)
    read_only: bool = False
    sleep: Callable[[float], Awaitable[None]] = sleep
    machine: Callable[[], datetime] = machine_now

    @cached_property
    def file(self) -> PartnershipFile:
        """Raises BrokenFile with every mistake in it."""
        from config.partnership_file.load import load

        return load(self.settings.partnership)

    @cached_property
    def clock(self) -> Clock | MovableClock:
        from config.clock import SampleClock, SystemClock

        if self._clock_starts is None:
            return SystemClock(self.machine)
        return SampleClock(self._clock_starts, self.settings.data / "clock.json", self.machine)

    @cached_property
    def _clock_starts(self) -> datetime | None:
        """What only reads does not wait for the whole file to be looked through."""
        if not self.read_only:
            return self.file.starts
        from config.partnership_file.starts import starts

        return starts(self.settings.partnership)

    @cached_property
    def store(self) -> Store:
        from config.wiring.store import open_store, read_store

        if self.read_only:
            return read_store(self.settings.data)
        store = open_store(self.settings.data)
        store.seal_with(self.ledger_key, self.head)
        return store

    @property
    def ledger_key(self) -> bytes:
        return self.secrets.token("ledger", "key").encode()

    @cached_property
    def head(self) -> HeadFile:
        from config.ledger_head import NAME, HeadFile

        return HeadFile(self.settings.data / NAME)

    @cached_property
    def desk(self) -> Desk:
        return Desk(self.store, self.clock, forget=self._forget)

    def _forget(self, gone: Iterable[Forgotten]) -> None:
        """The console's board may be there without the console: it was there before."""
        from config.wiring.chat import take_off

        if self.settings.console or (self.settings.data / BOARD).exists():
            take_off(self.board, gone, marker(london(self.clock.now()).date()))

    @cached_property
    def secrets(self) -> KeyedSecrets:
        from config.secret_key import KeyedSecrets, find_key

        return KeyedSecrets(find_key(self.settings.data, self.settings.secret))

    @cached_property
    def talk(self) -> Talk:
        from config.wiring.chat import build_talk

        url, places = self.settings.base_url, self.settings.places
        return build_talk(self.desk, self.secrets, url, self._deliver, places)

    async def _deliver(self) -> None:
        """In the console an answer's messages are there when the page comes back; on a platform the
        answer does not wait for them."""
        if self.settings.console:
            await self.ticker.tick()
        else:
            self.background.start("delivering", self.ticker.tick())

    @cached_property
    def background(self) -> Background:
        from config.background import Background

        return Background()

    @cached_property
    def slack(self) -> SlackSide | None:
        """None where Slack is not set up."""
        if self.settings.slack is None:
            return None
        from config.wiring.slack import SlackSide

        return SlackSide(
            self.settings.slack,
            self.desk,
            self.talk,
            self.settings.base_url,
            self.background,
            self.sleep,
        )

    @cached_property
    def teams(self) -> TeamsSide | None:
        """None where Teams is not set up. Raises BadSetting where the partnership has no agency of
        that name."""
        if self.settings.teams is None:
            return None
        from config.wiring.teams import TeamsSide, known

        return TeamsSide(
            known(self.settings.teams, (agency.id for agency in self.file.main.agency)),
            self.desk,
            self.talk,
            self.settings.base_url,
            self.background,
            self.sleep,
        )

    @cached_property
    def directory(self) -> DeskDirectory:
        from config.wiring.directory import DeskDirectory

        sample = self.file.main.sample
        return DeskDirectory(self.desk, {c.person: c.tries for c in sample.cast} if sample else {})

    @cached_property
    def board(self) -> Board:
        from bot.console.board import Board

        return Board(self.settings.data / BOARD)

    @cached_property
    def messenger(self) -> Messenger:
        from config.wiring.chat import build_messenger
        from config.wiring.places import Places

        sides = {"slack": self.slack, "teams": self.teams}
        there = {name: side.messenger for name, side in sides.items() if side is not None}
        if there:
            return Places(there)
        board = self.board if self.settings.console else None
        return build_messenger(board, self.talk, self.directory)

    @cached_property
    def courier(self) -> Courier:
        from jobs.courier import AT_ONCE, Courier

        # Teams cannot be asked what arrived: a death then leaves one message open
        at_once = 1 if self.settings.teams else AT_ONCE
        return Courier(self.desk, self.messenger, self.trip, at_once, self.places)

    @property
    def places(self) -> tuple[str, ...]:
        """Where messages are taken, by the platforms' names."""
        return self.settings.places

    @cached_property
    def ticker(self) -> Ticker:
        from jobs.tick import Ticker
        from jobs.timetable import timetable
        from usecases.ports.secrets import fresh_address

        # the key is looked for only when an address is made: a rehearsal may have none
        jobs = timetable(lambda: fresh_address(self.secrets))
        return Ticker(self.desk, self.courier, self.trip, jobs)

    @cached_property
    def calendars(self) -> CalendarWriter:
        from papers.ics import IcsWriter
        from usecases.ports.secrets import event_uid

        return IcsWriter(partial(event_uid, self.secrets))

    @cached_property
    def pace(self) -> Pace | WallTime:
        """Only a sample's clock can be moved."""
        from config.clock import SampleClock
        from jobs.pace import Pace, WallTime

        if isinstance(self.clock, SampleClock):
            return Pace(self.clock, self.ticker)
        return WallTime(self.clock)

    def open(self) -> None:
        """What every server needs, and may fail at: files, key, clock, store."""
        _ = self.file, self.clock, self.secrets, self.store

    def close(self) -> None:
        """Only what was built is closed."""
        for part in ("store", "head", "board"):
            if part in vars(self):
                vars(self)[part].close()

    def adopt(self) -> bool:
        """Take the partnership's files into the store, if it is still empty.

        Raises BadSetting where the store holds another partnership.
        """
        from config.partnership_file.convert import records
        from config.partnership_file.held import past
        from usecases.adopt import Adopt, Adopted

        adopt = Adopt(records(self.file, self.clock.now()), past(self.file))
        adopted: Adopted = self.desk.do_now(CLERK, adopt)
        if adopted.name != self.file.name:
            raise BadSetting(
                OTHER.format(kept=adopted.name, named=self.file.name, data=self.settings.data)
            )
        return adopted.fresh


OTHER = (
    "The data folder {data} holds “{kept}”, but the partnership's file is that of “{named}”. "
    "Choose another folder with CLERK_DATA, or the right file with CLERK_PARTNERSHIP. If only the "
    "name has changed, take it in with: clerk apply FILE"
)
