"""Records as plain documents, and back."""

from __future__ import annotations

from collections.abc import Mapping
from types import GenericAlias
from typing import TypeVar

import msgspec

from governance.record import Record
from store.upcast import SCHEMA, UPCASTERS, Document, Upcasters, current, upcast

R = TypeVar("R", bound=Record)


def document(record: Record) -> Document:
    """Made of JSON's own types only. Fields are named as in the record."""
    return msgspec.json.decode(msgspec.json.encode(record), type=Document)


def record_of(kind: type[R], doc: Document) -> R:
    """Raises ValueError when the document does not make a record of this kind."""
    return msgspec.convert(doc, kind)


def settled(record: R) -> R:
    """The record as it would be read back after a restart, sharing nothing with the first.

    So a unit sees at once what others will see later (moments keep their offset, not the
    name of their zone), and what could not be read back is never kept. Raises ValueError.
    """
    try:
        return msgspec.json.decode(msgspec.json.encode(record), type=type(record))
    except (ValueError, TypeError) as error:
        raise ValueError(
            f"{type(record).__name__} {record.id!r} cannot be kept: {error}"
        ) from error


class _Shape(msgspec.Struct, frozen=True):
    shape: int = msgspec.field(default=1, name=SCHEMA)


class Documents:
    """How a store that writes documents makes them and reads them: with the shape they have."""

    def __init__(self, kinds: Mapping[str, type[Record]], upcasters: Upcasters = UPCASTERS) -> None:
        self.kinds = dict(kinds)
        self.names = {kind: name for name, kind in kinds.items()}
        self._upcasters = upcasters

    def write(self, record: Record) -> Document:
        shape = current(self.names[type(record)], self._upcasters)
        return document(record) | {SCHEMA: shape}

    def read_table(self, name: str, table: msgspec.Raw) -> dict[str, Record] | None:
        """A whole table at once, by id; None where not all are plainly in today's shape."""
        today = current(name, self._upcasters)
        try:
            shapes = msgspec.json.decode(table, type=dict[str, _Shape])
            if any(one.shape != today for one in shapes.values()):
                return None
            records: dict[str, Record] = msgspec.json.decode(
                table,
                type=GenericAlias(dict, (str, self.kinds[name])),
            )
        except msgspec.MsgspecError:
            return None
        return records if all(key == record.id for key, record in records.items()) else None

    def read(self, name: str, doc_id: str, doc: Document) -> Record:
        """Raises ValueError when it makes no such record, StoreClosed when it is too new."""
        try:
            record = record_of(self.kinds[name], upcast(name, doc, self._upcasters))
        except ValueError as error:
            raise ValueError(f"The {name} {doc_id!r} cannot be read: {error}.") from error
        if record.id != doc_id:
            raise ValueError(f"The {name} {doc_id!r} calls itself {record.id!r}.")
        return record
