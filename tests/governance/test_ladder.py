from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from governance.actions import Action, ActionState, Owner, OwnerKind, Update
from governance.groups import Seat, SeatKind
from governance.ladder import Delivered, Rung, Step, steps
from governance.leave import Leave
from governance.partnership import Partnership
from governance.parts import Part
from governance.timescale import Timescale
from tests.builders import (
    CHAIR,
    GROUPS,
    MANAGER,
    MEMBER,
    OWNER,
    SCRUTINEER,
    action,
    at,
    group,
    partnership,
    person,
    post,
    post_of,
    seat,
)

DUE = date(2026, 11, 30)  # a Monday
ASKED = Delivered(OWNER, at(2026, 11, 30))
P = partnership(
    posts=(post(post_of(CHAIR), CHAIR, agency="police"), post(post_of(MEMBER), MEMBER)),
)  # the member's seat is the council's, as the owner's post is; the chair's is the police's


def part(about: Action | None = None, p: Partnership = P, update: Update | None = None) -> Part:
    return Part(p, about or action(agreed=DUE), update=update)


def climbed(about: Part | None = None, *asked: Delivered, today: date = DUE) -> list[Step]:
    return list(steps(about or part(), asked or (ASKED,), today))


def said(when: datetime) -> Update:
    return Update(id="BMG-2026-001/4", action="BMG-2026-001", at=when, recorded_by=OWNER,
                  rating="clear")  # fmt: skip


def test_the_seat_of_the_same_agency_then_the_chair() -> None:
    assert climbed() == [
        Step(Rung.SEAT, "v1.seat", at(2026, 12, 7), (MEMBER,)),
        Step(Rung.CHAIR, "v1.chair", at(2026, 12, 14), (CHAIR,)),
    ]


@pytest.mark.parametrize(
    "asked",
    [
        (),
        (Delivered(OWNER, at(2026, 11, 27)),),
        (Delivered(MEMBER, at(2026, 12, 1)),),
    ],
    ids=["nothing arrived", "before the date", "to somebody else"],
)
def test_what_does_not_count(asked: tuple[Delivered, ...]) -> None:
    assert steps(part(), asked, DUE) == ()


def test_it_counts_from_the_first_request_that_arrived_after_the_date() -> None:
    asked = (Delivered(OWNER, at(2026, 11, 27)), Delivered(OWNER, at(2026, 12, 2)), ASKED)
    assert climbed(None, *asked[:2])[0].at == at(2026, 12, 9)
    assert climbed(None, *asked)[0].at == at(2026, 12, 7)


@pytest.mark.parametrize(
    "silent",
    [
        action(agreed=None),
        action(agreed=DUE, timescale=Timescale("x", condition="the review")),
        replace(action(agreed=DUE), state=ActionState.PAUSED),
        replace(action(agreed=DUE), state=ActionState.CANCELLED),
    ],
    ids=["no date", "waiting", "paused", "cancelled"],
)
def test_nobody_is_told_of_what_is_not_owed_now(silent: Action) -> None:
    assert steps(part(silent), (ASKED,), DUE) == ()


def test_an_answer_begins_afresh_under_another_name() -> None:
    answered = part(update=said(at(2026, 12, 3)))
    assert steps(answered, (ASKED,), DUE) == ()
    again = Delivered(OWNER, at(2026, 12, 10))
    assert climbed(answered, ASKED, again)[0] == Step(
        Rung.SEAT, "v1.u4.seat", at(2026, 12, 17), (MEMBER,)
    )


def test_another_agreed_date_begins_afresh() -> None:
    later = action(agreed=date(2026, 12, 7), agreed_version=2)
    assert steps(part(later), (ASKED,), DUE) == ()
    asked = Delivered(OWNER, at(2026, 12, 7))
    assert climbed(part(later), asked)[0].occurrence == "v2.seat"


def test_putting_it_off_begins_afresh() -> None:
    snoozed = action(agreed=DUE, snoozed_until=date(2026, 12, 8))
    assert steps(part(snoozed), (ASKED,), DUE) == ()
    asked = Delivered(OWNER, at(2026, 12, 8))
    assert climbed(part(snoozed), ASKED, asked)[0].at == at(2026, 12, 15)


def test_days_on_leave_and_quiet_days_are_not_counted() -> None:
    away = Leave(id="l", person=OWNER, first=date(2026, 12, 1), last=date(2026, 12, 4))
    assert climbed(part(p=replace(P, leaves=(away,))))[0].at == at(2026, 12, 11)
    late = Delivered(OWNER, at(2026, 12, 21))
    assert [step.at for step in climbed(None, late)] == [at(2027, 1, 6), at(2027, 1, 13)]


def test_a_stand_in_who_was_asked_counts_too() -> None:
    away = Leave(id="l", person=OWNER, first=DUE, last=DUE, stand_in=MANAGER)
    asked = Delivered(MANAGER, at(2026, 11, 30))
    assert climbed(part(p=replace(P, leaves=(away,))), asked)[0].at == at(2026, 12, 7)


def test_whoever_owes_the_answer_is_skipped_and_so_is_a_vacant_seat() -> None:
    own = action(agreed=DUE, owners=(Owner(OwnerKind.PERSON, MEMBER),))
    asked = Delivered(MEMBER, at(2026, 11, 30))
    assert [step.people for step in climbed(part(own), asked)] == [(), (CHAIR,)]
    vacant = partnership(posts=(post(post_of(MEMBER)), post(post_of(CHAIR), agency="police")))
    assert [step.people for step in climbed(part(p=vacant))] == [(), ()]


def test_the_scrutineer_is_never_on_it() -> None:
    bmg = GROUPS[1]
    seats = (*bmg.seats, Seat(post_of(SCRUTINEER), SeatKind.MEMBER))
    p = partnership(replace(bmg, seats=seats), posts=tuple(P.posts.values()))
    assert [step.people for step in climbed(part(p=p))] == [(MEMBER,), (CHAIR,)]


def test_a_seat_that_may_not_see_a_restricted_action_is_not_told() -> None:
    hidden = action("CSPR-2026-001", agreed=DUE)
    cspr = group("CSPR", seat("rafi"), chair="rhea", reports_to="BMG", restricted=True)
    p = partnership(cspr, people=(person("zed"),), posts=tuple(P.posts.values()))
    assert [step.people for step in climbed(part(hidden, p))] == [("rafi",), ("rhea",)]


DAYS = st.integers(0, 400).map(lambda n: at(2026, 11, 1) + timedelta(days=n))


@settings(max_examples=60, deadline=None)
@given(st.lists(DAYS, max_size=4), st.none() | DAYS, st.integers(0, 60))
def test_nobody_hears_before_the_date_has_passed_nor_before_the_lead_had_time(
    arrived: list[datetime], answered: datetime | None, later: int
) -> None:
    asked = [Delivered(OWNER, when) for when in arrived]
    update = said(answered) if answered else None
    today = DUE + timedelta(days=later)
    found = steps(part(update=update), asked, today)
    counted = [w for w in arrived if w.date() >= DUE and (answered is None or w >= answered)]
    assert bool(found) is bool(counted)
    for step, days in zip(found, (5, 10), strict=False):
        assert step.at.date() > DUE
        assert P.days.between(min(counted).date(), step.at.date()) >= days
