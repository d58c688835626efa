"""Check that the ledger is as it was written, and the store as the ledger says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from governance.ledger import Entry, Finding, Head, compare, verify
from governance.minutes import MINUTES
from governance.minutes_check import check_minutes
from usecases.minutes_kept import kept_items
from usecases.ports.store import Work
from usecases.records import LEDGER


@dataclass(frozen=True, slots=True)
class VerifyLedger:
    """`heads` are what was kept of the ledger elsewhere: beside it, and by people outside."""

    key: bytes
    heads: tuple[Head, ...] = ()


@dataclass(frozen=True, slots=True)
class LedgerVerified:
    """`head` is where the ledger ends now; None where it is empty."""

    findings: tuple[Finding, ...]
    head: Head | None


@dataclass(frozen=True, slots=True)
class ReadLedger:
    pass


def verify_ledger(w: Work, command: VerifyLedger, _now: datetime) -> LedgerVerified:
    entries = w.find(LEDGER)
    approved = ((one, kept_items(w, one)) for one in w.find(MINUTES) if one.approved_at)
    findings = (
        *verify(entries, command.key, command.heads),
        *compare(entries, w.stored()),
        *check_minutes(entries, approved),
    )
    last = entries[-1] if entries else None
    return LedgerVerified(findings, Head(last.number, last.seal) if last else None)


def read_ledger(w: Work, _command: ReadLedger, _now: datetime) -> tuple[Entry, ...]:
    """Every entry, oldest first."""
    return tuple(w.find(LEDGER))
