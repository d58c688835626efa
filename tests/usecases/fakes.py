"""A store that can be told to fail: everything else goes on to the one it stands before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, cast

from governance.asks import Ask
from governance.record import Index
from usecases.ports.store import R, Store, Work


class Nuisance(Exception):
    """What no use case expects."""


class FailingWork:
    """Raises when what is to be kept `hurts`; all else is the work's own."""

    def __init__(self, work: Work, hurts: Callable[[object], bool]) -> None:
        self._work = work
        self._hurts = hurts

    def __getattr__(self, name: str) -> Any:
        return getattr(self._work, name)

    def put(self, record: R) -> R:
        self._check(record)
        return self._work.put(record)

    def ask(self, ask: Ask) -> bool:
        self._check(ask)
        return self._work.ask(ask)

    def _check(self, record: object) -> None:
        if self._hurts(record):
            raise Nuisance(record)


class FailingStore:
    def __init__(self, store: Store, hurts: Callable[[object], bool]) -> None:
        self._store = store
        self._hurts = hurts

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    @contextmanager
    def work(self, actor: str, now: datetime) -> Iterator[Work]:
        with self._store.work(actor, now) as w:
            yield cast("Work", FailingWork(w, self._hurts))


class WatchedWork:
    """Notes what is looked for, not what for."""

    def __init__(self, work: Work, seen: list[str]) -> None:
        self._work = work
        self._seen = seen

    def __getattr__(self, name: str) -> Any:
        return getattr(self._work, name)

    def get(self, kind: type[R], id_: str) -> R | None:
        self._seen.append(f"get {kind.__name__}")
        return self._work.get(kind, id_)

    def find(self, index: Index[R], *equal: object, **bounds: Any) -> list[R]:
        self._seen.append(f"find {index.name}")
        return self._work.find(index, *equal, **bounds)


class WatchedStore:
    """`seen` is what was looked for, in order."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.seen: list[str] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    @contextmanager
    def work(self, actor: str, now: datetime) -> Iterator[Work]:
        with self._store.work(actor, now) as w:
            yield cast("Work", WatchedWork(w, self.seen))


class BusyStore:
    """Somebody else is quicker: each unit of work finds `meanwhile` done before it commits."""

    def __init__(self, store: Store, *meanwhile: Callable[[], object]) -> None:
        self._store = store
        self._meanwhile = list(meanwhile)
        self.units = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    @contextmanager
    def work(self, actor: str, now: datetime) -> Iterator[Work]:
        self.units += 1
        with self._store.work(actor, now) as w:
            yield w
            if self._meanwhile:
                self._meanwhile.pop(0)()
