"""`clerk backup`: everything as it stands, while Clerk goes on serving."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, cast, runtime_checkable

from config.backup.archive import BOARD, CLOCK, REDACTIONS, SNAPSHOT, pack
from config.backup.locks import Lock, lock_of, passphrase_in
from config.backup.manifest import (
    FORMAT,
    Manifest,
    counts,
    fingerprint,
    head,
    program_version,
    shapes,
    sums,
)
from config.backup.shelf import Shelf
from config.commands.command import Call
from config.settings import BadSetting
from config.wiring.house import House
from store.tinydb.snapshot import load

NO_LOCK = (
    "Say who may open the backup: --recipient age1… for whoever holds that key, or "
    "--passphrase-file FILE. To set it for good: CLERK_BACKUP_RECIPIENT or "
    "CLERK_BACKUP_PASSPHRASE_FILE."
)


@runtime_checkable
class Copied(Protocol):
    """A store that can give everything it holds at one moment as one file."""

    def copy(self) -> object: ...


@dataclass(frozen=True, slots=True)
class Backup:
    manifest: Manifest
    octets: bytes

    def __str__(self) -> str:
        m = self.manifest
        return f"{m.records} records, ledger head {m.head}, key {m.key}"


def backup(house: House, call: Call) -> str | None:
    """To the file asked for, or among the backups. Raises BadSetting."""
    given = Lock(call.text("recipient"), passphrase_in(call.files.get("passphrase_file", b"")))
    lock = given or lock_of(house.settings)
    if not lock:
        return NO_LOCK
    made = make(house, lock)
    if call.flag("to"):
        call.out(made.octets)
        call.err(f"Backed up: {made}.")
        return None
    try:
        path = Shelf(house.settings.backup_folder).keep(house.clock.machine(), made.octets)
    except OSError as wrong:
        folder = house.settings.backup_folder
        return f"The backup cannot be written to {folder}: {wrong.strerror}."
    call.say(f"Backed up to {path}: {made}.")
    return None


def make(house: House, lock: Lock) -> Backup:
    """Raises BadSetting where the store is not the embedded one, or the lock is no good."""
    parts = collect(house)
    tables = load(parts[SNAPSHOT]).unfolded()
    manifest = Manifest(
        format=FORMAT,
        clerk=program_version(),
        partnership=house.file.name,
        at=house.clock.machine(),
        now=house.clock.now(),
        key=fingerprint(house.secrets),
        head=head(tables),
        counts=counts(tables),
        shapes=shapes(),
        parts=sums(parts),
    )
    return Backup(manifest, lock.close(pack(manifest, parts)))


def collect(house: House) -> dict[str, bytes]:
    """The store first: what the board and the clock know beyond it does no harm, but a message
    that counts as sent must be on the board, and the clock must not be behind the store."""
    store = house.store
    if not isinstance(store, Copied):
        raise BadSetting("Only the embedded store can be backed up like this.")
    parts = {SNAPSHOT: b"".join(cast("list[bytes]", store.copy()))}
    for name in (BOARD, CLOCK, REDACTIONS):
        octets = _read(house.settings.data / name)
        if octets is not None:
            parts[name] = octets
    return parts


def _read(path: Path) -> bytes | None:
    try:
        octets = path.read_bytes()
    except FileNotFoundError:
        return None
    if path.suffix == ".jsonl":  # a line that is being written is not there yet
        return octets[: octets.rfind(b"\n") + 1]
    return octets
