"""Whether minutes are as they were approved, by what the ledger was told of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from governance.ledger import Entry, Finding, Verdict
from governance.minutes import MinutedItem, Minutes, is_as_approved

APPROVED = "minutes.approve"
"""The verb of the entry; its subject is the meeting and the digest of the text."""

Texts = Iterable[tuple[Minutes, tuple[MinutedItem, ...]]]


def entered(meeting: str, digest: str) -> str:
    return f"{meeting} {digest}"


def check_minutes(entries: Iterable[Entry], approved: Texts) -> Iterator[Finding]:
    """What is amiss. A text that something was taken out of is another: that it was is in the
    ledger too, with what is left."""
    told = {
        words[0]: (entry.number, words[1])
        for entry in entries
        if entry.verb == APPROVED and len(words := entry.subject.split()) > 1
    }
    for kept, items in approved:
        number, digest = told.get(kept.id, (0, ""))
        if not digest:
            says = f"The minutes of {kept.id} are approved, but no entry tells of it."
            yield Finding(Verdict.BROKEN, 0, says)
        elif kept.redacted_on is None and not is_as_approved(kept, items, digest):
            says = f"The minutes of {kept.id} are not as entry {number} says they were approved."
            yield Finding(Verdict.BROKEN, number, says)
