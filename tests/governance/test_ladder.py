from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from governance.actions import Action, ActionState, Owner, OwnerKind, Update
from governance.asks import Announcement
from governance.groups import Seat, SeatKind
from governance.ladder import Delivered, Step, next_step, steps
from governance.leave import Leave
from governance.partnership import Partnership
from governance.parts import Part
from governance.seniors import Rung
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


SEAT_SAID = Delivered(
    OWNER, at(2026, 11, 30), Announcement("v1.seat", (MEMBER,), date(2026, 12, 7))
)


def chair_said(when: datetime, on: date, *people: str) -> Delivered:
    return Delivered(OWNER, when, Announcement("v1.chair", people or (CHAIR,), on))


def test_a_step_is_announced_by_a_request_that_names_it() -> None:
    seat, chair = climbed(None, SEAT_SAID)
    assert seat == Step(Rung.SEAT, "v1.seat", at(2026, 12, 7), (MEMBER,), announced=True)
    assert chair == Step(Rung.CHAIR, "v1.chair", at(2026, 12, 14), (CHAIR,))


def test_one_that_comes_on_the_day_it_speaks_of_announces_nothing() -> None:
    late = replace(SEAT_SAID, at=at(2026, 12, 7))
    assert [step.announced for step in climbed(None, ASKED, late)] == [False, False]


def test_what_was_announced_late_leaves_as_long_to_answer() -> None:
    today = date(2026, 12, 14)
    assert climbed(None, SEAT_SAID, today=today)[1].at == at(2026, 12, 21)
    said_late = chair_said(at(2026, 12, 14), date(2026, 12, 21))
    chair = climbed(None, SEAT_SAID, said_late, today=date(2026, 12, 18))[1]
    assert (chair.at, chair.announced) == (at(2026, 12, 21), True)


def test_steps_close_to_each_other_are_still_seen_ahead() -> None:
    close = replace(P, charter=replace(P.charter, policy=replace(P.policy, ladder=(5, 6))))
    chair = climbed(part(p=close), SEAT_SAID, today=date(2026, 12, 7))[1]
    assert chair.at == at(2026, 12, 10)


def test_leave_since_the_announcement_is_not_counted_and_never_brings_it_forward() -> None:
    away = Leave(id="l", person=OWNER, first=date(2026, 12, 3), last=date(2026, 12, 4))
    gone = replace(P, leaves=(away,))
    assert climbed(part(p=gone), SEAT_SAID)[0].at == at(2026, 12, 9)
    later = replace(SEAT_SAID, announces=Announcement("v1.seat", (MEMBER,), date(2026, 12, 9)))
    assert climbed(None, later)[0].at == at(2026, 12, 9)


def test_whoever_was_not_named_waits_for_a_request_that_names_them() -> None:
    said_another = chair_said(at(2026, 12, 7), date(2026, 12, 14), "somebody-else")
    asked = (SEAT_SAID, said_another)
    today = date(2026, 12, 11)
    assert climbed(None, *asked, today=today)[1] == Step(
        Rung.CHAIR, "v1.chair", at(2026, 12, 18), (CHAIR,)
    )
    afresh = chair_said(at(2026, 12, 11), date(2026, 12, 18))
    assert climbed(None, *asked, afresh, today=today)[1] == Step(
        Rung.CHAIR, "v1.chair", at(2026, 12, 18), (CHAIR,), announced=True
    )


def test_of_two_who_sit_there_only_who_was_named_is_told() -> None:
    bmg, other = GROUPS[1], person("zed")
    p = partnership(
        replace(bmg, seats=(*bmg.seats, Seat(post_of("zed")))),
        people=(other,),
        posts=(*P.posts.values(), post(post_of("zed"), "zed")),
    )
    assert climbed(part(p=p))[0].people == (MEMBER, "zed")
    assert climbed(part(p=p), SEAT_SAID)[0].people == (MEMBER,)


def test_what_was_announced_of_another_date_or_before_an_answer_is_over() -> None:
    afresh = Delivered(OWNER, at(2026, 12, 4))
    answered = part(update=said(at(2026, 12, 3)))
    assert climbed(answered, SEAT_SAID, afresh)[0].announced is False
    moved = part(action(agreed=DUE, agreed_version=2))
    assert climbed(moved, SEAT_SAID)[0].announced is False


SEAT, CHAIRED = Step(Rung.SEAT, "s", ASKED.at, ("a",)), Step(Rung.CHAIR, "c", ASKED.at, ("b",))


@pytest.mark.parametrize(
    ("ladder", "taken", "expected"),
    [
        ((SEAT, CHAIRED), (), "s"),
        ((replace(SEAT, announced=True), CHAIRED), (), "s"),
        ((replace(SEAT, announced=True), replace(CHAIRED, announced=True)), (), "s"),
        ((SEAT, CHAIRED), ("s",), "c"),
        ((SEAT, CHAIRED), ("s", "c"), None),
        ((SEAT, CHAIRED), ("c",), None),
        ((replace(SEAT, people=()), CHAIRED), (), "c"),
        ((SEAT, replace(CHAIRED, announced=True)), (), "c"),
        ((replace(SEAT, people=()), replace(CHAIRED, people=())), (), None),
        ((), (), None),
    ],
    ids=[
        *("nothing said", "one said", "both said", "one told", "both told"),
        *("no going back", "a vacant seat", "a seat filled since", "nobody", "nothing asked"),
    ],
)
def test_one_after_the_other(
    ladder: tuple[Step, ...], taken: tuple[str, ...], expected: str | None
) -> None:
    step = next_step(ladder, taken)
    assert (step.occurrence if step else None) == expected


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
