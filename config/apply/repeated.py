"""Whether a file says anew, somewhere else, what was taken out for good."""

from __future__ import annotations

import hmac
from collections.abc import Iterable
from typing import TYPE_CHECKING

from config.redactions import read_list
from governance.texts import digest, texts_in
from usecases.file_changes import RecordChange

if TYPE_CHECKING:
    from config.wiring.house import House

REPEATED = (
    "  - {kind} {id}: what the file says here was taken out of Clerk for good, from {was}. "
    "Say it in other words."
)


def repeated(house: House, changes: Iterable[RecordChange]) -> list[str]:
    """A sentence each. Raises BadList. Digests are slow on purpose, so only what is new is held
    against the list."""
    listed = read_list(house.settings.data)
    found = []
    for change in changes if listed else ():
        texts = _new_texts(change)
        for one in listed:
            made = [digest(text, one.salt) for text in texts]
            if any(hmac.compare_digest(a, b) for a in made for b in one.digests):
                was = f"{one.kind} {one.id}"
                found.append(REPEATED.format(kind=change.kind, id=change.id, was=was))
                break
    return found


def _new_texts(change: RecordChange) -> list[str]:
    old = texts_in(change.there) if change.there is not None else ()
    new = texts_in(change.after) if change.after is not None else ()
    return [text for text in new if text not in old]
