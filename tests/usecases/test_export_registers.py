"""The registers as tables: who has them, and what is left out of what is published."""

from __future__ import annotations

import pytest
from structlog.testing import capture_logs

from governance.permissions import OPERATOR
from tests.jobs.office import Office
from tests.usecases.cast import (
    CHAIR,
    MANAGER,
    NURSE,
    OUTSIDER,
    RACHEL,
    TEACHER,
    found,
    given,
    ledger,
    refused,
)
from tests.usecases.formalities import BODY, NSPCC, PIOTR, declared, proposed, quorate, voting
from usecases.close_declaration import CloseDeclaration
from usecases.close_vote import CloseVote
from usecases.desk import CLERK
from usecases.drop_decision import DropDecision
from usecases.export_decisions import ExportDecisions
from usecases.export_interests import ExportInterests
from usecases.list_decisions import ListDecisions
from usecases.list_interests import ListInterests
from usecases.nothing_to_declare import NothingToDeclare
from usecases.object_to import ObjectTo
from usecases.plan_meetings import PlanMeetings
from usecases.record_consensus import RecordConsensus
from usecases.records import READINGS
from usecases.refusals import NotAllowed, NotFound
from usecases.vote import CastVote

TOP = "gareth-penhallow"  # sits on SLG only, to which BMG reports


@pytest.fixture
def office() -> Office:
    office = Office()
    office.do(CLERK, PlanMeetings())
    return office


@pytest.mark.parametrize("who", [CHAIR, MANAGER])
def test_the_register_holds_what_was_closed_and_who_had_nothing(office: Office, who: str) -> None:
    office.do(RACHEL, CloseDeclaration(declared(office, RACHEL).id))
    office.do(NURSE, NothingToDeclare())
    views = office.do(who, ExportInterests("BMG")).interests
    assert [(one.person, one.kind, one.body, bool(one.closed_on)) for one in views] == [
        ("Rachel Okafor", "standing", BODY, True),
        ("Priya Ramanathan", "nil", "", False),
    ]


def test_who_had_the_register_is_kept_once_a_day_without_what_stands_in_it(
    office: Office,
) -> None:
    declared(office, RACHEL)
    before = ledger(office)
    with capture_logs() as lines:
        for who, group in ((CHAIR, "BMG"), (CHAIR, "bmg"), (MANAGER, ""), (MANAGER, "BMG")):
            office.do(who, ExportInterests(group))
    assert [(one.person, one.subject) for one in found(office, READINGS)] == [
        (MANAGER, "interests of BMG"),
        (MANAGER, "interests of everybody"),
        (CHAIR, "interests of BMG"),
    ]
    assert ledger(office)[len(before) :] == [
        (CHAIR, "read", "interests of BMG"),
        (MANAGER, "read", "interests of everybody"),
        (MANAGER, "read", "interests of BMG"),
    ]
    assert [(one["who"], *one["subjects"]) for one in lines] == [
        (CHAIR, "interests of BMG"),
        (CHAIR, "interests of BMG"),
        (MANAGER, "interests of everybody"),
        (MANAGER, "interests of BMG"),
    ]


def test_whoever_may_not_have_it_leaves_no_reading(office: Office) -> None:
    refused(office, RACHEL, ExportInterests("BMG"))
    assert found(office, READINGS) == []


def test_of_somebody_who_left_only_in_everybodys(office: Office) -> None:
    declared(office, RACHEL)
    given(office, "di-public-protection", PIOTR)
    assert office.do(CHAIR, ExportInterests("BMG")).interests == ()
    everybody = office.do(MANAGER, ExportInterests()).interests
    assert [one.person for one in everybody] == ["Rachel Okafor"]


@pytest.mark.parametrize(
    ("who", "group", "kind"),
    [
        (RACHEL, "BMG", NotAllowed),
        (CHAIR, "", NotAllowed),
        (OPERATOR, "", NotAllowed),
        (OUTSIDER, "CSPR", NotFound),
        (MANAGER, "XYZ", NotFound),
    ],
)
def test_for_nobody_else(office: Office, who: str, group: str, kind: type) -> None:
    declared(office, RACHEL)
    assert isinstance(refused(office, who, ExportInterests(group)), kind)


def test_what_is_published_holds_no_withheld_reason_no_votes_and_nothing_open(
    office: Office,
) -> None:
    quorate(office)
    secret, voted, open_, dropped = (
        *(proposed(office), voting(office)),
        *(proposed(office), proposed(office)),
    )
    office.do(CHAIR, DropDecision(dropped))
    office.do(RACHEL, ObjectTo(open_, "canary objection"))
    office.do(CHAIR, RecordConsensus(secret, "canary reason", withheld=True))
    for who in (CHAIR, RACHEL, NURSE, TEACHER, NSPCC):
        office.do(who, CastVote(voted, "for"))
    office.do(CHAIR, CloseVote(voted, "It is needed"))
    published = office.do(RACHEL, ExportDecisions("BMG"))
    assert [(one.ref, one.rationale, one.votes) for one in published.decisions] == [
        *((secret, "", ()), (voted, "It is needed", ())),
    ]
    assert "canary" not in str(published)
    whole = office.do(OPERATOR, ExportDecisions("BMG", whole=True)).decisions
    assert [one.ref for one in whole] == [secret, voted, open_, dropped]
    assert (whole[0].rationale, len(whole[1].votes)) == ("canary reason", 5)


def test_the_whole_is_for_those_on_the_group(office: Office) -> None:
    assert office.do(TOP, ExportDecisions("BMG")).decisions == ()
    assert isinstance(refused(office, TOP, ExportDecisions("BMG", whole=True)), NotFound)


def test_what_a_restricted_group_decides_is_not_published(office: Office) -> None:
    assert isinstance(refused(office, NURSE, ExportDecisions("CSPR")), NotAllowed)
    assert office.do(NURSE, ExportDecisions("CSPR", whole=True)).decisions == ()
    assert isinstance(refused(office, OUTSIDER, ExportDecisions("CSPR")), NotFound)
    assert isinstance(refused(office, OUTSIDER, ExportDecisions("BMG")), NotFound)


def test_they_are_offered_where_there_is_something_to_hand_out(office: Office) -> None:
    quorate(office)
    ref = proposed(office)
    assert office.do(RACHEL, ListDecisions("BMG")).published is False
    office.do(CHAIR, RecordConsensus(ref, "All want it"))
    assert office.do(RACHEL, ListDecisions("BMG")).published is True
    assert office.do(CHAIR, ListInterests("BMG")).exports is True
    assert office.do(RACHEL, ListInterests("BMG")).exports is False
