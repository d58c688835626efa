"""A store as it is after many years, for measuring."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from config.clock import SampleClock
from config.partnership_file.convert import records
from config.partnership_file.load import load
from config.settings import SAMPLE
from governance.actions import Action, ActionState, Update
from store.tinydb.disk import FileDisk
from tests.contract.samples import NOW
from tests.store.folders import opened, snapshot
from usecases.adopt import Adopt
from usecases.desk import CLERK, Desk
from usecases.ports.store import Store

LEAD = "rachel-okafor"
REF = "BMG-2026-003"
UPDATES = 10  # an action
NOTE = "The County has answered, the draft has gone round, and two agencies have yet to agree. "


class CarelessDisk(FileDisk):
    """Nothing is synced, so that making the store does not take longer than using it."""

    def sync(self, path: Path) -> None:
        """Left to the kernel."""


def desk(store: Store) -> Desk:
    return Desk(store, SampleClock(NOW))


def grow(path: Path, size: int) -> None:
    """The sample partnership with so many records more: actions, each with its updates and
    their ledger entries."""
    store = opened(path, CarelessDisk())
    desk(store).do_now(CLERK, Adopt(records(load(SAMPLE), NOW)))
    with store.work(CLERK, NOW) as w:
        model = w.get(Action, REF)
    assert model is not None
    for number in range(size * 10 // 21):
        closed = _closed(model, number // UPDATES)
        with store.work(LEAD, NOW - timedelta(hours=size - number)) as w:
            if number % UPDATES == 0:
                w.put(closed)
            w.put(_update(closed, number, w.now))
            w.enter("action.update", closed.id)
    snapshot(store)
    store.close()


def _closed(model: Action, number: int) -> Action:
    return replace(
        model,
        id=f"BMG-{2000 + number // 1000}-{number % 1000:03d}",
        version=0,
        title=NOTE,
        state=ActionState.COMPLETED,
        completed_on=NOW.date(),
        attention_at=None,
    )


def _update(action: Action, number: int, at: datetime) -> Update:
    return Update(
        id=f"{action.id}/old-{number}",
        action=action.id,
        at=at,
        recorded_by=LEAD,
        rating="green",
        note=NOTE * 3,
    )
