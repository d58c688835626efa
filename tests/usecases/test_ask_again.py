from __future__ import annotations

from dataclasses import replace

import pytest

from governance.asks import Ask, AskState, MessageState, Over, Rule
from governance.policy import Lane
from tests.jobs.office import START, Office
from tests.usecases.agendas import BMG
from tests.usecases.cast import ask, at, kept, put
from tests.usecases.post import ME, queued
from usecases.ask_again import ON_ITS_WAY, ask_again
from usecases.scene import scene

LATER = at(11, 3)


def again(office: Office, one: Ask) -> Ask:
    with office.store.work("test", START) as w:
        found = w.get(Ask, one.id)
        assert found is not None
        ask_again(scene(w, START), found, LATER)
        w.enter("test", "test")
    return kept(office, Ask, one.id)


def over(rule: Rule = Rule.PAPERS) -> Ask:
    return ask(ME, BMG, rule, lane=Lane.DAILY).passed_over(Over.MOOT)


def test_what_reached_nobody_waits_for_its_moment(office: Office) -> None:
    put(office, over())
    one = again(office, over())
    assert (one.state, one.over, one.attention_at, one.message) == (
        *(AskState.OPEN, None, LATER, None),
    )


@pytest.mark.parametrize("state", MessageState)
def test_what_is_on_its_way_goes_with_its_message_and_not_twice(
    office: Office, state: MessageState
) -> None:
    message = queued(office, over(), state=state)
    one = again(office, over())
    goes = state in ON_ITS_WAY
    assert (one.message, one.attention_at) == ((message.id, None) if goes else (None, LATER))


@pytest.mark.parametrize(
    ("rule", "state"), [(Rule.PAPERS, AskState.OPEN), (Rule.AGENDA, AskState.TOLD)]
)
def test_what_was_delivered_stays_where_it_is(office: Office, rule: Rule, state: AskState) -> None:
    delivered = replace(over(rule), delivered_at=START)
    put(office, delivered)
    one = again(office, delivered)
    assert (one.state, one.over, one.attention_at) == (state, None, None)
