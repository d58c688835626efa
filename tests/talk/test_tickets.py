"""What a button carries, and who may still use it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.talk.notice import Press
from bot.talk.tickets import ANYBODY, LIFE, Tickets, delivery_id, receipt_id
from usecases.refusals import TicketSpent

MADE = datetime(2026, 11, 2, 9, tzinfo=UTC)
PRESS = Press("action.update", {"ref": "BMG-2026-014", "note": "“quoted” – 42 £"}, 7)
TICKETS = Tickets("a key")
TICKET = TICKETS.sign("rachel", PRESS, MADE)


@pytest.mark.parametrize("after", [timedelta(0), LIFE - timedelta(seconds=1), LIFE])
def test_it_says_what_was_signed_until_its_last_instant(after: timedelta) -> None:
    assert TICKETS.read("rachel", TICKET, MADE + after) == PRESS


@pytest.mark.parametrize(
    ("who", "ticket", "when"),
    [
        ("rachel", TICKET, MADE + LIFE + timedelta(microseconds=1)),
        ("winston", TICKET, MADE),
        ("", TICKET, MADE),
        ("rachel", "", MADE),
        ("rachel", TICKET[:-1], MADE),
        ("rachel", TICKET[1:], MADE),
        ("rachel", TICKET + "A", MADE),
        ("rachel", Tickets("another key").sign("rachel", PRESS, MADE), MADE),
        ("rachel", "\ud800", MADE),
        ("rachel", "…", MADE),
    ],
    ids=["late", "of another", "of nobody", "empty", "cut", "cut in front", "longer", "forged",
         "surrogate", "not ASCII"],
)  # fmt: skip
def test_it_is_spent(who: str, ticket: str, when: datetime) -> None:
    with pytest.raises(TicketSpent):
        TICKETS.read(who, ticket, when)


@given(st.text(max_size=80))
def test_nothing_that_was_made_up_is_read(ticket: str) -> None:
    with pytest.raises(TicketSpent):
        TICKETS.read("rachel", ticket, MADE)


@given(st.integers(0, len(TICKET) - 1), st.sampled_from("Aa0-_."))
def test_one_changed_letter_spoils_it(place: int, letter: str) -> None:
    changed = TICKET[:place] + letter + TICKET[place + 1 :]
    if changed != TICKET:
        with pytest.raises(TicketSpent):
            TICKETS.read("rachel", changed, MADE)


def test_the_same_press_has_one_receipt_however_its_arguments_are_ordered() -> None:
    turned = Press("action.update", dict(reversed(PRESS.args.items())), 7)
    assert receipt_id("rachel", turned) == receipt_id("rachel", PRESS)


def test_another_person_verb_argument_or_revision_has_another_receipt() -> None:
    others = [
        receipt_id("rachel", PRESS),
        receipt_id("winston", PRESS),
        receipt_id("rachel", Press("action.done", PRESS.args, 7)),
        receipt_id("rachel", Press("action.update", {"ref": "BMG-2026-015"}, 7)),
        receipt_id("rachel", Press("action.update", PRESS.args, 8)),
        receipt_id("rachel", Press("action.update")),
        delivery_id("rachel", "1"),
        delivery_id("rachel", "2"),
        delivery_id("winston", "1"),
    ]
    assert len(set(others)) == len(others)


@given(st.dictionaries(st.text(max_size=5), st.text(max_size=5), max_size=3))
def test_what_is_signed_comes_back_whole(args: dict[str, str]) -> None:
    press = Press("say", args, 3)
    assert TICKETS.read("rachel", TICKETS.sign("rachel", press, MADE), MADE) == press


@pytest.mark.parametrize("who", ["rachel", "winston"])
def test_what_stands_in_a_channel_serves_whoever_presses_it(who: str) -> None:
    assert TICKETS.read(who, TICKETS.sign(ANYBODY, PRESS, MADE), MADE) == PRESS
