"""A copy in memory of what another store holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from governance.people import PEOPLE, Person
from store.keeper import Keeper
from store.memory import MemoryStore
from store.tinydb.store import TinyDbStore
from tests.builders import NOW, person
from usecases.records import INDEXES, KINDS, LEDGER


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[TinyDbStore]:
    store = TinyDbStore(tmp_path, KINDS, INDEXES)
    put(store, person("ben"), person("ann"))
    yield store
    store.close()


def put(store: Keeper, *people: Person) -> None:
    with store.work("test", NOW) as w:
        for one in people:
            w.put(one)
        w.enter("test", "test")


def names(store: Keeper) -> list[str]:
    with store.work("test", NOW) as w:
        return [one.name for one in w.find(PEOPLE)]


def test_it_holds_the_same_in_the_same_order_the_ledger_too(kept: TinyDbStore) -> None:
    copy = MemoryStore.of(kept, INDEXES)
    with kept.work("test", NOW) as one, copy.work("test", NOW) as other:
        assert (
            one.find(PEOPLE)
            == other.find(PEOPLE)
            == [person("ann", version=1), person("ben", version=1)]
        )
        assert one.find(LEDGER) == other.find(LEDGER)


def test_what_is_changed_in_one_is_not_changed_in_the_other(kept: TinyDbStore) -> None:
    copy = MemoryStore.of(kept, INDEXES)
    put(kept, person("cat"))
    put(copy, replace(person("ann", version=1), name="Anna"))
    assert (names(kept), names(copy)) == (["Ann", "Ben", "Cat"], ["Anna", "Ben"])


def test_the_copys_ledger_goes_on_from_where_the_other_was(kept: TinyDbStore) -> None:
    copy = MemoryStore.of(kept, INDEXES)
    put(copy, person("cat"))
    with copy.work("test", NOW) as w:
        assert [entry.number for entry in w.find(LEDGER)] == [1, 2]
