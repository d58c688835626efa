"""A Clerk that is served on a platform, and how its time goes by."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from starlette.testclient import TestClient

from config.wiring.house import House
from governance.asks import MESSAGES_BY_STATE, MESSAGES_TO_REDRAW
from governance.dates import LONDON
from jobs.pace import Pace
from tests.slack.ticking import Ticking
from usecases.ask_again import ON_ITS_WAY
from usecases.desk import CLERK
from usecases.records import LEDGER


@dataclass(frozen=True)
class Lived:
    house: House
    client: TestClient
    clock: Ticking

    def call(self, work: Callable[..., Any], *args: object) -> Any:
        """On the application's own loop."""
        assert self.client.portal is not None
        return self.client.portal.call(work, *args)

    def settled(self) -> None:
        """Whatever an answer set off is done."""
        self.call(self.house.background.idle)

    def ticked(self) -> None:
        """What was due is sent."""
        self.call(self.house.ticker.tick)
        self.settled()

    def lives_until(self, day: str) -> None:
        """From event to event before that day, each with the time a platform takes for it."""
        until = datetime.combine(date.fromisoformat(day), time(), LONDON)
        pace = self.house.pace
        assert isinstance(pace, Pace)
        while (at := self.call(self.house.ticker.next_at)) is not None and at < until:
            self.call(pace.advance, at)
            self.arrived()

    def arrived(self) -> None:
        """Time passes until nothing is on its way any more."""
        while self._on_its_way():
            self.clock.pass_by(61)
            self.ticked()

    def _on_its_way(self) -> bool:
        with self.house.store.work(CLERK, self.house.clock.now()) as w:
            ready = any(w.find(MESSAGES_BY_STATE, state) for state in ON_ITS_WAY)
            return ready or bool(w.find(MESSAGES_TO_REDRAW))

    def changes(self) -> int:
        """How many entries the ledger has."""
        with self.house.store.work("test", self.house.clock.now()) as w:
            return len(w.find(LEDGER))
