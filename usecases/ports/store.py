"""The store: frozen records, put whole, in units of work that happen wholly or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol, TypeVar

from governance.asks import Ask
from governance.ledger import Change, Head
from governance.record import Index, Record
from governance.texts import Forgotten

R = TypeVar("R", bound=Record)


class Conflict(Exception):
    """Something this unit of work read was changed by another before it was committed."""


class StoreClosed(Exception):
    """The store takes no more writes: the text says why and what to do."""


class Work(Protocol):
    """One unit of work. Leaving it commits; leaving it by an exception changes nothing."""

    @property
    def actor(self) -> str: ...

    @property
    def now(self) -> datetime: ...

    @property
    def changed(self) -> bool:
        """Whether anything was put or asked so far."""

    def get(self, kind: type[R], id_: str) -> R | None:
        """The record as this unit sees it, or None."""

    def find(
        self, index: Index[R], *equal: object, upto: object = None, limit: int | None = None
    ) -> list[R]:
        """Records whose leading indexed fields equal `equal`, sorted by index, then id.

        `upto` bounds the field after those, itself included.
        """

    def put(self, record: R) -> R:
        """Keep the record; its `version` must be the one read (0 for a new one).

        Gives it back with the version raised. Raises Conflict when it is not.
        """

    def remove(self, record: Record) -> None:
        """Keep it no longer; its version must be the one read. The ledger keeps kind and id.

        Raises Conflict when it is not.
        """

    def ask(self, ask: Ask) -> bool:
        """Keep the ask unless one with its id was ever kept; says whether it was new."""

    @property
    def forgotten(self) -> tuple[Forgotten, ...]:
        """What this unit was told to forget."""

    def forget(self, gone: Iterable[Forgotten]) -> None:
        """Once this unit is kept, leave no earlier form of any record in the store's files.

        Where that is cut short, the next opening finishes it. The files of others, which the
        texts are for, are seen to by the desk.
        """

    def stored(self) -> Iterable[Change]:
        """Each committed record but the ledger's own, with the digest of it as it is kept."""

    def enter(self, verb: str, subject: str) -> None:
        """Name what this unit does, for the ledger. A unit that changes anything must."""

    def remark(self, words: str) -> None:
        """Have the ledger say this too of what the unit changes, beside its subject."""


class Store(Protocol):
    def work(self, actor: str, now: datetime) -> AbstractContextManager[Work]: ...

    def seal_with(self, key: bytes, tell: Callable[[Head], None]) -> None:
        """Seal the ledger with this key from now on, and tell each new head after its commit."""

    def close(self) -> None: ...
