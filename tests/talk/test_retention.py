"""What the business manager is told, looks at and confirms."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date

from bot.talk.say.retention import FINAL
from governance.asks import MESSAGES_BY_RECIPIENT
from governance.partnership import Charter
from tests.talk.party import JOAN, RACHEL, Party, button, read
from tests.usecases.cast import found, kept, put
from usecases.records import Run

OLD = Run(id="sweep|2026-01-05", on=date(2026, 1, 5))
LISTED = [
    "One record kept long enough",
    FINAL,
    "- That a daily or monthly job ran",
    "  How many: 1",
    "  The oldest: from Mon 5 Jan 2026",
    "  Kept for: three months from the day",
    "  Which: sweep|2026-01-05",
    "  It keeps a job from running twice; a quarter is enough to look into a fault.",
    "[Remove it]",
]
REMOVED = [
    "Removed",
    "The ledger keeps that they were there, and that you had them removed.",
    "That a daily or monthly job ran: 1",
    "[See what is due]",
]


def test_it_is_seen_confirmed_and_gone() -> None:
    party = Party()
    put(party.office, OLD)
    listed = party.said(JOAN, "/clerk retention")
    assert read(listed) == LISTED
    press = button(listed, "Remove it")
    assert read(party.press(JOAN, press)) == REMOVED
    assert read(party.press(JOAN, press)) == REMOVED
    assert read(party.said(JOAN, "/clerk retention")) == ["Nothing has been kept too long"]


def test_a_time_of_the_partnerships_own_is_not_given_our_reason() -> None:
    party = Party()
    charter = kept(party.office, Charter, "charter")
    put(party.office, OLD, replace(charter, retention={"run": 4}))
    shown = read(party.said(JOAN, "/clerk retention"))
    assert shown[5:8] == [
        "  Kept for: four months from the day",
        "  Which: sweep|2026-01-05",
        "  Your partnership has set this time itself.",
    ]


def test_a_list_that_changed_is_shown_again() -> None:
    party = Party()
    put(party.office, OLD)
    press = button(party.said(JOAN, "/clerk retention"), "Remove it")
    put(party.office, Run(id="sweep|2026-01-06", on=date(2026, 1, 6)))
    shown = party.press(JOAN, press)
    assert read(shown)[:2] == [
        "Two records kept long enough",
        "The list has changed since you were shown it, so nothing was removed. This is today's.",
    ]
    assert [one.label for one in shown.buttons] == ["Remove these 2"]


def test_nobody_else_decides() -> None:
    party = Party()
    put(party.office, OLD)
    refused = ["That isn't yours to decide", "Joan Merriweather looks after what is kept."]
    assert read(party.said(RACHEL, "/clerk retention")) == refused
    press = button(party.said(JOAN, "/clerk retention"), "Remove it")
    assert read(party.press(RACHEL, press)) == refused


def test_the_business_manager_is_told_and_led_there() -> None:
    party = Party()
    put(party.office, OLD)
    asyncio.run(party.office.ticker.tick())
    (message,) = found(party.office, MESSAGES_BY_RECIPIENT, f"person:{JOAN}")
    told = asyncio.run(party.talk.compose(message))
    rows = [item for item in told.items if item.title == "Some records have been kept long enough"]
    assert [row.text for row in rows] == ["Nothing is removed until you have looked and said so."]
    assert read(party.press(JOAN, rows[0].buttons[0].press)) == LISTED
