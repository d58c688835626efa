"""The list of what was redacted, so that a restored copy is emptied again.

One JSON line a field: what to empty, when, by whom and why; of the text only a salted digest.
"""

from __future__ import annotations

import hmac
import os
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from governance.permissions import OPERATOR
from governance.texts import digest, new_salt, texts_at
from usecases.ports.store import Store
from usecases.records import KINDS
from usecases.redact import Redact, Redacted, Spot

if TYPE_CHECKING:
    from config.wiring.house import House

LIST = "redactions.jsonl"


class Redaction(msgspec.Struct, frozen=True):
    """`version` is the record's when the text still stood in it; `digests` one for each text."""

    kind: str
    id: str
    field: str
    version: int
    at: datetime
    by: str
    why: str
    salt: str
    digests: list[str]


class BadList(Exception):
    """The list cannot be read; the text says where."""


def redaction(spot: Spot, at: datetime, by: str, why: str) -> Redaction:
    salt = new_salt()
    digests = [digest(text, salt) for text in spot.texts]
    return Redaction(spot.kind, spot.id, spot.field, spot.version, at, by, why, salt, digests)


def note(data: Path, redactions: Iterable[Redaction]) -> None:
    """Append to the list, durably, over a last line that was cut off."""
    lines = b"".join(msgspec.json.encode(one) + b"\n" for one in redactions)
    path = data / LIST
    whole = path.read_bytes().rfind(b"\n") + 1 if path.exists() else 0
    with os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+b") as file:
        file.truncate(whole)
        file.seek(whole)
        file.write(lines)
        file.flush()
        os.fsync(file.fileno())


def read_list(data: Path) -> list[Redaction]:
    """Raises BadList. A last line that was cut off belongs to a redaction nobody was told of."""
    path = data / LIST
    raw = path.read_bytes().split(b"\n") if path.exists() else []
    kept = []
    for number, line in enumerate(raw, 1):
        try:
            kept += [msgspec.json.decode(line, type=Redaction)] if line else []
        except msgspec.MsgspecError as error:
            if number < len(raw):
                raise BadList(f"Line {number} of {path.name} cannot be read: {error}.") from error
    return kept


def apply_redactions(data_folder: Path) -> int:
    """Empty again what the list names, in a store just restored; says how many fields.

    Nobody else may have the store open. Raises BadList, StoreClosed, BadSetting or BrokenFile.
    """
    from config.settings import read_settings
    from config.wiring.house import House

    if not read_list(data_folder):
        return 0
    house = House(replace(read_settings(os.environ), data=data_folder))
    try:
        return apply_in(house)
    finally:
        house.close()


def apply_in(house: House) -> int:
    """The same in a house that is open already."""
    spots = standing(house.store, house.clock.now(), read_list(house.settings.data))
    if spots:
        empty(house, OPERATOR, spots)
    return len(spots)


def standing(store: Store, now: datetime, listed: Iterable[Redaction]) -> tuple[Spot, ...]:
    """Where a text the list names still stands."""
    found = []
    with store.work(OPERATOR, now) as w:
        for one in listed:
            record = w.get(KINDS[one.kind], one.id)
            texts = texts_at(record, one.field) if record else ()
            if record and texts and _is_meant(one, record.version, texts):
                found.append(Spot(one.kind, one.id, one.field, record.version, texts))
    return tuple({(spot.kind, spot.id, spot.field): spot for spot in found}.values())


def empty(house: House, by: str, spots: tuple[Spot, ...]) -> tuple[str, ...]:
    """Records, files, board; gives back the sent messages that will be shown afresh."""
    done: Redacted = house.desk.do_now(by, Redact(spots))
    return done.messages


def _is_meant(one: Redaction, version: int, texts: tuple[str, ...]) -> bool:
    """What stood there before the redaction goes in any case; of what was written since, only
    the same text again."""
    if version <= one.version:
        return True
    made = [digest(text, one.salt) for text in texts]
    return any(hmac.compare_digest(a, b) for a in made for b in one.digests)
