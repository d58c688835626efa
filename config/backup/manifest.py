"""What a backup says of itself."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version

import msgspec

from config.backup.locks import BadBackup
from config.secret_key import KeyedSecrets
from store.tinydb.changes import Tables
from store.upcast import UPCASTERS, current
from usecases.records import KINDS

FORMAT = 1
"""Of the file as a whole; raised when an older Clerk could not read it rightly."""


class Manifest(msgspec.Struct, frozen=True):
    """`at` is machine time, `now` business time, `head` the ledger's COUNT:SEAL.

    `key` is the fingerprint of the secret key, which is not in the backup. `shapes` is the shape
    of each kind of record, `parts` the SHA-256 of each file.
    """

    format: int
    clerk: str
    partnership: str
    at: datetime
    now: datetime
    key: str
    head: str
    counts: dict[str, int]
    shapes: dict[str, int]
    parts: dict[str, str]

    @property
    def records(self) -> int:
        """Without the ledger's entries."""
        return sum(self.counts.values()) - self.counts.get("ledger", 0)


def program_version() -> str:
    try:
        return version("partnership-clerk")
    except PackageNotFoundError:
        return "of unknown version"


def shapes() -> dict[str, int]:
    return {name: current(name, UPCASTERS) for name in KINDS}


def fingerprint(secrets: KeyedSecrets) -> str:
    """Tells one key from another, and nothing about either."""
    return secrets.token("backup", "fingerprint")[:16]


def sums(parts: Mapping[str, bytes]) -> dict[str, str]:
    return {name: sha256(octets).hexdigest() for name, octets in parts.items()}


def counts(tables: Tables) -> dict[str, int]:
    return {name: len(table) for name, table in sorted(tables.items()) if name in KINDS}


def head(tables: Tables) -> str:
    """The number of the ledger's last entry and its seal, with a colon between."""
    ledger = tables.get("ledger", {})
    if not ledger:
        return "0:"
    last = max(ledger)
    return f"{int(last)}:{ledger[last].get('seal', '')}"


def read_manifest(octets: bytes) -> Manifest:
    """Raises BadBackup: also for a newer one, before the rest of it is looked at."""
    try:
        format_ = msgspec.json.decode(octets, type=_Format).format
        if format_ > FORMAT:
            raise BadBackup(NEWER)
        return msgspec.json.decode(octets, type=Manifest)
    except msgspec.MsgspecError as wrong:
        raise BadBackup(f"The backup's manifest cannot be read: {wrong}. {UNCHANGED}") from wrong


def check(manifest: Manifest, parts: Mapping[str, bytes]) -> None:
    """Every part there and as it was, nothing else there, nothing newer. Raises BadBackup."""
    known = shapes()
    if any(shape > known.get(name, 0) for name, shape in manifest.shapes.items()):
        raise BadBackup(NEWER)
    found = sums(parts)
    for name in sorted(found.keys() | manifest.parts.keys()):
        if found.get(name) != manifest.parts.get(name):
            raise BadBackup(f"The backup is damaged: {name} is not as it was. {UNCHANGED}")


class _Format(msgspec.Struct):
    format: int


UNCHANGED = "Nothing was changed."
NEWER = (
    "The backup was made by a newer version of Clerk. Nothing was changed. "
    "Install that version, or a later one, and restore with it."
)
