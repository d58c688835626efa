"""Decisions are proposed, agreed on or voted on, in the room or by correspondence."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from governance.asks import ASKS_BY_SUBJECT, Rule
from governance.dates import LONDON
from governance.deciding import NotYet
from governance.decisions import Decision
from governance.electorate import NoVote
from governance.groups import Deciding, Group, Seat
from governance.meetings import Meeting
from governance.voting import VOTES_BY_DECISION
from tests.jobs.office import Office
from tests.usecases.agendas import APRIL_DAY, BMG
from tests.usecases.agendas import proposed as item_proposed
from tests.usecases.cast import (
    CHAIR,
    LAY,
    MANAGER,
    NURSE,
    OUTSIDER,
    RACHEL,
    SCRUTINEER,
    SECRET,
    TEACHER,
    changed,
    found,
    given,
    kept,
    ledger,
    refused,
)
from tests.usecases.formalities import (
    FULL,
    NSPCC,
    PIOTR,
    declared,
    proposed,
    quorate,
    reason,
    there,
    voting,
)
from usecases.agree_handling import AgreeHandling
from usecases.chair_meeting import ChairMeeting
from usecases.close_meeting import CloseMeeting
from usecases.close_vote import CloseVote
from usecases.confirm_attendance import ConfirmAttendance
from usecases.declare import Declare
from usecases.desk import CLERK
from usecases.drop_decision import DropDecision
from usecases.link_action import LinkAction
from usecases.list_decisions import ListDecisions, ShowDecision
from usecases.new_action import NewAction
from usecases.object_to import LiftObjection, ObjectTo
from usecases.open_vote import OpenVote
from usecases.order_item import CarryItem, DropItem
from usecases.plan_meetings import PlanMeetings
from usecases.propose_decision import ProposeDecision
from usecases.record_consensus import RecordConsensus
from usecases.refusals import NotAllowed, NotFound
from usecases.send_deputy import SendDeputy
from usecases.start_meeting import NextItem, StartMeeting
from usecases.views.decision import DecisionView
from usecases.vote import CastVote
from usecases.waive_quorum import WaiveQuorum

WHY = "It keeps the waiting time down."


@pytest.fixture
def office() -> Office:
    office = Office()
    office.do(CLERK, PlanMeetings())
    return office


def shown(office: Office, ref: str, who: str = CHAIR) -> DecisionView:
    view: DecisionView = office.do(who, ShowDecision(ref)).view
    return view


def cast(office: Office, ref: str, **votes: str) -> None:
    """By first name, of the five who are there."""
    people = {"winston": CHAIR, "rachel": RACHEL, "priya": NURSE, "fergus": TEACHER,
              "beatrice": NSPCC}  # fmt: skip
    for name, choice in votes.items():
        office.do(people[name], CastVote(ref, choice))


def figures(view: DecisionView) -> tuple[str, str, str]:
    return view.state, view.outcome, f"{view.yes}-{view.no}-{view.abstained}"


def test_what_is_proposed_belongs_to_the_item_in_hand(office: Office) -> None:
    quorate(office)
    ref = proposed(office, " Fund a  second post ")
    view = shown(office, ref)
    assert (ref, view.text, view.item, view.state) == (
        "BMG-2026-D001", "Fund a second post", f"{BMG}#s1", "proposed",
    )  # fmt: skip
    assert proposed(office) == "BMG-2026-D002"
    assert kept(office, Decision, ref).meeting == BMG


def test_or_to_an_item_that_is_named_or_to_none(office: Office) -> None:
    item_proposed(office, "Funding")
    assert shown(office, proposed(office, item="7")).item == f"{BMG}#1"
    assert shown(office, proposed(office)).item == ""


@pytest.mark.parametrize(
    ("who", "command", "kind"),
    [
        (OUTSIDER, ProposeDecision("BMG", "x"), NotAllowed),
        (OUTSIDER, ProposeDecision("CSPR", "x"), NotFound),
        (OUTSIDER, ShowDecision("BMG-2026-D001"), NotAllowed),
        (OUTSIDER, ShowDecision("BMG-2026-D009"), NotAllowed),
        (OUTSIDER, ShowDecision("CSPR-2026-D001"), NotFound),
        (CHAIR, ShowDecision("BMG-2026-D009"), NotFound),
        (OUTSIDER, ListDecisions("BMG"), NotAllowed),
        (RACHEL, OpenVote("BMG-2026-D001", by_post=True), NotAllowed),
        (RACHEL, RecordConsensus("BMG-2026-D001", WHY), NotAllowed),
        (RACHEL, CloseVote("BMG-2026-D001", WHY), NotAllowed),
        (RACHEL, DropDecision("BMG-2026-D001"), NotAllowed),
    ],
)
def test_who_may_not(office: Office, who: str, command: object, kind: type) -> None:
    proposed(office)
    assert isinstance(refused(office, who, command), kind)


def test_a_decision_needs_words(office: Office) -> None:
    told = refused(office, CHAIR, ProposeDecision("BMG", " "))
    assert reason(told) == {"text": "needed to decide"}


def test_the_chair_records_that_all_agreed(office: Office) -> None:
    quorate(office)
    ref = proposed(office)
    told = refused(office, CHAIR, RecordConsensus(ref))
    assert reason(told) is NotYet.NO_RATIONALE
    view = office.do(CHAIR, RecordConsensus(ref, WHY, withheld=True)).view
    assert (view.state, view.way, view.rationale, view.withheld, view.resolved_by) == (
        "resolved", "by consensus", WHY, True, "Winston Baptiste",
    )  # fmt: skip
    assert ledger(office)[-1] == (CHAIR, "decision.resolve", ref)


def test_a_reason_that_is_withheld_is_for_those_on_the_group(office: Office) -> None:
    """SLG, to which it reports, reads what was decided, and that the reason is withheld."""
    quorate(office)
    secret, plain = proposed(office), proposed(office)
    office.do(CHAIR, RecordConsensus(secret, WHY, withheld=True))
    office.do(CHAIR, RecordConsensus(plain, WHY))
    told = {who: shown(office, secret, who) for who in (LAY, SCRUTINEER, "adaeze-whitlock")}
    assert {who: (view.rationale, view.withheld) for who, view in told.items()} == {
        LAY: (WHY, True),
        SCRUTINEER: (WHY, True),
        "adaeze-whitlock": ("", True),
    }
    assert shown(office, plain, "adaeze-whitlock").rationale == WHY


def test_of_two_chairs_at_once_the_first_is_kept(office: Office) -> None:
    quorate(office)
    ref = proposed(office)
    office.do(CHAIR, RecordConsensus(ref, WHY))
    before = ledger(office)
    again = office.do(MANAGER, RecordConsensus(ref, "Another reason."))
    assert (again.again, again.view.rationale, again.view.resolved_by) == (
        True, WHY, "Winston Baptiste",
    )  # fmt: skip
    assert ledger(office) == before


def test_not_outside_the_meeting_nor_without_a_quorum(office: Office) -> None:
    ref = proposed(office)
    assert reason(refused(office, CHAIR, RecordConsensus(ref, WHY))) is NotYet.ROOM
    quorate(office)
    there(office, CHAIR, RACHEL, NURSE)
    assert reason(refused(office, CHAIR, RecordConsensus(proposed(office), WHY))) is (
        NotYet.NOT_QUORATE
    )
    office.do(CHAIR, WaiveQuorum("BMG", "Snow"))
    assert office.do(CHAIR, RecordConsensus(proposed(office), WHY)).view.state == "resolved"


def test_an_objection_stands_in_the_way_until_it_is_taken_back(office: Office) -> None:
    quorate(office)
    ref = proposed(office)
    office.do(RACHEL, ObjectTo(ref, "It costs too much"))
    assert office.do(RACHEL, ObjectTo(ref)).again
    assert reason(refused(office, CHAIR, RecordConsensus(ref, WHY))) is NotYet.OBJECTION
    assert office.do(NURSE, LiftObjection(ref)).again
    assert not office.do(RACHEL, LiftObjection(ref)).stands
    view = office.do(CHAIR, RecordConsensus(ref, WHY)).view
    assert [(one.person, one.text, one.lifted) for one in view.objections] == [
        ("Rachel Okafor", "It costs too much", True)
    ]


@pytest.mark.parametrize(
    ("who", "why"),
    [
        (SCRUTINEER, NoVote.SEAT_WITHOUT),
        (LAY, NoVote.SEAT_WITHOUT),
        ("huw-trevanion", NoVote.AWAY),
        (PIOTR, None),
    ],
)
def test_only_those_who_vote_object_or_vote(office: Office, who: str, why: NoVote | None) -> None:
    quorate(office, LAY, SCRUTINEER)
    ref = proposed(office)
    objected = refused(office, who, ObjectTo(ref))
    office.do(CHAIR, OpenVote(ref))
    voted = refused(office, who, CastVote(ref, "for"))
    if why is None:
        assert (type(objected), type(voted)) == (NotAllowed, NotAllowed)
    else:
        assert (reason(objected), reason(voted)) == (why, why)


def test_a_vote_in_the_room(office: Office) -> None:
    quorate(office)
    ref = voting(office)
    assert office.do(MANAGER, OpenVote(ref)).again
    first = office.do(RACHEL, CastVote(ref, "against"))
    assert (first.choice, first.voice, first.before) == ("against", "Nottinghamshire Police", "")
    assert office.do(RACHEL, CastVote(ref, "for")).before == "against"
    cast(office, ref, winston="for", priya="for", fergus="for", beatrice="against")
    view = shown(office, ref)
    assert (view.voted, view.votes, view.silent) == (5, (), ())
    closed = office.do(CHAIR, CloseVote(ref)).view
    # eight agencies sit on it, so that four are not more than half of them
    assert figures(closed) == ("proposed", "no majority either way", "4-1-0")


def test_five_of_eight_are_a_majority(office: Office) -> None:
    quorate(office)
    ref = voting(office)
    cast(office, ref, winston="for", rachel="for", priya="for", fergus="for", beatrice="for")
    closed = office.do(CHAIR, CloseVote(ref, WHY)).view
    assert figures(closed) == ("resolved", "carried by a majority", "5-0-0")
    assert (closed.way, closed.rationale) == ("by vote", WHY)
    assert {(one.person, one.choice) for one in closed.votes} == {
        (name, "for")
        for name in (
            *("Winston Baptiste", "Rachel Okafor", "Priya Ramanathan", "Fergus McAlindon"),
            "Beatrice Lamptey",
        )
    }


def test_what_is_turned_down_needs_a_reason_too(office: Office) -> None:
    changed(office, "BMG", decides=Deciding(partners=True))
    quorate(office)
    ref = voting(office)
    cast(office, ref, winston="against", rachel="against")
    assert reason(refused(office, TEACHER, CastVote(ref, "for"))) is NoVote.SEAT_WITHOUT
    assert reason(refused(office, CHAIR, CloseVote(ref, " "))) is NotYet.NO_RATIONALE
    closed = office.do(CHAIR, CloseVote(ref, WHY)).view
    assert figures(closed) == ("turned down", "turned down by a majority", "0-2-0")


def test_two_close_it_at_once_and_the_first_is_kept(office: Office) -> None:
    changed(office, "BMG", decides=Deciding(partners=True))
    quorate(office)
    ref = voting(office)
    cast(office, ref, winston="for", rachel="for")
    office.do(CHAIR, CloseVote(ref, WHY, ballot=1))
    before = ledger(office)
    again = office.do(MANAGER, CloseVote(ref, "Another reason.", ballot=1))
    assert (again.again, again.view.rationale) == (True, WHY)
    assert ledger(office) == before
    assert reason(refused(office, MANAGER, CloseVote(ref, "Another reason."))) is NotYet.OVER


@pytest.mark.parametrize(
    ("who", "command", "why"),
    [
        (RACHEL, CastVote("BMG-2026-D001", "maybe"), {"choice": "unknown"}),
        (RACHEL, CastVote("BMG-2026-D001", "for", ballot=2), NotYet.OTHER_BALLOT),
        (RACHEL, ObjectTo("BMG-2026-D001"), NotYet.VOTING),
        (CHAIR, RecordConsensus("BMG-2026-D001", WHY), NotYet.VOTING),
        (CHAIR, OpenVote("BMG-2026-D001", by_post=True), NotYet.VOTING),
        (CHAIR, DropDecision("BMG-2026-D001"), NotYet.VOTING),
        (CHAIR, CloseVote("BMG-2026-D001", WHY, ballot=2), NotYet.OTHER_BALLOT),
        (MANAGER, CastVote("BMG-2026-D001", "for"), NoVote.SEAT_WITHOUT),
    ],
)
def test_what_cannot_be_done_while_it_is_voted_on(
    office: Office, who: str, command: object, why: object
) -> None:
    quorate(office)
    voting(office)
    assert reason(refused(office, who, command)) == why


@pytest.mark.parametrize(
    "command",
    [
        CastVote("BMG-2026-D001", "for"),
        OpenVote("BMG-2026-D001"),
        CloseVote("BMG-2026-D001", WHY),
        RecordConsensus("BMG-2026-D001", WHY),
        DropDecision("BMG-2026-D001"),
        ObjectTo("BMG-2026-D001"),
        Declare(decision="BMG-2026-D001", **FULL),
    ],
)
def test_nothing_is_done_to_one_that_is_over(office: Office, command: object) -> None:
    quorate(office)
    office.do(CHAIR, DropDecision(proposed(office)))
    assert reason(refused(office, CHAIR, command)) is NotYet.OVER


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (CastVote("BMG-2026-D001", "for"), NotYet.NO_VOTE),
        (CloseVote("BMG-2026-D001", WHY), NotYet.NO_VOTE),
        (OpenVote("BMG-2026-D001"), NotYet.ROOM),
        (OpenVote("BMG-2026-D001", by_post=True, days=61), {"days": "unknown"}),
        (OpenVote("BMG-2026-D001", by_post=True, days=-1), {"days": "unknown"}),
    ],
)
def test_what_cannot_be_done_before(office: Office, command: object, why: object) -> None:
    proposed(office)
    assert reason(refused(office, CHAIR, command)) == why


def test_no_vote_on_an_item_that_was_dropped(office: Office) -> None:
    item_proposed(office, "Funding")
    ref = proposed(office, item="7")
    office.do(CHAIR, DropItem("BMG", "7"))
    told = refused(office, CHAIR, OpenVote(ref, by_post=True))
    assert reason(told) is NotYet.OFF_AGENDA


def test_once_the_meeting_is_closed_nobody_votes_in_the_room(office: Office) -> None:
    quorate(office)
    ref = voting(office)
    cast(office, ref, winston="for")
    office.do(CHAIR, CloseMeeting("BMG"))
    assert reason(refused(office, RACHEL, CastVote(ref, "for"))) is NotYet.ROOM
    assert figures(office.do(CHAIR, CloseVote(ref)).view)[2] == "1-0-0"


def test_an_interest_takes_the_vote_away_and_an_agencys_the_deputys_too(office: Office) -> None:
    office.do(RACHEL, SendDeputy("BMG", PIOTR))
    quorate(office, PIOTR)
    ref = voting(office)
    assert reason(refused(office, PIOTR, CastVote(ref, "for"))) is NoVote.SPOKEN_FOR
    office.do(RACHEL, CastVote(ref, "for"))
    view = declared(office, RACHEL, decision=ref)
    assert reason(refused(office, RACHEL, CastVote(ref, "for"))) is NoVote.NOT_AGREED
    assert shown(office, ref).voted == 0
    office.do(CHAIR, AgreeHandling(view.id, "withdraw for the item"))
    assert reason(refused(office, RACHEL, CastVote(ref, "for"))) is NoVote.WITHDREW
    assert office.do(PIOTR, CastVote(ref, "against")).voice == "Nottinghamshire Police"
    agencys = declared(office, RACHEL, decision=ref, whose="the agency's")
    office.do(CHAIR, AgreeHandling(agencys.id, "withdraw for the item"))
    assert reason(refused(office, PIOTR, CastVote(ref, "for"))) is NoVote.AGENCY
    assert shown(office, ref).voted == 0


def test_who_withdrew_from_an_item_has_no_vote_where_it_was_carried_to(office: Office) -> None:
    item_proposed(office, "Funding")
    view = declared(office, RACHEL, group="BMG", item="7")
    office.do(CHAIR, AgreeHandling(view.id, "withdraw for the item"))
    office.do(CHAIR, CarryItem("BMG", "7"))
    ref = proposed(office, item="7", on=APRIL_DAY)
    assert shown(office, ref).item == "BMG/2027-04#2027-01#1"
    office.do(MANAGER, OpenVote(ref, by_post=True))
    assert reason(refused(office, RACHEL, CastVote(ref, "for"))) is NoVote.WITHDREW
    assert office.do(NURSE, CastVote(ref, "for")).choice == "for"


def test_whoever_left_has_no_vote_and_the_successor_has_it(office: Office) -> None:
    ref = voting(office, by_post=True)
    given(office, "di-public-protection", PIOTR)
    assert isinstance(refused(office, RACHEL, CastVote(ref, "for")), NotAllowed)
    office.do(PIOTR, CastVote(ref, "for"))
    assert [vote.unit for vote in found(office, VOTES_BY_DECISION, ref, 1)] == ["police"]


def test_what_the_predecessor_cast_stands(office: Office) -> None:
    ref = voting(office, by_post=True)
    office.do(RACHEL, CastVote(ref, "for"))
    given(office, "di-public-protection", PIOTR)
    assert reason(refused(office, PIOTR, CastVote(ref, "against"))) is NoVote.SPOKEN_FOR
    assert shown(office, ref).voted == 1


def test_an_agency_that_joins_while_a_vote_is_open_has_none_in_it(office: Office) -> None:
    ref = voting(office, by_post=True)
    seats = kept(office, Group, "BMG").seats
    changed(office, "BMG", seats=(*seats, Seat("head-of-probation", votes=True)))
    told = refused(office, "marguerite-shaw", CastVote(ref, "for"))
    assert reason(told) is NoVote.JOINED
    assert len(shown(office, ref).silent) == 8


def test_a_vote_by_correspondence_is_open_for_working_days(office: Office) -> None:
    ref = voting(office, by_post=True, days=3)
    assert shown(office, ref).closes_on == date(2026, 11, 5)
    office.do(RACHEL, CastVote(ref, "for"))
    office.clock.move_to(office.clock.now() + timedelta(days=3))
    office.do(NURSE, CastVote(ref, "for"))
    assert reason(refused(office, CHAIR, CloseVote(ref, WHY))) is NotYet.TOO_EARLY
    office.clock.move_to(office.clock.now() + timedelta(days=1))
    assert reason(refused(office, CHAIR, CastVote(ref, "for"))) is NotYet.TOO_LATE
    closed = office.do(CHAIR, CloseVote(ref)).view
    assert figures(closed) == ("proposed", "not enough took part", "2-0-0")


def test_the_list_has_the_latest_first_and_can_leave_out_what_is_over(office: Office) -> None:
    first, second = proposed(office), proposed(office, "Ask for a report")
    office.do(CHAIR, DropDecision(first))
    every = office.do(RACHEL, ListDecisions("BMG"))
    assert ([one.ref for one in every.decisions], every.more) == ([second, first], 0)
    assert [
        one.ref for one in office.do(RACHEL, ListDecisions("BMG", undecided=True)).decisions
    ] == [second]
    assert office.do(RACHEL, ListDecisions("BMG", limit=1)).more == 1


def test_an_action_that_came_of_it_is_linked_once_and_shown_to_those_who_may(
    office: Office,
) -> None:
    quorate(office)
    ref = proposed(office)
    assert reason(refused(office, CHAIR, LinkAction(ref, "3"))) is NotYet.NOT_RESOLVED
    office.do(CHAIR, RecordConsensus(ref, WHY))
    assert isinstance(refused(office, RACHEL, LinkAction(ref, "3")), NotAllowed)
    assert isinstance(refused(office, CHAIR, LinkAction(ref, "999")), NotFound)
    linked = office.do(CHAIR, LinkAction(ref, "3"))
    assert (linked.view.actions, linked.action.ref) == (("BMG-2026-003",), "BMG-2026-003")
    assert office.do(CHAIR, LinkAction(ref, "BMG-2026-003")).again
    office.do(MANAGER, LinkAction(ref, SECRET))
    assert shown(office, ref, MANAGER).actions == ("BMG-2026-003", SECRET)
    assert shown(office, ref, RACHEL).actions == ("BMG-2026-003",)


def test_a_new_action_can_come_of_what_was_resolved(office: Office) -> None:
    quorate(office)
    ref = proposed(office)
    made = NewAction("BMG", "Write the advert", f"person:{RACHEL}", decision=ref)
    assert reason(refused(office, CHAIR, made)) is NotYet.NOT_RESOLVED
    office.do(CHAIR, RecordConsensus(ref, WHY))
    assert isinstance(refused(office, RACHEL, made), NotAllowed)
    assert [shown(office, ref, who).can for who in (CHAIR, MANAGER, RACHEL)] == [
        ("action.new",), ("action.new",), (),
    ]  # fmt: skip
    created = office.do(CHAIR, made)
    assert created.decision == f"{ref} Fund a second post"
    assert shown(office, ref).actions == (created.action.ref,)
    (told,) = (one for one in found(office, ASKS_BY_SUBJECT, created.action.ref)
               if one.rule is Rule.ASSIGNED)  # fmt: skip
    assert told.recipient == f"person:{RACHEL}"


IMOGEN, ADAEZE, GARETH, OBSERVER = (
    "imogen-harcastle", "adaeze-whitlock", "gareth-penhallow", "tariq-aldersley",
)  # fmt: skip
SLG = "SLG/2027-04"


def test_slg_decides_a_contested_matter_in_april(office: Office) -> None:
    """The chair has just come round to the police. One partner has an interest of their own, the
    other two part, and by correspondence their deputy makes it two of three."""
    office.clock.move_to(datetime(2027, 4, 1, 9, tzinfo=LONDON))
    meeting = kept(office, Meeting, SLG)
    assert (meeting.on, meeting.starts.utcoffset()) == (date(2027, 4, 1), timedelta(hours=1))
    office.do(GARETH, StartMeeting("SLG"))
    office.do(GARETH, ConfirmAttendance("SLG", (IMOGEN, ADAEZE, GARETH, OBSERVER, SCRUTINEER)))
    office.do(GARETH, NextItem("SLG"))
    ref = office.do(GARETH, ProposeDecision("SLG", "Pool the budgets of the partners")).view.ref
    view = declared(office, ADAEZE, decision=ref)
    office.do(GARETH, AgreeHandling(view.id, "withdraw for the item"))
    office.do(IMOGEN, ObjectTo(ref, "The council has not agreed its share"))
    assert reason(refused(office, GARETH, RecordConsensus(ref, WHY))) is NotYet.OBJECTION
    office.do(GARETH, OpenVote(ref))
    for who in (OBSERVER, SCRUTINEER):
        assert reason(refused(office, who, CastVote(ref, "for"))) is NoVote.SEAT_WITHOUT
    assert reason(refused(office, ADAEZE, CastVote(ref, "for"))) is NoVote.WITHDREW
    office.do(IMOGEN, CastVote(ref, "against"))
    office.do(GARETH, CastVote(ref, "for"))
    assert figures(office.do(GARETH, CloseVote(ref)).view) == (
        "proposed", "no majority either way", "1-1-0",
    )  # fmt: skip

    # Thu 1 April; Good Friday, Easter Monday lie before it: five working days are Thu 8 April
    opened = office.do(GARETH, OpenVote(ref, by_post=True)).view
    assert (opened.ballot, opened.closes_on) == (2, date(2027, 4, 8))
    first, last = date(2027, 4, 1), date(2027, 4, 8)
    office.do(ADAEZE, SendDeputy("SLG", NURSE, first=first, last=last))
    office.do(IMOGEN, CastVote(ref, "against", ballot=2))
    office.do(GARETH, CastVote(ref, "for", ballot=2))
    assert shown(office, ref, GARETH).silent == (
        "NHS Nottingham and Nottinghamshire Integrated Care Board",
    )
    office.do(NURSE, CastVote(ref, "for", ballot=2))
    closed = office.do(GARETH, CloseVote(ref, WHY, withheld=True, ballot=2)).view
    assert figures(closed) == ("resolved", "carried by a majority", "2-1-0")
    assert [(one.person, one.choice) for one in closed.votes] == [
        ("Priya Ramanathan", "for"), ("Imogen Harcastle", "against"), ("Gareth Penhallow", "for"),
    ]  # fmt: skip


def test_a_stand_in_chair_gets_the_buttons_and_the_chair_of_the_group_does_not(
    office: Office,
) -> None:
    office.do(MANAGER, ChairMeeting("BMG", RACHEL))
    item_proposed(office, "Funding", who=MANAGER)
    ref = office.do(MANAGER, ProposeDecision("BMG", "Fund a second post", item="7")).view.ref
    can = {who: shown(office, ref, who).can for who in (RACHEL, CHAIR)}
    assert can == {RACHEL: ("decision.vote", "decision.resolve"), CHAIR: ("decision.vote",)}
    assert "decision.resolve" in shown(office, proposed(office)).can
