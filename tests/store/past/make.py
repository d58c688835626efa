"""Writes a folder as this version of Clerk leaves it, to be kept for versions to come.

Run as: python -m tests.store.past.make FOLDER — two weeks of the sample partnership, with some
answers: one week in the snapshot, the other in the journal.
"""

from __future__ import annotations

import asyncio
import sys
from datetime import date, datetime
from pathlib import Path

from config.clock import SampleClock
from config.partnership_file.convert import records
from config.partnership_file.load import load
from config.settings import SAMPLE
from governance.dates import LONDON
from jobs.courier import Courier
from jobs.pace import Pace
from jobs.tick import Ticker
from store.tinydb.store import TinyDbStore
from tests.jobs.recording import RecordingMessenger
from usecases.adopt import Adopt
from usecases.desk import CLERK, Desk
from usecases.list_actions import ListActions
from usecases.records import INDEXES, KINDS
from usecases.update_action import UpdateAction

START = datetime(2026, 11, 2, 9, tzinfo=LONDON)
MIDDLE = datetime(2026, 11, 9, 10, tzinfo=LONDON)
END = datetime(2026, 11, 16, 10, tzinfo=LONDON)
OWNER = "rachel-okafor"


def live(folder: Path, begin: datetime, until: datetime, snapshot_over: int) -> None:
    store = TinyDbStore(folder, KINDS, INDEXES, snapshot_over=snapshot_over)
    clock = SampleClock(begin)
    desk = Desk(store, clock)
    ticker = Ticker(desk, Courier(desk, RecordingMessenger()))
    desk.do_now(CLERK, Adopt(records(load(SAMPLE), begin)))
    asyncio.run(Pace(clock, ticker).advance(until))
    for action in desk.do_now(OWNER, ListActions()).actions[:2]:
        said = UpdateAction(action.ref, "red", forecast=date(2027, 12, 1), reason="as agreed")
        desk.do_now(OWNER, said)
    store.close()


if __name__ == "__main__":
    kept = Path(sys.argv[1])
    live(kept, START, MIDDLE, snapshot_over=0)
    live(kept, MIDDLE, END, snapshot_over=1_000_000_000)
