"""What an index compares: the indexed fields of a record, then its id."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, TypeVar

from governance.record import Index, Record

R = TypeVar("R", bound=Record)
Key = tuple[Any, ...]


class _Top:
    """Comes after whatever it is compared with."""

    def __lt__(self, other: object) -> bool:
        return False

    def __gt__(self, other: object) -> bool:
        return True


TOP = _Top()


def key_of(index: Index[Any], record: Record) -> Key | None:
    """Where the record stands in the index; None where an indexed field is None."""
    values = [getattr(record, name) for name in index.fields]
    if None in values:
        return None
    return (*map(comparable, values), record.id)


def span(index: Index[Any], equal: tuple[object, ...], upto: object) -> tuple[Key, Key]:
    """What every key found lies between; none equals the second.

    Raises ValueError when more fields are asked for than the index has.
    """
    asked = len(equal) + (upto is not None)
    if asked > len(index.fields):
        raise ValueError(
            f"{index.name} has {len(index.fields)} fields, and {asked} were asked for."
        )
    low = tuple(map(comparable, equal))
    return low, (*low, TOP) if upto is None else (*low, comparable(upto), TOP)


def within(
    records: Iterable[R], index: Index[R], equal: tuple[object, ...], upto: object
) -> list[R]:
    """Those of the records that such a search finds, in no order."""
    low, high = span(index, equal, upto)
    keyed = ((key_of(index, record), record) for record in records)
    if None in equal:
        return []
    return [record for key, record in keyed if key is not None and low <= key < high]


def in_order(index: Index[R], records: Iterable[R]) -> list[R]:
    """Sorted as the index sorts them; all of them must stand in it."""
    return sorted(records, key=lambda record: key_of(index, record) or ())


def comparable(value: object) -> object:
    """Moments become UTC: Python compares two on one wall clock by its hands, not by time."""
    if not isinstance(value, datetime):
        return value
    if value.tzinfo is None:
        raise ValueError("A moment without a time zone cannot be put in order.")
    return value.astimezone(UTC)
