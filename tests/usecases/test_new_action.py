from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from governance.actions import Action, Owner, OwnerKind
from governance.asks import ASKS_BY_SUBJECT, Rule
from governance.policy import Lane
from governance.smart import Smart
from governance.timescale import Precision, Timescale
from tests.jobs.office import START, Office
from tests.usecases.cast import (
    AMBER,
    AUDITOR,
    CHAIR,
    CHAIR_CAN,
    CLEAR,
    MANAGER,
    NURSE,
    OUTSIDER,
    RACHEL,
    RED,
    REVIEWER,
    SCRUTINEER,
    ask,
    at,
    found,
    kept,
    refused,
)
from usecases.done_action import DoneAction
from usecases.new_action import Created, NewAction
from usecases.refusals import Incomplete, NotAllowed, NotFound
from usecases.show_action import ShowAction
from usecases.views import ActionView, LeadView

IN_MARCH = Timescale("end of March", date(2027, 3, 31), Precision.MONTH)


def test_a_new_action_stands_on_the_groups_list(office: Office) -> None:
    command = NewAction("bmg", " Publish \n the findings ", "post:di-public-protection", IN_MARCH)
    assert office.do(CHAIR, command) == Created(
        ActionView(
            ref="BMG-2026-025",
            revision=1,
            title="Publish the findings",
            group="BMG",
            group_name="Business Management Group",
            state="open",
            leads=(LeadView("Detective Inspector, Public Protection", ("Rachel Okafor",)),),
            timescale=IN_MARCH,
            agreed=date(2027, 3, 31),
            original=date(2027, 3, 31),
            precision=Precision.MONTH,
            late=0,
            waiting=False,
            completed_on=None,
            objective="",
            rating=None,
            latest=None,
            key=(CLEAR, AMBER, RED),
            late_months=3,
            can=CHAIR_CAN,
        ),
        (Smart.MEASURE,),
    )


def test_what_is_kept_says_who_made_it_and_when_to_look(office: Office) -> None:
    office.do(CHAIR, NewAction("BMG", "Publish", "person:rachel-okafor", IN_MARCH))
    assert kept(office, Action, "BMG-2026-025") == Action(
        id="BMG-2026-025",
        version=1,
        group="BMG",
        title="Publish",
        owners=(Owner(OwnerKind.PERSON, RACHEL),),
        timescale=IN_MARCH,
        agreed=date(2027, 3, 31),
        original=date(2027, 3, 31),
        precision=Precision.MONTH,
        attention_at=at(3, 15, year=2027),
        created_at=START,
        created_by=CHAIR,
    )


def test_the_group_is_told_of_it_once(office: Office) -> None:
    office.do(CHAIR, NewAction("BMG", "Publish"))
    news = ask("group:BMG", "BMG-2026-025", Rule.CHANGED, occurrence="new", lane=Lane.REPLY)
    assert found(office, ASKS_BY_SUBJECT, "BMG-2026-025") == [replace(news, version=1)]


def _new(office: Office, group: str = "BMG", who: str = MANAGER) -> str:
    ref: str = office.do(who, NewAction(group, "Publish")).action.ref
    return ref


def test_references_run_by_group_and_year_and_are_never_used_twice(office: Office) -> None:
    first = [_new(office), _new(office, "LWD"), _new(office, "CSPR")]
    office.do(MANAGER, DoneAction(first[0], evidence="Published"))
    assert [*first, _new(office)] == [
        "BMG-2026-025", "LWD-2026-001", "CSPR-2026-004", "BMG-2026-026",
    ]  # fmt: skip
    office.clock.move_to(at(1, 1, 0, year=2027))
    assert [_new(office), _new(office)] == ["BMG-2027-001", "BMG-2027-002"]


def test_the_year_is_londons(office: Office) -> None:
    office.clock.move_to(at(12, 31, 23, 59))
    assert _new(office) == "BMG-2026-025"


def test_the_thousandth_is_still_next(office: Office) -> None:
    with office.store.work("test", START) as w:
        w.put(Action(id="LWD-2026-999", group="LWD", title="x"))
        w.enter("test", "test")
    assert [_new(office, "LWD"), _new(office, "LWD")] == ["LWD-2026-1000", "LWD-2026-1001"]


@pytest.mark.parametrize(
    ("who", "group"),
    [
        (MANAGER, "CSPR"),
        (REVIEWER, "CSPR"),
        (CHAIR, "QAA"),
        (AUDITOR, "QAA"),
        ("adaeze-whitlock", "BMG"),
    ],
)
def test_the_chair_a_chair_above_and_the_business_manager_may(
    office: Office, who: str, group: str
) -> None:
    assert _new(office, group, who).startswith(f"{group}-2026-")


@pytest.mark.parametrize("who", [RACHEL, SCRUTINEER, OUTSIDER])
def test_others_are_told_who_may(office: Office, who: str) -> None:
    refusal = refused(office, who, NewAction("BMG", "Publish"))
    assert refusal == NotAllowed("action.new", "BMG", ("Winston Baptiste", "Joan Merriweather"))


def test_the_chair_above_a_restricted_group_sees_it_but_adds_nothing(office: Office) -> None:
    refusal = refused(office, CHAIR, NewAction("CSPR", "Look into it"))
    assert refusal == NotAllowed("action.new", "CSPR", ("Yasmin Throckley", "Joan Merriweather"))


@pytest.mark.parametrize("name", ["CSPR", "cspr", "Child Safeguarding Practice Review Group"])
def test_a_restricted_group_does_not_exist_for_outsiders(office: Office, name: str) -> None:
    assert refused(office, RACHEL, NewAction(name, "x")) == NotFound("group", name)


@pytest.mark.parametrize(
    ("owner", "owners"),
    [
        ("", ()),
        ("each", (Owner(OwnerKind.EACH_AGENCY),)),
        ("schools", (Owner(OwnerKind.EACH_SCHOOL),)),
        ("post:lay-member", (Owner(OwnerKind.POST, "lay-member"),)),
        ("person:rachel-okafor", (Owner(OwnerKind.PERSON, RACHEL),)),
        ("group:QAA", (Owner(OwnerKind.GROUP, "QAA"),)),
    ],
)
def test_every_kind_of_owner(office: Office, owner: str, owners: tuple[Owner, ...]) -> None:
    office.do(CHAIR, NewAction("BMG", "Publish", owner))
    assert kept(office, Action, "BMG-2026-025").owners == owners


def test_the_review_group_may_lead_its_own_action(office: Office) -> None:
    office.do(REVIEWER, NewAction("CSPR", "Step 7", "group:CSPR"))
    assert kept(office, Action, "CSPR-2026-004").owners == (Owner(OwnerKind.GROUP, "CSPR"),)


@pytest.mark.parametrize(
    ("title", "owner", "problems"),
    [
        (" \t", "", {"title": "needed"}),
        ("x", "post:nobody", {"owner": "unknown"}),
        ("x", "group:CSPR", {"owner": "unknown"}),
        ("x", "agency:police", {"owner": "unknown"}),
        ("x", "rachel", {"owner": "unknown"}),
        ("", "?", {"title": "needed", "owner": "unknown"}),
    ],
)
def test_what_is_missing_or_unknown_is_named(
    office: Office, title: str, owner: str, problems: dict[str, str]
) -> None:
    refusal = refused(office, AUDITOR, NewAction("QAA", title, owner))
    assert refusal == Incomplete(problems)


FURTHER = NewAction(
    "BMG",
    "Write to every school",
    "post:di-public-protection",
    IN_MARCH,
    measure=" Each has answered ",
    objective="plan-2026/2",
    others="Designated Nurse Safeguarding\nqaa",
    supporters="Mei-Lin Thackray",
)


def test_whatever_else_is_said_of_it(office: Office) -> None:
    created = office.do(CHAIR, FURTHER)
    assert created.unsaid == ()
    action = kept(office, Action, "BMG-2026-025")
    assert (action.plan, action.objective, action.measure) == (
        "plan-2026",
        "2",
        "Each has answered",
    )
    assert action.owners == (
        Owner(OwnerKind.POST, "di-public-protection"),
        Owner(OwnerKind.POST, "designated-nurse"),
        Owner(OwnerKind.GROUP, "QAA"),
    )
    assert action.supporters == (Owner(OwnerKind.PERSON, OUTSIDER),)


def test_who_owns_it_or_helps_is_told_and_its_group_once(office: Office) -> None:
    office.do(CHAIR, FURTHER)
    told = {one.recipient: one.rule for one in found(office, ASKS_BY_SUBJECT, "BMG-2026-025")}
    assert told == {
        "group:BMG": Rule.CHANGED,
        f"person:{RACHEL}": Rule.ASSIGNED,
        f"person:{NURSE}": Rule.ASSIGNED,
        f"person:{AUDITOR}": Rule.ASSIGNED,
        f"person:{OUTSIDER}": Rule.CHANGED,
    }
    history = office.do(OUTSIDER, ShowAction("BMG-2026-025")).told
    assert [(deed.what, deed.by) for deed in history] == [("action.support", "Winston Baptiste")]


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ({"objective": "2"}, {"objective": "unknown"}),
        ({"objective": "reviews-2026/a"}, {"objective": "unknown"}),
        ({"owner": ""}, {"owner": "needed first"}),
        ({"owner": "each"}, {"others": "with each"}),
        ({"others": "each"}, {"others": "with each"}),
    ],
)
def test_what_of_it_cannot_be(
    office: Office, changes: dict[str, Any], problems: dict[str, str]
) -> None:
    assert refused(office, CHAIR, replace(FURTHER, **changes)) == Incomplete(problems)


@pytest.mark.parametrize("field", ["others", "supporters"])
def test_whom_nobody_knows(office: Office, field: str) -> None:
    wrong: dict[str, Any] = {field: "Mei Lin Thakray"}
    command, near = replace(FURTHER, **wrong), ("Mei-Lin Thackray",)
    assert refused(office, CHAIR, command) == NotFound("owner", "Mei Lin Thakray", near, field)


def test_work_already_due_is_asked_about_only_from_now_on(office: Office) -> None:
    past = Timescale("16 October 2026", date(2026, 10, 16))
    office.do(CHAIR, NewAction("BMG", "Supply", timescale=past))
    assert kept(office, Action, "BMG-2026-025").attention_at == at(11, 6)
