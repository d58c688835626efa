"""TinyDB over the store: its own verbs work, and go through the journal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB, where
from tinydb.table import Document, Table

from governance.actions import Action
from store.documents import document
from store.tinydb import names
from store.tinydb.store import TinyDbStore
from store.tinydb.table import Overlay
from store.upcast import SCHEMA
from tests.contract.samples import action, attention, keep, kept
from tests.store.folders import JOURNAL, opened, reading, snapshot


@pytest.fixture
def store(tmp_path: Path) -> Iterator[TinyDbStore]:
    store = opened(tmp_path)
    keep(store, action(1, hours=1), action(2), action(3, group="SLG"))
    yield store
    store.close()


def titled(record: Action, **fields: Any) -> Document:
    return Document(document(record) | fields, record.id)  # type: ignore[arg-type]


def rows(store: TinyDbStore) -> list[tuple[str, str]]:
    return sorted((row["id"], row["title"]) for row in store.db.table("action"))


def lines(path: Path) -> int:
    return (path / JOURNAL).read_bytes().count(b"\n")


class ById(Table):
    """Stock TinyDB, told that ids are text."""

    document_id_class = str  # type: ignore[assignment]


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_stock_tinydb_reads_the_snapshot(tmp_path: Path) -> None:
    store = opened(tmp_path)
    keep(store, action(1, hours=1), action(2))
    snapshot(store)
    ours = {row.doc_id: dict(row) for row in store.db.table("action")}
    store.close()
    with TinyDB(tmp_path / names.snapshot(1), access_mode="r") as db:
        assert db.tables() == {"_snapshot", "action", "ledger"}
        assert {row.doc_id: dict(row) for row in ById(db.storage, "action")} == ours
        assert ById(db.storage, "action").get(where("id") == "A2") == ours["A2"]  # type: ignore[index]
        assert db.table("_snapshot").all() == [{"generation": 1, "commits": 1, "format": 2}]


def test_tables_read_what_the_store_committed(store: TinyDbStore) -> None:
    table = store.db.table("action")
    assert table.get(doc_id="A1") == document(kept(store, 1) or action()) | {SCHEMA: 2}  # type: ignore[call-overload]
    assert [row["id"] for row in table.search(where("group") == "SLG")] == ["A3"]
    keep(store, action(4, group="SLG"))
    assert [row["id"] for row in table.search(where("group") == "SLG")] == ["A3", "A4"]


def test_a_document_that_was_read_shares_nothing_with_the_store(store: TinyDbStore) -> None:
    store.db.table("action").all()[0]["owners"].append("nobody")
    assert [row["owners"] for row in store.db.table("action")] == [[], [], []]


THE_SAME = "Check the threshold"
VERBS: dict[str, tuple[Callable[[Any], object], dict[str, str]]] = {
    "update by id": (
        lambda t: t.update({"title": "New"}, doc_ids=["A1", "A9"]),
        {"A1": "New", "A2": THE_SAME, "A3": THE_SAME},
    ),
    "update by query": (
        lambda t: t.update({"title": "New"}, where("group") == "BMG"),
        {"A1": "New", "A2": "New", "A3": THE_SAME},
    ),
    "insert": (
        lambda t: t.insert_multiple([titled(action(8)), titled(action(9), title="New")]),
        {"A1": THE_SAME, "A2": THE_SAME, "A3": THE_SAME, "A8": THE_SAME, "A9": "New"},
    ),
    "upsert": (
        lambda t: t.upsert(titled(action(2), title="New")),
        {"A1": THE_SAME, "A2": "New", "A3": THE_SAME},
    ),
    "remove by id": (lambda t: t.remove(doc_ids=["A1"]), {"A2": THE_SAME, "A3": THE_SAME}),
    "remove by query": (lambda t: t.remove(where("group") == "BMG"), {"A3": THE_SAME}),
    "truncate": (lambda t: t.truncate(), {}),
}


@pytest.mark.parametrize("verb", VERBS)
def test_tinydbs_own_verbs_make_one_line_and_last(
    store: TinyDbStore, tmp_path: Path, verb: str
) -> None:
    do, wanted = VERBS[verb]
    before = lines(tmp_path)
    do(store.db.table("action"))
    assert (lines(tmp_path) - before, dict(rows(store))) == (1, wanted)
    assert {f"A{n}": r.title for n in range(1, 10) if (r := kept(store, n))} == wanted
    store.close()
    again = opened(tmp_path)
    assert (dict(rows(again)), attention(again)) == (wanted, attention(store))
    assert attention(reading(tmp_path)) == attention(store)
    again.close()


def fail(row: dict[str, Any]) -> None:
    row["title"] = "New"
    raise KeyError


@pytest.mark.parametrize(
    ("do", "error"),
    [
        (lambda t: t.update(fail), KeyError),
        (lambda t: t.update({"title": 7}), ValueError),
        (lambda t: t.update({"id": "A7"}), ValueError),
        (lambda t: t.update({"title": object()}), TypeError),
        (lambda t: t.update({"attention_at": "2026-11-02T09:00:00"}), ValueError),
        (lambda t: t.insert({"title": "without an id"}), ValueError),
        (lambda t: t.insert(titled(action(1))), ValueError),
        (lambda t: t.remove(where("id").test(lambda _: bool(1 / 0))), ZeroDivisionError),
    ],
)
def test_what_fails_changes_nothing_and_the_store_goes_on(
    store: TinyDbStore,
    tmp_path: Path,
    do: Callable[[Any], object],
    error: type[Exception],
) -> None:
    before = (lines(tmp_path), store.db.table("action").all())
    with pytest.raises(error):
        do(store.db.table("action"))
    assert (lines(tmp_path), store.db.table("action").all()) == before
    keep(store, action(5))
    assert kept(store, 5) is not None


def test_what_changes_nothing_writes_nothing(store: TinyDbStore, tmp_path: Path) -> None:
    before = lines(tmp_path)
    store.db.table("action").update({"group": "BMG"}, doc_ids=["A1"])  # type: ignore[list-item]
    store.db.table("action").remove(doc_ids=["A9"])  # type: ignore[list-item]
    assert lines(tmp_path) == before


def test_dropped_tables_stay_dropped(store: TinyDbStore, tmp_path: Path) -> None:
    store.db.drop_table("action")
    assert (store.db.tables(), kept(store)) == ({"ledger"}, None)
    store.db.drop_tables()
    assert store.db.tables() == set()
    store.close()
    again = opened(tmp_path)
    assert rows(again) == []
    again.close()


def test_other_tables_are_kept_beside_the_records(store: TinyDbStore, tmp_path: Path) -> None:
    note = Document({"says": ["hello"]}, "n1")  # type: ignore[arg-type]
    store.db.table("remark").insert(note)
    store.close()
    again = opened(tmp_path)
    assert again.db.table("remark").all() == [{"says": ["hello"]}]
    again.close()


def test_what_an_updater_took_away_is_gone_for_it() -> None:
    overlay = Overlay({"A1": {"title": "Old"}})
    del overlay["A1"]
    assert (overlay.get("A1"), list(overlay), len(overlay)) == (None, [], 0)
    with pytest.raises(KeyError):
        del overlay["A1"]
    assert overlay.changes() == {"A1": None}
