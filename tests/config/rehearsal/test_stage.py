"""The house once more, on a copy: what it takes over, and that nothing comes back."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from config.settings import BadSetting, Settings
from config.wiring.house import House
from config.wiring.stage import Stage
from governance.asks import Message, MessageState
from governance.permissions import OPERATOR
from governance.policy import Lane
from governance.rehearsal import Answering
from tests.jobs.office import START
from tests.quiet_sample import quiet_sample
from tests.usecases.cast import REF, ask
from usecases.list_due import ListDue
from usecases.ports.store import Store
from usecases.show_action import ShowAction
from usecases.update_action import ON_TRACK, UpdateAction

RACHEL, SOON = "rachel-okafor", START + timedelta(minutes=1)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = House(Settings(quiet_sample(), tmp_path))
    house.adopt()
    yield house
    house.close()


def put(store: Store, message: Message) -> None:
    with store.work("test", START) as w:
        w.put(ask(message.recipient, message=message.id, attention_at=None))
        w.put(message)
        w.enter("test", "test")


def state_of(store: Store, key: str) -> MessageState | None:
    with store.work("test", START) as w:
        message = w.get(Message, key)
    return message.state if message else None


@pytest.mark.parametrize("state", [MessageState.READY, MessageState.CLAIMED, MessageState.UNCLEAR])
def test_whatever_was_on_its_way_goes_out_at_once(house: House, state: MessageState) -> None:
    recipient, later = f"person:{RACHEL}", house.clock.machine() + timedelta(hours=1)
    waiting = Message(
        id="m",
        lane=Lane.DAILY,
        recipient=recipient,
        on=date(2026, 11, 2),
        asks=(ask(recipient).id,),
    )
    tried = later if state is MessageState.READY else None
    leased = later if state is MessageState.CLAIMED else None
    looked = later if state is MessageState.UNCLEAR else None
    sent = replace(waiting, state=state, try_at=tried, lease_until=leased, look_at=looked)
    put(house.store, sent)
    stage = Stage(house, START)
    asyncio.run(stage.rehearsal(Answering(0)).run(SOON))
    assert [m.id for m in stage.messenger.sent if m.lane is Lane.DAILY] == ["m"]
    assert (state_of(stage.store, "m"), state_of(house.store, "m")) == (MessageState.SENT, state)


def test_what_is_said_on_the_stage_is_not_said_in_the_house(house: House) -> None:
    stage = Stage(house, START)
    stage.desk.do_now(RACHEL, UpdateAction(REF, ON_TRACK))
    shown = [h.desk.do_now(RACHEL, ShowAction(REF)).action.rating for h in (stage, house)]
    assert [rating and rating.word for rating in shown] == ["clear", None]


def test_another_policy_holds_on_the_stage_only(house: House) -> None:
    stage = Stage(house, START)
    tried = replace(stage.policy, overdue_every=9)
    stage.try_out(tried)
    assert (stage.policy, Stage(house, START).policy.overdue_every) == (tried, 5)


def test_closing_the_stage_leaves_the_house_open(house: House) -> None:
    stage = Stage(house, START)
    stage.desk.do_now(OPERATOR, ListDue())
    stage.close()
    house.desk.do_now(RACHEL, UpdateAction(REF, ON_TRACK))


def test_a_store_that_cannot_be_copied_is_refused_in_a_sentence(tmp_path: Path) -> None:
    house = House(Settings(quiet_sample(), tmp_path))
    (tmp_path / "store").mkdir()
    vars(house)["store"] = "kept in another way"
    with pytest.raises(BadSetting, match=r"^Only the embedded store can be rehearsed on\.$"):
        Stage(house, START).adopt()
