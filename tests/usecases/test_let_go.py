from __future__ import annotations

from dataclasses import replace
from datetime import date

from governance.asks import Ask, AskState, Message, MessageState, Rule
from governance.groups import ChairRule
from governance.leave import Leave
from tests.jobs.office import Office
from tests.usecases.cast import (
    LATE,
    MANAGER,
    NURSE,
    RACHEL,
    REF,
    TEACHER,
    VACANT,
    ask,
    at,
    changed,
    given,
    kept,
    ledger,
    put,
)
from tests.usecases.post import queued
from usecases.desk import CLERK
from usecases.let_go import LetGo, LetGone


def let_go(office: Office) -> LetGone:
    reply: LetGone = office.do(CLERK, LetGo())
    return reply


def test_who_answers_still_is_asked_still(office: Office) -> None:
    put(office, ask(f"person:{RACHEL}"), ask(f"person:{MANAGER}", VACANT))
    before = ledger(office)
    assert let_go(office) == LetGone(())
    assert ledger(office) == before


def test_who_left_the_post_need_not_answer_any_more(office: Office) -> None:
    sent = queued(office, ask(f"person:{RACHEL}"), state=MessageState.SENT, try_at=None)
    given(office, "di-public-protection", NURSE)
    key = ask(f"person:{RACHEL}").id
    assert let_go(office) == LetGone((key,))
    assert kept(office, Ask, key).state is AskState.PASSED_OVER
    assert kept(office, Message, sent.id).redraw_at is not None
    assert let_go(office) == LetGone(())


def test_a_chair_whose_turn_is_over(office: Office) -> None:
    turns = ChairRule(
        ("director-childrens-services", "designated-nurse"), starts=date(2026, 1, 1), months=11
    )
    changed(office, "BMG", chair=turns)
    put(office, held := ask("person:winston-baptiste", "BMG-2026-001"))
    assert let_go(office) == LetGone(())
    office.clock.move_to(at(12, 1))
    assert let_go(office) == LetGone((held.id,))


def test_who_stood_in_for_somebody_is_kept_to_it(office: Office) -> None:
    put(office, Leave(id="away", person=RACHEL, first=date(2026, 11, 2), last=date(2026, 11, 4),
                      stand_in=NURSE))  # fmt: skip
    put(office, ask(f"person:{NURSE}"))
    office.clock.move_to(at(11, 9))
    assert let_go(office) == LetGone(())


def test_news_is_nobodys_to_answer(office: Office) -> None:
    news = ask(f"person:{TEACHER}", REF, Rule.CHANGED, occurrence="new")
    late = replace(ask(f"person:{RACHEL}", LATE), state=AskState.ANSWERED)
    put(office, news, late)
    assert let_go(office) == LetGone(())
