"""Answers for one agency's part of an action that is each agency's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from governance.actions import Action, Deed, Share, Update
from governance.asks import ASKS_BY_SUBJECT, AskState, Rule
from governance.leave import Leave
from tests.jobs.office import START, Office
from tests.usecases.cast import (
    AUDITOR,
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
    found,
    kept,
    put,
    refused,
)
from usecases.done_action import DoneAction
from usecases.list_actions import ListActions, Which
from usecases.refusals import Changed, Closed, Incomplete, NotAllowed, NotFound, NotNow
from usecases.scene import scene
from usecases.show_action import ShowAction
from usecases.update_action import ON_TRACK, UpdateAction
from usecases.views import ActionView, ShareView
from usecases.whose import find_agency

EACH = "BMG-2026-014"
SHARED, OTHER = "leila-marchbank", "oliver-nkemelu"  # who share the public health post
AGENCIES = (
    *("council", "police", "icb", "public-health", "education", "nspcc", "healthcare-trust"),
    "ncvs",
)
MARCH = date(2027, 3, 1)


def on_track(office: Office, who: str, agency: str = "", revision: int | None = None) -> ActionView:
    command = UpdateAction(EACH, ON_TRACK, agency=agency, revision=revision)
    view: ActionView = office.do(who, command).action
    return view


def amber(office: Office, who: str) -> ActionView:
    view: ActionView = office.do(who, UpdateAction(EACH, "amber", forecast=MARCH)).action
    return view


def done(office: Office, who: str, agency: str = "") -> ActionView:
    command = DoneAction(EACH, evidence="Seen in the minutes", agency=agency)
    view: ActionView = office.do(who, command).action
    return view


def share(office: Office, agency: str) -> Share:
    return kept(office, Action, EACH).share(agency)


def test_who_answers_for_one_agency_answers_for_that_one(office: Office) -> None:
    view = on_track(office, RACHEL)
    assert kept(office, Update, f"{EACH}/1").agency == "police"
    assert kept(office, Action, EACH).shares == (
        Share("police", "clear", f"{EACH}/1", START, None),
    )
    told = [one for one in view.shares if one.latest]
    assert [(one.name, one.mine, one.open) for one in told] == [
        ("Nottinghamshire Police", True, True)
    ]
    assert view.latest is not None
    assert (view.latest.agency, view.latest.for_owner) == ("Nottinghamshire Police", False)


@pytest.mark.parametrize("named", ["police", "Police", "nottinghamshire police", " POLICE "])
def test_the_business_manager_says_whose_part(office: Office, named: str) -> None:
    view = on_track(office, MANAGER, named)
    assert share(office, "police").rating == "clear"
    assert view.latest is not None
    assert view.latest.for_owner


@pytest.mark.parametrize(
    ("who", "agency", "problem"),
    [(MANAGER, "", "which"), (MANAGER, "fire brigade", "unknown"), (RACHEL, "", None)],
)
def test_where_it_is_not_plain_whose_part_is_meant_it_is_asked(
    office: Office, who: str, agency: str, problem: str | None
) -> None:
    for command in (
        UpdateAction(EACH, "clear", agency=agency),
        DoneAction(EACH, evidence="Seen", agency=agency),
    ):
        if problem is None:
            office.do(who, command)
        else:
            refusal = refused(office, who, command)
            assert isinstance(refusal, Incomplete)
            assert refusal.problems == {"agency": problem}


def test_an_agency_nobody_is_called_is_not_found_by_who_answers_for_one(office: Office) -> None:
    command = UpdateAction(EACH, "clear", agency="fire brigade")
    near = ("Nottinghamshire Police",)
    assert refused(office, RACHEL, command) == NotFound("agency", "fire brigade", near)
    done(office, RACHEL)
    assert refused(office, RACHEL, command) == NotFound("agency", "fire brigade")


def test_a_rating_nobody_knows_is_told_before_the_agency_is_asked(office: Office) -> None:
    refusal = refused(office, MANAGER, UpdateAction(EACH, "purple"))
    assert isinstance(refusal, Incomplete)
    assert refusal.problems == {"rating": "unknown"}


def test_nobody_answers_for_another_agency(office: Office) -> None:
    refusal = refused(office, RACHEL, UpdateAction(EACH, "clear", agency="council"))
    assert refusal == NotAllowed("action.update", EACH, ("Winston Baptiste", "Joan Merriweather"))
    for who in (SCRUTINEER, LAY):
        assert isinstance(refused(office, who, UpdateAction(EACH, "clear")), NotAllowed)


def test_who_stands_in_answers_for_the_agency(office: Office) -> None:
    put(office, Leave(id="l", person=RACHEL, first=START.date(), last=MARCH, stand_in=LAY))
    on_track(office, LAY)
    assert share(office, "police").rating == "clear"


def test_the_whole_is_as_good_as_the_least_good_part(office: Office) -> None:
    on_track(office, RACHEL)
    amber(office, NURSE)
    view = on_track(office, AUDITOR)
    assert view.rating is not None
    assert (view.rating.word, view.forecast) == ("amber", MARCH)


def test_a_part_that_is_done_is_settled_and_the_rest_is_owed(office: Office) -> None:
    view = done(office, RACHEL)
    assert (view.state, view.rating, view.completed_on) == ("open", None, None)
    assert share(office, "police") == Share(
        "police", "green", f"{EACH}/1", START, completed_on=START.date()
    )
    for command in (UpdateAction(EACH, "clear"), DoneAction(EACH, evidence="Again")):
        refusal = refused(office, RACHEL, command)
        assert isinstance(refusal, NotNow)
    assert "action.update" not in office.do(RACHEL, ShowAction(EACH)).action.can
    assert isinstance(refused(office, MANAGER, DoneAction(EACH, agency="police")), NotNow)


def test_what_one_has_done_one_no_longer_owes(office: Office) -> None:
    owed = [view.ref for view in office.do(RACHEL, ListActions(Which.MINE)).actions]
    done(office, RACHEL)
    left = [view.ref for view in office.do(RACHEL, ListActions(Which.MINE)).actions]
    assert [ref for ref in owed if ref not in left] == [EACH]


def test_it_is_green_when_all_parts_are_done(office: Office) -> None:
    for agency in AGENCIES[:-1]:
        assert done(office, MANAGER, agency).state == "open"
    view = done(office, MANAGER)  # only one part is left to be meant
    assert view.rating is not None
    assert (view.state, view.rating.word, view.completed_on) == (
        "completed", "green", START.date(),
    )  # fmt: skip
    assert isinstance(refused(office, RACHEL, UpdateAction(EACH, "clear")), Closed)


def test_an_answer_settles_only_the_asks_of_its_part(office: Office) -> None:
    asks = {
        "theirs": ask(f"person:{RACHEL}", EACH, share="police"),
        "another's": ask(f"person:{NURSE}", EACH, share="icb"),
        "theirs, of before parts were asked by themselves": ask(
            f"person:{RACHEL}", EACH, Rule.OVERDUE
        ),
        "another's of before": ask(f"person:{NURSE}", EACH, Rule.OVERDUE),
    }
    put(office, *asks.values())
    on_track(office, RACHEL)
    settled = {
        one.id
        for one in found(office, ASKS_BY_SUBJECT, EACH, AskState.ANSWERED)
        if one.rule is not Rule.CHANGED
    }
    assert [name for name, one in asks.items() if one.id in settled] == [
        "theirs", "theirs, of before parts were asked by themselves",
    ]  # fmt: skip


def test_who_share_a_post_are_settled_by_one_answer(office: Office) -> None:
    put(office, *(ask(f"person:{who}", EACH, share="public-health") for who in (SHARED, OTHER)))
    on_track(office, OTHER)
    assert found(office, ASKS_BY_SUBJECT, EACH, AskState.OPEN) == [
        one for one in found(office, ASKS_BY_SUBJECT, EACH) if one.rule is Rule.CHANGED
    ]


def test_the_last_part_settles_every_ask(office: Office) -> None:
    put(office, ask(f"person:{CHAIR}", EACH, share="gone"))
    for agency in AGENCIES:
        done(office, MANAGER, agency)
    assert found(office, ASKS_BY_SUBJECT, EACH, AskState.ANSWERED) != []


# ---- what others say meanwhile does not overtake a button


def test_a_button_stands_while_only_others_have_answered(office: Office) -> None:
    on_track(office, NURSE)
    on_track(office, RACHEL, revision=1)
    assert share(office, "police").rating == "clear"
    assert isinstance(refused(office, RACHEL, UpdateAction(EACH, "clear", revision=1)), Changed)
    assert isinstance(refused(office, RACHEL, DoneAction(EACH, revision=2, evidence="x")), Changed)
    on_track(office, RACHEL, revision=3)


@pytest.mark.parametrize(("what", "stands"), [("action.excuse", True), ("action.amend", False)])
def test_what_is_done_to_the_whole_overtakes_it(office: Office, what: str, stands: bool) -> None:
    put(
        office,
        replace(kept(office, Action, EACH), revision=2),
        Deed(id=f"{EACH}/d1", action=EACH, at=START, by=CHAIR, what=what),
    )
    command = UpdateAction(EACH, "clear", revision=1)
    if stands:
        office.do(RACHEL, command)
    else:
        assert isinstance(refused(office, RACHEL, command), Changed)


# ---- actions that are one lead's


def test_nobody_names_an_agency_where_the_action_is_not_each_ones(office: Office) -> None:
    refusal = refused(office, RACHEL, UpdateAction(REF, "clear", agency="police"))
    assert isinstance(refusal, NotNow)


def test_the_others_who_own_it_may_answer_too(office: Office) -> None:
    both = "BMG-2026-021"  # led by Fergus, with Hannah
    for who in (TEACHER, "hannah-zielinska"):
        told = office.do(who, UpdateAction(both, "clear")).action.latest
        assert (told.agency, told.for_owner) == ("", False)


def test_each_school_answers_for_itself(office: Office) -> None:
    school = "BMG-2026-024"
    for who in ("idris-fontaine", "parveen-loxley", "ottilie-barrowclough"):
        view = office.do(who, DoneAction(school, evidence="Told the governors")).action
    assert (view.state, [one.name for one in view.shares]) == (
        "completed",
        ["Larkhollow Primary School", "Thornmere Academy", "Wrenfield School"],
    )


def test_the_parts_as_they_are_shown(office: Office) -> None:
    office.clock.move_to(at(11, 3))
    amber(office, RACHEL)
    (police,) = (one for one in office.do(CHAIR, ShowAction(EACH)).action.shares if one.latest)
    assert police == ShareView(
        "police", "Nottinghamshire Police", ("Rachel Okafor",), police.rating, MARCH,
        latest=police.latest,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("named", "agency"),
    [
        ("council", "council"),
        ("nspcc", "nspcc"),
        ("city council", "council"),
        ("NHS", None),
        ("nottinghamshire", None),
        ("", None),
        ("the moon", None),
    ],
)
def test_an_agency_by_its_words(office: Office, named: str, agency: str | None) -> None:
    with office.store.work(MANAGER, START) as w:
        assert find_agency(scene(w, START).p, AGENCIES, named) == agency
