"""The digest as a message: what it begins with, and that it stays what the meeting was run from."""

from __future__ import annotations

import pytest

from governance.asks import AT_ONCE, Message
from tests.talk.around import from_december, got, sent, until
from tests.talk.party import JOAN, WINSTON, Party, run
from tests.usecases.cast import at, kept


@pytest.fixture
def party() -> Party:
    return from_december()


def test_the_digest_is_a_message_of_its_own(party: Party) -> None:
    until(party, at(1, 15, 8, 30, year=2027))
    notice = got(party, f"person:{WINSTON}", "digest")
    assert notice.heading == "Business Management Group: digest for Tue 19 Jan 2027, 14:00–16:00"
    assert notice.text == (
        (
            "Four exceptions among 24 actions need a look first. Of 13 more there is no answer in "
            "this round."
        ),
    )
    assert list(dict.fromkeys(item.section for item in notice.items)) == [
        *("Exceptions first", "Who comes, and what they declare"),
        *("Agenda", "Not rated yet: 24 actions, 17 above"),
    ]
    folded = [item for item in notice.items if item.section == "Exceptions first"][-1]
    assert folded.title == "No answer in this round: 13 actions"
    assert folded.text.split("; ")[:3] == [
        *("Rachel Okafor: BMG-2026-004", "nobody leads it: BMG-2026-006"),
        "Beatrice Lamptey: BMG-2026-008",
    ]
    assert "nine people: BMG-2026-014" in folded.text.split("; ")
    assert notice.picture is not None
    managers = got(party, f"person:{JOAN}", "digest")
    assert managers.text == notice.text
    silent = [item for item in managers.items if item.title.startswith("No answer")]
    assert [(item.title, item.section) for item in silent] == [
        ("No answer in this round: 17 actions", "Missing, and from whom"),
    ]
    parts = silent[0].text.split("; ")
    assert parts[0] == "Rachel Okafor: BMG-2026-003 and BMG-2026-004"
    assert parts[7] == (
        "Winston Baptiste, Rachel Okafor, Priya Ramanathan, Leila Marchbank, Oliver Nkemelu, "
        "Fergus McAlindon, Beatrice Lamptey, Huw Trevanion and Callum Ravenhill: BMG-2026-014"
    )


def test_the_digest_stays_what_the_meeting_was_run_from(party: Party) -> None:
    until(party, at(1, 15, 10, year=2027))
    digest, agenda = (sent(party, f"person:{WINSTON}", rule) for rule in ("digest", "agenda"))
    until(party, at(1, 19, 14, year=2027))
    for line in ("/meeting start BMG", "/meeting close BMG carry"):
        party.said(WINSTON, line)
        assert kept(party.office, Message, agenda).redraw_at == AT_ONCE
        assert kept(party.office, Message, digest).redraw_at is None
        run(party.office.ticker.tick())
    notice = got(party, f"person:{WINSTON}", "digest")
    assert notice.text[0] == (
        "This meeting has been held. What follows is how things stand now, not how they stood then."
    )
    agenda_now = [item.title for item in notice.items if item.section == "Agenda"]
    assert agenda_now == [
        *("14:00 Welcome and apologies", "14:05 Declarations of interest"),
        "14:10 Minutes of the last meeting and matters arising",
        *("14:20 Action log", "14:40 Exception reports", "14:55 Risks"),
        "15:05 Any other business",
    ]
