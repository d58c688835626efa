"""What the ledger's digests are held against: the documents as they lie in the tables."""

from __future__ import annotations

from collections.abc import Iterator

from governance.ledger import Change
from store.sealing import digest
from store.tinydb.changes import Tables
from store.tinydb.snapshot import FORGETTING


def digests(tables: Tables, ledger: str) -> Iterator[Change]:
    """As Work.stored, whatever shape the documents were written in."""
    for name, table in tables.items():
        for record_id, doc in table.items() if name not in (ledger, FORGETTING) else ():
            yield Change(name, record_id, int(doc["version"]), digest(doc))
