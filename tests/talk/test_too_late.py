"""What somebody is told who comes too late, or comes with what cannot be: in full."""

from __future__ import annotations

import pytest

from bot.talk.notice import Notice
from governance.decisions import Decision
from governance.groups import Group, Seat
from tests.talk.party import JOAN, RACHEL, WINSTON, Party, button, errors_in, read
from tests.usecases.agendas import proposed
from tests.usecases.cast import NURSE, TEACHER, changed, given, kept
from tests.usecases.formalities import NSPCC, PIOTR, declared, quorate, voting
from tests.usecases.formalities import proposed as decision_proposed
from usecases.agree_handling import AgreeHandling
from usecases.close_meeting import CloseMeeting
from usecases.desk import CLERK
from usecases.order_item import DropItem
from usecases.plan_meetings import PlanMeetings

VOTERS = (WINSTON, RACHEL, NURSE, NSPCC, TEACHER)


@pytest.fixture
def party() -> Party:
    party = Party()
    party.office.do(CLERK, PlanMeetings())
    return party


def agreeing(party: Party, who: str, ref: str) -> Notice:
    """The form that records that all agree, opened."""
    return party.press(who, button(party.said(who, f"/meeting vote {ref}"), "All agree…"))


def test_a_vote_by_somebody_who_left(party: Party) -> None:
    ref = voting(party.office, by_post=True)
    given(party.office, "di-public-protection", PIOTR)
    told = read(party.said(RACHEL, f"/meeting vote {ref} for"))
    assert told == [
        "That isn't yours to read",
        (
            "What a group decides is for those who sit on it now, or on one it reports to. You can "
            "ask Winston Baptiste or Joan Merriweather."
        ),
    ]
    assert told == read(party.said(RACHEL, "/meeting vote BMG-2026-D099 for"))


def test_a_vote_by_somebody_who_joined(party: Party) -> None:
    ref = voting(party.office, by_post=True)
    seats = kept(party.office, Group, "BMG").seats
    changed(party.office, "BMG", seats=(*seats, Seat("head-of-probation", votes=True)))
    assert read(party.said("marguerite-shaw", f"/meeting vote {ref} for")) == [
        "No vote: BMG-2026-D001 Fund a second post",
        (
            "This vote was opened before your seat was there, so you have none in it. Nothing was "
            "changed."
        ),
    ]


@pytest.mark.parametrize("line", ["/declare nil BMG on 2 Nov", "/declare new BMG on 2 Nov"])
def test_a_declaration_after_the_meeting_was_closed(party: Party, line: str) -> None:
    quorate(party.office)
    party.office.do(WINSTON, CloseMeeting("BMG", "drop"))
    assert read(party.said(RACHEL, line)) == [
        "Not now: BMG on Mon 2 Nov 2026",
        "That meeting has been held. Nothing was changed.",
    ]


def test_a_deputy_who_is_a_member(party: Party) -> None:
    assert read(party.said(RACHEL, "/meeting deputy BMG Priya Ramanathan")) == [
        "Please look again",
        "They sit on the group themselves, and nobody counts twice. Send somebody who does not.",
    ]


def test_a_vote_on_an_item_that_was_dropped(party: Party) -> None:
    proposed(party.office, "Contracts")
    quorate(party.office)
    ref = decision_proposed(party.office, item="7")
    party.said(WINSTON, f"/meeting vote {ref} open")
    party.office.do(WINSTON, DropItem("BMG", "7"))
    assert read(party.said(RACHEL, f"/meeting vote {ref} for")) == [
        "Not now: BMG-2026-D001 Fund a second post",
        (
            "Its item was dropped from the agenda. Whoever runs the meeting can put that back. "
            "Nothing was changed."
        ),
    ]


def test_a_vote_by_somebody_who_withdrew_for_the_item(party: Party) -> None:
    proposed(party.office, "Contracts")
    quorate(party.office)
    ref = decision_proposed(party.office, item="7")
    interest = declared(party.office, RACHEL, group="BMG", item="7")
    party.office.do(WINSTON, AgreeHandling(interest.id, "withdraw for the item"))
    party.said(WINSTON, f"/meeting vote {ref} open")
    assert read(party.said(RACHEL, f"/meeting vote {ref} for")) == [
        "No vote: BMG-2026-D001 Fund a second post",
        (
            "You withdrew for this because of an interest, so you have no vote on it. Nothing was "
            "changed."
        ),
    ]


def test_closing_without_a_reason(party: Party) -> None:
    quorate(party.office)
    ref = voting(party.office)
    for who in VOTERS:
        party.said(who, f"/meeting vote {ref} for")
    asked = party.said(WINSTON, f"/meeting close vote {ref}")
    again = party.fill(WINSTON, asked, rationale=" ")
    assert errors_in(again) == {"rationale": "Say in a few words why."}
    assert kept(party.office, Decision, ref).state == "being voted on"
    assert read(party.fill(WINSTON, again, rationale="It is needed")) == [
        "Vote closed: BMG-2026-D001 Fund a second post",
        "A majority is for it.",
        "Proposed by: Winston Baptiste, Mon 2 Nov 2026",
        "Votes: 5 for, 0 against",
        "Recorded by: Winston Baptiste",
        "Why: It is needed",
        "[Action…]",
    ]


def test_two_who_press_at_once(party: Party) -> None:
    quorate(party.office)
    ref = decision_proposed(party.office)
    one, other = (agreeing(party, who, ref) for who in (WINSTON, JOAN))
    first = party.fill(WINSTON, one, rationale="All want it")
    assert party.fill(WINSTON, one, rationale="All want it") == first
    assert read(party.fill(JOAN, other, rationale="Nobody objects")) == [
        "Agreed already: BMG-2026-D001 Fund a second post",
        "Winston Baptiste recorded it already, and that stays. Nothing was changed.",
        "Proposed by: Winston Baptiste, Mon 2 Nov 2026",
        "Recorded by: Winston Baptiste",
        "Why: All want it",
        "[Action…]",
    ]
    assert read(party.said(JOAN, f"/meeting vote {ref} open")) == [
        "Not now: BMG-2026-D001 Fund a second post",
        (
            "It has been brought to its end. Winston Baptiste recorded it: resolved. Nothing was "
            "changed."
        ),
    ]
