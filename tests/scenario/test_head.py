"""A line somebody kept finds out what nothing on Clerk's own machine could."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

from config import ledger
from config.commands.command import Call
from config.ledger_head import NAME
from config.settings import Settings
from config.wiring.house import House
from tests.conftest import KEY
from usecases.update_action import ON_TRACK, UpdateAction

MANAGER = "joan-merriweather"
LINE = re.compile(r"\d+:[0-9a-f]{64}")


def lived(house: House) -> str:
    """Started, and somebody answered; gives back the line the business manager was sent."""
    house.adopt()
    house.desk.do_now("rachel-okafor", UpdateAction("BMG-2026-003", ON_TRACK))
    asyncio.run(house.ticker.start())
    (told,) = house.board.shown(f"person:{MANAGER}")
    (line,) = LINE.findall(str(told.notice))
    return str(line)


def cut_short(data: Path, entries: int) -> None:
    """By somebody who knows the files: whole lines go, and the head beside the store."""
    journal = data / "store" / "journal-000000"
    kept = journal.read_bytes().splitlines(keepends=True)[:entries]
    journal.write_bytes(b"".join(kept))
    (data / NAME).unlink()


def verified(data: Path, **options: str) -> tuple[object, list[str]]:
    said: list[bytes] = []
    house = House(Settings(data=data, secret=KEY), read_only=True)
    code = ledger.verify(house, Call(options=options, out=said.append))
    house.close()
    return code, b"".join(said).decode().splitlines()


def test_a_ledger_cut_short_is_found_out_by_a_line_that_was_kept(house: House) -> None:
    line, data = lived(house), house.settings.data
    house.close()
    assert verified(data, head=line)[0] is None
    count = int(line.partition(":")[0])
    cut_short(data, count - 1)
    assert verified(data)[0] == ledger.CANNOT_TELL
    changed = "The ledger or the store was changed. Keep a copy of the data folder as it is."
    broken = f"Broken: The ledger ends at entry {count - 1}, but it once had {count}."
    assert verified(data, head=line) == (changed, [broken])


def test_the_line_is_checked_in_the_chat_after_a_restart(house: House) -> None:
    line = lived(house)
    house.close()
    again = House(house.settings)
    asyncio.run(again.ticker.start())
    asked = again.talk.said(MANAGER, None, f"/clerk ledger {line}", "d1")
    assert asyncio.run(asked).heading == "The record is whole"
    again.close()
