"""What one commit changes in the tables, and how it is applied."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from store.upcast import Document

Table = dict[str, Document]
Tables = dict[str, Table]
Changes = dict[str, dict[str, Document | None]]
"""By table and document id: the whole new document, or None where it goes."""


def apply(tables: Tables, changes: Changes) -> None:
    for name, documents in changes.items():
        table = tables.setdefault(name, {})
        for doc_id, document in documents.items():
            if document is None:
                table.pop(doc_id, None)
            else:
                table[doc_id] = document


def difference(old: Tables, new: Tables) -> Changes:
    """The changes that lead from the one to the other; an emptied table stays, empty."""
    changes: Changes = {}
    for name in old.keys() | new.keys():
        before, after = old.get(name, {}), new.get(name, {})
        changed = {i for i in before.keys() | after.keys() if before.get(i) != after.get(i)}
        if changed:
            changes[name] = {i: own_copy(after[i]) if i in after else None for i in sorted(changed)}
    return changes


def own_copy(document: Mapping[str, Any]) -> Document:
    """As it would come back from the disk, sharing nothing. Raises TypeError or ValueError."""
    return msgspec.json.decode(msgspec.json.encode(document), type=Document)
