from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from governance.actions import Extension, ExtensionState, Owner, OwnerKind
from governance.asks import Ask, AskState, Rule
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
    ask,
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
from usecases.extend_action import ExtendAction
from usecases.parts import parts_of
from usecases.read_message import ReadMessage
from usecases.refusals import Changed, Incomplete, NotAllowed, NotNow
from usecases.scene import scene
from usecases.views import DeedView, ExtensionView

EACH = "BMG-2026-014"


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
