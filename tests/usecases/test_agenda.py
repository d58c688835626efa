"""An agenda before its meeting: shown, proposed for, ordered, carried, planned and issued."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from governance.agenda import AGENDA_BY_MEETING, Purpose, Standing
from governance.meetings import Meeting, MeetingState
from tests.jobs.office import Office
from tests.usecases.agendas import (
    APRIL,
    APRIL_DAY,
    BMG,
    CLOSING,
    DAY,
    OPENING,
    PAPER,
    own,
    proposed,
    shown,
    state,
    titles,
)
from tests.usecases.cast import (
    CHAIR,
    LAY,
    MANAGER,
    NURSE,
    OUTSIDER,
    RACHEL,
    REVIEWER,
    at,
    changed,
    found,
    kept,
    put,
    refused,
)
from usecases.desk import CLERK
from usecases.forward_plan import ForwardPlan
from usecases.issue_agenda import IssueAgenda
from usecases.order_item import CarryItem, DropItem, KeepItem, OrderItem
from usecases.plan_meetings import PlanMeetings
from usecases.propose_item import ItemProposed, ProposeItem
from usecases.refusals import Incomplete, MeetingNotNow, NotAllowed, NotFound
from usecases.show_agenda import ShowAgenda


@pytest.fixture
def office() -> Office:
    office = Office()
    office.do(CLERK, PlanMeetings())
    return office


def test_before_anybody_touched_it_the_standing_items_are_there_and_nothing_is_kept(
    office: Office,
) -> None:
    view = shown(office)
    assert titles(view) == [*OPENING, CLOSING]
    times = [f"{item.starts:%H:%M}" for item in view.items if item.starts]
    assert times == ["14:00", "14:05", "14:10", "14:20", "14:40", "14:55", "15:05"]
    assert (view.over, view.issue, view.state) == (0, None, "planned")
    assert view.reports == ("CSPR", "DSL", "EYDSL", "LWD", "PROC", "QAA")
    assert found(office, AGENDA_BY_MEETING, BMG) == []


def test_a_restricted_group_below_is_named_only_to_those_who_may_know_of_it(
    office: Office,
) -> None:
    assert shown(office, LAY).reports == ("DSL", "EYDSL", "LWD", "PROC", "QAA")


def test_exception_reports_only_where_groups_report(office: Office) -> None:
    assert "Exception reports" not in titles(shown(office, group="QAA"))


def test_a_group_may_have_standing_items_of_its_own(office: Office) -> None:
    own_items = (Standing("Checks", 15, Purpose.DECIDE), Standing("Close", 5, closing=True))
    changed(office, "BMG", agenda=own_items)
    proposed(office, "Neglect strategy")
    assert titles(shown(office)) == ["Checks", "Neglect strategy", "Close"]


def test_whoever_decides_puts_an_item_on_and_a_member_proposes_it(office: Office) -> None:
    assert proposed(office, "Neglect  strategy").on_it
    assert not proposed(office, "Winter plan", RACHEL).on_it
    assert own(shown(office)) == [(7, "Neglect strategy", "on"), (8, "Winter plan", "proposed")]
    assert shown(office).items[7].proposed_by == "Rachel Okafor"
    assert titles(shown(office))[-1] == CLOSING


def test_an_item_says_who_leads_it_how_long_it_takes_and_what_to_read(office: Office) -> None:
    command = ProposeItem(
        "BMG", "Neglect strategy", "25", "decide", "Priya Ramanathan", f"{PAPER}\n{PAPER}"
    )
    office.do(CHAIR, command)
    item = shown(office).items[6]
    lead = item.lead.people if item.lead else ()
    assert (item.minutes, item.purpose, lead) == (25, "decide", ("Priya Ramanathan",))
    assert item.papers == (PAPER,)
    assert shown(office).items[7].starts == at(1, 19, 15, 30, 2027)


def test_it_is_said_by_how_much_the_items_take_longer_than_the_meeting(office: Office) -> None:
    proposed(office, "Neglect strategy", minutes="60")
    assert shown(office).over == 10


@pytest.mark.parametrize(
    ("wrong", "problems"),
    [
        ({"title": " "}, {"title": "needed for agenda"}),
        ({"title": "x" * 201}, {"title": "too long for agenda"}),
        ({"minutes": ""}, {"minutes": "needed"}),
        ({"minutes": "0"}, {"minutes": "unknown"}),
        ({"minutes": "241"}, {"minutes": "unknown"}),
        ({"minutes": "ten"}, {"minutes": "unknown"}),
        ({"minutes": "٣"}, {"minutes": "unknown"}),
        ({"purpose": "argue"}, {"purpose": "unknown"}),
        ({"papers": "http://papers.example.org/a"}, {"papers": "not links"}),
        ({"papers": "javascript:alert(1)"}, {"papers": "not links"}),
        ({"papers": " ".join(f"{PAPER}/{n}" for n in range(11))}, {"papers": "too many"}),
    ],
)
def test_what_is_missing_or_cannot_be_is_said(
    office: Office, wrong: dict[str, Any], problems: dict[str, str]
) -> None:
    command = replace(ProposeItem("BMG", "Neglect strategy", "10"), **wrong)
    refusal = refused(office, RACHEL, command)
    assert isinstance(refusal, Incomplete)
    assert refusal.problems == problems


def test_a_lead_nobody_is_called_is_named(office: Office) -> None:
    refusal = refused(office, CHAIR, ProposeItem("BMG", "Neglect", "10", lead="Nobody Known"))
    assert isinstance(refusal, NotFound)
    assert refusal.field == "lead"


def test_an_outsider_may_neither_see_nor_propose(office: Office) -> None:
    for command in (ShowAgenda("BMG"), ProposeItem("BMG", "X", "5"), ForwardPlan("BMG")):
        assert isinstance(refused(office, OUTSIDER, command), NotAllowed)
    assert isinstance(refused(office, OUTSIDER, ShowAgenda("CSPR")), NotFound)
    assert isinstance(refused(office, LAY, OrderItem("BMG", "1", 2)), NotAllowed)
    assert isinstance(refused(office, LAY, IssueAgenda("BMG")), NotAllowed)


def test_whoever_chairs_that_meeting_orders_its_agenda(office: Office) -> None:
    put(office, replace(kept(office, Meeting, BMG), chaired_by=LAY))
    assert isinstance(refused(office, CHAIR, OrderItem("BMG", "1", 2)), NotAllowed)
    assert office.do(LAY, OrderItem("BMG", "1", 2)).title == OPENING[0]


def test_an_item_is_given_another_place_and_a_proposal_is_accepted_by_it(office: Office) -> None:
    proposed(office, "Neglect strategy")
    proposed(office, "Winter plan", RACHEL)
    office.do(CHAIR, OrderItem("BMG", "8", 4))
    view = shown(office)
    assert titles(view)[2:6] == [OPENING[2], "Winter plan", OPENING[3], OPENING[4]]
    assert own(view) == [(4, "Winter plan", "on"), (8, "Neglect strategy", "on")]


@pytest.mark.parametrize("to", [0, 8, 99])
def test_there_are_only_so_many_places(office: Office, to: int) -> None:
    refusal = refused(office, CHAIR, OrderItem("BMG", "1", to))
    assert isinstance(refusal, Incomplete)
    assert refusal.problems == {"to": "no such number"}


@pytest.mark.parametrize("name", ["0", "9", "x", "٣", "", "1234567890123"])
def test_an_item_that_is_not_there_is_not_found(office: Office, name: str) -> None:
    refusal = refused(office, CHAIR, DropItem("BMG", name))
    assert isinstance(refusal, NotFound)
    assert (refusal.what, refusal.name) == ("item", name)


def test_to_put_it_where_it_is_changes_nothing(office: Office) -> None:
    office.do(CHAIR, OrderItem("BMG", "1", 2))
    before = found(office, AGENDA_BY_MEETING, BMG)
    assert office.do(CHAIR, OrderItem("BMG", "2", 2)).same
    assert found(office, AGENDA_BY_MEETING, BMG) == before


def test_a_dropped_item_is_gone_and_dropping_it_again_is_the_same(office: Office) -> None:
    proposed(office, "Neglect strategy")
    item = shown(office).items[6].id
    assert not office.do(CHAIR, DropItem("BMG", item)).same
    assert office.do(MANAGER, DropItem("BMG", item)).same
    assert titles(shown(office)) == [*OPENING, CLOSING]


def test_an_item_can_be_kept_after_all(office: Office) -> None:
    proposed(office, "Neglect strategy")
    proposed(office, "Winter plan", RACHEL)
    neglect = shown(office).items[6].id
    office.do(CHAIR, KeepItem("BMG", "8"))
    office.do(CHAIR, DropItem("BMG", neglect))
    assert own(shown(office)) == [(7, "Winter plan", "on")]
    assert not office.do(MANAGER, KeepItem("BMG", neglect)).same
    assert office.do(MANAGER, KeepItem("BMG", neglect)).same
    office.do(CHAIR, CarryItem("BMG", "8"))
    office.do(CHAIR, KeepItem("BMG", "8"))
    assert own(shown(office)) == [(7, "Neglect strategy", "on"), (8, "Winter plan", "on")]
    assert own(shown(office, on=APRIL_DAY)) == []


def test_a_standing_item_can_be_dropped_for_one_meeting(office: Office) -> None:
    office.do(CHAIR, DropItem("BMG", "6"))
    assert titles(shown(office)) == [*OPENING[:5], CLOSING]
    assert titles(shown(office, on=APRIL_DAY)) == [*OPENING, CLOSING]


def test_a_carried_item_comes_to_the_next_meeting_by_itself(office: Office) -> None:
    office.do(CHAIR, ProposeItem("BMG", "Neglect strategy", "25", "decide", papers=PAPER))
    result = office.do(CHAIR, CarryItem("BMG", "7"))
    assert (result.did, result.comes_on) == ("carried", APRIL_DAY)
    assert own(shown(office)) == [(7, "Neglect strategy", "carried")]
    item = shown(office, on=APRIL_DAY).items[6]
    assert (item.title, item.minutes, item.purpose, item.papers, item.carried_here) == (
        "Neglect strategy", 25, "decide", (PAPER,), True,
    )  # fmt: skip
    assert found(office, AGENDA_BY_MEETING, APRIL) == []


def test_it_goes_on_where_that_meeting_is_cancelled_and_can_be_carried_again(
    office: Office,
) -> None:
    proposed(office, "Neglect strategy")
    office.do(CHAIR, CarryItem("BMG", "7"))
    state(office, APRIL, MeetingState.CANCELLED)
    july = date(2027, 7, 20)
    assert own(shown(office, on=july)) == [(7, "Neglect strategy", "on")]
    office.do(MANAGER, CarryItem("BMG", "7", july))
    assert own(shown(office, on=date(2027, 10, 19))) == [(7, "Neglect strategy", "on")]
    assert own(shown(office, on=july)) == [(7, "Neglect strategy", "carried")]


def test_what_stood_on_a_cancelled_agenda_comes_to_the_next_meeting(office: Office) -> None:
    proposed(office, "Neglect strategy")
    state(office, BMG, MeetingState.CANCELLED)
    assert own(shown(office)) == [(7, "Neglect strategy", "on")]
    assert shown(office).meeting.on == APRIL_DAY


def test_a_standing_item_is_not_carried(office: Office) -> None:
    refusal = refused(office, CHAIR, CarryItem("BMG", "4"))
    assert isinstance(refusal, Incomplete)
    assert refusal.problems == {"item": "standing"}


@pytest.mark.parametrize("became", [MeetingState.HELD, MeetingState.CANCELLED])
def test_a_meeting_that_was_held_or_cancelled_takes_no_changes(
    office: Office, became: MeetingState
) -> None:
    state(office, BMG, became)
    for command in (
        ProposeItem("BMG", "X", "5", on=DAY),
        OrderItem("BMG", "1", 2, DAY),
        DropItem("BMG", "1", DAY),
        CarryItem("BMG", "1", DAY),
        IssueAgenda("BMG", DAY),
    ):
        refusal = refused(office, CHAIR, command)
        assert isinstance(refusal, MeetingNotNow)
        assert (refusal.group, refusal.on, refusal.why) == ("BMG", DAY, became.value)


def test_the_year_lists_what_is_planned_for_each_meeting(office: Office) -> None:
    proposed(office, "Neglect strategy", on=APRIL_DAY)
    plan = office.do(RACHEL, ForwardPlan("bmg"))
    assert [(one.meeting.on, [item.title for item in one.items]) for one in plan.meetings] == [
        (DAY, []),
        (APRIL_DAY, ["Neglect strategy"]),
        (date(2027, 7, 20), []),
        (date(2027, 10, 19), []),
    ]
    assert all(one.may for one in plan.meetings)


def test_issuing_puts_on_what_is_proposed_and_says_when_and_by_whom(office: Office) -> None:
    proposed(office, "Winter plan", RACHEL)
    issued = office.do(MANAGER, IssueAgenda("BMG"))
    assert (issued.accepted, issued.same) == (("Winter plan",), False)
    issue = shown(office).issue
    assert issue is not None
    assert (issue.number, issue.at, issue.by) == (1, office.clock.now(), "Joan Merriweather")
    assert own(shown(office)) == [(7, "Winter plan", "on")]
    assert [item.title for item in shown(office).items if item.changed] == []


def test_what_is_changed_afterwards_is_marked_and_can_be_issued_again(office: Office) -> None:
    office.do(MANAGER, IssueAgenda("BMG"))
    assert office.do(CHAIR, IssueAgenda("BMG")).same
    office.clock.move_to(office.clock.now() + timedelta(hours=1))
    proposed(office, "Neglect strategy")
    office.do(CHAIR, DropItem("BMG", "6"))
    office.do(CHAIR, OrderItem("BMG", "2", 1))
    view = shown(office)
    assert [one.title for one in view.items if one.changed] == [OPENING[1], "Neglect strategy"]
    assert [one.title for one in view.dropped] == ["Risks"]
    office.clock.move_to(office.clock.now() + timedelta(hours=1))
    again = office.do(CHAIR, IssueAgenda("BMG"))
    assert (again.same, again.agenda.issue.number, again.agenda.dropped) == (False, 2, ())


def test_a_restricted_groups_agenda_is_for_those_inside(office: Office) -> None:
    office.do(REVIEWER, ProposeItem("CSPR", "Rapid review 14", "30"))
    assert own(shown(office, NURSE, "CSPR"))[0][1] == "Rapid review 14"
    assert shown(office, CHAIR, "CSPR").meeting.restricted
    assert isinstance(refused(office, LAY, ShowAgenda("CSPR")), NotFound)


def test_a_proposal_is_kept_once_however_often_it_is_sent(office: Office) -> None:
    command = ProposeItem("BMG", "Neglect strategy", "10")
    replies = [office.do(CHAIR, command, "receipt") for _ in range(2)]
    assert replies[0] == replies[1]
    assert isinstance(replies[0], ItemProposed)
    assert own(shown(office)) == [(7, "Neglect strategy", "on")]
