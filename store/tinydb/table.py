"""TinyDB's table with ids of text, whose updates are one journal line each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, MutableMapping
from typing import Any, NoReturn

from tinydb import TinyDB
from tinydb.table import Table as TinyTable

from store.tinydb.changes import Table, own_copy
from store.tinydb.storage import JournalStorage
from store.upcast import Document


class Overlay(MutableMapping[str, Document]):
    """A table that may be changed without harm: it copies what is touched, and only that."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._touched: dict[str, Document | None] = {}

    def __getitem__(self, doc_id: str) -> Document:
        if doc_id not in self._touched:
            self._touched[doc_id] = own_copy(self._table[doc_id])
        document = self._touched[doc_id]
        if document is None:
            raise KeyError(doc_id)
        return document

    def __setitem__(self, doc_id: str, document: Document) -> None:
        self._touched[str(doc_id)] = document

    def __delitem__(self, doc_id: str) -> None:
        if doc_id not in self:
            raise KeyError(doc_id)
        self._touched[doc_id] = None

    def __iter__(self) -> Iterator[str]:
        known = self._table.keys() | self._touched.keys()
        return (i for i in sorted(known) if self._touched.get(i, self._table.get(i)) is not None)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def clear(self) -> None:
        self._touched = dict.fromkeys(self._table)

    def changes(self) -> dict[str, Document | None]:
        changed = {i: doc for i, doc in self._touched.items() if doc != self._table.get(i)}
        return {i: None if doc is None else own_copy(doc) for i, doc in changed.items()}


class JournalTable(TinyTable):
    """For tools and repairs, by one thread: it writes no ledger entry and raises no version.

    A table that holds a kind of record takes only documents that make such a record.
    """

    document_id_class = str  # type: ignore[assignment]
    _storage: JournalStorage

    def __init__(
        self,
        storage: JournalStorage,
        name: str,
        cache_size: int = 0,
        persist_empty: bool = False,
    ) -> None:
        """No query is cached: a commit of the store would not empty the cache."""
        super().__init__(storage, name, cache_size, persist_empty)

    def _read_table(self) -> Any:
        """Documents given out share nothing with the store; TinyDB's own copy is shallow."""
        return Overlay(self._storage.table(self.name))

    def _update_table(self, updater: Callable[[Any], None]) -> None:
        with self._storage.lock:
            overlay = Overlay(self._storage.table(self.name))
            updater(overlay)
            changes = overlay.changes()
            self._storage.commit({self.name: changes} if changes else {})

    def _get_next_id(self) -> NoReturn:
        raise ValueError("Ids are text here: insert a Document with an id of its own.")


class JournalDB(TinyDB):
    table_class = JournalTable  # type: ignore[assignment]
