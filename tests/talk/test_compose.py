"""Queued messages, said with their reader's rights of this moment."""

from __future__ import annotations

from datetime import datetime

from governance.dates import LONDON
from tests.talk.party import ALL_BUTTONS, RACHEL, SAMUEL, TITLE, Party, read, run
from tests.talk.test_rights import hand_over

STANDING = [
    f"- {TITLE}",
    "  Due: Fri 6 Nov 2026",
    "  Lead: Detective Inspector, Public Protection (Rachel Okafor)",
    "  Rating: not rated yet",
]
BEFORE = "If we have not heard from you before"


def reads(party: Party, recipient: str) -> list[str]:
    """What the newest message sent to somebody says now."""
    sent = [message for _, message in party.office.messenger.sent]
    newest = [message for message in sent if message.recipient == recipient][-1]
    return read(run(party.talk.compose(newest)))


def test_a_request_then_its_answer_and_the_news_of_it(party: Party) -> None:
    run(party.office.pace.jump())
    assert reads(party, f"person:{RACHEL}") == [
        "Update due: BMG-2026-003",
        "How does this action stand? One press is enough.",
        *STANDING,
        f"  {ALL_BUTTONS} [Show]",
    ]
    party.said(RACHEL, "/action 3 amber by 27 Nov waiting for County")
    run(party.office.ticker.tick())
    said = "Rachel Okafor, Thu 5 Nov 2026: running late (Amber), now expected"
    assert reads(party, f"person:{RACHEL}") == [
        "Thank you: recorded",
        f"- {TITLE}",
        f"  Recorded: {said} Fri 27 Nov 2026.",
        "  [Show]",
    ]
    assert reads(party, "group:BMG") == [
        "BMG-2026-003: running late (Amber)",
        f"- {TITLE}",
        "  Note: waiting for County",
        f"  {said} Fri 27 Nov 2026.",
        "  [Show]",
    ]


def test_an_overdue_request_asks_for_a_new_date(party: Party) -> None:
    run(party.office.pace.advance(datetime(2026, 11, 16, 9, tzinfo=LONDON)))
    assert reads(party, f"person:{RACHEL}") == [
        "Update due: BMG-2026-003",
        "How does this action stand? Please say when you now expect to finish what is overdue.",
        STANDING[0],
        "  Due: Fri 6 Nov 2026 – ten days overdue",
        *STANDING[2:],
        f"  {BEFORE} Fri 20 Nov 2026, Winston Baptiste (the chair) will be told.",
        "  [Update…] [Done…] [More time…] [Show]",
    ]


def test_who_has_left_reads_nothing_of_it(party: Party) -> None:
    run(party.office.pace.jump())
    hand_over(party, "di-public-protection", SAMUEL)
    assert reads(party, f"person:{RACHEL}") == ["There is nothing here for you any more"]
