"""What is said about the record that cannot be changed quietly: a line to keep, and its check."""

from __future__ import annotations

from bot.talk.notice import Fact, Item, Notice
from bot.talk.say.context import Context
from bot.talk.words import counted
from governance.ledger import Finding, Verdict
from usecases.verify_ledger import LedgerVerified

PLEASE_KEEP = "Please keep this line"
WHY = (
    "It stands for everything Clerk has recorded so far. Print it, or copy it to somewhere other "
    "than Clerk's own machine: then nobody can change or shorten the record without being found "
    "out. To check the record later, type “/clerk ledger” and the line after it, or have "
    "“clerk ledger verify --head” and the line run on Clerk's machine."
)
WHOLE = "Nothing your line stands for was changed or taken out."
CHANGED = (
    "Keep your line, and ask whoever runs Clerk's machine to keep a copy of its data folder as it "
    "is, before anything else is done. If Clerk was restored from a backup since you got the "
    "line, that can be the reason: the record says when."
)
MOST = 5


def line_to_keep(head: str) -> Item:
    return Item("The record as it stands", (Fact("Line to keep", head),), WHY)


def say_checked(result: LedgerVerified, _context: Context) -> Notice:
    verdicts = {finding.verdict for finding in result.findings}
    if Verdict.BROKEN in verdicts:
        return Notice("The record was changed", (*_said(result.findings), CHANGED))
    if verdicts:
        return Notice("Nothing was found amiss, but not all could be told", _said(result.findings))
    return Notice("The record is whole", (WHOLE,))


def _said(findings: tuple[Finding, ...]) -> tuple[str, ...]:
    said = tuple(finding.says for finding in findings[:MOST])
    more = len(findings) - MOST
    return (*said, f"And {counted(more, 'finding')} more.") if more > 0 else said
