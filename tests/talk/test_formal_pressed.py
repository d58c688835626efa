"""Buttons and forms of attendance and decisions: pressed twice, taken back, and too late."""

from __future__ import annotations

import pytest

from bot.talk.notice import Notice
from governance.attendance import Deputy, Reply
from governance.decisions import Decision
from governance.voting import Vote
from tests.talk.party import JOAN, RACHEL, WINSTON, Party, button, errors_in
from tests.usecases.agendas import BMG
from tests.usecases.cast import OUTSIDER, REVIEWER, kept
from tests.usecases.formalities import PIOTR, proposed, quorate, voting
from usecases.close_vote import CloseVote
from usecases.desk import CLERK
from usecases.object_to import ObjectTo
from usecases.open_vote import OpenVote
from usecases.plan_meetings import PlanMeetings
from usecases.vote import CastVote


@pytest.fixture
def party() -> Party:
    party = Party()
    party.office.do(CLERK, PlanMeetings())
    return party


def says(party: Party) -> str | None:
    return kept(party.office, Reply, f"{BMG}@{RACHEL}").says


def test_a_press_that_was_taken_back_counts_again(party: Party) -> None:
    coming = party.said(RACHEL, "/meeting attending BMG")
    away = party.press(RACHEL, button(coming, "Apologies"))
    back = button(away, "I will come")
    party.press(RACHEL, back)
    party.said(RACHEL, "/meeting apologies BMG")
    party.press(RACHEL, back)
    assert says(party) == "attending"


def test_so_does_a_vote(party: Party) -> None:
    quorate(party.office)
    ref = voting(party.office)
    card = party.said(RACHEL, f"/meeting vote {ref}")
    for label in ("For", "Against", "For"):
        party.press(RACHEL, button(card, label))
    assert kept(party.office, Vote, f"{ref}~1~police").choice == "for"


def test_a_vote_on_a_card_of_an_earlier_ballot_is_not_taken(party: Party) -> None:
    quorate(party.office)
    ref = voting(party.office)
    card = party.said(RACHEL, f"/meeting vote {ref}")
    party.office.do(WINSTON, CloseVote(ref))
    party.office.do(WINSTON, OpenVote(ref))
    told = party.press(RACHEL, button(card, "For"))
    assert told.text == (
        "Another vote on it has been opened since: look at it again. Nothing was changed.",
    )


def test_a_form_sent_twice_sends_one_deputy_and_may_be_sent_anew(party: Party) -> None:
    def form() -> Notice:
        return party.said(RACHEL, "/meeting deputy BMG")

    first = form()
    replies = [party.fill(RACHEL, first, deputy="Piotr Lindqvist") for _ in range(2)]
    assert replies[0] == replies[1]
    party.said(RACHEL, "/meeting recall BMG")
    party.fill(RACHEL, form(), deputy="Piotr Lindqvist")
    assert kept(party.office, Deputy, f"{BMG}@{RACHEL}").deputy == PIOTR


def test_who_runs_it_is_asked_in_whose_place(party: Party) -> None:
    own = party.said(RACHEL, "/meeting deputy BMG").form
    other = party.said(JOAN, "/meeting deputy BMG").form
    assert own is not None
    assert other is not None
    assert [one.name for one in own.fields] == ["deputy", "first", "last"]
    assert [one.name for one in other.fields] == ["person", "deputy", "first", "last"]


def test_a_name_nobody_has_is_said_beside_its_field(party: Party) -> None:
    form = party.said(RACHEL, "/meeting deputy BMG")
    again = party.fill(RACHEL, form, deputy="Nobody Known", first="Christmas")
    assert list(errors_in(again)) == ["first"]
    again = party.fill(RACHEL, again, first="")
    assert list(errors_in(again)) == ["deputy"]


def test_a_reason_is_asked_for_only_where_it_is_all_that_is_missing(party: Party) -> None:
    quorate(party.office)
    ref = proposed(party.office)
    assert party.said(WINSTON, f"/meeting consensus {ref}").form is not None
    party.office.do(RACHEL, ObjectTo(ref))
    assert party.said(WINSTON, f"/meeting consensus {ref}").heading.startswith("Not now")
    party.office.do(WINSTON, OpenVote(ref))
    party.office.do(RACHEL, CastVote(ref, "for"))
    closed = party.said(WINSTON, f"/meeting close vote {ref}")
    assert (closed.form, kept(party.office, Decision, ref).state) == (None, "proposed")


def test_outside_a_meeting_only_a_vote_by_correspondence_is_offered(party: Party) -> None:
    proposal = party.said(WINSTON, "/meeting decide BMG Fund a second post")
    assert [one.label for one in proposal.buttons] == [
        *("I object", "Vote by correspondence", "Drop it")
    ]
    dropped = party.press(WINSTON, button(proposal, "Drop it"))
    assert dropped == party.press(WINSTON, button(proposal, "Drop it"))


@pytest.mark.parametrize("line", ["/meeting decide CSPR", "/meeting deputy CSPR"])
def test_a_form_about_a_restricted_group_shows_no_more_outside(party: Party, line: str) -> None:
    assert party.said(REVIEWER, line).preview == "CSPR, Mon 2 Nov 2026: open to read"


def test_what_is_not_theirs_opens_no_form(party: Party) -> None:
    assert party.said(OUTSIDER, "/meeting decide BMG").heading == "That isn't yours to say"
    assert party.said(RACHEL, "/meeting present BMG").form is None


@pytest.mark.parametrize("line", ["/meeting BMG 19 Jan", "/meeting agenda BMG"])
def test_who_comes_is_shown_from_the_meeting_and_its_agenda(party: Party, line: str) -> None:
    told = party.press(RACHEL, button(party.said(RACHEL, line), "Who comes"))
    assert told.heading == "Who comes: BMG on Tue 19 Jan 2027"
    assert [one.label for one in told.buttons] == ["I will come", "Apologies", "A deputy…"]
    assert "Who comes" not in [one.label for one in party.said(OUTSIDER, "/meeting BMG").buttons]


def test_whether_one_comes_is_said_at_the_meeting_that_is_shown(party: Party) -> None:
    shown = party.said(RACHEL, "/meeting BMG 19 Jan")
    party.press(RACHEL, button(shown, "I will come"))
    assert says(party) == "attending"
    assert "I will come" not in [one.label for one in party.said(OUTSIDER, "/meeting BMG").buttons]
