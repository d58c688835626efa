"""More time: asked for, agreed, declined, withdrawn, overtaken."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from governance.actions import Action, Extension, ExtensionState, Owner, OwnerKind
from governance.asks import ASKS_BY_SUBJECT, Ask, AskState, Rule
from governance.timescale import Precision
from tests.jobs.office import START, Office
from tests.usecases.cast import (
    CHAIR,
    LATE,
    LAY,
    MANAGER,
    NURSE,
    RACHEL,
    REF,
    REVIEWER,
    SCRUTINEER,
    SECRET,
    TEACHER,
    ask,
    at,
    found,
    kept,
    put,
    refused,
    tick,
)
from usecases.cancel_action import CancelAction
from usecases.decide_extension import DecideExtension
from usecases.deeds import DeedDone
from usecases.done_action import DoneAction
from usecases.extend_action import ExtendAction
from usecases.parts import parts_of
from usecases.read_message import ReadMessage
from usecases.refusals import Changed, Closed, Incomplete, NotAllowed, NotNow
from usecases.scene import scene
from usecases.show_action import ShowAction
from usecases.update_action import UpdateAction
from usecases.views import DeedView, ExtensionView
from usecases.withdraw_extension import WithdrawExtension

WAS, WANTS = date(2026, 11, 6), date(2026, 12, 21)
WHY = "The County is short of trainers."
FIRST = f"{REF}/x1"
EACH = "BMG-2026-014"
MONTH_END = date(2027, 1, 31)


def extend(office: Office, who: str = RACHEL, ref: str = REF, wants: date = WANTS) -> DeedDone:
    done: DeedDone = office.do(who, ExtendAction(ref, wants=wants, why=f" {WHY} "))
    return done


def agree(office: Office, who: str = CHAIR, why: str = "", request: str = "") -> DeedDone:
    done: DeedDone = office.do(who, DecideExtension(REF, agree=True, why=why, request=request))
    return done


def asks(office: Office, rule: Rule, ref: str = REF) -> list[Ask]:
    return [one for one in found(office, ASKS_BY_SUBJECT, ref) if one.rule is rule]


def recipients(office: Office, rule: Rule, ref: str = REF) -> list[str]:
    return sorted(one.recipient for one in asks(office, rule, ref))


def now(office: Office, ref: str = REF) -> Action:
    return kept(office, Action, ref)


# ---- asked for


def test_it_is_asked_for_with_a_reason(office: Office) -> None:
    done = extend(office)
    assert kept(office, Extension, FIRST) == Extension(
        id=FIRST, version=1, action=REF, asked_at=START, asked_by=RACHEL, was=WAS, wants=WANTS,
        reason=WHY,
    )  # fmt: skip
    assert (now(office).extension, now(office).agreed) == (FIRST, WAS)
    assert done.deed == DeedView(START, "Rachel Okafor", "action.extend", "Mon 21 Dec 2026", WHY)
    assert done.action.extension == ExtensionView(
        FIRST, "Rachel Okafor", START, WANTS, Precision.DAY, WHY, WAS
    )


def test_those_who_decide_are_asked_at_once_and_the_channel_is_not(office: Office) -> None:
    extend(office)
    assert recipients(office, Rule.EXTENSION_ASKED) == [f"person:{MANAGER}", f"person:{CHAIR}"]
    assert recipients(office, Rule.CHANGED) == []
    tick(office)
    (row, *_) = [
        row
        for one in asks(office, Rule.EXTENSION_ASKED)
        for row in office.do(MANAGER, ReadMessage(one.message or "")).rows
    ]
    assert (row.rule, row.extension.wants) == (Rule.EXTENSION_ASKED, WANTS)


def test_only_to_a_month_is_enough(office: Office) -> None:
    command = ExtendAction(REF, wants=MONTH_END, precision=Precision.MONTH, why=WHY)
    assert office.do(RACHEL, command).deed.says == "end of January 2027"
    assert agree(office).action.precision is Precision.MONTH


@pytest.mark.parametrize(
    ("ref", "owner", "told"),
    [
        (REF, CHAIR, [MANAGER]),
        (REF, MANAGER, [CHAIR]),
        (SECRET, RACHEL, [MANAGER, REVIEWER]),
    ],
)
def test_nobody_is_asked_to_decide_on_what_they_own(
    office: Office, ref: str, owner: str, told: list[str]
) -> None:
    owners = (Owner(OwnerKind.PERSON, owner), Owner(OwnerKind.PERSON, RACHEL))
    put(office, replace(now(office, ref), owners=owners))
    extend(office, RACHEL, ref, date(2027, 6, 1))
    assert recipients(office, Rule.EXTENSION_ASKED, ref) == [f"person:{one}" for one in told]


def test_where_both_own_it_the_chair_above_is_asked(office: Office) -> None:
    owners = (Owner(OwnerKind.PERSON, CHAIR), Owner(OwnerKind.PERSON, MANAGER))
    put(office, replace(now(office), owners=owners))
    extend(office, MANAGER)
    assert recipients(office, Rule.EXTENSION_ASKED) == ["person:adaeze-whitlock"]


def test_who_asks_on_the_leads_word_is_not_asked_back_but_may_decide(office: Office) -> None:
    extend(office, MANAGER)
    assert recipients(office, Rule.EXTENSION_ASKED) == [f"person:{CHAIR}"]
    agree(office, MANAGER)
    assert recipients(office, Rule.EXTENSION_DECIDED) == [f"person:{RACHEL}"]


def test_whoever_asked_is_not_chased_meanwhile(office: Office) -> None:
    open_ask = ask(f"person:{RACHEL}")
    put(office, open_ask)
    before = now(office).attention_at
    extend(office)
    assert kept(office, Ask, open_ask.id).state is AskState.ANSWERED
    after = now(office).attention_at
    assert before is not None
    assert after is not None
    assert before < after


def test_one_agencys_request_leaves_the_others_asked(office: Office) -> None:
    theirs, others = (ask(f"person:{who}", EACH, share=share) for who, share in
                      ((RACHEL, "police"), (NURSE, "icb")))  # fmt: skip
    put(office, theirs, others)
    extend(office, RACHEL, EACH, date(2027, 6, 1))
    assert kept(office, Extension, f"{EACH}/x1").agency == "police"
    states = [kept(office, Ask, one.id).state for one in (theirs, others)]
    assert states == [AskState.ANSWERED, AskState.OPEN]
    with office.store.work("test", START) as w:
        parts = parts_of(scene(w, START), now(office, EACH))
    assert [part.agency for part in parts if part.extension] == ["police"]


def test_a_newer_request_takes_the_place_of_the_open_one(office: Office) -> None:
    extend(office)
    extend(office, wants=MONTH_END)
    assert kept(office, Extension, FIRST).state is ExtensionState.WITHDRAWN
    assert now(office).extension == f"{REF}/x2"
    states = {one.occurrence: one.state for one in asks(office, Rule.EXTENSION_ASKED)}
    assert states == {FIRST: AskState.PASSED_OVER, f"{REF}/x2": AskState.OPEN}
    stale = DecideExtension(REF, agree=True, request=FIRST)
    assert isinstance(refused(office, CHAIR, stale), Changed)


@pytest.mark.parametrize(
    ("command", "problems"),
    [
        (ExtendAction(REF), {"wants": "needed"}),
        (ExtendAction(REF, wants=WANTS, why=" "), {"why": "needed"}),
        (ExtendAction(REF, wants=WAS, why=WHY), {"wants": "not later"}),
        (ExtendAction(REF, wants=date(2026, 11, 3)), {"wants": "not later", "why": "needed"}),
        (ExtendAction(LATE, wants=date(2026, 11, 1), why=WHY), {"wants": "past"}),
    ],
)
def test_what_cannot_be_asked(
    office: Office, command: ExtendAction, problems: dict[str, str]
) -> None:
    refusal = refused(office, MANAGER, command)
    assert isinstance(refusal, Incomplete)
    assert refusal.problems == problems


def test_who_may_not_ask_or_when(office: Office) -> None:
    command = ExtendAction(REF, wants=WANTS, why=WHY)
    for who in (LAY, SCRUTINEER, CHAIR):
        assert isinstance(refused(office, who, command), NotAllowed)
    undated = ExtendAction("BMG-2026-001", wants=WANTS, why=WHY)
    assert isinstance(refused(office, MANAGER, undated), NotNow)
    assert isinstance(refused(office, RACHEL, replace(command, revision=2)), Changed)


# ---- agreed


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


# ---- declined


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
        "action.decide_extension", REF, ()
    )


def test_a_form_that_assumed_another_request(office: Office) -> None:
    extend(office)
    assert isinstance(refused(office, CHAIR, DecideExtension(REF, why="No", revision=1)), Changed)


# ---- withdrawn


def test_it_is_withdrawn_by_the_owner(office: Office) -> None:
    extend(office)
    done = office.do(RACHEL, WithdrawExtension(REF))
    assert done.deed == DeedView(START, "Rachel Okafor", "action.withdraw_extension")
    assert kept(office, Extension, FIRST).state is ExtensionState.WITHDRAWN
    assert now(office).extension is None
    assert isinstance(refused(office, RACHEL, WithdrawExtension(REF)), NotNow)
    assert isinstance(refused(office, CHAIR, DecideExtension(REF, agree=True)), NotNow)


@pytest.mark.parametrize(
    ("who", "command"),
    [
        (RACHEL, DoneAction(REF, evidence="Attendance list")),
        (CHAIR, CancelAction(REF, why="The County does it")),
    ],
)
def test_what_has_ended_needs_no_more_time(office: Office, who: str, command: object) -> None:
    extend(office)
    office.do(who, command)
    assert kept(office, Extension, FIRST).state is ExtensionState.WITHDRAWN
    assert now(office).extension is None
    assert isinstance(refused(office, CHAIR, DecideExtension(REF, agree=True)), Closed | NotNow)


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
