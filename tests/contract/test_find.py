"""Finding by index: order, prefix, bound, limit, and what stands in no index."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from governance.actions import ACTION_ATTENTION, ACTIONS_BY_GROUP, Action
from governance.dates import LONDON
from governance.record import Index
from tests.contract.samples import NOW, action, attention, keep
from usecases.ports.store import Store


def ids(found: list[Action]) -> list[str]:
    return [record.id for record in found]


def test_found_in_the_order_of_the_index_then_of_the_id(store: Store) -> None:
    keep(store, action(3, hours=2), action(2, hours=1), action(4, hours=1), action(1, hours=3))
    assert attention(store) == ["A2", "A4", "A3", "A1"]


def test_moments_are_in_the_order_they_come_in_when_the_clocks_go_back(store: Store) -> None:
    summer = datetime(2026, 10, 25, 1, 45, tzinfo=LONDON)
    winter = datetime(2026, 10, 25, 1, 15, fold=1, tzinfo=LONDON)
    keep(
        store,
        replace(action(1), attention_at=winter),
        replace(action(2), attention_at=summer),
    )
    assert attention(store) == ["A2", "A1"]


def test_the_bound_is_included(store: Store) -> None:
    keep(store, action(1, hours=1), action(2, hours=2), action(3, hours=3))
    with store.work("amara", NOW) as w:
        assert ids(w.find(ACTION_ATTENTION, upto=NOW + timedelta(hours=2))) == ["A1", "A2"]
        assert ids(w.find(ACTION_ATTENTION, upto=NOW)) == []


def test_prefix_bound_and_limit_together(store: Store) -> None:
    keep(store, *(action(n, group=g) for n, g in enumerate(("BMG", "SLG", "BMG", "BMG", "B"), 1)))
    with store.work("amara", NOW) as w:
        assert ids(w.find(ACTIONS_BY_GROUP, "BMG")) == ["A1", "A3", "A4"]
        assert ids(w.find(ACTIONS_BY_GROUP, "BMG", upto="A3")) == ["A1", "A3"]
        assert ids(w.find(ACTIONS_BY_GROUP, "BMG", limit=2)) == ["A1", "A3"]
        assert ids(w.find(ACTIONS_BY_GROUP, "BMG", "A4")) == ["A4"]
        assert ids(w.find(ACTIONS_BY_GROUP, upto="BMG", limit=2)) == ["A5", "A1"]
        assert ids(w.find(ACTIONS_BY_GROUP, None)) == []


def test_a_unit_finds_its_own_puts_where_they_belong(store: Store) -> None:
    keep(store, action(1, hours=1), action(2, hours=2), action(3, hours=3))
    with store.work("amara", NOW) as w:
        first = w.get(Action, "A1")
        assert first is not None
        w.put(replace(first, attention_at=NOW + timedelta(hours=9)))
        w.put(action(4, hours=2))
        w.put(action(5))
        assert ids(w.find(ACTION_ATTENTION)) == ["A2", "A4", "A3", "A1"]
        assert ids(w.find(ACTION_ATTENTION, limit=2)) == ["A2", "A4"]
        assert ids(w.find(ACTION_ATTENTION, upto=NOW + timedelta(hours=2))) == ["A2", "A4"]
        w.enter("test", "A1")
    assert attention(store) == ["A2", "A4", "A3", "A1"]


def test_a_field_that_becomes_none_leaves_the_index_and_may_come_back(store: Store) -> None:
    keep(store, action(1, hours=1), action(2))
    assert attention(store) == ["A1"]
    keep(store, replace(action(1), version=1))
    assert attention(store) == []
    keep(store, replace(action(1, hours=4), version=2))
    assert attention(store) == ["A1"]


def test_an_index_the_store_was_not_given_is_refused(store: Store) -> None:
    with (
        store.work("amara", NOW) as w,
        pytest.raises(ValueError, match=r"^This store was not given the index action\.title\.$"),
    ):
        w.find(Index("action.title", Action, ("title",)))


def test_more_fields_than_the_index_has_are_refused(store: Store) -> None:
    with (
        store.work("amara", NOW) as w,
        pytest.raises(ValueError, match=r"^action\.group has 2 fields, and 3 were asked for\.$"),
    ):
        w.find(ACTIONS_BY_GROUP, "BMG", "A1", upto="A2")
