from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from governance.actions import Action
from governance.plans import PLANS
from tests.jobs.office import Office
from tests.usecases.cast import (
    AUDITOR,
    BRIEFING,
    CHAIR,
    LATE,
    LAY,
    MANAGER,
    OUTSIDER,
    RACHEL,
    REF,
    REVIEWER,
    SCRUTINEER,
    TEACHER,
    VACANT,
    at,
    found,
    kept,
    put,
    refused,
)
from usecases.cancel_action import CancelAction
from usecases.decide_extension import DecideExtension
from usecases.done_action import DoneAction
from usecases.extend_action import ExtendAction
from usecases.list_actions import ActionsListed, ListActions, Which
from usecases.not_started import NotStarted
from usecases.pause_action import PauseAction
from usecases.refusals import NotFound
from usecases.show_action import ShowAction
from usecases.update_action import ON_TRACK, UpdateAction


def refs(office: Office, who: str, which: Which, group: str | None = None) -> list[str]:
    return [view.ref for view in office.do(who, ListActions(which, group)).actions]


def test_mine_whole(office: Office) -> None:
    others = [office.do(RACHEL, ShowAction(f"BMG-2026-{n}")).action for n in ("014", "004", "009")]
    listed = ActionsListed(Which.MINE, None, (BRIEFING, *others))
    assert office.do(RACHEL, ListActions()) == listed


@pytest.mark.parametrize(
    ("who", "mine"),
    [
        (CHAIR, ["BMG-2026-014", "BMG-2026-009", "BMG-2026-001"]),  # two for each agency
        (LAY, ["BMG-2026-019"]),
        (MANAGER, ["BMG-2026-010", "BMG-2026-018", "BMG-2026-012"]),
        (OUTSIDER, []),
        (SCRUTINEER, []),
        (REVIEWER, ["CSPR-2026-001", "CSPR-2026-003"]),
    ],
)
def test_mine_is_what_one_answers_for_by_date_and_the_undated_last(
    office: Office, who: str, mine: list[str]
) -> None:
    assert refs(office, who, Which.MINE) == mine


def test_all_is_what_one_may_see(office: Office) -> None:
    assert [len(refs(office, who, Which.ALL)) for who in (MANAGER, AUDITOR)] == [27, 24]
    assert refs(office, OUTSIDER, Which.ALL) == []
    assert refs(office, REVIEWER, Which.ALL) == [f"CSPR-2026-00{number}" for number in (1, 2, 3)]


def test_a_group_narrows_and_is_said_back_as_it_is_called(office: Office) -> None:
    listed = office.do(MANAGER, ListActions(Which.ALL, "cspr"))
    assert (listed.which, listed.group) == (Which.ALL, "CSPR")
    assert [view.ref for view in listed.actions] == [f"CSPR-2026-00{n}" for n in (1, 2, 3)]


def test_overdue(office: Office) -> None:
    assert refs(office, CHAIR, Which.OVERDUE) == [LATE]
    office.clock.move_to(at(11, 7))
    assert refs(office, CHAIR, Which.OVERDUE) == [LATE, REF]
    late = office.do(CHAIR, ListActions(Which.OVERDUE)).actions
    assert [view.late for view in late] == [22, 1]


def test_unrated_is_not_clear(office: Office) -> None:
    office.do(RACHEL, UpdateAction(REF, ON_TRACK))
    assert refs(office, RACHEL, Which.UNRATED) == [
        ref for ref in refs(office, RACHEL, Which.ALL) if ref != REF
    ]


def test_differs_is_where_rating_and_key_part(office: Office) -> None:
    late = date(2027, 3, 1)
    office.do(RACHEL, UpdateAction(REF, "amber", forecast=late, reason="Waiting for County"))
    office.do(RACHEL, UpdateAction("BMG-2026-004", ON_TRACK))
    assert refs(office, CHAIR, Which.DIFFERS) == [REF]
    office.do(RACHEL, UpdateAction(REF, "red", forecast=late))
    assert refs(office, CHAIR, Which.DIFFERS) == []


def test_what_is_done_leaves_every_other_list(office: Office) -> None:
    office.do(RACHEL, DoneAction(REF, evidence="List"))
    assert refs(office, CHAIR, Which.DONE) == [REF]
    office.clock.move_to(at(1, 4, year=2027))
    others = set(Which) - {Which.DONE}
    assert [which for which in others if REF in refs(office, RACHEL, which)] == []


def test_a_vacant_post_leaves_the_action_to_nobody(office: Office) -> None:
    assert VACANT not in refs(office, MANAGER, Which.MINE)
    assert VACANT in refs(office, MANAGER, Which.ALL)


@pytest.mark.parametrize(
    ("who", "group", "near"),
    [
        (RACHEL, "CSPR", ()),
        (OUTSIDER, "CSPRR", ("CCP",)),
        (MANAGER, "CSPRR", ("CSPR", "CCP")),
        (OUTSIDER, "BGM", ("BMG",)),
    ],
)
def test_an_unknown_group_and_a_hidden_one_look_the_same(
    office: Office, who: str, group: str, near: tuple[str, ...]
) -> None:
    refusal = refused(office, who, ListActions(Which.ALL, group))
    assert refusal == NotFound("group", group, near)


def test_a_group_one_knows_of_but_does_not_sit_on_lists_nothing(office: Office) -> None:
    assert office.do(OUTSIDER, ListActions(Which.ALL, "BMG")) == ActionsListed(Which.ALL, "BMG", ())


def test_where_an_action_is_in_its_life_decides_which_list_it_is_on(office: Office) -> None:
    office.do(RACHEL, NotStarted(REF))
    office.do(CHAIR, PauseAction(LATE, why="an inquest"))
    office.do(CHAIR, CancelAction("BMG-2026-004", why="not needed"))
    lists = {which: refs(office, CHAIR, which, "BMG") for which in Which}
    assert REF in lists[Which.ALL]
    assert lists[Which.PAUSED] == [LATE]
    assert lists[Which.CANCELLED] == ["BMG-2026-004"]
    assert lists[Which.DONE] == []
    assert {LATE, "BMG-2026-004"}.isdisjoint(lists[Which.ALL])


def test_red_is_what_the_rating_stands_for(office: Office) -> None:
    office.do(RACHEL, UpdateAction(REF, "red", forecast=date(2027, 3, 1)))
    assert refs(office, CHAIR, Which.RED) == [REF]


def test_what_needs_a_date_or_an_owner_or_waits(office: Office) -> None:
    assert VACANT in refs(office, CHAIR, Which.NO_OWNER)
    views = office.do(CHAIR, ListActions(Which.NO_DATE)).actions
    assert {(view.agreed, view.waiting) for view in views} == {(None, False)}
    assert "BMG-2026-009" in refs(office, CHAIR, Which.WAITING)


def test_mine_narrows_every_other_list(office: Office) -> None:
    office.clock.move_to(at(11, 7))
    assert refs(office, TEACHER, Which.OVERDUE) == [LATE, REF]
    mine = office.do(TEACHER, ListActions(Which.OVERDUE, mine=True))
    assert ([view.ref for view in mine.actions], mine.mine) == ([LATE], True)


def test_what_one_led_is_mine_once_it_is_done(office: Office) -> None:
    office.do(RACHEL, DoneAction(REF, evidence="List"))
    for who, ended in ((RACHEL, [REF]), (CHAIR, [])):
        done = office.do(who, ListActions(Which.DONE, mine=True)).actions
        assert [view.ref for view in done] == ended


def test_by_objective_is_in_the_plans_order_and_by_date_within(office: Office) -> None:
    listed = office.do(CHAIR, ListActions(Which.ALL, by_objective=True))
    places = list(dict.fromkeys((view.plan, view.objective) for view in listed.actions))
    plans = found(office, PLANS)
    assert places == [(plan.title, one.title) for plan in plans for one in plan.objectives]
    assert [view.ref for view in listed.actions][:4] == [
        *(REF, "BMG-2026-001", "BMG-2026-002", "BMG-2026-004"),
    ]
    assert sorted(view.ref for view in listed.actions) == sorted(refs(office, CHAIR, Which.ALL))


def test_an_objective_that_is_no_more_is_none(office: Office) -> None:
    put(office, replace(kept(office, Action, REF), objective="gone"))
    listed = office.do(RACHEL, ListActions(by_objective=True))
    assert [(view.ref, view.objective) for view in listed.actions][-1] == (REF, "")


def test_what_more_time_is_asked_for(office: Office) -> None:
    office.do(RACHEL, ExtendAction(REF, wants=date(2027, 1, 8), why="Two posts are vacant"))
    assert refs(office, CHAIR, Which.EXTENSION) == [REF]
    office.do(CHAIR, DecideExtension(REF, agree=True))
    assert refs(office, CHAIR, Which.EXTENSION) == []
