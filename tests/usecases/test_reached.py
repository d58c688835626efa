"""What a meeting decides out of turn is not carried over when it closes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from governance.decisions import Decision, DecisionState
from tests.jobs.office import Office
from tests.usecases.agendas import APRIL_DAY, own
from tests.usecases.agendas import proposed as item_proposed
from tests.usecases.agendas import shown as agenda
from tests.usecases.cast import CHAIR, NURSE, RACHEL, TEACHER, kept, put
from tests.usecases.formalities import NSPCC, proposed, quorate
from usecases.close_meeting import CloseAsks, CloseMeeting, MeetingClosed
from usecases.close_vote import CloseVote
from usecases.desk import CLERK
from usecases.new_action import NewAction
from usecases.open_vote import OpenVote
from usecases.plan_meetings import PlanMeetings
from usecases.record_consensus import RecordConsensus
from usecases.show_minutes import ShowMinutes
from usecases.start_meeting import NextItem
from usecases.vote import CastVote

WHY = "It keeps the waiting time down."
THERE = (CHAIR, RACHEL, NURSE, TEACHER, NSPCC)
TITLE, OTHER = "Funding", "Neglect strategy"


@pytest.fixture
def office() -> Office:
    """Two items are on the agenda, as 7 and 8, and the first of all is in hand."""
    office = Office()
    office.do(CLERK, PlanMeetings())
    item_proposed(office, TITLE)
    item_proposed(office, OTHER)
    quorate(office)
    return office


def decision(office: Office) -> str:
    return proposed(office, item="7")


def agreed(office: Office) -> None:
    office.do(CHAIR, RecordConsensus(decision(office), WHY))


def carried(office: Office, choice: str = "for") -> None:
    ref = decision(office)
    office.do(CHAIR, OpenVote(ref))
    for who in THERE:
        office.do(who, CastVote(ref, choice))
    office.do(CHAIR, CloseVote(ref, WHY))


def turned_down(office: Office) -> None:
    carried(office, "against")


def acted_on(office: Office) -> None:
    """What was resolved before the meeting has an action there."""
    ref = decision(office)
    put(office, replace(kept(office, Decision, ref), state=DecisionState.RESOLVED))
    assert left(office) == [TITLE, OTHER]
    office.do(CHAIR, NewAction("BMG", "Write the advert", decision=ref))


def left(office: Office) -> list[str]:
    asks = office.do(CHAIR, CloseMeeting("BMG"))
    assert isinstance(asks, CloseAsks)
    return [item.title for item in asks.agenda.items if item.id in asks.unreached]


@pytest.mark.parametrize("deal_with", [agreed, carried, turned_down, acted_on])
def test_what_was_dealt_with_out_of_turn_is_not_carried_over(
    office: Office, deal_with: Callable[[Office], None]
) -> None:
    assert left(office) == [TITLE, OTHER]
    deal_with(office)
    assert left(office) == [OTHER]
    closed = office.do(CHAIR, CloseMeeting("BMG", "carry"))
    assert isinstance(closed, MeetingClosed)
    assert closed.titles == (OTHER,)
    assert own(agenda(office, on=APRIL_DAY)) == [(7, OTHER, "on")]
    items = office.do(CHAIR, ShowMinutes("BMG")).minutes.items
    came = [(one.title, one.came) for one in items if one.title in (TITLE, OTHER)]
    assert came == [(TITLE, "reached"), (OTHER, "carried over")]


def test_what_was_only_proposed_or_left_undecided_is_not_reached(office: Office) -> None:
    ref = decision(office)
    office.do(CHAIR, OpenVote(ref))
    for who in THERE[:-1]:
        office.do(who, CastVote(ref, "for"))
    assert office.do(CHAIR, CloseVote(ref)).view.state == "proposed"
    assert left(office) == [TITLE, OTHER]


def test_it_still_comes_into_hand_in_its_turn(office: Office) -> None:
    agreed(office)
    for _ in range(6):
        office.do(CHAIR, NextItem("BMG"))
    assert [item.title for item in agenda(office).items if item.in_hand] == [TITLE]
