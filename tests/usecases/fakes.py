"""A store that can be told to fail: everything else goes on to the one it stands before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from governance.asks import Ask
from governance.record import Index
from usecases.ports.store import R, Store, Work


class Nuisance(Exception):
    """What no use case expects."""


class FailingWork:
    """Raises when what `hurts` names is asked for, or is to be put."""

    def __init__(self, work: Work, hurts: Callable[[object], bool]) -> None:
        self._work = work
        self._hurts = hurts

    @property
    def actor(self) -> str:
        return self._work.actor

    @property
    def now(self) -> datetime:
        return self._work.now

    @property
    def changed(self) -> bool:
        return self._work.changed

    def get(self, kind: type[R], id: str) -> R | None:  # noqa: A002 - named by the port
        return self._work.get(kind, id)

    def find(
        self, index: Index[R], *equal: object, upto: object = None, limit: int | None = None
    ) -> list[R]:
        return self._work.find(index, *equal, upto=upto, limit=limit)

    def put(self, record: R) -> R:
        self._check(record)
        return self._work.put(record)

    def ask(self, ask: Ask) -> bool:
        self._check(ask)
        return self._work.ask(ask)

    def enter(self, verb: str, subject: str) -> None:
        self._work.enter(verb, subject)

    def _check(self, record: object) -> None:
        if self._hurts(record):
            raise Nuisance(record)


class FailingStore:
    def __init__(self, store: Store, hurts: Callable[[object], bool]) -> None:
        self._store = store
        self._hurts = hurts

    @contextmanager
    def work(self, actor: str, now: datetime) -> Iterator[Work]:
        with self._store.work(actor, now) as w:
            yield FailingWork(w, self._hurts)

    def close(self) -> None:
        self._store.close()


class BusyStore:
    """Somebody else is quicker: each unit of work finds `meanwhile` done before it commits."""

    def __init__(self, store: Store, *meanwhile: Callable[[], object]) -> None:
        self._store = store
        self._meanwhile = list(meanwhile)
        self.units = 0

    @contextmanager
    def work(self, actor: str, now: datetime) -> Iterator[Work]:
        self.units += 1
        with self._store.work(actor, now) as w:
            yield w
            if self._meanwhile:
                self._meanwhile.pop(0)()

    def close(self) -> None:
        self._store.close()
