"""What the files of a store are called, and which of them belong together.

A generation is a snapshot and the journal of the commits after it:

    snapshot-000002.json          everything as it was when the generation began
    snapshot-000002.json.sha256   its checksum, as `sha256sum` writes it; written last
    journal-000002                the commits since
    lock                          held by the process that writes

A snapshot counts only with its checksum. Until generation 3 has both, generation 2 with the
journals 2 and 3 holds the same; afterwards it stays as the previous copy. The first
generation has no snapshot: it starts from nothing. Part 1 of Clerk wrote `snapshot.json` and
`journal`; they are read as they are, and so is a copy put back under the first name.
"""

from __future__ import annotations

import re
from collections.abc import Set

LOCK = "lock"
OLD_SNAPSHOT = "snapshot.json"
OLD_JOURNAL = "journal"
SIDECAR = ".sha256"
DRAFT = ".new"

_NUMBERED = re.compile(r"(?:snapshot-(\d{6,})\.json(?:\.sha256)?|journal-(\d{6,}))")
_DRAFTS = re.compile(r"snapshot(?:-\d{6,}\.json(?:\.sha256)?)?\.new")


def snapshot(generation: int) -> str:
    return f"snapshot-{generation:06d}.json"


def sidecar(generation: int) -> str:
    return snapshot(generation) + SIDECAR


def journal(generation: int) -> str:
    return f"journal-{generation:06d}"


def generation_of(name: str) -> int | None:
    """The generation a file belongs to; None for files that are not numbered."""
    found = _NUMBERED.fullmatch(name)
    return None if found is None else int(found[1] or found[2])


def complete(names: Set[str]) -> list[int]:
    """The generations that begin with a snapshot, the newest last; it need not be readable."""
    return sorted(
        generation
        for generation in {generation_of(name) for name in names if name.endswith(SIDECAR)}
        if generation is not None
    )


def oldest(names: Set[str], generation: int) -> int:
    """The first generation worth keeping, when this one begins with a good snapshot.

    It is the one before that has a snapshot too, or else all that leads from the beginning.
    """
    earlier = [n for n in complete(names) if n < generation and snapshot(n) in names]
    if earlier:
        return earlier[-1]
    return 0 if names & {OLD_SNAPSHOT, OLD_JOURNAL, journal(0)} else generation


def unneeded(names: Set[str], generation: int) -> list[str]:
    """What a good snapshot of this generation, and the copy before it, make superfluous."""
    first = oldest(names, generation)
    old = {OLD_SNAPSHOT, OLD_JOURNAL} if first > 0 else set()
    return sorted(
        name
        for name in names
        if name in old or _DRAFTS.fullmatch(name) or _spent(name, first, names)
    )


def _spent(name: str, first: int, names: Set[str]) -> bool:
    number = generation_of(name)
    if number is None:
        return False
    return number < first or (name == snapshot(number) and sidecar(number) not in names)
