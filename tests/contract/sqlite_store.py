"""The store over SQLite: for tests only, to see that the port fits a database.

Each record is a row with its document; each declared index is rows of another table. A unit
keeps what it puts to itself until it commits, so no transaction is open in between.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar, cast

import msgspec

from governance.record import Index, Record
from store.documents import Documents
from store.keeper import Keeper
from store.keys import comparable, key_of, span
from store.shelf import Shelf
from store.unit import Name
from store.upcast import UPCASTERS, Upcasters
from usecases.ports.store import StoreClosed

R = TypeVar("R", bound=Record)
MOST = 3  # indexed fields
TABLES = """
CREATE TABLE IF NOT EXISTS record (kind TEXT, id TEXT, doc TEXT, PRIMARY KEY (kind, id));
CREATE TABLE IF NOT EXISTS key (name TEXT, k0, k1, k2, id TEXT, PRIMARY KEY (name, k0, k1, k2, id));
CREATE INDEX IF NOT EXISTS key_of_record ON key (name, id);
"""


class SqliteShelf(Shelf):
    """Asked and changed as the one in memory is."""

    def __init__(
        self, db: sqlite3.Connection, documents: Documents, indexes: Iterable[Index[Any]]
    ) -> None:
        super().__init__(documents.kinds.values(), indexes)
        self._db = db
        self._documents = documents

    def get(self, kind: type[R], record_id: str) -> R | None:
        self._of(kind)
        return next(
            self._read(kind, "SELECT id, doc FROM record WHERE {} AND id = ?", record_id), None
        )

    def all(self, kind: type[R]) -> Iterable[R]:
        self._of(kind)
        return self._read(kind, "SELECT id, doc FROM record WHERE {}")

    def find(
        self,
        index: Index[R],
        equal: tuple[object, ...],
        upto: object = None,
        limit: int | None = None,
        without: Set[str] = frozenset(),
    ) -> list[R]:
        if index not in self._sorted:
            raise ValueError(f"This store was not given the index {index.name}.")
        span(index, equal, upto)
        tests = [f"k{place} = ?" for place in range(len(equal))]
        tests += [f"k{len(equal)} <= ?"] * (upto is not None)
        values = [*map(_column, equal), *[_column(upto)] * (upto is not None)]
        where = " AND ".join(["key.name = ?", *tests])
        sql = (
            f"SELECT record.id, doc FROM key JOIN record ON {{}} AND record.id = key.id "
            f"WHERE {where} ORDER BY k0, k1, k2, record.id"
        )
        found = (r for r in self._read(index.kind, sql, index.name, *values) if r.id not in without)
        return list(islice(found, limit))

    def put(self, record: Record) -> None:
        kind = type(record)
        name, doc = self._documents.names[kind], self._documents.write(record)
        row = (name, record.id, msgspec.json.encode(doc).decode())
        self._db.execute("INSERT OR REPLACE INTO record VALUES (?, ?, ?)", row)
        for index in self._indexes[kind]:
            self._db.execute("DELETE FROM key WHERE name = ? AND id = ?", (index.name, record.id))
            key = key_of(index, record)
            if key is not None:
                columns = [*map(_column, key[:-1]), *[""] * (MOST + 1 - len(key))]
                self._db.execute(
                    "INSERT INTO key VALUES (?, ?, ?, ?, ?)", (index.name, *columns, record.id)
                )

    def drop(self, kind: type[Record], record_id: str) -> None:
        name = self._documents.names[kind]
        self._db.execute("DELETE FROM record WHERE kind = ? AND id = ?", (name, record_id))
        for index in self._indexes[kind]:
            self._db.execute("DELETE FROM key WHERE name = ? AND id = ?", (index.name, record_id))

    def _read(self, kind: type[R], sql: str, *values: object) -> Iterator[R]:
        """Rows of the kind, as records; `{}` in the SQL is where the kind is tested."""
        name = self._documents.names[kind]
        rows = self._db.execute(sql.format(f"record.kind = '{name}'"), values)
        for record_id, doc in rows.fetchall():
            yield cast("R", self._documents.read(name, record_id, msgspec.json.decode(doc)))


class SqliteStore(Keeper):
    def __init__(
        self,
        path: Path,
        kinds: Mapping[str, type[Record]],
        indexes: Iterable[Index[Any]],
        *,
        upcasters: Upcasters = UPCASTERS,
    ) -> None:
        """A file, in write-ahead mode and synced at each commit, as a server would keep it."""
        indexes = list(indexes)
        super().__init__(kinds, indexes, upcasters)
        self._db = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        self._db.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;" + TABLES)
        self.shelf = SqliteShelf(self._db, Documents(kinds, upcasters), indexes)
        self._closed = False

    def _keep(self, records: Sequence[Record], gone: Sequence[Name], _forget: bool) -> None:
        if self._closed:
            raise StoreClosed("The store was closed. Start Clerk again to go on.")
        self._db.execute("BEGIN IMMEDIATE")
        with self._db:
            for record in records:
                self.shelf.put(record)
            for kind, record_id in gone:
                self.shelf.drop(kind, record_id)

    def _forget_past(self) -> None:
        """Were this more than a test's: it has to be done again after a crash."""
        self._db.executescript("VACUUM; PRAGMA wal_checkpoint(TRUNCATE);")

    def close(self) -> None:
        """What was committed may still be read, as in the other stores."""
        self._closed = True

    def __del__(self) -> None:
        self._db.close()


def _column(value: object) -> object:
    """As SQLite sorts it: moments in UTC, all to the microsecond; words by their bytes."""
    value = comparable(value)
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%S.%f")
    return value.isoformat() if isinstance(value, date) else value
