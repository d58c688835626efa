"""A partnership to back up, and commands given without a process of their own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import msgspec
import pyrage

from config.commands.command import Call
from config.commands.perform import alone, perform
from config.commands.table import find
from config.settings import Settings
from config.wiring.house import House
from config.wiring.store import read_store
from usecases.desk import CLERK
from usecases.plan_meetings import PlanMeetings

KEY = "a key for tests only, and long enough"
IDENTITY = pyrage.x25519.Identity.generate()
RECIPIENT = str(IDENTITY.to_public())
OPENS = {"identity": f"# ours\n{IDENTITY}\n".encode()}


@dataclass
class Said:
    code: int
    out: bytes
    err: str


def settings(data: Path) -> Settings:
    return Settings(data=data, secret=KEY, backup_recipient=RECIPIENT)


def founded(data: Path) -> House:
    """Open, with the sample's partnership in it."""
    data.mkdir(parents=True, exist_ok=True)
    house = House(settings(data))
    house.open()
    house.adopt()
    return house


def plan(house: House) -> None:
    house.desk.do_now(CLERK, PlanMeetings())


def give(house: House, name: str, **given: bytes | str | bool) -> Said:
    """Bytes are files. With `serving` it is as in a server, else as from the command line."""
    act = perform if given.pop("serving", False) else alone
    out: list[bytes] = []
    err: list[str] = []
    files = {key: value for key, value in given.items() if isinstance(value, bytes)}
    options = {key: value for key, value in given.items() if not isinstance(value, bytes)}
    call = Call(options, files, out.append, err.append)
    command = find(name)
    assert command is not None
    code = act(command, house, call)
    return Said(code, b"".join(out), "\n".join(err))


def back_up(house: House) -> bytes:
    said = give(house, "backup", serving=True, to=True)
    assert said.code == 0, said.err
    return said.out


def restore(data: Path, octets: bytes, **given: bytes | str | bool) -> Said:
    return give(House(settings(data)), "restore", **{"file": octets, "yes": True, **OPENS, **given})


def tables(data: Path) -> dict[str, object]:
    """Every record in the store, as plain documents."""
    store = read_store(data)
    try:
        return msgspec.json.decode(b"".join(store.copy()), type=dict[str, object])
    finally:
        store.close()


def files(data: Path) -> dict[str, bytes]:
    """All that a restore could have changed, but for the lock."""
    found = (path for path in data.rglob("*") if path.is_file())
    return {str(p.relative_to(data)): p.read_bytes() for p in found if p.name != "lock"}
