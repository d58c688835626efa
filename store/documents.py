"""Records as plain documents, and back."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

from governance.record import Record

R = TypeVar("R", bound=Record)
Document = dict[str, Any]


def document(record: Record) -> Document:
    """Made of JSON's own types only. Fields are named as in the record."""
    return msgspec.json.decode(msgspec.json.encode(record), type=Document)


def record_of(kind: type[R], doc: Document) -> R:
    """Raises ValueError when the document does not make a record of this kind."""
    return msgspec.convert(doc, kind)


def settled(record: R) -> R:
    """The record as it would be read back after a restart, sharing nothing with the first.

    So a unit sees at once what others will see later (moments keep their offset, not the
    name of their zone), and what could not be read back is never kept. Raises ValueError.
    """
    try:
        return msgspec.json.decode(msgspec.json.encode(record), type=type(record))
    except (ValueError, TypeError) as error:
        raise ValueError(
            f"{type(record).__name__} {record.id!r} cannot be kept: {error}"
        ) from error
