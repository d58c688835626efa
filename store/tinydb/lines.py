"""The journal's lines: one a commit, each with its checksum, its generation and its number."""

from __future__ import annotations

from dataclasses import dataclass, field
from zlib import crc32

import msgspec

from store.tinydb.changes import Changes
from usecases.ports.store import StoreClosed

Payload = tuple[int, int, Changes]


@dataclass(frozen=True, slots=True)
class Line:
    """Commits are numbered from 1 on, through all generations."""

    generation: int
    number: int
    changes: Changes

    def encode(self) -> bytes:
        """CRC-32 of the rest in eight hexadecimal digits, a blank, one JSON array, a newline."""
        payload = msgspec.json.encode((self.generation, self.number, self.changes))
        return b"%08x %b\n" % (crc32(payload), payload)


def decode(line: bytes) -> Line | None:
    """None where the line, without its newline, is not whole."""
    checksum, _, payload = line.partition(b" ")
    if checksum != b"%08x" % crc32(payload):
        return None
    try:
        return Line(*msgspec.json.decode(payload, type=Payload))
    except msgspec.DecodeError:
        return None


@dataclass(frozen=True, slots=True)
class Replay:
    """What a journal holds on top of what came before. Sizes are in bytes.

    `commits` is the number of the last commit, `size` where the last whole line ends;
    `dropped` is what comes after it: a commit that was being written when the power went,
    and was never acknowledged.
    """

    changes: list[Changes] = field(default_factory=list)
    commits: int = 0
    size: int = 0
    dropped: int = 0


def replay(data: bytes, generation: int, commits: int = 0, name: str = "journal") -> Replay:
    """`commits` is the number of the last commit before this journal.

    Lines of an older generation are in the snapshot already, and are passed over. Raises
    StoreClosed when a line other than a torn last one is damaged, missing or too new.
    """
    *whole, _unfinished = data.split(b"\n")
    lines = [decode(line) for line in whole]
    good = next((n for n, line in enumerate(lines) if line is None), len(lines))
    if any(lines[good:]):
        raise StoreClosed(DAMAGED.format(number=good + 1, name=name))
    size = sum(len(line) + 1 for line in whole[:good])
    kept = [line for line in lines[:good] if line and line.generation >= generation]
    for number, line in enumerate(kept, commits + 1):
        if line.generation != generation:
            raise StoreClosed(TOO_NEW.format(name=name))
        if line.number != number:
            raise StoreClosed(MISSING.format(number=number, name=name))
    changes = [line.changes for line in kept]
    return Replay(changes, commits + len(kept), size, len(data) - size)


ADVICE = (
    "Nothing was changed. Keep a copy of the whole folder, then put back the last backup "
    "that was known to be good with clerk restore, and start Clerk again."
)
DAMAGED = (
    "Line {number} of {name} is damaged, and good lines follow it, so this is not just "
    "a write that was cut off. " + ADVICE
)
MISSING = "Commit {number} is missing from {name}. " + ADVICE
TOO_NEW = "The file {name} belongs to a newer snapshot than the one in the folder. " + ADVICE
