from __future__ import annotations

import pytest

from governance.actions import Action, Deed, Share
from governance.asks import ASKS_BY_SUBJECT, AskState
from tests.jobs.office import START, Office
from tests.usecases.cast import (
    CHAIR,
    MANAGER,
    NURSE,
    RACHEL,
    REF,
    SCRUTINEER,
    ask,
    found,
    kept,
    put,
    refused,
)
from usecases.deeds import DeedDone
from usecases.done_action import DoneAction
from usecases.excuse_share import ExcuseShare
from usecases.lift_excuse import LiftExcuse
from usecases.refusals import Changed, Closed, Incomplete, NotAllowed, NotFound, NotNow
from usecases.views import DeedView

EACH = "BMG-2026-009"
SCHOOLS = "BMG-2026-024"
WHY = "It has no such cases."


def excuse(office: Office, agency: str, ref: str = SCHOOLS, who: str = MANAGER) -> DeedDone:
    done: DeedDone = office.do(who, ExcuseShare(ref, None, agency, WHY))
    return done


def test_an_agency_is_excused_for_a_reason(office: Office) -> None:
    done = office.do(CHAIR, ExcuseShare("14", "BMG", "police", f" {WHY} "))
    assert done.deed == DeedView(
        START, "Winston Baptiste", "action.excuse", "Nottinghamshire Police", WHY
    )
    (share,) = (one for one in done.action.shares if one.excused)
    assert (share.agency, share.excused, share.settled) == ("police", WHY, True)
    assert kept(office, Deed, "BMG-2026-014/d1").why == WHY


def test_nobody_is_asked_for_it_any_more(office: Office) -> None:
    theirs, others = (
        ask(f"person:{RACHEL}", EACH, share="police"),
        ask(f"person:{NURSE}", EACH, share="icb"),
    )
    put(office, theirs, others)
    excuse(office, "police", EACH)
    assert [one.id for one in found(office, ASKS_BY_SUBJECT, EACH, AskState.PASSED_OVER)] == [
        theirs.id
    ]


def test_the_last_part_to_be_excused_completes_it(office: Office) -> None:
    office.do("idris-fontaine", DoneAction(SCHOOLS, evidence="Told the governors"))
    assert excuse(office, "larkhollow").action.state == "open"
    done = excuse(office, "Wrenfield")
    assert done.action.rating is not None
    assert (done.action.state, done.action.rating.word) == ("completed", "green")
    assert kept(office, Action, SCHOOLS).completed_on == START.date()
    assert isinstance(refused(office, MANAGER, ExcuseShare(SCHOOLS, None, "thornmere")), Closed)


@pytest.mark.parametrize(
    ("command", "problems"),
    [
        (ExcuseShare(SCHOOLS), {"agency": "which", "why": "needed"}),
        (ExcuseShare(SCHOOLS, None, "the moon", WHY), {"agency": "unknown"}),
        (ExcuseShare(SCHOOLS, None, "school", WHY), {"agency": "unknown"}),
        (ExcuseShare(SCHOOLS, None, "larkhollow", " "), {"why": "needed"}),
    ],
)
def test_what_is_missing(office: Office, command: ExcuseShare, problems: dict[str, str]) -> None:
    refusal = refused(office, MANAGER, command)
    assert isinstance(refusal, Incomplete)
    assert refusal.problems == problems


def test_what_is_settled_is_not_excused(office: Office) -> None:
    excuse(office, "larkhollow")
    again = ExcuseShare(SCHOOLS, None, "larkhollow", WHY)
    assert isinstance(refused(office, MANAGER, again), NotNow)
    assert isinstance(refused(office, MANAGER, ExcuseShare(REF, None, "police", WHY)), NotNow)


def test_an_excuse_is_lifted_and_the_part_is_owed_again(office: Office) -> None:
    excuse(office, "larkhollow")
    lift = LiftExcuse(SCHOOLS, None, "Larkhollow", "It stays open.")
    done = office.do(MANAGER, lift)
    assert (done.deed.says, done.deed.why) == (
        "Larkhollow Primary School no longer",
        "It stays open.",
    )
    assert kept(office, Action, SCHOOLS).share("larkhollow") == Share("larkhollow")
    assert isinstance(refused(office, MANAGER, lift), NotNow)
    excuse(office, "wrenfield")
    assert refused(office, MANAGER, LiftExcuse(SCHOOLS, None, "the moon")) == NotFound(
        "agency", "the moon", ("Wrenfield School",)
    )
    assert isinstance(refused(office, RACHEL, LiftExcuse(EACH, None, "police")), NotAllowed)


def test_only_who_decides_excuses(office: Office) -> None:
    command = ExcuseShare(EACH, None, "police", WHY)
    assert refused(office, RACHEL, command) == NotAllowed(
        "action.excuse", EACH, ("Winston Baptiste", "Joan Merriweather")
    )
    assert isinstance(refused(office, SCRUTINEER, command), NotAllowed)


def test_a_button_that_assumes_what_has_changed(office: Office) -> None:
    stale = ExcuseShare(SCHOOLS, None, "larkhollow", WHY, revision=2)
    assert isinstance(refused(office, MANAGER, stale), Changed)
