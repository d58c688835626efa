from __future__ import annotations

from dataclasses import replace

import pytest

from governance.actions import Action, Owner, OwnerKind
from governance.asks import ANSWERABLE, ASKS_BY_SUBJECT, Ask, AskState, Rule
from governance.policy import Lane
from tests.jobs.office import START, Office
from tests.usecases.cast import (
    CHAIR,
    LATE,
    LAY,
    NURSE,
    RACHEL,
    REF,
    REVIEWER,
    SECRET,
    TEACHER,
    advance,
    ask,
    at,
    found,
    kept,
    ledger,
    put,
    refused,
    tick,
)
from usecases.reassign_action import ReassignAction
from usecases.refusals import Incomplete, NotAllowed, NotFound
from usecases.show_action import ShowAction
from usecases.update_action import ON_TRACK, UpdateAction
from usecases.views import DeedView, LeadView

DI = Owner(OwnerKind.POST, "di-public-protection")
PRIYA = Owner(OwnerKind.PERSON, NURSE)
GIVE = ReassignAction(REF, lead="Priya Ramanathan")


def asks(office: Office, ref: str = REF) -> list[tuple[str, Rule, AskState]]:
    return [(one.recipient, one.rule, one.state) for one in found(office, ASKS_BY_SUBJECT, ref)]


def test_it_is_given_away_and_no_date_moves(office: Office) -> None:
    before = kept(office, Action, REF)
    reply = office.do(CHAIR, GIVE)
    assert reply.deed == DeedView(
        START, "Winston Baptiste", "action.reassign",
        owners=(LeadView("", ("Priya Ramanathan",)),),
    )  # fmt: skip
    assert kept(office, Action, REF) == replace(before, version=2, revision=2, owners=(PRIYA,))
    assert ledger(office)[-1] == (CHAIR, "action.reassign", REF)


def test_the_new_lead_is_told_at_once_and_the_old_one_asked_no_more(office: Office) -> None:
    advance(office, at(11, 6, 12))
    office.do(CHAIR, GIVE)
    tick(office)
    requests = [one for one in asks(office) if one[1] in ANSWERABLE]
    assert {(who, state) for who, _, state in requests} == {
        (f"person:{RACHEL}", AskState.PASSED_OVER)
    }
    assert (f"person:{NURSE}", Rule.ASSIGNED, AskState.TOLD) in asks(office)
    advance(office, at(11, 13, 12))
    assert [one for one in asks(office) if one[2] is AskState.OPEN] == [
        (f"person:{NURSE}", Rule.OVERDUE, AskState.OPEN)
    ]


def test_who_owns_it_with_the_new_lead_need_not_answer_but_may(office: Office) -> None:
    put(office, asked := ask(f"person:{RACHEL}"))
    office.do(CHAIR, replace(GIVE, others="Rachel Okafor"))
    assert kept(office, Ask, asked.id).state is AskState.PASSED_OVER
    office.do(RACHEL, UpdateAction(REF, ON_TRACK))
    told = [one for one in asks(office) if one[1] is Rule.ASSIGNED]
    assert told == [(f"person:{NURSE}", Rule.ASSIGNED, AskState.OPEN)]


def test_the_second_the_same_day_waits_for_the_daily_message(office: Office) -> None:
    office.do(CHAIR, GIVE)
    tick(office)
    office.do(CHAIR, ReassignAction(LATE, lead="Priya Ramanathan"))
    (told,) = [one for one in found(office, ASKS_BY_SUBJECT, LATE) if one.rule is Rule.ASSIGNED]
    assert told.lane is Lane.DAILY


def test_whoever_takes_it_on_is_not_told_what_they_did(office: Office) -> None:
    office.do(CHAIR, ReassignAction(REF, lead="Winston Baptiste"))
    assert [one for one in asks(office) if one[1] is Rule.ASSIGNED] == []


@pytest.mark.parametrize(
    ("name", "owner"),
    [
        ("post:head-of-access-to-learning", Owner(OwnerKind.POST, "head-of-access-to-learning")),
        ("head of  access to learning.", Owner(OwnerKind.POST, "head-of-access-to-learning")),
        ("QAA", Owner(OwnerKind.GROUP, "QAA")),
        ("the Business Management Group", Owner(OwnerKind.GROUP, "BMG")),
        ("Each agency", Owner(OwnerKind.EACH_AGENCY)),
        ("schools", Owner(OwnerKind.EACH_SCHOOL)),
    ],
)
def test_whom_it_can_go_to(office: Office, name: str, owner: Owner) -> None:
    office.do(CHAIR, ReassignAction(REF, lead=name))
    assert kept(office, Action, REF).owners == (owner,)


def test_a_further_owner_stays_unless_another_is_named(office: Office) -> None:
    office.do(CHAIR, ReassignAction(REF, others="Priya Ramanathan\n\nPriya Ramanathan"))
    assert kept(office, Action, REF).owners == (DI, PRIYA)
    office.do(CHAIR, ReassignAction(REF, lead="Fergus McAlindon"))
    assert kept(office, Action, REF).owners == (Owner(OwnerKind.PERSON, TEACHER), PRIYA)
    office.do(CHAIR, ReassignAction(REF, others=""))
    assert kept(office, Action, REF).owners == (Owner(OwnerKind.PERSON, TEACHER),)


def test_its_supporters_can_change_with_it(office: Office) -> None:
    office.do(CHAIR, replace(GIVE, supporters="QAA"))
    deeds = office.do(CHAIR, ShowAction(REF)).told
    assert [deed.what for deed in deeds] == ["action.reassign", "action.support"]
    assert kept(office, Action, REF).supporters == (Owner(OwnerKind.GROUP, "QAA"),)


@pytest.mark.parametrize(
    ("command", "problems"),
    [
        (ReassignAction(REF), {"lead": "needed"}),
        (ReassignAction(REF, others="", supporters=""), {"lead": "needed"}),
        (ReassignAction(REF, lead="Detective Inspector, Public Protection"), {"lead": "same"}),
        (ReassignAction(REF, lead="each agency", others="Rachel Okafor"), {"others": "with each"}),
    ],
)
def test_what_cannot_be(office: Office, command: ReassignAction, problems: dict[str, str]) -> None:
    seen = office.do(CHAIR, ShowAction(REF)).action
    assert refused(office, CHAIR, command) == Incomplete(problems, seen)


@pytest.mark.parametrize(
    ("command", "refusal"),
    [
        (ReassignAction(REF, lead="Rachel Okafer"),
         NotFound("owner", "Rachel Okafer", ("Rachel Okafor",), "lead")),
        (ReassignAction(REF, lead="post:nobody"), NotFound("owner", "post:nobody", (), "lead")),
        (ReassignAction(REF, others="CSPR"), NotFound("owner", "CSPR", (), "others")),
        (ReassignAction(REF, supporters="QAA\nQAAA"),
         NotFound("owner", "QAAA", ("QAA",), "supporters")),
    ],
)  # fmt: skip
def test_a_name_nobody_has_and_a_hidden_groups(
    office: Office, command: ReassignAction, refusal: NotFound
) -> None:
    assert refused(office, CHAIR, command) == refusal


def test_a_restricted_groups_own_action_may_be_the_groups(office: Office) -> None:
    office.do(REVIEWER, ReassignAction(SECRET, lead="CSPR"))
    assert kept(office, Action, SECRET).owners == (Owner(OwnerKind.GROUP, "CSPR"),)


def test_who_may_not(office: Office) -> None:
    for who in (RACHEL, LAY):
        assert refused(office, who, GIVE) == NotAllowed(
            "action.reassign", REF, ("Winston Baptiste", "Joan Merriweather")
        )
