"""Sealing the ledger: digests of what a unit wrote, chained to the seal before."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import replace

import msgspec

from governance.ledger import Entry, Head, seal
from store.upcast import Document

TellHead = Callable[[Head], None]


def new_salt() -> str:
    return secrets.token_urlsafe(9)


def digest(document: Document) -> str:
    """Of the document as it is kept, salt and shape included."""
    return hashlib.sha256(msgspec.json.encode(document, order="deterministic")).hexdigest()


def told_nobody(_head: Head) -> None:
    """Where no head is kept, nobody can later tell whether the newest entries were cut off."""


class Sealer:
    """Without a key of its own a store seals with one that ends with the process."""

    def __init__(self, key: bytes | None = None, tell: TellHead = told_nobody) -> None:
        self._key = key or secrets.token_bytes(32)
        self._tell = tell

    def sealed(self, entry: Entry, previous: str) -> Entry:
        return replace(entry, seal=seal(entry, previous, self._key))

    def told(self, entry: Entry) -> None:
        """After the commit: a head that is a little old is better than one that is too new."""
        self._tell(Head(entry.number, entry.seal))
