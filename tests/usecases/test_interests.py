"""Interests are declared, dealt with and closed, and read only by those who may."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from governance.interests import Declaration
from governance.meetings import MeetingState
from tests.jobs.office import Office
from tests.usecases.agendas import APRIL, APRIL_DAY, BMG, state, under_way
from tests.usecases.agendas import proposed as item_proposed
from tests.usecases.cast import (
    AUDITOR,
    CHAIR,
    LAY,
    MANAGER,
    NURSE,
    OUTSIDER,
    RACHEL,
    REVIEWER,
    SCRUTINEER,
    TEACHER,
    given,
    kept,
    ledger,
    refused,
)
from tests.usecases.formalities import BODY, FULL, NATURE, answers, declared, reason, there
from usecases.agree_handling import AgreeHandling
from usecases.apologise import Apologise
from usecases.close_declaration import CloseDeclaration
from usecases.declare import Declare
from usecases.desk import CLERK
from usecases.list_declared import ListDeclared
from usecases.list_interests import ListAnswers, ListInterests
from usecases.may_declare import MayDeclare
from usecases.nothing_to_declare import NothingToDeclare
from usecases.plan_meetings import PlanMeetings
from usecases.record_room import RecordRoom
from usecases.refusals import Incomplete, NotAllowed, NotFound
from usecases.send_deputy import SendDeputy

READERS = (CHAIR, MANAGER, SCRUTINEER, OUTSIDER, LAY, RACHEL, NURSE, AUDITOR)


@pytest.fixture
def office() -> Office:
    office = Office()
    office.do(CLERK, PlanMeetings())
    item_proposed(office, "Larkfield's contract")
    return office


ITEM: dict[str, Any] = {"group": "BMG", "item": "7"}


def test_a_standing_interest_goes_in_the_register(office: Office) -> None:
    view = declared(office, RACHEL)
    assert (view.id, view.kind, view.body, view.nature) == (
        "rachel-okafor~1", "standing", BODY, NATURE,
    )  # fmt: skip
    assert (view.group, view.handling, view.can) == ("", "", ("interest.close",))
    assert office.do(RACHEL, ListInterests()).interests == (view,)
    assert ledger(office)[-1] == (RACHEL, "interest.declare", "rachel-okafor~1")


def test_the_same_again_is_kept_once(office: Office) -> None:
    first = declared(office, RACHEL)
    before = ledger(office)
    again = office.do(RACHEL, Declare(BODY, NATURE, "non-financial", "actual"))
    assert (again.again, again.view) == (True, first)
    assert ledger(office) == before


def test_one_in_an_item_is_filled_from_the_register(office: Office) -> None:
    standing = declared(office, RACHEL)
    view = office.do(RACHEL, Declare(**ITEM, draws_on=standing.id, nature="their contract")).view
    assert (view.kind, view.body, view.nature, view.matter) == (
        "specific", BODY, "their contract", "Larkfield's contract",
    )  # fmt: skip
    assert kept(office, Declaration, view.id).draws_on == standing.id
    assert answers(office)["Rachel Okafor"] == "declared an interest"


@pytest.mark.parametrize(
    ("fields", "problems"),
    [
        ({}, dict.fromkeys(("body", "nature", "category", "degree"), "needed")),
        ({"body": BODY, "nature": "n", "category": "x", "degree": "actual"},
         {"category": "unknown"}),
        ({"body": BODY, "nature": "n", "category": "other", "degree": "actual",
          "whose": "a close relation's"}, {"tie": "needed"}),
        ({"body": BODY, "nature": "n", "category": "other", "degree": "actual",
          "since": date(2026, 2, 1), "until": date(2026, 1, 1)}, {"until": "before since"}),
        ({"body": BODY, "nature": "n", "category": "other", "degree": "actual", "group": "BMG"},
         {"item": "needed"}),
        ({"draws_on": "winston-baptiste~1"}, {"draws_on": "unknown"}),
    ],
)  # fmt: skip
def test_what_is_missing_is_said(
    office: Office, fields: dict[str, object], problems: dict[str, str]
) -> None:
    declared(office, CHAIR)
    assert reason(refused(office, RACHEL, Declare(**fields))) == problems  # type: ignore[arg-type]


def test_a_relation_is_a_kind_and_never_a_name(office: Office) -> None:
    view = declared(office, RACHEL, whose="a close relation's", tie="brother or sister")
    assert (view.whose, view.tie) == ("a close relation's", "brother or sister")
    told = refused(office, RACHEL, Declare(BODY, NATURE, tie="my sister Ann"))
    assert reason(told) == {"tie": "unknown"}


def test_an_agencys_is_that_of_the_seat(office: Office) -> None:
    view = declared(office, RACHEL, **ITEM, whose="the agency's")
    assert (view.whose, view.agency) == ("the agency's", "Nottinghamshire Police")


def test_nobody_declares_in_a_meeting_that_is_over(office: Office) -> None:
    state(office, BMG, MeetingState.HELD)
    on = date(2027, 1, 19)
    told = refused(office, RACHEL, Declare(BODY, NATURE, "other", "actual", **ITEM, on=on))
    assert reason(told) == "held"
    assert reason(refused(office, RACHEL, NothingToDeclare("BMG", on))) == "held"


def test_whoever_does_not_sit_there_is_not_asked(office: Office) -> None:
    assert isinstance(refused(office, OUTSIDER, NothingToDeclare("BMG")), NotAllowed)
    told = refused(office, MANAGER, NothingToDeclare("BMG", person=OUTSIDER))
    assert reason(told) == {"person": "not expected"}


def test_nothing_to_declare_is_one_press_and_holds_for_the_agenda_as_it_stands(
    office: Office,
) -> None:
    assert answers(office)["Rachel Okafor"] == "no answer"
    assert not office.do(RACHEL, NothingToDeclare("BMG")).again
    assert office.do(RACHEL, NothingToDeclare("BMG")).again
    assert answers(office)["Rachel Okafor"] == "nothing to declare"
    item_proposed(office, "Another contract")
    assert answers(office)["Rachel Okafor"] == "nothing to declare, before items were added"
    assert not office.do(RACHEL, NothingToDeclare("BMG")).again
    assert answers(office)["Rachel Okafor"] == "nothing to declare"


def test_of_another_meeting_it_says_nothing(office: Office) -> None:
    office.do(RACHEL, NothingToDeclare("BMG", APRIL_DAY))
    assert answers(office)["Rachel Okafor"] == "no answer"


def test_nothing_after_an_interest_is_asked_about(office: Office) -> None:
    declared(office, RACHEL, **ITEM)
    told = refused(office, RACHEL, NothingToDeclare("BMG"))
    assert reason(told) == {"group": "declared already"}


def test_the_register_is_confirmed_once_a_day_and_again_another_year(office: Office) -> None:
    assert not office.do(RACHEL, NothingToDeclare()).again
    assert office.do(RACHEL, NothingToDeclare()).again
    office.clock.move_to(office.clock.now() + timedelta(days=365))
    assert not office.do(RACHEL, NothingToDeclare()).again


def test_the_room_is_recorded_of_those_who_are_there(office: Office) -> None:
    office.do(TEACHER, Apologise("BMG"))
    declared(office, NURSE, **ITEM)
    under_way(office)
    assert reason(refused(office, CHAIR, RecordRoom("BMG"))) == "attendance not recorded"
    there(office, CHAIR, RACHEL, NURSE)
    told = office.do(CHAIR, RecordRoom("BMG"))
    assert (told.present, told.by) == (
        ("Winston Baptiste", "Rachel Okafor", "Priya Ramanathan"), "Winston Baptiste",
    )  # fmt: skip
    found = answers(office)
    assert [found[one] for one in ("Winston Baptiste", "Rachel Okafor")] == 2 * [
        "asked aloud, none declared"
    ]
    assert found["Priya Ramanathan"] == "declared an interest"
    assert found["Fergus McAlindon"] == "apologies"
    assert found["Samuel Greatorex"] == "no answer"


def test_pressed_by_two_at_once_the_room_is_recorded_once(office: Office) -> None:
    under_way(office)
    there(office, CHAIR, RACHEL)
    office.do(CHAIR, RecordRoom("BMG"))
    again = office.do(MANAGER, RecordRoom("BMG"))
    assert (again.again, again.by) == (True, "Winston Baptiste")
    there(office, CHAIR, RACHEL, NURSE)
    assert answers(office)["Priya Ramanathan"] == "no answer"
    assert office.do(MANAGER, RecordRoom("BMG")).by == "Joan Merriweather"


def test_a_deputy_declares_for_themselves(office: Office) -> None:
    office.do(RACHEL, SendDeputy("BMG", "piotr-lindqvist"))
    office.do("piotr-lindqvist", NothingToDeclare("BMG"))
    found = answers(office)
    assert (found["Piotr Lindqvist"], found["Rachel Okafor"]) == ("nothing to declare", "apologies")


def test_the_chair_agrees_what_follows_but_not_of_their_own(office: Office) -> None:
    view = declared(office, RACHEL, **ITEM)
    agreed = office.do(CHAIR, AgreeHandling(view.id, "withdraw for the item"))
    assert (agreed.view.handling, agreed.view.handled_by, agreed.before) == (
        "withdraw for the item", "Winston Baptiste", "",
    )  # fmt: skip
    assert office.do(MANAGER, AgreeHandling(view.id, "withdraw for the item")).again
    assert office.do(MANAGER, AgreeHandling(view.id, "nothing needed")).before == (
        "withdraw for the item"
    )
    own = declared(office, CHAIR, **ITEM)
    told = refused(office, CHAIR, AgreeHandling(own.id, "nothing needed"))
    assert isinstance(told, NotAllowed)
    assert told.ask == ("Joan Merriweather",)


@pytest.mark.parametrize(
    ("handling", "problem"), [("", {"handling": "unknown"}), ("leave", {"handling": "unknown"})]
)
def test_a_handling_there_is(office: Office, handling: str, problem: dict[str, str]) -> None:
    view = declared(office, RACHEL, **ITEM)
    assert reason(refused(office, CHAIR, AgreeHandling(view.id, handling))) == problem


def test_only_the_register_is_closed_and_it_stays_on_record(office: Office) -> None:
    standing, specific = declared(office, RACHEL), declared(office, RACHEL, **ITEM)
    closed = office.do(RACHEL, CloseDeclaration(standing.id)).view
    assert closed.closed_on == closed.until == date(2026, 11, 2)
    assert office.do(MANAGER, CloseDeclaration(standing.id)).again
    assert reason(refused(office, RACHEL, CloseDeclaration(specific.id))) == {
        "declaration": "not standing"
    }
    assert [one.id for one in office.do(RACHEL, ListInterests()).interests] == [
        standing.id, specific.id,
    ]  # fmt: skip
    assert office.do(CHAIR, ListInterests("BMG")).interests == ()


def test_who_reads_what_was_declared(office: Office) -> None:
    standing, specific = declared(office, RACHEL), declared(office, RACHEL, **ITEM)
    for one in (standing, specific):
        for who in set(READERS) - {RACHEL, CHAIR, MANAGER}:
            for command in (AgreeHandling(one.id), CloseDeclaration(one.id)):
                told = refused(office, who, command)
                assert isinstance(told, NotFound)
                assert BODY not in repr(told)
                assert NATURE not in repr(told)
    for who in READERS:
        shown = office.do(who, ListInterests("BMG")).interests
        assert [one.id for one in shown] == (
            [standing.id] if who in (RACHEL, CHAIR, MANAGER) else []
        )


def test_whoever_is_to_chair_a_meeting_agrees_it_until_it_is_over(office: Office) -> None:
    """From 1 April it is Priya's turn: what is declared for that meeting is hers to deal with."""
    told = ListDeclared("BMG", APRIL_DAY)
    view = declared(office, RACHEL, group="BMG", item="1", on=APRIL_DAY)
    shown = office.do(NURSE, told).interests
    assert [(one.id, one.can) for one in shown] == [(view.id, ("interest.handle",))]
    assert office.do(NURSE, AgreeHandling(view.id, "withdraw for the item")).view.handled_by == (
        "Priya Ramanathan"
    )
    own = declared(office, NURSE, group="BMG", item="1", on=APRIL_DAY)
    assert isinstance(refused(office, NURSE, AgreeHandling(own.id, "nothing needed")), NotAllowed)
    state(office, APRIL, MeetingState.HELD)
    assert [one.id for one in office.do(NURSE, told).interests] == [own.id]
    assert isinstance(refused(office, NURSE, AgreeHandling(view.id)), NotFound)


def test_whoever_left_a_group_is_shown_their_own_words_and_no_item_of_it(office: Office) -> None:
    view = declared(office, REVIEWER, group="CSPR", item="1")
    assert view.matter == "Welcome and apologies"
    given(office, "dci-public-protection")
    (after,) = office.do(REVIEWER, ListInterests()).interests
    assert (after.matter, after.body) == ("", BODY)


def test_who_has_answered_shows_never_what(office: Office) -> None:
    declared(office, RACHEL, **ITEM)
    listed = office.do(CHAIR, ListAnswers("BMG"))
    (rachel,) = (one for one in listed.answers if one.person == "Rachel Okafor")
    assert (rachel.owed, rachel.unhandled) == (False, True)
    assert BODY not in repr(listed)
    assert isinstance(refused(office, RACHEL, ListAnswers("BMG")), NotAllowed)


def test_a_successor_sees_nothing_of_the_predecessors(office: Office) -> None:
    view = declared(office, RACHEL)
    given(office, "di-public-protection", "piotr-lindqvist")
    assert office.do("piotr-lindqvist", ListInterests()).interests == ()
    assert isinstance(refused(office, "piotr-lindqvist", CloseDeclaration(view.id)), NotFound)
    assert isinstance(refused(office, CHAIR, CloseDeclaration(view.id)), NotFound)
    assert office.do(MANAGER, CloseDeclaration(view.id)).view.closed_on == date(2026, 11, 2)


def test_whoever_runs_it_records_what_somebody_said_aloud(office: Office) -> None:
    """As theirs, filled from their register, and it says who recorded it."""
    standing = declared(office, RACHEL)
    ready = office.do(MANAGER, MayDeclare("BMG", person="Rachel Okafor"))
    assert (ready.person, [one.id for one in ready.standing]) == ("Rachel Okafor", [standing.id])
    command = Declare(group="BMG", item="1", draws_on=standing.id, person="Rachel Okafor")
    view = office.do(MANAGER, command).view
    assert (view.person, view.by, view.body) == ("Rachel Okafor", "Joan Merriweather", BODY)
    nil = office.do(CHAIR, NothingToDeclare("BMG", person="Priya Ramanathan")).view
    assert (nil.person, nil.by) == ("Priya Ramanathan", "Winston Baptiste")
    assert answers(office)["Rachel Okafor"] == "declared an interest"


def test_but_nobody_else_does_and_never_in_the_register(office: Office) -> None:
    standing = declared(office, RACHEL)
    for who, command, kind in (
        (NURSE, NothingToDeclare("BMG", person=RACHEL), NotAllowed),
        (MANAGER, Declare(**FULL, person=RACHEL), NotAllowed),
        (MANAGER, NothingToDeclare(person=RACHEL), NotAllowed),
        (MANAGER, NothingToDeclare("BMG", person="Nobody Known"), NotFound),
        (NURSE, Declare(group="BMG", item="1", draws_on=standing.id), Incomplete),
    ):
        assert isinstance(refused(office, who, command), kind)
