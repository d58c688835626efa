"""`clerk ledger verify|head|export`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from config.commands.command import Call
from config.ledger_head import kept_head
from governance.ledger import Entry, Head, Verdict, read_head
from usecases.desk import CLERK
from usecases.verify_ledger import LedgerVerified, ReadLedger, VerifyLedger

if TYPE_CHECKING:
    from config.wiring.house import House

CANNOT_TELL = 3
"""The exit code where nothing is known to be amiss, but not everything could be told."""


def verify(house: House, call: Call) -> str | int | None:
    """Says what is amiss, or that all is whole. Exit code 1 where something is, 3 where
    nobody can tell."""
    heads = [
        head for head in (kept_head(house.settings.data), read_head(call.text("head"))) if head
    ]
    if call.text("head") and read_head(call.text("head")) is None:
        return "That is not a head. It is a number, a colon and 64 letters and digits."
    command = VerifyLedger(house.ledger_key, tuple(heads))
    checked: LedgerVerified = house.desk.do_now(CLERK, command)
    for finding in checked.findings:
        call.say(f"{finding.verdict.value.capitalize()}: {finding.says}")
    verdicts = {finding.verdict for finding in checked.findings}
    if Verdict.BROKEN in verdicts:
        return "The ledger or the store was changed. Keep a copy of the data folder as it is."
    call.say(_whole(checked.head, sure=not verdicts))
    return CANNOT_TELL if verdicts else None


def head(house: House, call: Call) -> str | None:
    """To be kept by people outside: it is how a cut-off ledger is found out."""
    entries: tuple[Entry, ...] = house.desk.do_now(CLERK, ReadLedger())
    if not entries:
        return "The ledger is empty."
    call.say(str(Head(entries[-1].number, entries[-1].seal)))
    return None


def export(house: House, call: Call) -> None:
    """One JSON object a line, oldest first; texts are not in the ledger, only their digests."""
    import msgspec

    for entry in house.desk.do_now(CLERK, ReadLedger()):
        call.out(msgspec.json.encode(entry) + b"\n")


def _whole(head: Head | None, *, sure: bool) -> str:
    if head is None:
        return "The ledger is empty."
    says = "The ledger is whole" if sure else "Nothing was found amiss in the ledger"
    count = "1 entry" if head.count == 1 else f"{head.count} entries"
    return f"{says}: {count}, head {head}"
