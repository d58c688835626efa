"""Units that meet: the one that commits second loses if it read what the first changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from threading import Thread

import pytest

from governance.actions import ACTIONS_BY_GROUP, Action
from tests.contract.samples import NOW, action, ask, keep, kept, ledger
from usecases.ports.store import Conflict, Store, Work

A1 = replace(action(), version=1)
READS: dict[str, Callable[[Work], object]] = {
    "got": lambda w: w.get(Action, "A1"),
    "found": lambda w: w.find(ACTIONS_BY_GROUP, "BMG"),
    "looked for in vain": lambda w: w.get(Action, "A9"),
    "got and got again after the change": lambda w: w.get(Action, "A1"),
}


def read_then_write(store: Store, how: str) -> None:
    with store.work("amara", NOW) as w:
        READS[how](w)
        keep(store, replace(A1, title="Changed"), action(9))
        if how.endswith("after the change"):
            READS[how](w)
        w.put(action(2))
        w.enter("late", "A2")


@pytest.mark.parametrize("how", READS)
def test_a_unit_whose_reading_was_changed_does_not_commit(store: Store, how: str) -> None:
    keep(store, action(1))
    with pytest.raises(Conflict):
        read_then_write(store, how)
    assert (kept(store, 2), len(ledger(store))) == (None, 2)


def meet(store: Store, do: Callable[[Work], None]) -> None:
    """Tom begins first; Amara, who comes later, commits first."""
    with store.work("tom", NOW) as second:
        do(second)
        with store.work("amara", NOW) as first:
            do(first)


def change(w: Work) -> None:
    w.put(replace(A1, title=w.actor))
    w.enter("action.update", "A1")


def test_of_two_units_that_changed_the_same_record_one_commits(store: Store) -> None:
    keep(store, action())
    with pytest.raises(Conflict):
        meet(store, change)
    assert kept(store) == replace(A1, title="amara", version=2)


def test_units_that_read_different_records_do_not_meet(store: Store) -> None:
    with store.work("amara", NOW) as w:
        w.put(action(1))
        keep(store, action(2))
        w.enter("action.new", "A1")
    assert [kept(store, 1), kept(store, 2)] == [A1, replace(A1, id="A2")]


def ask_new(w: Work) -> None:
    assert w.ask(ask())
    w.enter("ask", "A1")


def test_an_ask_is_asked_by_one_of_two_units(store: Store) -> None:
    with pytest.raises(Conflict):
        meet(store, ask_new)
    assert [entry.actor for entry in ledger(store)] == ["amara"]


def test_a_unit_that_only_reads_is_never_refused(store: Store) -> None:
    keep(store, action())
    with store.work("amara", NOW) as w:
        w.get(Action, "A1")
        keep(store, replace(A1, title="Changed"))


def add_one(store: Store) -> None:
    with store.work("amara", NOW) as w:
        seen = w.get(Action, "A1")
        assert seen is not None
        w.put(replace(seen, title=str(int(seen.title) + 1)))
        w.enter("add", "A1")


def test_threads_that_add_at_the_same_time_lose_nothing(store: Store) -> None:
    keep(store, replace(action(), title="0"))

    def add_many() -> None:
        added = 0
        while added < 50:
            try:
                add_one(store)
                added += 1
            except Conflict:
                continue

    threads = [Thread(target=add_many) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert kept(store) == replace(action(), title="100", version=101)
    assert [int(entry.id) for entry in ledger(store)] == list(range(1, 102))
