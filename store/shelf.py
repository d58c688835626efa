"""Records in memory by kind, with every declared index kept sorted beside them."""

from __future__ import annotations

from collections.abc import Iterable, Set
from itertools import islice
from typing import Any, TypeVar, cast

from sortedcontainers import SortedList

from governance.record import Index, Record
from store.keys import key_of, span

R = TypeVar("R", bound=Record)


class Shelf:
    """Committed records only. It keeps no lock: whoever owns it does."""

    def __init__(self, kinds: Iterable[type[Record]], indexes: Iterable[Index[Any]]) -> None:
        self._records: dict[type[Record], dict[str, Record]] = {kind: {} for kind in kinds}
        self._sorted: dict[Index[Any], SortedList] = {index: SortedList() for index in indexes}
        self._indexes: dict[type[Record], list[Index[Any]]] = {kind: [] for kind in self._records}
        for index in self._sorted:
            self._of(index.kind)
            self._indexes[index.kind].append(index)

    def fill(self, kind: type[Record], records: Iterable[Record]) -> None:
        """Take many new records at once, sorting each index a single time."""
        new = list(records)
        self._of(kind).update((record.id, record) for record in new)
        for index in self._indexes[kind]:
            keys = (key_of(index, record) for record in new)
            self._sorted[index].update(key for key in keys if key is not None)

    def get(self, kind: type[R], record_id: str) -> R | None:
        return cast("R | None", self._of(kind).get(record_id))

    def find(
        self,
        index: Index[R],
        equal: tuple[object, ...],
        upto: object = None,
        limit: int | None = None,
        without: Set[str] = frozenset(),
    ) -> list[R]:
        """As Work.find, leaving out the ids in `without`."""
        keys = self._keys(index)
        low, high = span(index, equal, upto)
        if None in equal:
            return []
        ids = (key[-1] for key in keys.irange(low, high))
        kept = islice((i for i in ids if i not in without), limit)
        records = self._records[index.kind]
        return [cast("R", records[i]) for i in kept]

    def all(self, kind: type[R]) -> Iterable[R]:
        return cast("Iterable[R]", self._of(kind).values())

    def check(self, record: Record) -> None:
        """Raises ValueError when the record could not be put: it has no place in an index."""
        self._of(type(record))
        for index in self._indexes[type(record)]:
            key_of(index, record)

    def put(self, record: Record) -> None:
        self.drop(type(record), record.id)
        self.fill(type(record), (record,))

    def drop(self, kind: type[Record], record_id: str) -> None:
        """Forget the record, if it is there."""
        record = self._of(kind).pop(record_id, None)
        for index in self._indexes[kind] if record else ():
            key = key_of(index, cast("Record", record))
            if key is not None:
                self._sorted[index].remove(key)

    def _keys(self, index: Index[Any]) -> SortedList:
        if index not in self._sorted:
            raise ValueError(f"This store was not given the index {index.name}.")
        return self._sorted[index]

    def _of(self, kind: type[Record]) -> dict[str, Record]:
        if kind not in self._records:
            raise ValueError(f"This store was not made for records of the kind {kind.__name__}.")
        return self._records[kind]
