"""A shelf that takes apart only what is asked for: for commands that read a little of a lot."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec
from sortedcontainers import SortedList

from governance.record import Index, Record
from store.documents import Documents
from store.keys import key_of
from store.shelf import Shelf
from store.tinydb.lines import ADVICE
from store.tinydb.recovery import Found
from usecases.ports.store import StoreClosed

NONE = msgspec.Raw(b"{}")


class LazyShelf(Shelf):
    """A kind of record is read when it is first asked for, an index sorted when it is first
    searched: asking for records that cannot be read raises StoreClosed. Nothing is put here."""

    def __init__(self, documents: Documents, indexes: Iterable[Index[Any]], found: Found) -> None:
        super().__init__(documents.kinds.values(), ())
        self._declared = frozenset(indexes)
        self._documents = documents
        self._found = found
        self._unread = set(self._records)

    def _of(self, kind: type[Record]) -> dict[str, Record]:
        if kind in self._unread:
            self._records[kind] = self._read(self._documents.names[kind])
            self._unread.remove(kind)
        return super()._of(kind)

    def _keys(self, index: Index[Any]) -> SortedList:
        if index in self._declared and index not in self._sorted:
            keys = (key_of(index, record) for record in self._of(index.kind).values())
            self._sorted[index] = SortedList(key for key in keys if key is not None)
        return super()._keys(index)

    def _read(self, name: str) -> dict[str, Record]:
        base, changes = self._found.base, self._found.since(name)
        records = self._documents.read_table(name, base.tables.get(name, NONE))
        if records is None:  # in an older shape, or something is amiss: one by one
            records, changes = {}, {**base.table(name), **changes}
        try:
            for key, document in changes.items():
                if document is None:
                    records.pop(key, None)
                else:
                    records[key] = self._documents.read(name, key, document)
        except ValueError as error:
            raise StoreClosed(f"{error} {ADVICE}") from error
        return records
