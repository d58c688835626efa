"""Keeps the shelf in step with the tables: the same records, decoded."""

from __future__ import annotations

from collections.abc import Mapping

from governance.record import Record
from store.documents import Document, record_of
from store.shelf import Shelf
from store.tinydb.changes import Changes, Tables

Shown = list[tuple[type[Record], str, Record | None]]


class Mirror:
    """Tables that hold no kind of record it knows are left alone."""

    def __init__(self, kinds: Mapping[str, type[Record]], shelf: Shelf) -> None:
        self._kinds = kinds
        self._shelf = shelf

    def fill(self, tables: Tables) -> None:
        """Decode everything, onto an empty shelf. Raises ValueError naming what cannot be."""
        for name, kind in self._kinds.items():
            documents = tables.get(name, {}).items()
            self._shelf.fill(kind, (_decode(name, kind, i, doc) for i, doc in documents))

    def read(self, changes: Changes) -> Shown:
        """What to show once the changes are durable. Raises ValueError, as fill does."""
        shown: Shown = [
            (kind, doc_id, None if doc is None else _decode(name, kind, doc_id, doc))
            for name, kind in self._kinds.items()
            for doc_id, doc in changes.get(name, {}).items()
        ]
        for _, _, record in shown:
            if record is not None:
                self._shelf.check(record)
        return shown

    def show(self, shown: Shown) -> None:
        for kind, doc_id, record in shown:
            if record is None:
                self._shelf.drop(kind, doc_id)
            else:
                self._shelf.put(record)


def _decode(name: str, kind: type[Record], doc_id: str, doc: Document) -> Record:
    try:
        record = record_of(kind, doc)
    except ValueError as error:
        raise ValueError(f"The {name} {doc_id!r} cannot be read: {error}.") from error
    if record.id != doc_id:
        raise ValueError(f"The {name} {doc_id!r} calls itself {record.id!r}.")
    return record
