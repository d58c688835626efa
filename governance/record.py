"""What every kept thing shares, and how an index over it is declared."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, TypeVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A thing kept whole. The store raises `version` by one each time it is put.

    `salt` is the store's too: new each time, it keeps the ledger's digest from telling anything
    of a text that was emptied.
    """

    id: str
    version: int = 0
    salt: str = field(default="", compare=False, repr=False)


R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Index(Generic[R]):
    """A sorted way to find records of one kind.

    A record stands in the index only while none of its indexed fields is None, so a field
    that is None for most records makes a small index.
    """

    name: str
    kind: type[R]
    fields: tuple[str, ...]
