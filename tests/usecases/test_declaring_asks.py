"""What is asked about interests before a meeting and as it begins, and what settles it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from governance.asks import ASKS_BY_SUBJECT, AT_ONCE, Ask, AskState, Message, Over, Rule
from governance.leave import Leave
from tests.jobs.office import Office
from tests.usecases.agendas import BMG
from tests.usecases.cast import (
    AUDITOR,
    CHAIR,
    MANAGER,
    NURSE,
    RACHEL,
    SCRUTINEER,
    TEACHER,
    advance,
    at,
    found,
    kept,
    put,
    tick,
)
from tests.usecases.formalities import NSPCC, YASMIN, declared
from usecases.apologise import Apologise, Attend
from usecases.cancel_meeting import CancelMeeting
from usecases.confirm_attendance import ConfirmAttendance
from usecases.nothing_to_declare import NothingToDeclare
from usecases.propose_item import ProposeItem
from usecases.recall_deputy import RecallDeputy
from usecases.record_room import RecordRoom
from usecases.send_deputy import SendDeputy
from usecases.start_meeting import StartMeeting

LEILA = "leila-marchbank"
"""Whose seat counts for the quorum."""

EVE = at(1, 11, year=2027)
HEADS_UP, STARTS = at(1, 12, 9, 5, year=2027), at(1, 19, 14, year=2027)


@pytest.fixture
def office() -> Office:
    """The day before BMG's members are shown the agenda of its January."""
    office = Office(cycles=True, starts=EVE)
    tick(office)
    return office


def asks(office: Office, rule: Rule = Rule.DECLARE) -> dict[str, list[Ask]]:
    """By whom; those of the meeting's start after those of the heads-up."""
    by: dict[str, list[Ask]] = {}
    for ask in sorted(found(office, ASKS_BY_SUBJECT, BMG), key=lambda one: one.asked_at):
        if ask.rule is rule:
            by.setdefault(ask.recipient.removeprefix("person:"), []).append(ask)
    return by


def states(office: Office, who: str) -> list[str]:
    return [ask.state.value for ask in asks(office).get(who, [])]


def carries(office: Office, who: str) -> list[list[str]]:
    """The rules that each message about the formal half brought."""
    sent = (m for _, m in office.messenger.sent if m.recipient == f"person:{who}")
    rules = [[key.split("|")[0] for key in m.asks if BMG in key] for m in sent]
    return [one for one in rules if {"declare", "quorum"} & {*one}]


def test_it_comes_with_the_agenda_and_again_as_the_meeting_begins(office: Office) -> None:
    advance(office, HEADS_UP)
    assert carries(office, RACHEL) == [["agenda", "declare"]]
    assert carries(office, CHAIR) == [["agenda", "declare"]]
    advance(office, STARTS)
    assert carries(office, RACHEL)[1:] == [["declare"]]
    assert carries(office, CHAIR)[1:] == [["declare", "start"]]


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (lambda office: office.do(RACHEL, NothingToDeclare("BMG")), "answered"),
        (lambda office: declared(office, RACHEL, group="BMG", item="1"), "answered"),
        (lambda office: office.do(MANAGER, NothingToDeclare("BMG", person=RACHEL)), "answered"),
        (lambda office: office.do(RACHEL, Apologise("BMG")), "passed over"),
        (lambda office: office.do(RACHEL, SendDeputy("BMG", YASMIN)), "passed over"),
    ],
)
def test_an_answer_given_anywhere_settles_it(
    office: Office, answer: Callable[[Office], object], state: str
) -> None:
    advance(office, HEADS_UP)
    answer(office)
    assert states(office, RACHEL) == [state]
    (ask,) = asks(office)[RACHEL]
    assert kept(office, Message, ask.message or "").redraw_at == AT_ONCE
    advance(office, STARTS)
    assert states(office, RACHEL) == [state]


def test_whoever_had_answered_before_is_not_asked(office: Office) -> None:
    office.do(RACHEL, NothingToDeclare("BMG"))
    office.do(NURSE, Apologise("BMG"))
    advance(office, STARTS)
    assert [states(office, who) for who in (RACHEL, NURSE)] == [[], []]


def test_whoever_had_nothing_is_asked_again_where_items_came_since(office: Office) -> None:
    advance(office, HEADS_UP)
    office.do(RACHEL, NothingToDeclare("BMG"))
    office.do(CHAIR, ProposeItem("BMG", "Neglect strategy", "10"))
    advance(office, STARTS)
    assert states(office, RACHEL) == ["answered", "open"]


def test_a_deputy_is_asked_in_place_of_whoever_sent_them(office: Office) -> None:
    office.do(RACHEL, SendDeputy("BMG", YASMIN))
    advance(office, HEADS_UP)
    assert [states(office, who) for who in (RACHEL, YASMIN)] == [[], ["open"]]
    office.do(RACHEL, RecallDeputy("BMG"))
    assert states(office, YASMIN) == ["passed over"]


def test_it_is_asked_as_the_meeting_begins_also_where_it_was_started_early(office: Office) -> None:
    advance(office, at(1, 19, 13, 50, year=2027))
    office.do(CHAIR, StartMeeting("BMG"))
    advance(office, STARTS)
    assert states(office, RACHEL) == ["open", "open"]


def test_to_record_the_room_settles_it_for_those_present(office: Office) -> None:
    advance(office, STARTS)
    office.do(CHAIR, StartMeeting("BMG"))
    office.do(CHAIR, ConfirmAttendance("BMG", (CHAIR, RACHEL, NURSE)))
    office.do(CHAIR, RecordRoom("BMG"))
    assert states(office, RACHEL) == ["answered", "answered"]
    assert states(office, AUDITOR) == ["open", "open"]


def test_the_chair_s_message_shows_afresh_who_is_left(office: Office) -> None:
    advance(office, STARTS)
    (start,) = asks(office, Rule.START)[CHAIR]
    assert kept(office, Message, start.message or "").redraw_at is None
    office.do(RACHEL, NothingToDeclare("BMG"))
    assert kept(office, Message, start.message or "").redraw_at == AT_ONCE


def test_of_a_cancelled_meeting_nobody_need_answer(office: Office) -> None:
    advance(office, HEADS_UP)
    office.do(CHAIR, CancelMeeting("BMG", why="Half of the seats are vacant"))
    advance(office, STARTS)
    assert states(office, RACHEL) == ["passed over"]
    assert carries(office, RACHEL) == [["agenda", "declare"]]


def test_whoever_is_away_is_not_asked_before_they_are_back(office: Office) -> None:
    put(office, Leave(id=f"{RACHEL}|x", person=RACHEL, first=EVE.date(), last=STARTS.date()))
    advance(office, at(1, 20, 10, year=2027))
    assert carries(office, RACHEL) == []
    assert [(one.state, one.over) for one in asks(office)[RACHEL]] == [
        (AskState.PASSED_OVER, Over.LATER),
        (AskState.PASSED_OVER, Over.MOOT),
    ]


def test_a_quorum_that_is_sure_is_not_told_of(office: Office) -> None:
    for who in (CHAIR, RACHEL, NURSE, TEACHER, NSPCC):
        office.do(who, Attend("BMG"))
    advance(office, STARTS)
    assert asks(office, Rule.QUORUM) == {}


def test_that_nobody_has_said_is_not_told(office: Office) -> None:
    office.do(SCRUTINEER, Apologise("BMG"))
    advance(office, STARTS)
    assert asks(office, Rule.QUORUM) == {}


def test_one_at_risk_is_told_to_the_chair_and_the_manager_and_kept_true(office: Office) -> None:
    office.do(LEILA, Apologise("BMG"))
    advance(office, HEADS_UP)
    assert carries(office, CHAIR) == [["agenda", "declare", "quorum"]]
    told = asks(office, Rule.QUORUM)
    assert set(told) == {CHAIR, MANAGER}
    for who in (CHAIR, RACHEL, NURSE, TEACHER, NSPCC):
        office.do(who, Attend("BMG"))
    assert kept(office, Message, told[CHAIR][0].message or "").redraw_at == AT_ONCE


def test_what_is_sure_by_the_time_it_would_be_told_is_dropped(office: Office) -> None:
    back = at(1, 13, year=2027).date()
    put(office, Leave(id=f"{CHAIR}|x", person=CHAIR, first=EVE.date(), last=back))
    office.do(LEILA, Apologise("BMG"))
    advance(office, HEADS_UP)
    for who in (CHAIR, RACHEL, NURSE, TEACHER, NSPCC):
        office.do(who, Attend("BMG"))
    advance(office, at(1, 15, year=2027))
    (ask,) = asks(office, Rule.QUORUM)[CHAIR]
    assert (ask.over, ask.delivered_at) == (Over.MOOT, None)
