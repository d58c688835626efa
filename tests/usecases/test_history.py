from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from governance.asks import Ask, AskState, Message, MessageState, Over, Rule, message_id
from governance.policy import Lane
from tests.jobs.office import START, Office
from tests.usecases.cast import (
    BRIEFING,
    CHAIR,
    LAY,
    MANAGER,
    NURSE,
    ON_TRACK_NOW,
    OUTSIDER,
    RACHEL,
    REF,
    REVIEWER,
    SAID_ON_TRACK,
    SCRUTINEER,
    SECRET,
    ask,
    at,
    ledger,
    put,
    refused,
    tick,
)
from usecases.decide_extension import DecideExtension
from usecases.done_action import DoneAction
from usecases.evaluate_action import EvaluateAction
from usecases.extend_action import ExtendAction
from usecases.history import ADDED, Fate, HistoryShown, RequestView, ShowHistory, Told
from usecases.new_action import NewAction
from usecases.pause_action import PauseAction
from usecases.redact import FindTexts, Redact
from usecases.refusals import NotFound
from usecases.update_action import ON_TRACK, UpdateAction
from usecases.views import DeedView, UpdateView
from usecases.withdraw_extension import WithdrawExtension

BEGINNING = DeedView(START, "Clerk", ADDED)
WANTS = date(2026, 12, 18)
EACH = "BMG-2026-014"


def told(office: Office, who: str, ref: str = REF) -> tuple[Told, ...]:
    shown: HistoryShown = office.do(who, ShowHistory(ref))
    return shown.told


def requests(office: Office, who: str, ref: str = REF) -> list[tuple[str, Rule, Fate]]:
    found = (one for one in told(office, who, ref) if isinstance(one, RequestView))
    return [(one.to, one.rule, one.fate) for one in found]


def test_at_first_it_was_only_added(office: Office) -> None:
    assert office.do(RACHEL, ShowHistory("3")) == HistoryShown(BRIEFING, (BEGINNING,))


def test_who_added_it(office: Office) -> None:
    new = office.do(CHAIR, NewAction(group="BMG", title="Tell the County")).action.ref
    assert told(office, CHAIR, new) == (DeedView(START, "Winston Baptiste", ADDED),)


def test_an_update_stands_above_what_was_before(office: Office) -> None:
    office.do(RACHEL, UpdateAction(REF, ON_TRACK))
    shown = HistoryShown(ON_TRACK_NOW, (SAID_ON_TRACK, BEGINNING))
    assert office.do(RACHEL, ShowHistory(REF)) == shown


def test_more_time_asked_and_given_with_how_far_it_moved(office: Office) -> None:
    office.do(RACHEL, ExtendAction(REF, wants=WANTS, why="Two posts are vacant"))
    office.do(CHAIR, DecideExtension(REF, agree=True))
    until = "Fri 18 Dec 2026"
    assert told(office, LAY)[:2] == (
        DeedView(START, "Winston Baptiste", "action.decide_extension",
                 f"agreed more time, until {until}", later=42),
        DeedView(START, "Rachel Okafor", "action.extend", until, "Two posts are vacant"),
    )  # fmt: skip


def test_declined_it_moves_nothing_and_taken_back_it_stands_too(office: Office) -> None:
    office.do(RACHEL, ExtendAction(REF, wants=WANTS, why="Two posts are vacant"))
    office.do(CHAIR, DecideExtension(REF, why="The inspection is then"))
    office.do(RACHEL, ExtendAction(REF, wants=WANTS, why="They still are"))
    office.do(RACHEL, WithdrawExtension(REF))
    deeds = [one for one in told(office, LAY) if isinstance(one, DeedView)]
    assert [(one.what, one.why, one.later) for one in deeds] == [
        ("action.withdraw_extension", "", 0),
        ("action.extend", "They still are", 0),
        ("action.decide_extension", "The inspection is then", 0),
        ("action.extend", "Two posts are vacant", 0),
        (ADDED, "", 0),
    ]


def test_at_one_moment_the_last_thing_comes_first(office: Office) -> None:
    office.do(RACHEL, UpdateAction(REF, ON_TRACK))
    office.do(CHAIR, PauseAction(REF, why="an inquest"))
    kinds = [type(one) for one in told(office, CHAIR)]
    assert kinds == [DeedView, UpdateView, DeedView]


def test_whether_it_worked(office: Office) -> None:
    office.do(RACHEL, DoneAction(REF, evidence="List"))
    office.do(CHAIR, EvaluateAction(REF, resolved="yes", note="Fewer calls come back"))
    evaluated, done, _ = told(office, LAY)
    assert isinstance(done, UpdateView)
    assert done.evidence == "List"
    assert evaluated == DeedView(
        START, "Winston Baptiste", "action.evaluate", "resolved", "Fewer calls come back"
    )


# ---- whom Clerk asked


def test_a_request_that_arrived_and_the_answer_above_it(office: Office) -> None:
    office.clock.move_to(at(11, 5))
    tick(office)
    office.clock.move_to(at(11, 5, 10))
    office.do(RACHEL, UpdateAction(REF, ON_TRACK))
    _, request, _ = told(office, RACHEL)
    assert request == RequestView(at(11, 5), "Rachel Okafor", Rule.BEFORE, Fate.DELIVERED)


@pytest.mark.parametrize(
    ("who", "knows"),
    [
        (RACHEL, 1),
        (CHAIR, 1),
        (MANAGER, 1),
        (LAY, 0),
        (NURSE, 0),
        (SCRUTINEER, 0),
        ("group:BMG", 0),
    ],
)
def test_others_do_not_know_who_was_asked(office: Office, who: str, knows: int) -> None:
    put(office, ask(f"person:{RACHEL}", delivered_at=START))
    assert len(requests(office, who)) == knows


def test_of_ones_own_request_one_knows_always(office: Office) -> None:
    put(office, ask(f"person:{LAY}", delivered_at=START))
    assert requests(office, LAY) == [("Samuel Greatorex", Rule.DUE, Fate.DELIVERED)]


def test_one_agency_does_not_know_whom_another_was_asked_through(office: Office) -> None:
    put(
        office,
        ask(f"person:{LAY}", EACH, share="police", occurrence="v1", delivered_at=START),
        ask(f"person:{NURSE}", EACH, share="icb", occurrence="v1", delivered_at=START),
    )
    assert [to for to, *_ in requests(office, RACHEL, EACH)] == ["Samuel Greatorex"]
    assert sorted(to for to, *_ in requests(office, MANAGER, EACH)) == [
        "Priya Ramanathan", "Samuel Greatorex",
    ]  # fmt: skip


def test_that_others_were_told_is_not_for_the_lead(office: Office) -> None:
    put(office, ask(f"person:{CHAIR}", rule=Rule.ESCALATED, state=AskState.TOLD))
    assert requests(office, RACHEL) == []
    assert requests(office, MANAGER) == [("Winston Baptiste", Rule.ESCALATED, Fate.DELIVERED)]


@pytest.mark.parametrize(
    ("state", "fate"),
    [
        (MessageState.READY, Fate.WAITING),
        (MessageState.FAILED, Fate.FAILED),
        (MessageState.HELD, Fate.UNCLEAR),
        (MessageState.UNCLEAR, Fate.UNCLEAR),
    ],
)
def test_what_became_of_it(office: Office, state: MessageState, fate: Fate) -> None:
    to = f"person:{RACHEL}"
    key = message_id(Lane.DAILY, to, START.date(), 1)
    asked = ask(to, message=key)
    put(office, asked, Message(id=key, lane=Lane.DAILY, recipient=to, on=START.date(),
                               asks=(asked.id,), state=state))  # fmt: skip
    assert requests(office, RACHEL) == [("Rachel Okafor", Rule.DUE, fate)]


def test_what_was_never_sent_and_mere_news_are_left_out(office: Office) -> None:
    never: Ask = ask(f"person:{RACHEL}").passed_over(Over.MOOT)
    news = ask(f"person:{RACHEL}", rule=Rule.ASSIGNED, delivered_at=START)
    put(office, never, news, ask("group:BMG", rule=Rule.CHANGED, delivered_at=START))
    assert requests(office, MANAGER) == []


def test_whom_nobody_knows_any_more_has_no_name(office: Office) -> None:
    put(office, ask("person:gone", delivered_at=START))
    assert requests(office, MANAGER) == [("", Rule.DUE, Fate.DELIVERED)]


# ---- forgotten, forbidden


def test_what_was_taken_out_shows_as_such(office: Office) -> None:
    office.do(RACHEL, UpdateAction(REF, ON_TRACK, note="It named somebody."))
    spots = office.do(MANAGER, FindTexts(REF, ("note",))).spots
    office.do(MANAGER, Redact(spots))
    said = replace(SAID_ON_TRACK, note="[removed on Mon 2 Nov 2026]")
    assert told(office, LAY) == (said, BEGINNING)


def test_for_others_it_does_not_exist(office: Office) -> None:
    assert refused(office, OUTSIDER, ShowHistory(REF)) == NotFound("action", REF)
    assert isinstance(refused(office, RACHEL, ShowHistory(SECRET)), NotFound)


def test_who_reads_a_restricted_one_is_kept(office: Office) -> None:
    office.do(REVIEWER, ShowHistory(SECRET))
    assert ledger(office)[-1] == (REVIEWER, "read", SECRET)
