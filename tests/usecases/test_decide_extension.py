"""Agreed or declined."""

from __future__ import annotations

from dataclasses import replace

import pytest

from governance.actions import Extension, ExtensionState, Owner, OwnerKind
from governance.asks import Ask, AskState, Rule
from tests.jobs.office import START, Office
from tests.usecases.cast import (
    CHAIR,
    LAY,
    MANAGER,
    NURSE,
    RACHEL,
    REF,
    SCRUTINEER,
    TEACHER,
    ask,
    at,
    kept,
    put,
    refused,
    tick,
)
from tests.usecases.extending import (
    FIRST,
    MONTH_END,
    WANTS,
    WAS,
    WHY,
    agree,
    asks,
    extend,
    now,
    recipients,
)
from usecases.decide_extension import DecideExtension
from usecases.read_message import ReadMessage
from usecases.refusals import Changed, Incomplete, NotAllowed, NotNow
from usecases.show_action import ShowAction
from usecases.update_action import UpdateAction
from usecases.views import DeedView


def test_agreed_the_date_moves_and_the_first_one_stays(office: Office) -> None:
    extend(office)
    done = agree(office)
    action = now(office)
    assert (action.agreed, action.original, action.agreed_version, action.extension) == (
        WANTS, WAS, 2, None,
    )  # fmt: skip
    assert done.deed == DeedView(
        START, "Winston Baptiste", "action.decide_extension",
        "agreed more time, until Mon 21 Dec 2026", later=45,
    )  # fmt: skip
    extension = kept(office, Extension, FIRST)
    assert (extension.state, extension.decided_by, extension.decided_at) == (
        ExtensionState.AGREED, CHAIR, START,
    )  # fmt: skip


def test_the_owners_are_told_and_the_channel(office: Office) -> None:
    extend(office)
    agree(office)
    assert recipients(office, Rule.EXTENSION_DECIDED) == [f"person:{RACHEL}"]
    assert recipients(office, Rule.CHANGED) == ["group:BMG"]


def test_it_is_settled_for_all_who_were_asked(office: Office) -> None:
    extend(office)
    tick(office)
    messages = {one.recipient: one.message or "" for one in asks(office, Rule.EXTENSION_ASKED)}
    agree(office)
    (row,) = (
        row
        for row in office.do(MANAGER, ReadMessage(messages[f"person:{MANAGER}"])).rows
        if row.rule == Rule.EXTENSION_ASKED
    )
    assert (row.extension.state, row.extension.decided_by) == ("agreed", "Winston Baptiste")
    assert isinstance(refused(office, MANAGER, DecideExtension(REF, agree=True)), NotNow)


def test_what_was_asked_for_the_old_date_need_not_be_answered(office: Office) -> None:
    extend(office)
    old = ask(f"person:{RACHEL}", rule=Rule.ROUND)
    put(office, old)
    agree(office)
    assert kept(office, Ask, old.id).state is AskState.PASSED_OVER


def test_updates_meanwhile_do_not_overtake_the_button(office: Office) -> None:
    extend(office)
    office.do(RACHEL, UpdateAction(REF, "clear"))
    agree(office, request=FIRST)
    assert now(office).agreed == WANTS


def test_a_second_extension_still_shows_the_first_date(office: Office) -> None:
    extend(office)
    agree(office)
    extend(office, wants=MONTH_END)
    view = agree(office, MANAGER).action
    assert (view.agreed, view.original) == (MONTH_END, WAS)


def test_declining_needs_a_word_why(office: Office) -> None:
    extend(office)
    refusal = refused(office, CHAIR, DecideExtension(REF))
    assert isinstance(refusal, Incomplete)
    assert refusal.problems == {"why": "needed"}
    done = office.do(CHAIR, DecideExtension(REF, why=" The inspection is in December. "))
    assert done.deed == DeedView(
        START, "Winston Baptiste", "action.decide_extension",
        "declined more time, until Mon 21 Dec 2026", "The inspection is in December.",
    )  # fmt: skip
    assert (now(office).agreed, now(office).agreed_version, now(office).extension) == (WAS, 1, None)
    assert recipients(office, Rule.EXTENSION_DECIDED) == [f"person:{RACHEL}"]


@pytest.mark.parametrize("who", [RACHEL, LAY, SCRUTINEER, NURSE])
def test_who_may_not_decide(office: Office, who: str) -> None:
    extend(office)
    assert isinstance(refused(office, who, DecideExtension(REF, agree=True)), NotAllowed)


def test_no_owner_decides_whatever_else_they_are(office: Office) -> None:
    put(office, replace(now(office), owners=(Owner(OwnerKind.PERSON, CHAIR),)))
    extend(office, CHAIR)
    assert refused(office, CHAIR, DecideExtension(REF, agree=True)) == NotAllowed(
        "action.decide_extension", REF, ("Joan Merriweather",)
    )


def test_a_form_that_assumed_another_request(office: Office) -> None:
    extend(office)
    assert isinstance(refused(office, CHAIR, DecideExtension(REF, why="No", revision=1)), Changed)


def test_the_history_tells_it_all(office: Office) -> None:
    extend(office)
    office.clock.move_to(at(11, 3))
    agree(office, why="It cannot be helped.")
    deeds = office.do(TEACHER, ShowAction(REF)).told
    assert [(deed.what, deed.says, deed.why) for deed in deeds] == [
        ("action.decide_extension", "agreed more time, until Mon 21 Dec 2026",
         "It cannot be helped."),
        ("action.extend", "Mon 21 Dec 2026", WHY),
    ]  # fmt: skip
