from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from governance.actions import Action, Owner, OwnerKind, Update
from governance.ratings import Impact, Lateness, Reading
from tests.jobs.office import START, Office
from tests.usecases.cast import (
    AMBER,
    BRIEFING,
    CHAIR,
    CHAIR_CAN,
    CLEAR,
    GREEN,
    LATE,
    MANAGER,
    MANAGER_CAN,
    OUTSIDER,
    OWNER_CAN,
    RACHEL,
    RED,
    REF,
    VACANT,
    at,
    kept,
    put,
)
from usecases.scene import scene
from usecases.views import (
    ActionView,
    LeadView,
    UpdateView,
    key_says,
    read_update,
    view_action,
    view_update,
)


def view(office: Office, who: str, ref: str = REF) -> ActionView:
    now = office.clock.now()
    action = kept(office, Action, ref)
    with office.store.work(who, now) as w:
        return view_action(scene(w, now), action)


def test_what_a_reader_can_do_is_theirs(office: Office) -> None:
    can = {who: view(office, who).can for who in (RACHEL, MANAGER, CHAIR, OUTSIDER)}
    assert can == {RACHEL: OWNER_CAN, MANAGER: MANAGER_CAN, CHAIR: CHAIR_CAN, OUTSIDER: ()}
    assert replace(view(office, CHAIR), can=OWNER_CAN) == BRIEFING


@pytest.mark.parametrize(
    ("ref", "leads"),
    [
        (VACANT, (LeadView("Principal Independent Reviewing Officer"),)),
        ("BMG-2026-001", (LeadView("Business Management Group", ("Winston Baptiste",)),)),
        ("BMG-2026-019", (LeadView("", ("Samuel Greatorex",)),)),
        (
            "BMG-2026-020",
            (LeadView("Consultant in Public Health", ("Leila Marchbank", "Oliver Nkemelu")),),
        ),
        (
            "BMG-2026-018",
            (
                LeadView(
                    "Business Manager for the Safeguarding Partnership", ("Joan Merriweather",)
                ),
            ),
        ),
    ],
)
def test_every_kind_of_lead(office: Office, ref: str, leads: tuple[LeadView, ...]) -> None:
    assert view(office, MANAGER, ref).leads == leads


def test_each_agency_names_everybody_who_answers(office: Office) -> None:
    (lead,) = view(office, MANAGER, "BMG-2026-014").leads
    assert (lead.title, len(lead.people), lead.people[0]) == (
        "each agency on BMG",
        9,
        "Winston Baptiste",
    )


def test_late_is_in_days_after_the_agreed_date(office: Office) -> None:
    assert view(office, MANAGER, LATE).late == 17
    office.clock.move_to(at(11, 6, 23, 59))
    assert view(office, MANAGER).late == 0
    office.clock.move_to(at(11, 7, 0))
    assert view(office, MANAGER).late == 1


def test_waiting_is_not_late(office: Office) -> None:
    office.clock.move_to(at(9, 1, year=2027))
    shown = view(office, MANAGER, "BMG-2026-009")
    assert (shown.waiting, shown.late) == (True, 0)


def test_an_action_of_no_plan_has_no_objective_and_its_groups_key(office: Office) -> None:
    put(office, Action(id="LWD-2026-001", group="LWD", title="Train"))
    shown = view(office, MANAGER, "LWD-2026-001")
    assert (shown.objective, [one.says for one in shown.key]) == (
        "",
        ["on track (Green)", "slipping (Amber)", "in trouble (Red)"],
    )


def said(**fields: Any) -> Update:
    plain = Update(
        id=f"{REF}/1", action=REF, at=START, recorded_by=RACHEL, rating="amber",
        agreed=date(2026, 11, 6),
    )  # fmt: skip
    return replace(plain, **fields)


def update_view(office: Office, update: Update) -> UpdateView | None:
    with office.store.work(RACHEL, START) as w:
        return view_update(scene(w, START), kept(office, Action, REF), update)


def test_an_update_that_parts_from_the_key(office: Office) -> None:
    late = date(2026, 12, 1)
    shown = update_view(office, said(forecast=late, impact=Impact.SIGNIFICANT, reason="County"))
    assert shown == UpdateView(
        at=START,
        by="Rachel Okafor",
        for_owner=False,
        rating=AMBER,
        forecast=late,
        impact=Impact.SIGNIFICANT,
        reason="County",
        reading=Reading(Lateness.UNDER, Impact.SIGNIFICANT, ("red",), 3),
        differs=True,
        key_says=(RED,),
    )


def test_lateness_is_measured_against_the_date_as_it_was_then(office: Office) -> None:
    shown = update_view(office, said(agreed=date(2026, 12, 1), forecast=date(2026, 12, 1)))
    assert shown is not None
    assert shown.key_says == (CLEAR,)


def test_a_word_the_key_no_longer_has_cannot_be_shown(office: Office) -> None:
    assert update_view(office, said(rating="purple")) is None


@pytest.mark.parametrize(
    "update",
    [
        said(rating="green"),
        said(rating="purple"),
        said(rating="amber"),
        said(rating="amber", agreed=None, forecast=date(2026, 12, 1)),
    ],
    ids=["done", "unknown", "late without a forecast", "no agreed date"],
)
def test_where_the_key_cannot_say_it_says_nothing(office: Office, update: Update) -> None:
    with office.store.work(RACHEL, START) as w:
        p, action = scene(w, START).p, kept(office, Action, REF)
        reading = read_update(p, action, update)
        assert (reading, key_says(p, action, reading)) == (None, ())


def test_done_is_never_judged(office: Office) -> None:
    shown = update_view(office, said(rating="green", evidence="List"))
    assert shown == UpdateView(START, "Rachel Okafor", False, GREEN, evidence="List")


def test_a_lead_who_left_the_files_is_not_named(office: Office) -> None:
    owners = (Owner(OwnerKind.PERSON, "nobody"),)
    put(office, replace(kept(office, Action, REF), owners=owners))
    assert view(office, MANAGER).leads == (LeadView(""),)
