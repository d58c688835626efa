"""The line somebody kept, typed in again."""

from __future__ import annotations

import asyncio
import re

import pytest

from bot.talk.notice import Notice
from bot.talk.say.context import Context
from bot.talk.say.ledger import CHANGED, WHY, say_checked
from governance.asks import MESSAGES_BY_RECIPIENT
from governance.ledger import Finding, Verdict
from tests.jobs.office import BUSINESS, HEADS, START, Office
from tests.talk.party import ELSPETH, JOAN, RACHEL, Party, read
from tests.usecases.cast import found
from usecases.verify_ledger import LedgerVerified

LINE = re.compile(r"\d+:[0-9a-f]{64}")


def kept_by(party: Party, who: str) -> str:
    """The line in the message they were sent."""
    asyncio.run(party.office.ticker.tick())
    (message,) = found(party.office, MESSAGES_BY_RECIPIENT, f"person:{who}")
    (line,) = LINE.findall("\n".join(read(asyncio.run(party.talk.compose(message)))))
    return str(line)


@pytest.fixture
def party() -> Party:
    return Party(Office(jobs=HEADS))


def test_it_stands_at_the_end_of_the_business_managers_page() -> None:
    party = Party(Office(jobs=BUSINESS))
    asyncio.run(party.office.ticker.tick())
    (message,) = found(party.office, MESSAGES_BY_RECIPIENT, f"person:{JOAN}")
    told = asyncio.run(party.talk.compose(message))
    assert told.heading == "Your page for Mon 2 Nov 2026"
    (kept,) = (item for item in told.items if item.section == "Please keep this line")
    assert (told.items[-1], kept.text) == (kept, WHY)


@pytest.mark.parametrize("who", [JOAN, ELSPETH])
def test_it_is_sent_kept_and_checked(party: Party, who: str) -> None:
    line = kept_by(party, who)
    party.said(RACHEL, "/action BMG-2026-003 on track")
    whole = ["The record is whole", "Nothing your line stands for was changed or taken out."]
    assert read(party.said(who, f"/clerk ledger {line}")) == whole


def test_a_line_that_does_not_fit_is_found_out(party: Party) -> None:
    count, _, _ = kept_by(party, JOAN).partition(":")
    assert read(party.said(JOAN, f"/clerk ledger {count}:{'0' * 64}")) == [
        "The record was changed",
        f"Entry {count} is not the one the head was taken from.",
        CHANGED,
    ]


def test_a_line_that_looks_like_an_nhs_number_is_only_looked_up(party: Party) -> None:
    line = f"1:{'9434765919':f<64}"
    assert party.said(JOAN, f"/clerk ledger {line}").heading == "The record was changed"
    refused = party.said(JOAN, f"/clerk ledger {line} 943 476 5919")
    assert refused.heading == "Please don't tell Clerk an NHS number"


def test_others_are_told_who_can(party: Party) -> None:
    assert read(party.said(RACHEL, f"/clerk ledger {kept_by(party, JOAN)}")) == [
        "That isn't yours to check",
        "Only Joan Merriweather or Elspeth Dunmore can check the record.",
    ]


def checked(*findings: Finding) -> Notice:
    return say_checked(LedgerVerified(findings, None), Context(START.date(), str))


def test_what_cannot_be_told_is_not_called_whole() -> None:
    old = Finding(Verdict.CANNOT_TELL, 1, "The first entries were written before sealing.")
    heading = "Nothing was found amiss, but not all could be told"
    assert checked(old) == Notice(heading, (old.says,))


def test_many_findings_are_not_all_read_out() -> None:
    broken = [Finding(Verdict.BROKEN, n, f"Entry {n}.") for n in range(1, 8)]
    said = tuple(f"Entry {n}." for n in range(1, 6))
    assert checked(*broken) == Notice(
        "The record was changed", (*said, "And two findings more.", CHANGED)
    )
