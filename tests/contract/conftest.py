"""Each store in turn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from store.memory import MemoryStore
from store.tinydb.store import TinyDbStore
from tests.contract.read_again import ReadAgain
from tests.contract.sqlite_store import SqliteStore
from usecases.ports.store import Store
from usecases.records import INDEXES, KINDS

STORES: dict[str, Callable[[Path], Store]] = {
    "memory": lambda _: MemoryStore(KINDS, INDEXES),
    "sqlite": lambda path: SqliteStore(path / "data.sqlite", KINDS, INDEXES),
    "read again": lambda path: ReadAgain(path / "data"),
    "tinydb": lambda path: TinyDbStore(path / "data", KINDS, INDEXES),
}


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    opened = STORES[request.param](tmp_path)
    yield opened
    opened.close()
