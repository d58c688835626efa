"""The store that is only read: it holds what the writer holds, and looks at what it must."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import msgspec
import pytest

from config.partnership_file.convert import records
from governance.actions import ACTIONS_BY_GROUP, Action
from governance.meetings import Meeting
from governance.record import Index
from store.tinydb import names
from store.tinydb.lines import ADVICE
from store.tinydb.snapshot import seal
from tests.contract.samples import NOW, action, forget, keep
from tests.jobs.office import FILE, START
from tests.store.aged import desk
from tests.store.folders import contents, opened, reading, snapshot
from usecases.adopt import Adopt
from usecases.desk import CLERK
from usecases.plan_meetings import PlanMeetings
from usecases.ports.store import StoreClosed
from usecases.records import KINDS, LEDGER


def test_it_holds_what_the_writer_holds(tmp_path: Path) -> None:
    """Half of it in the snapshot, half in the journal since, where some of the first half goes."""
    writer = opened(tmp_path)
    desk(writer).do_now(CLERK, Adopt(records(FILE, START)))
    keep(writer, action(1), action(2))
    snapshot(writer)
    desk(writer).do_now(CLERK, PlanMeetings())
    forget(writer, action(3))
    with writer.work("amara", NOW) as w:
        gone = w.get(Action, "A1")
        assert gone is not None
        w.remove(gone)
        w.enter("retention", "A1")
    reader = reading(tmp_path)
    for kind in KINDS.values():
        held = {record.id: record for record in writer.shelf.all(kind)}
        assert {record.id: record for record in reader.shelf.all(kind)} == held
    assert len(list(reader.shelf.all(Meeting))) > 60
    assert contents(reader) == contents(writer)
    assert sorted(reader.stored(), key=str) == sorted(writer.stored(), key=str)
    assert b"".join(reader.copy()) == b"".join(writer.copy())
    writer.close()
    reader.close()


def tampered(folder: Path, old: bytes, new: bytes) -> None:
    """With a right checksum, as somebody who knows the files would."""
    path = folder / names.snapshot(1)
    data = path.read_bytes().replace(old, new)
    path.write_bytes(data)
    (folder / names.sidecar(1)).write_bytes(seal(sha256(data).hexdigest(), path.name))


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """An action whose group is a number."""
    store = opened(tmp_path)
    keep(store, action(1), action(2))
    snapshot(store)
    store.close()
    tampered(tmp_path, b'{"id":"A2","version":1', b'{"id":"A2","version":"one"')
    return tmp_path


NOT_READ = f"The action 'A2' cannot be read: Expected `int`, got `str` - at `$.version`. {ADVICE}"


def test_what_cannot_be_read_is_noticed_where_it_is_asked_for(broken: Path) -> None:
    reader = reading(broken)
    with reader.work("amara", NOW) as w:
        assert [entry.verb for entry in w.find(LEDGER)] == ["test"]
    for _ in range(2):
        with pytest.raises(StoreClosed) as refused, reader.work("amara", NOW) as w:
            w.find(ACTIONS_BY_GROUP)
        assert str(refused.value) == NOT_READ
    with pytest.raises(StoreClosed) as refused:
        reading(broken).read_all()
    assert str(refused.value) == NOT_READ
    with pytest.raises(StoreClosed) as refused:
        opened(broken)
    assert str(refused.value) == NOT_READ


def test_a_record_under_another_name_is_noticed_too(tmp_path: Path) -> None:
    store = opened(tmp_path)
    keep(store, action(1))
    snapshot(store)
    store.close()
    tampered(tmp_path, b'{"A1":{"id":"A1"', b'{"A1":{"id":"A7"')
    with pytest.raises(StoreClosed, match=r"^The action 'A1' calls itself 'A7'\."):
        reading(tmp_path).read_all()


def test_a_wrong_byte_is_noticed_whatever_is_asked_for(broken: Path) -> None:
    path = broken / names.snapshot(1)
    path.write_bytes(path.read_bytes().replace(b"BMG", b"BGM"))
    with pytest.raises(StoreClosed, match=r"^The file snapshot-000001.json is not as it was"):
        reading(broken)


def test_a_table_that_is_no_table_is_refused(broken: Path) -> None:
    path = broken / names.snapshot(1)
    tables = msgspec.json.decode(path.read_bytes())
    tampered(broken, msgspec.json.encode(tables["action"]), b'"none"')
    reader = reading(broken)
    with pytest.raises(StoreClosed, match=r"^The snapshot cannot be read \("):
        reader.read_all()


def test_an_index_it_was_not_given_is_refused(broken: Path) -> None:
    reader = reading(broken)
    reader.shelf.get(Meeting, "none")
    with pytest.raises(ValueError, match="This store was not given the index made up"):
        reader.shelf.find(Index("made up", Meeting, ("id",)), ())
