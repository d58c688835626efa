"""What is asked and told around a meeting, of whom, and what becomes of it when it is moved."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from governance.asks import ASKS_BY_SUBJECT, MESSAGES_TO_REDRAW, Ask, AskState, Over, Rule
from governance.cycle import STAGED
from governance.dates import london
from governance.groups import GROUPS
from governance.meetings import Meeting, MeetingState
from governance.partnership import Charter
from governance.policy import Lane
from tests.jobs.office import START, Office
from tests.usecases.agendas import BMG
from tests.usecases.cast import (
    CHAIR,
    MANAGER,
    NURSE,
    RACHEL,
    advance,
    at,
    found,
    kept,
    no_chair,
    tick,
)
from usecases.correct_meeting import correct_meeting
from usecases.desk import CLERK
from usecases.no_papers import NoPapers
from usecases.plan_meetings import PlanMeetings
from usecases.propose_item import ProposeItem
from usecases.scene import scene
from usecases.sweep import Sweep, Swept
from usecases.update_action import UpdateAction

DAY = date(2027, 1, 19)


@pytest.fixture
def office() -> Office:
    """Only BMG has meetings here."""
    office = Office(cycles=True)
    office.do(CLERK, PlanMeetings())
    with office.store.work("test", START) as w:
        for group in w.find(GROUPS):
            w.put(group if group.id == "BMG" else replace(group, stages=(), cadence=None))
        w.enter("test", "test")
    office.do(CLERK, Sweep())
    return office


def about(office: Office) -> list[Ask]:
    return found(office, ASKS_BY_SUBJECT, BMG)


def sent(office: Office, *rules: Rule) -> list[tuple[str, datetime, Lane]]:
    """Stage and recipient of everything that arrived about BMG's January, with when and how."""
    told = [(when, m, ask) for when, m in office.messenger.sent for ask in m.asks]
    split = ((when, m, ask.split("|")) for when, m, ask in told if BMG in ask)
    return [
        (f"{ask[2].partition('.')[2]}: {ask[3].partition(':')[2]}", london(when), m.lane)
        for when, m, ask in split
        if Rule(ask[0]) in (rules or STAGED - {Rule.REPORT})
    ]


def to(office: Office, who: str) -> list[tuple[str, datetime]]:
    return [
        (name.partition(":")[0], when) for name, when, _ in sent(office) if name.endswith(f" {who}")
    ]


def change(office: Office, **fields: Any) -> Meeting:
    """As somebody who changes a meeting does it."""
    now = office.clock.now()
    with office.store.work("test", now) as w:
        before = w.get(Meeting, BMG)
        assert before is not None
        after = replace(before, revision=before.revision + 1, changed_at=now, **fields)
        after = correct_meeting(scene(w, now), before, after)
        w.enter("test", BMG)
    return after


def counts(office: Office) -> Counter[tuple[str, datetime]]:
    return Counter((name.partition(":")[0], when) for name, when, _ in sent(office))


def test_a_cycle_with_nobody_answering(office: Office) -> None:
    advance(office, at(2, 1, year=2027))
    days = counts(office)
    # four were asked about actions that week already, and hear on the Monday
    late = days.pop(("papers last reminder", at(1, 11, year=2027)))
    assert (late, days.pop(("papers last reminder", at(1, 8, year=2027)))) == (4, 9)
    assert days == {
        ("papers", at(12, 23)): 13,
        ("papers reminder", at(1, 5, year=2027)): 13,
        ("agenda", at(1, 12, year=2027)): 13,
        ("declarations", at(1, 12, year=2027)): 13,
        ("digest", at(1, 15, 8, 30, year=2027)): 2,
        ("start", at(1, 19, 14, year=2027)): 1,
        ("declarations at the start", at(1, 19, 14, year=2027)): 13,
        ("capture", at(1, 20, year=2027)): 2,
    }
    lanes = {(name.partition(":")[0], lane) for name, _, lane in sent(office)}
    assert {name for name, lane in lanes if lane is Lane.DAILY} == {
        *("papers", "papers reminder", "papers last reminder")
    }
    assert {name for name, lane in lanes if lane is Lane.PROMPT} == {
        *("agenda", "declarations", "digest", "start"),
        *("declarations at the start", "capture"),
    }
    assert kept(office, Meeting, BMG).attention_at is None
    assert office.do(CLERK, Sweep()) == Swept(())


def test_the_call_falls_together_with_the_round(office: Office) -> None:
    advance(office, at(12, 23, 10))
    (message,) = [
        m for when, m in office.messenger.sent
        if m.recipient == f"person:{RACHEL}" and when.date() == date(2026, 12, 23)
    ]  # fmt: skip
    assert [ask.partition("|")[0] for ask in message.asks] == ["papers", "round", "round", "round"]


def test_who_has_answered_is_not_reminded(office: Office) -> None:
    advance(office, at(12, 23, 10))
    office.do(RACHEL, NoPapers(BMG))
    office.do(NURSE, ProposeItem("BMG", "Neglect toolkit", "10"))
    advance(office, at(1, 13, year=2027))
    assert [name for name, _ in to(office, RACHEL)] == ["papers", "agenda", "declarations"]
    assert [name for name, _ in to(office, NURSE)] == ["papers", "agenda", "declarations"]
    answered = [one.recipient for one in about(office) if one.state is AskState.ANSWERED]
    assert sorted(answered) == [f"person:{NURSE}", f"person:{RACHEL}"]


def test_at_short_notice_everybody_hears_once_the_latest_that_is_for_them(office: Office) -> None:
    office.clock.move_to(at(1, 18, year=2027))
    tick(office)
    assert {name for name, _, _ in sent(office)} == {
        *(f"digest: {who}" for who in (CHAIR, MANAGER)),
        *(f"agenda: {who}" for who in _members(office) - {CHAIR, MANAGER}),
        *(f"declarations: {who}" for who in _members(office)),
    }
    over = Counter(one.occurrence.partition(".")[2] for one in about(office) if one.over)
    assert over == {"papers": 13, "papers reminder": 13, "papers last reminder": 13, "agenda": 2}
    advance(office, at(1, 19, 13, year=2027))
    assert len(sent(office)) == 26


def _members(office: Office) -> set[str]:
    with office.store.work("test", office.clock.now()) as w:
        return set(scene(w, office.clock.now()).p.taking_part("BMG", DAY))


def test_after_a_night_without_clerk_nobody_is_woken(office: Office) -> None:
    office.clock.move_to(at(1, 15, 20, year=2027))
    tick(office)
    assert sent(office) == []
    advance(office, at(1, 18, 9, year=2027))
    assert [(name, when) for name, when, _ in sent(office, Rule.DIGEST)] == [
        (f"digest: {MANAGER}", at(1, 18, year=2027)),
        (f"digest: {CHAIR}", at(1, 18, year=2027)),
    ]


def test_nothing_more_before_a_meeting_that_is_over(office: Office) -> None:
    office.clock.move_to(at(2, 1, year=2027))
    tick(office)
    assert {name for name, _, _ in sent(office)} == {f"capture: {CHAIR}", f"capture: {MANAGER}"}
    assert office.do(CLERK, Sweep()) == Swept(())


def test_a_stage_for_nobody_is_seen_to_and_holds_nothing_up(office: Office) -> None:
    for post in ("director-childrens-services", kept_manager(office)):
        no_chair(office, post)
    advance(office, at(1, 19, 15, year=2027))
    assert sent(office, Rule.START) == []
    assert "start" in kept(office, Meeting, BMG).seen


def kept_manager(office: Office) -> str:
    return kept(office, Charter, "charter").manager


def test_a_moved_meeting_asks_nothing_twice_and_the_rest_on_its_own_days(office: Office) -> None:
    advance(office, at(1, 11, 10, year=2027))
    change(office, on=date(2027, 1, 21))
    before = counts(office)
    advance(office, at(2, 1, year=2027))
    assert counts(office) - before == {
        ("agenda", at(1, 14, year=2027)): 13,
        ("declarations", at(1, 14, year=2027)): 13,
        ("digest", at(1, 19, 8, 30, year=2027)): 2,
        ("start", at(1, 21, 14, year=2027)): 1,
        ("declarations at the start", at(1, 21, 14, year=2027)): 13,
        ("capture", at(1, 22, year=2027)): 2,
    }
    asks = Counter(ask for _, message in office.messenger.sent for ask in message.asks)
    assert [key for key, times in asks.items() if times > 1] == []


def test_a_moved_meeting_s_messages_are_shown_afresh(office: Office) -> None:
    advance(office, at(1, 11, 10, year=2027))
    change(office, on=date(2027, 1, 21))
    carried = {one.message for one in about(office) if one.delivered_at}
    again = {m.id for m in found(office, MESSAGES_TO_REDRAW)}
    assert carried <= again
    rounds = [m for m in again if RACHEL in m]
    assert rounds
    tick(office)
    assert found(office, MESSAGES_TO_REDRAW) == []


def test_what_had_been_passed_over_is_asked_when_the_meeting_is_put_off(office: Office) -> None:
    office.clock.move_to(at(1, 12, 10, year=2027))
    tick(office)
    change(office, on=date(2027, 4, 6))
    advance(office, at(3, 15, year=2027))
    assert [name for name, _ in to(office, RACHEL)] == ["agenda", "declarations", "papers"]
    assert to(office, RACHEL)[2] == ("papers", at(3, 12, year=2027))


def test_what_waits_for_room_goes_with_the_meeting(office: Office) -> None:
    advance(office, at(1, 8, 10, year=2027))
    waiting = [one for one in about(office) if one.state is AskState.OPEN and not one.delivered_at]
    assert len(waiting) == 4
    change(office, on=date(2027, 3, 16))
    advance(office, at(3, 6, year=2027))
    last = [when for name, when, _ in sent(office) if name.startswith("papers last")]
    assert Counter(when.date() for when in last) == {date(2027, 1, 8): 9, date(2027, 3, 5): 4}


def test_a_cancelled_meeting_wants_nothing_and_a_reinstated_one_the_rest(office: Office) -> None:
    advance(office, at(1, 8, 10, year=2027))
    change(office, state=MeetingState.CANCELLED)
    assert {one.over for one in about(office)} == {Over.MOOT}
    assert kept(office, Meeting, BMG).attention_at is None
    before = counts(office)
    advance(office, at(1, 11, 8, year=2027))
    assert counts(office) == before
    change(office, state=MeetingState.PLANNED)
    assert {one.state for one in about(office)} == {AskState.OPEN}
    advance(office, at(1, 12, 10, year=2027))
    assert counts(office) - before == {
        ("papers last reminder", at(1, 11, year=2027)): 4,
        ("agenda", at(1, 12, year=2027)): 13,
        ("declarations", at(1, 12, year=2027)): 13,
    }


def test_the_round_of_a_cancelled_meeting_is_over_until_it_is_held_after_all(
    office: Office,
) -> None:
    advance(office, at(12, 23, 10))
    before = {one.id for one in rounds_of(office) if one.state is AskState.OPEN}
    change(office, state=MeetingState.CANCELLED)
    assert {one.over for one in rounds_of(office)} == {Over.MOOT}
    answered = next(one for one in rounds_of(office) if one.recipient.endswith(RACHEL))
    late = date(2027, 1, 29)
    office.do(RACHEL, UpdateAction(answered.subject, "amber", forecast=late))
    change(office, state=MeetingState.PLANNED)
    again = {one.id for one in rounds_of(office) if one.state is AskState.OPEN}
    assert before - again == {answered.id}


def rounds_of(office: Office) -> list[Ask]:
    asks = found(office, ASKS_BY_SUBJECT)
    return [one for one in asks if one.rule is Rule.ROUND and one.occurrence.startswith(BMG)]
