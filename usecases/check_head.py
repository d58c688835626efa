"""Check the ledger against a head that somebody kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from governance.ledger import Head
from usecases.ports.store import Work
from usecases.refusals import NotAllowed
from usecases.scene import scene
from usecases.verify_ledger import LedgerVerified, VerifyLedger, verify_ledger


@dataclass(frozen=True, slots=True)
class CheckHead:
    """`key` is what the ledger is sealed with."""

    key: bytes
    head: Head


def check_head(w: Work, command: CheckHead, now: datetime) -> LedgerVerified:
    """Raises NotAllowed."""
    s = scene(w, now)
    if not s.may("ledger.verify", None):
        keepers = s.p.managers(s.day) + s.p.scrutineers(s.day)
        raise NotAllowed("ledger.verify", "", s.names(keepers))
    return verify_ledger(w, VerifyLedger(command.key, (command.head,)), now)
