from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from governance.actions import Action, ActionState, Extension, ExtensionState, Owner, OwnerKind
from governance.asks import ASKS_BY_SUBJECT, Ask, AskState, Rule
from governance.timescale import Precision, Timescale
from tests.jobs.office import START, Office
from tests.usecases.cast import (
    CHAIR,
    RACHEL,
    REF,
    TEACHER,
    advance,
    ask,
    at,
    found,
    kept,
    ledger,
    put,
    refused,
)
from usecases.refusals import Incomplete, NotAllowed, NotFound
from usecases.show_action import ShowAction
from usecases.split_action import SplitAction, said_together
from usecases.views import DeedView

SPLIT = SplitAction(
    REF, first="Write a\nbriefing ", second="Brief everybody", second_lead="Fergus McAlindon"
)
NEW = ("BMG-2026-025", "BMG-2026-026")


def told(office: Office, ref: str) -> set[tuple[str, Rule]]:
    return {(one.recipient, one.rule) for one in found(office, ASKS_BY_SUBJECT, ref)}


def test_each_part_goes_on_with_what_the_whole_had(office: Office) -> None:
    whole = replace(
        kept(office, Action, REF),
        original=date(2026, 9, 1),
        supporters=(Owner(OwnerKind.GROUP, "QAA"),),
        timescale=Timescale("autumn", date(2026, 11, 6), Precision.DAY),
    )
    put(office, whole)
    office.do(CHAIR, SPLIT)
    first, second = (kept(office, Action, ref) for ref in NEW)
    assert first == Action(
        id=NEW[0], version=1, group="BMG", title="Write a briefing", plan=whole.plan,
        objective=whole.objective, owners=whole.owners, supporters=whole.supporters,
        timescale=whole.timescale, agreed=whole.agreed, original=whole.original, follows=REF,
        attention_at=first.attention_at, created_at=START, created_by=CHAIR,
    )  # fmt: skip
    assert second.owners == (Owner(OwnerKind.PERSON, TEACHER),)


def test_the_whole_is_cancelled_and_says_into_what(office: Office) -> None:
    reply = office.do(CHAIR, SPLIT)
    assert reply.deed == DeedView(START, "Winston Baptiste", "action.split", "BMG-2026-025 and 026")
    whole = kept(office, Action, REF)
    assert (whole.state, whole.why, whole.cancelled_on) == (
        ActionState.CANCELLED,
        "split into BMG-2026-025 and 026",
        START.date(),
    )
    assert ledger(office)[-1] == (CHAIR, "action.split", REF)


def test_who_leads_a_part_is_told_and_who_leads_none_too(office: Office) -> None:
    office.do(CHAIR, replace(SPLIT, first_lead="Fergus McAlindon"))
    for ref in NEW:
        assert (f"person:{TEACHER}", Rule.ASSIGNED) in told(office, ref)
    assert (f"person:{RACHEL}", Rule.CHANGED) in told(office, REF)


def test_who_goes_on_with_a_part_hears_of_that_alone(office: Office) -> None:
    office.do(CHAIR, SPLIT)
    assert told(office, REF) == {("group:BMG", Rule.CHANGED)}
    assert (f"person:{RACHEL}", Rule.ASSIGNED) in told(office, NEW[0])


def test_what_was_asked_or_wanted_of_the_whole_falls(office: Office) -> None:
    wants = Extension(
        id=f"{REF}/x1", action=REF, asked_at=START, asked_by=RACHEL, was=None,
        wants=date(2027, 1, 4),
    )  # fmt: skip
    put(office, asked := ask(f"person:{RACHEL}"), wants)
    put(office, replace(kept(office, Action, REF), extension=wants.id))
    office.do(CHAIR, SPLIT)
    assert kept(office, Ask, asked.id).state is AskState.PASSED_OVER
    assert kept(office, Extension, wants.id).state is ExtensionState.WITHDRAWN


def test_the_parts_of_what_is_overdue_bring_no_burst(office: Office) -> None:
    office.clock.move_to(at(11, 30))
    office.do(CHAIR, SPLIT)
    advance(office, at(11, 30, 17))
    asked = [one for ref in NEW for one in found(office, ASKS_BY_SUBJECT, ref) if one.answerable]
    assert [one for one in asked if one.state is AskState.OPEN] == []


def test_three_parts(office: Office) -> None:
    reply = office.do(CHAIR, replace(SPLIT, third="Ask them what they learnt"))
    assert reply.deed.says == "BMG-2026-025, 026 and 027"


def test_references_said_together() -> None:
    assert said_together(["BMG-2026-030", "BMG-2026-031"]) == "BMG-2026-030 and 031"


@pytest.mark.parametrize(
    ("command", "problems"),
    [
        (SplitAction(REF), {"first": "needed", "second": "needed"}),
        (SplitAction(REF, first="Write", third="Brief"), {"second": "needed"}),
    ],
)
def test_two_parts_at_least(office: Office, command: SplitAction, problems: dict[str, str]) -> None:
    seen = office.do(CHAIR, ShowAction(REF)).action
    assert refused(office, CHAIR, command) == Incomplete(problems, seen)


def test_who_may_not_and_whom_nobody_knows(office: Office) -> None:
    assert refused(office, RACHEL, SPLIT) == NotAllowed(
        "action.split", REF, ("Winston Baptiste", "Joan Merriweather")
    )
    assert refused(office, CHAIR, replace(SPLIT, second_lead="Fergus McAlindn")) == NotFound(
        "owner", "Fergus McAlindn", ("Fergus McAlindon",), "second_lead"
    )
