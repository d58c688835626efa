"""The snapshot: all tables in one file that TinyDB itself can read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import islice

import msgspec

from store.tinydb.changes import Table, Tables
from store.tinydb.lines import ADVICE
from usecases.ports.store import StoreClosed

ABOUT = "_snapshot"
"""The table that tells of the snapshot itself."""

FORGETTING, MARK = "_forgetting", "1"
"""The table that is not empty while a forgetting is under way, and what is in it then."""

AT_ONCE = 500
"""Documents in a piece: some milliseconds."""

FORMAT = 2
"""1 is part 1's: its commits were numbered anew with each snapshot."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """`generation` names the journal that goes on from here: 0 before the first snapshot.

    `commits` is the number of the last commit in it.
    """

    generation: int = 0
    commits: int = 0
    tables: Tables = field(default_factory=dict)

    def frozen(self) -> Snapshot:
        """The same, whatever is committed from now on: documents are replaced, never changed."""
        tables = {name: dict(table) for name, table in self.tables.items()}
        return Snapshot(self.generation, self.commits, tables)


@dataclass(frozen=True, slots=True)
class Folded:
    """A snapshot as it lies in its file: a table nobody asks for is never taken apart."""

    generation: int = 0
    commits: int = 0
    tables: dict[str, msgspec.Raw] = field(default_factory=dict)

    def unfolded(self) -> Tables:
        """Raises StoreClosed."""
        return {name: self.table(name) for name in self.tables}

    def table(self, name: str) -> Table:
        """Empty where there is none. Raises StoreClosed when it cannot be read."""
        try:
            return msgspec.json.decode(self.tables.get(name, b"{}"), type=Table)
        except msgspec.DecodeError as error:
            raise StoreClosed(UNREADABLE.format(error=error)) from error


def load(data: bytes) -> Folded:
    """Raises StoreClosed when the file cannot be read, or is of a newer version of Clerk."""
    try:
        tables = msgspec.json.decode(data, type=dict[str, msgspec.Raw])
        about = msgspec.json.decode(tables.pop(ABOUT), type=Table)["1"]
        if about.get("format", 1) > FORMAT:
            raise StoreClosed(NEWER)
        return Folded(int(about["generation"]), int(about.get("commits", 0)), tables)
    except (msgspec.DecodeError, LookupError, TypeError, ValueError) as error:
        raise StoreClosed(UNREADABLE.format(error=error)) from error


def pieces(snapshot: Snapshot, at_once: int = AT_ONCE) -> Iterator[bytes]:
    """The file, in pieces of at most so many documents each."""
    about = {
        "generation": snapshot.generation,
        "commits": snapshot.commits,
        "format": FORMAT,
    }
    lead = b'{"%b":%b' % (ABOUT.encode(), msgspec.json.encode({"1": about}))
    for name, table in snapshot.tables.items():
        lead += b",%b:{" % msgspec.json.encode(name)
        items = iter(table.items())
        while batch := dict(islice(items, at_once)):
            yield lead + msgspec.json.encode(batch)[1:-1]
            lead = b","
        lead = (b"" if table else lead) + b"}"
    yield lead + b"}"


def seal(digest: str, name: str) -> bytes:
    """What stands in the sidecar, in the form `sha256sum --check` reads."""
    return f"{digest}  {name}\n".encode()


def sealed(data: bytes, name: str, sidecar: bytes) -> bool:
    return sidecar == seal(sha256(data).hexdigest(), name)


UNREADABLE = "The snapshot cannot be read ({error}). " + ADVICE
NEWER = (
    "The store was written by a newer version of Clerk. Nothing was changed. "
    "Install that version, or a later one, and start it again."
)
