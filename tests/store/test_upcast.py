"""Documents of an earlier shape are brought up to date; later ones are refused."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from governance.ledger import Entry
from governance.record import Index, Record
from store.documents import Documents
from store.tinydb.reader import TinyDbReader
from store.tinydb.store import TinyDbStore
from store.upcast import SCHEMA, UPCASTERS, Upcasters, upcast
from tests.contract.samples import NOW
from tests.contract.sqlite_store import SqliteStore
from usecases.ports.store import StoreClosed
from usecases.records import KINDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel(Record):
    """A kind made up for these tests, in its third shape."""

    grams: int
    to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstParcel(Record):
    kilos: int


BY_PLACE = Index("parcel.to", Parcel, ("to",))
KINDS_NOW: dict[str, type[Record]] = {"parcel": Parcel, "ledger": Entry}
STEPS: Upcasters = {
    "parcel": (
        lambda doc: {"id": doc["id"], "version": doc["version"], "grams": 1_000 * doc["kilos"]},
        lambda doc: doc | {"to": "nowhere yet"},
    )
}
FIRST: dict[str, Any] = {"id": "P1", "version": 1, "kilos": 2}
THIRD = {"id": "P1", "version": 1, "grams": 2_000, "to": "nowhere yet", SCHEMA: 3}
SECOND = {"id": "P1", "version": 1, "grams": 2_000, SCHEMA: 2}


@pytest.mark.parametrize("document", [FIRST, FIRST | {SCHEMA: 1}, SECOND, THIRD])
def test_any_shape_becomes_the_last_step_by_step(document: dict[str, Any]) -> None:
    kept = dict(document)
    assert upcast("parcel", document, STEPS) == THIRD
    assert document == kept


def test_what_is_written_comes_back() -> None:
    documents = Documents(KINDS_NOW, STEPS)
    parcel = Parcel(id="P1", version=4, grams=1, to="BMG")
    assert documents.write(parcel)[SCHEMA] == 3
    assert documents.read("parcel", "P1", documents.write(parcel)) == parcel


NEWER = (
    "The parcel 'P1' was written by a newer version of Clerk (shape 3; this one knows up to 2). "
    "Nothing was changed. Install that version, or a later one, and start it again."
)


def test_a_newer_shape_is_refused() -> None:
    with pytest.raises(StoreClosed) as refused:
        upcast("parcel", THIRD, {"parcel": STEPS["parcel"][:1]})
    assert str(refused.value) == NEWER


@pytest.mark.parametrize("shape", [0, -1, "2", True, None, 1.5])
def test_a_shape_that_is_no_number_is_refused(shape: object) -> None:
    with pytest.raises(ValueError, match=r"^The parcel 'P1' cannot be read: its shape is "):
        Documents(KINDS_NOW, STEPS).read("parcel", "P1", FIRST | {SCHEMA: shape})


def test_a_step_that_cannot_be_taken_names_the_record() -> None:
    with pytest.raises(ValueError, match=r"^The parcel 'P1' cannot be read: it could not be br"):
        Documents(KINDS_NOW, STEPS).read("parcel", "P1", {"id": "P1", "version": 1})


def first_shape(store: TinyDbStore | SqliteStore) -> None:
    with store.work("amara", NOW) as w:
        w.put(FirstParcel(id="P1", kilos=2))
        w.enter("post", "P1")
    store.close()


@pytest.mark.parametrize("make", [TinyDbStore, SqliteStore])
def test_every_store_that_writes_documents_takes_the_steps(
    tmp_path: Path, make: type[TinyDbStore] | type[SqliteStore]
) -> None:
    first_shape(make(tmp_path / "kept", {"parcel": FirstParcel, "ledger": Entry}, []))
    store = make(tmp_path / "kept", KINDS_NOW, [BY_PLACE], upcasters=STEPS)
    wanted = Parcel(id="P1", version=1, grams=2_000, to="nowhere yet")
    with store.work("amara", NOW) as w:
        assert w.get(Parcel, "P1") == wanted
        w.put(Parcel(id="P1", version=1, grams=5, to="BMG"))
        w.enter("post", "P1")
    store.close()
    store = make(tmp_path / "kept", KINDS_NOW, [BY_PLACE], upcasters=STEPS)
    with store.work("amara", NOW) as w:
        assert w.find(BY_PLACE, "BMG") == [Parcel(id="P1", version=2, grams=5, to="BMG")]
    store.close()


@pytest.mark.parametrize("in_snapshot", [False, True])
def test_so_does_a_store_that_is_only_read(tmp_path: Path, in_snapshot: bool) -> None:
    """Also where one document of a table is older than the rest."""
    kinds: dict[str, type[Record]] = {"parcel": FirstParcel, "ledger": Entry}
    first_shape(TinyDbStore(tmp_path, kinds, [], snapshot_over=0 if in_snapshot else 10_000))
    store = TinyDbStore(tmp_path, KINDS_NOW, [BY_PLACE], upcasters=STEPS, snapshot_over=10_000)
    with store.work("amara", NOW) as w:
        w.put(Parcel(id="P2", grams=5, to="BMG"))
        w.enter("post", "P2")
    store.close()
    reader = TinyDbReader(tmp_path, KINDS_NOW, [BY_PLACE], upcasters=STEPS)
    with reader.work("amara", NOW) as w:
        assert w.get(Parcel, "P1") == Parcel(id="P1", version=1, grams=2_000, to="nowhere yet")
        assert [parcel.id for parcel in w.find(BY_PLACE)] == ["P2", "P1"]


def test_a_folder_with_newer_records_is_not_opened(tmp_path: Path) -> None:
    store = TinyDbStore(tmp_path, KINDS_NOW, [], upcasters=STEPS)
    with store.work("amara", NOW) as w:
        w.put(Parcel(id="P1", grams=5, to="BMG"))
        w.enter("post", "P1")
    store.close()
    with pytest.raises(StoreClosed) as refused:
        TinyDbStore(tmp_path, KINDS_NOW, [], upcasters={"parcel": STEPS["parcel"][:1]})
    assert str(refused.value) == NEWER


def test_the_table_names_only_kinds_there_are() -> None:
    assert UPCASTERS.keys() - KINDS.keys() == set()


def test_a_message_of_unclear_fate_is_looked_for_at_once() -> None:
    old = {"id": "m", "version": 3, "state": "unclear"}
    at_once = {"look_at": "1970-01-01T00:00:00Z", "place": "", SCHEMA: 3}
    assert upcast("message", old, UPCASTERS) == old | at_once
    sent = old | {"state": "sent"}
    assert upcast("message", sent, UPCASTERS) == sent | {"place": "", SCHEMA: 3}


def test_where_a_message_stood_was_slack_before_there_was_another_place() -> None:
    old = {"id": "m", "version": 3, "state": "sent", "address": "D1/1.1", SCHEMA: 2}
    assert upcast("message", old, UPCASTERS) == old | {"place": "slack", SCHEMA: 3}
