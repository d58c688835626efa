"""Accounts, channels and strangers are found by whose they are, in every store."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from governance.accounts import (
    ACCOUNTS_BY_PERSON,
    CHANNELS_BY_GROUP,
    STRANGERS,
    Account,
    Channel,
    Stranger,
    account_id,
    channel_id,
)
from governance.asks import MESSAGES_TO_LOOK, Message, MessageState
from governance.policy import Lane
from tests.contract.samples import NOW, keep
from usecases.ports.store import Store

RACHEL = Account(
    id=account_id("slack", "E1", "T1", "U1"), person="rachel", linked_at=NOW, linked_by="clerk"
)
OTHER = replace(RACHEL, id=account_id("slack", "", "T2", "U1"), active=False, handle="Rach")
BMG = Channel(id=channel_id("slack", "T1", "C1"), group="BMG", bound_at=NOW, bound_by="joan")


def test_a_person_may_have_several_accounts(store: Store) -> None:
    keep(store, RACHEL, OTHER, replace(RACHEL, id="slack||T1|U2", person="ada"))
    with store.work("amara", NOW) as w:
        assert w.find(ACCOUNTS_BY_PERSON, "rachel") == [
            replace(RACHEL, version=1),
            replace(OTHER, version=1),
        ]


def test_a_channel_is_found_by_its_group_until_it_is_unbound(store: Store) -> None:
    keep(store, BMG)
    with store.work("amara", NOW) as w:
        (found,) = w.find(CHANNELS_BY_GROUP, "BMG")
        w.remove(found)
        w.enter("channel.unbind", "BMG")
    with store.work("amara", NOW) as w:
        assert (found, w.find(CHANNELS_BY_GROUP, "BMG")) == (replace(BMG, version=1), [])


def test_strangers_stand_in_the_order_they_were_met(store: Store) -> None:
    met = [Stranger(id=f"slack||T1|U{n}", met_at=NOW - timedelta(days=n)) for n in (1, 2, 3)]
    keep(store, *met)
    with store.work("amara", NOW) as w:
        assert [one.id for one in w.find(STRANGERS)] == [one.id for one in reversed(met)]


def test_only_what_is_to_be_looked_for_by_then_is_found(store: Store) -> None:
    one = Message(id="1", lane=Lane.DAILY, recipient="person:ada", on=NOW.date(), asks=())
    unclear = replace(one, state=MessageState.UNCLEAR, look_at=NOW, looks=1, address="D1/1.2,1.3")
    later = replace(unclear, id="3", look_at=NOW + timedelta(seconds=1))
    keep(store, one, replace(unclear, id="2"), later)
    with store.work("amara", NOW) as w:
        assert w.find(MESSAGES_TO_LOOK, upto=NOW) == [replace(unclear, id="2", version=1)]
