from __future__ import annotations

from dataclasses import replace

from governance.actions import Action
from governance.asks import ASKS_BY_SUBJECT, AT_ONCE, Ask, AskState, Message, MessageState, Rule
from governance.policy import Lane
from tests.jobs.office import START, Office
from tests.usecases.cast import MANAGER, NURSE, RACHEL, REF, ask, found, kept, message, put
from usecases.answer import answer_asks

IN_ONE, IN_TWO = "daily|one", "daily|two"


def sent(id_: str, state: MessageState = MessageState.SENT, *asks: str) -> Message:
    return Message(id=id_, lane=Lane.DAILY, recipient="x", on=START.date(), asks=asks, state=state)


def answer(office: Office) -> None:
    action = kept(office, Action, REF)
    with office.store.work("test", START) as w:
        answer_asks(w, action)
        w.enter("test", REF)


def test_every_open_ask_about_it_is_answered_wherever_it_stands(office: Office) -> None:
    waiting = ask(f"person:{RACHEL}")
    sent_one = ask(f"person:{MANAGER}", attention_at=None, message=IN_ONE)
    put(office, sent(IN_ONE), waiting, sent_one)
    answer(office)
    answered = [
        replace(one, version=2, state=AskState.ANSWERED, attention_at=None)
        for one in (sent_one, waiting)
    ]
    assert found(office, ASKS_BY_SUBJECT, REF) == answered


def test_news_other_actions_and_what_is_settled_are_left_alone(office: Office) -> None:
    others = [
        ask("group:BMG", rule=Rule.CHANGED),
        ask(f"person:{RACHEL}", state=AskState.PASSED_OVER, attention_at=None),
        ask(f"person:{RACHEL}", about="BMG-2026-004"),
    ]
    put(office, *others)
    before = [kept(office, Ask, one.id) for one in others]
    answer(office)
    assert [kept(office, Ask, one.id) for one in others] == before


def test_every_sent_message_that_carried_it_is_shown_afresh(office: Office) -> None:
    asks = [
        ask(f"person:{RACHEL}", message=IN_ONE, attention_at=None),
        ask(f"person:{RACHEL}", rule=Rule.OVERDUE, occurrence="v1.1", message=IN_ONE),
        ask(f"person:{NURSE}", message=IN_TWO, attention_at=None),
    ]
    put(office, sent(IN_ONE), sent(IN_TWO), *asks)
    answer(office)
    assert [message(office, id_).redraw_at for id_ in (IN_ONE, IN_TWO)] == [AT_ONCE] * 2
    assert message(office, IN_ONE).version == 2


def test_a_message_not_sent_yet_is_not_redrawn(office: Office) -> None:
    states = [state for state in MessageState if state is not MessageState.SENT]
    put(
        office,
        *(sent(state.value, state) for state in states),
        *(ask(f"person:{state}", message=state.value, attention_at=None) for state in states),
    )
    answer(office)
    assert [message(office, state.value).redraw_at for state in states] == [None] * len(states)
