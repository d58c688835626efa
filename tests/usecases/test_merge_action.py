from __future__ import annotations

from dataclasses import replace

import pytest

from governance.actions import Action, ActionState, Owner, OwnerKind
from governance.asks import ASKS_BY_SUBJECT, Ask, AskState, Rule
from tests.jobs.office import START, Office
from tests.usecases.cast import (
    CHAIR,
    LATE,
    MANAGER,
    RACHEL,
    REF,
    SECRET,
    TEACHER,
    ask,
    found,
    kept,
    ledger,
    put,
    refused,
)
from usecases.merge_action import MergeAction
from usecases.refusals import Incomplete, NotAllowed
from usecases.show_action import ShowAction
from usecases.views import DeedView

DI = Owner(OwnerKind.POST, "di-public-protection")
HEAD = Owner(OwnerKind.POST, "head-of-access-to-learning")
MERGE = MergeAction(REF, into="15", why="one letter does for both")


def told(office: Office, ref: str) -> set[tuple[str, Rule]]:
    return {(one.recipient, one.rule) for one in found(office, ASKS_BY_SUBJECT, ref)}


def test_one_is_cancelled_and_the_other_goes_on(office: Office) -> None:
    put(office, asked := ask(f"person:{RACHEL}"))
    reply = office.do(CHAIR, MERGE)
    assert reply.deed == DeedView(
        START, "Winston Baptiste", "action.merge", f"into {LATE}", MERGE.why
    )
    gone, into = kept(office, Action, REF), kept(office, Action, LATE)
    assert (gone.state, gone.merged_into, gone.why, gone.cancelled_on) == (
        ActionState.CANCELLED,
        LATE,
        f"merged into {LATE}",
        START.date(),
    )
    assert (into.state, into.owners, into.agreed_version) == (ActionState.OPEN, (HEAD,), 1)
    assert kept(office, Ask, asked.id).state is AskState.PASSED_OVER
    assert ledger(office)[-1] == (CHAIR, "action.merge", REF)


def test_the_history_of_each_names_the_other(office: Office) -> None:
    office.do(CHAIR, MERGE)
    says = [office.do(CHAIR, ShowAction(ref)).told[0].says for ref in (REF, LATE)]
    assert says == [f"into {LATE}", f"with {REF}"]


def test_its_owners_may_go_on_as_owners_of_the_other(office: Office) -> None:
    office.do(CHAIR, replace(MERGE, join="yes"))
    assert kept(office, Action, LATE).owners == (HEAD, DI)
    assert (f"person:{RACHEL}", Rule.ASSIGNED) in told(office, LATE)
    assert told(office, REF) == {("group:BMG", Rule.CHANGED)}


def test_else_they_are_told_that_it_is_theirs_no_more(office: Office) -> None:
    office.do(CHAIR, MERGE)
    assert (f"person:{RACHEL}", Rule.CHANGED) in told(office, REF)
    assert told(office, LATE) == {("group:BMG", Rule.CHANGED)}


def test_whose_owner_owns_the_other_already_hears_nothing_new(office: Office) -> None:
    office.do(CHAIR, MergeAction(REF, into="BMG-2026-004", join="yes"))
    assert kept(office, Action, "BMG-2026-004").owners == (DI,)
    assert told(office, "BMG-2026-004") == {("group:BMG", Rule.CHANGED)}


@pytest.mark.parametrize(
    ("command", "problems"),
    [
        (MergeAction(REF), {"into": "needed"}),
        (MergeAction(REF, into="briefing"), {"into": "unknown"}),
        (MergeAction(REF, into="BMG-2026-999"), {"into": "unknown"}),
        (MergeAction(REF, into="CSPR-2026-001"), {"into": "boundary"}),
        (MergeAction(REF, into="3"), {"into": "itself"}),
        (MergeAction(REF, into="14", join="yes"), {"join": "with each"}),
    ],
)
def test_what_cannot_be(office: Office, command: MergeAction, problems: dict[str, str]) -> None:
    seen = office.do(MANAGER, ShowAction(REF)).action
    assert refused(office, MANAGER, command) == Incomplete(problems, seen)


def test_not_into_what_has_ended(office: Office) -> None:
    put(office, replace(kept(office, Action, LATE), state=ActionState.COMPLETED))
    seen = office.do(CHAIR, ShowAction(REF)).action
    assert refused(office, CHAIR, MERGE) == Incomplete({"into": "closed"}, seen)


def test_not_out_of_a_restricted_group_either(office: Office) -> None:
    refusal = refused(office, MANAGER, MergeAction(SECRET, into=REF))
    assert isinstance(refusal, Incomplete)
    assert refusal.problems == {"into": "boundary"}


def test_what_is_each_agencys_can_be_merged_if_nobody_joins(office: Office) -> None:
    office.do(CHAIR, MergeAction("BMG-2026-014", into="9"))
    assert kept(office, Action, "BMG-2026-014").merged_into == "BMG-2026-009"


def test_who_may_not_with_either(office: Office) -> None:
    for who in (RACHEL, TEACHER):
        assert refused(office, who, MERGE) == NotAllowed(
            "action.merge", REF, ("Winston Baptiste", "Joan Merriweather")
        )
    assert refused(office, CHAIR, replace(MERGE, into=SECRET)) == NotAllowed(
        "action.merge", SECRET, ("Yasmin Throckley", "Joan Merriweather")
    )
