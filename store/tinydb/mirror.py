"""Keeps the shelf in step with the tables: the same records, decoded."""

from __future__ import annotations

from governance.record import Record
from store.documents import Documents
from store.shelf import Shelf
from store.tinydb.changes import Changes, Tables

Shown = list[tuple[type[Record], str, Record | None]]


class Mirror:
    """Tables that hold no kind of record it knows are left alone."""

    def __init__(self, documents: Documents, shelf: Shelf) -> None:
        self._documents = documents
        self._shelf = shelf

    def fill(self, tables: Tables) -> None:
        """Decode everything, onto an empty shelf. Raises as Documents.read does."""
        read = self._documents.read
        for name, kind in self._documents.kinds.items():
            found = tables.get(name, {}).items()
            self._shelf.fill(kind, (read(name, doc_id, doc) for doc_id, doc in found))

    def read(self, changes: Changes) -> Shown:
        """What to show once the changes are durable. Raises as fill does."""
        read = self._documents.read
        shown: Shown = [
            (kind, doc_id, None if doc is None else read(name, doc_id, doc))
            for name, kind in self._documents.kinds.items()
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
