"""The ledger: what was done, by whom, when – chained so that it cannot be changed quietly.

An entry seals the digests of the records its unit of work wrote, and the seal before it. The
digests are salted, and the salt stands in the record: when a text is emptied its salt goes too,
and what the ledger keeps of it tells nothing. Text itself never stands in the ledger.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from governance.record import Record


@dataclass(frozen=True, slots=True)
class Change:
    """One record as a unit of work left it; `digest` is empty where it was removed."""

    kind: str
    id: str
    version: int
    digest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Record):
    """The id is its number, nine digits. `seal` is empty in entries from before sealing."""

    at: datetime
    actor: str
    verb: str
    subject: str
    changes: tuple[Change, ...] = ()
    seal: str = ""

    @property
    def number(self) -> int:
        return int(self.id)


@dataclass(frozen=True, slots=True)
class Head:
    """How far the ledger went, to be kept where its writer cannot reach."""

    count: int
    seal: str

    def __str__(self) -> str:
        return f"{self.count}:{self.seal}"


def canonical(entry: Entry, previous: str) -> bytes:
    """The bytes a seal is made over: sequence, when, who, verb, subject, digests, previous seal."""
    changes = [[c.kind, c.id, c.version, c.digest] for c in entry.changes]
    at = entry.at.astimezone(UTC).isoformat(timespec="microseconds")
    parts = [entry.number, at, entry.actor, entry.verb, entry.subject, changes, previous]
    return json.dumps(parts, ensure_ascii=True, separators=(",", ":")).encode()


def seal(entry: Entry, previous: str, key: bytes) -> str:
    return hmac.new(key, canonical(entry, previous), hashlib.sha256).hexdigest()


def read_head(text: str) -> Head | None:
    """None for what is not a head."""
    found = _SPELLED.fullmatch(text.strip())
    return Head(int(found[1]), found[2]) if found else None


def without_heads(text: str) -> str:
    """Their digits are drawn by lot and can look like anything."""
    return _SPELLED.sub("", text)


_SPELLED = re.compile(r"(?<!\w)(\d{1,9}):([0-9a-f]{64})(?!\w)")


class Verdict(StrEnum):
    WHOLE = "whole"
    BROKEN = "broken"
    CANNOT_TELL = "cannot tell"


@dataclass(frozen=True, slots=True)
class Finding:
    """`at` is the number of the entry it is about, 0 for the whole."""

    verdict: Verdict
    at: int
    says: str


def verify(entries: Iterable[Entry], key: bytes, heads: Iterable[Head] = ()) -> list[Finding]:
    """Everything that is amiss, in order; an empty list where all could be told and is whole.

    Without a head from outside nobody can tell whether the newest entries were cut off.
    """
    kept = list(entries)
    found = [*_chain(kept, key)]
    anchors = list(heads)
    if not anchors:
        says = "There is no head to compare with, so newer entries may have been cut off."
        found.append(Finding(Verdict.CANNOT_TELL, 0, says))
    for head in anchors:
        found += _anchored(kept, head)
    return found


def _chain(entries: list[Entry], key: bytes) -> Iterator[Finding]:
    previous = ""
    for expected, entry in enumerate(entries, 1):
        if entry.number != expected:
            says = f"Entry {expected} is missing, or entries changed places."
            yield Finding(Verdict.BROKEN, expected, says)
            return
        if not entry.seal and not previous:
            if expected == 1:
                says = "The first entries were written before the ledger was sealed."
                yield Finding(Verdict.CANNOT_TELL, expected, says)
        elif not hmac.compare_digest(entry.seal, seal(entry, previous, key)):
            says = f"Entry {expected} is not as it was written."
            yield Finding(Verdict.BROKEN, expected, says)
            return
        previous = entry.seal


def _anchored(entries: list[Entry], head: Head) -> Iterator[Finding]:
    if head.count > len(entries):
        says = f"The ledger ends at entry {len(entries)}, but it once had {head.count}."
        yield Finding(Verdict.BROKEN, len(entries) + 1, says)
    elif head.count > 0 and entries[head.count - 1].seal != head.seal:
        says = f"Entry {head.count} is not the one the head was taken from."
        yield Finding(Verdict.BROKEN, head.count, says)


def compare(entries: Iterable[Entry], stored: Iterable[Change]) -> list[Finding]:
    """Where the store holds something else than the ledger says it should."""
    kept = list(entries)
    last = {(c.kind, c.id): (e.number, c) for e in kept for c in e.changes}
    sealed = all(entry.seal for entry in kept)
    found = []
    for change in stored:
        number, told = last.pop((change.kind, change.id), (0, None))
        if told is None and not sealed:
            says = f"The {change.kind} {change.id} is older than the sealed ledger."
            found.append(Finding(Verdict.CANNOT_TELL, 0, says))
        elif told is None:
            says = f"The {change.kind} {change.id} is in the store, but no entry tells of it."
            found.append(Finding(Verdict.BROKEN, 0, says))
        elif told != change:
            says = f"The {change.kind} {change.id} is not as entry {number} left it."
            found.append(Finding(Verdict.BROKEN, number, says))
    for number, told in last.values():
        if told.digest:
            says = f"The {told.kind} {told.id} that entry {number} tells of is missing."
            found.append(Finding(Verdict.BROKEN, number, says))
    return found
