"""Opening the embedded store."""

from __future__ import annotations

from pathlib import Path

from store.tinydb.reader import TinyDbReader
from usecases.ports.store import Store
from usecases.records import INDEXES, KINDS

FOLDER = "store"


def is_stored(data: Path) -> bool:
    """Whether there is a store already; opening one makes it."""
    return (data / FOLDER).is_dir()


def open_store(data: Path) -> Store:
    """Raises StoreClosed when what is there cannot be trusted."""
    from store.tinydb.store import TinyDbStore  # not needed by what only reads

    folder = data / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    return TinyDbStore(folder, KINDS, INDEXES)


def read_store(data: Path) -> TinyDbReader:
    """Beside a running server: nothing is made, cut or written. Raises StoreClosed."""
    return TinyDbReader(data / FOLDER, KINDS, INDEXES)
