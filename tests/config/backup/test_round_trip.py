"""Backed up, and restored somewhere else or over what has happened since."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Event, Thread
from typing import Any

import msgspec
import pytest

from config.backup.archive import unpack
from config.backup.locks import SHUT, open_with_identity
from config.clock import SampleClock
from config.commands.command import Call, Option
from config.forget import redact
from config.ledger_head import kept_head
from config.settings import Settings
from config.wiring.house import House
from config.wiring.store import read_store
from governance.actions import ACTIONS_BY_GROUP
from governance.ledger import Entry
from tests.config.backup.office import (
    KEY,
    OPENS,
    back_up,
    files,
    founded,
    give,
    plan,
    restore,
    settings,
    tables,
)
from usecases.records import LEDGER, Run


def ledger(data: Path) -> list[Entry]:
    store = read_store(data)
    with store.work("test", datetime(2026, 11, 2, tzinfo=UTC)) as w:
        found = w.find(LEDGER)
    store.close()
    return found


def without_the_restore(found: dict[str, Any]) -> dict[str, Any]:
    """Without what the restore itself wrote, and without the numbering of the files."""
    found.pop("_snapshot")
    last = max(found["ledger"])
    assert found["ledger"].pop(last)["verb"] == "partnership.restore"
    found["run"] = {k: v for k, v in found.get("run", {}).items() if not k.startswith("restore|")}
    return {name: table for name, table in found.items() if table}


def test_somewhere_else_everything_is_as_it_was(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    house = founded(one)
    plan(house)
    (one / "console.jsonl").write_bytes(b"")
    octets = back_up(house)
    house.close()
    said = restore(other, octets)
    assert (said.code, said.err) == (0, "")
    before: dict[str, Any] = {k: v for k, v in tables(one).items() if k != "_snapshot" and v}
    assert without_the_restore(tables(other)) == before
    last = ledger(other)[-1]
    assert (last.verb, last.subject) == ("partnership.restore", "0:")
    assert KEY.encode() not in octets


def test_over_what_happened_since_with_the_old_kept_aside(tmp_path: Path) -> None:
    house = founded(tmp_path)
    octets = back_up(house)
    then = tables(tmp_path)
    plan(house)
    house.close()
    now, old = tables(tmp_path), ledger(tmp_path)[-1]
    assert restore(tmp_path, octets).code == 0
    assert without_the_restore(tables(tmp_path)) == {
        name: table for name, table in then.items() if name != "_snapshot" and table
    }
    assert ledger(tmp_path)[-1].subject == f"{old.number}:{old.seal}"
    (kept,) = tmp_path.glob("before-restore-*")
    assert tables(kept) == now
    assert list(tmp_path.glob("restor*")) == []


def test_the_manifest_says_what_is_in_it(tmp_path: Path) -> None:
    house = founded(tmp_path)
    octets = back_up(house)
    house.close()
    manifest, parts = unpack(open_with_identity(octets, OPENS["identity"]))
    last = ledger(tmp_path)[-1]
    assert (manifest.format, manifest.partnership) == (1, house.file.name)
    assert manifest.head == f"{last.number}:{last.seal}"
    assert (manifest.counts["ledger"], manifest.counts["charter"]) == (last.number, 1)
    assert set(manifest.parts) == set(parts) == {"store/snapshot.json"}


def test_while_somebody_is_writing_it_is_one_moment(tmp_path: Path) -> None:
    """Each unit writes two records, and no backup ever holds one without the other."""
    house = founded(tmp_path)
    stop, wrote = Event(), Event()

    def write() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            with house.store.work("test", house.clock.now()) as w:
                for side in ("left", "right"):
                    w.put(Run(id=f"{side}|{number}", on=house.clock.now().date()))
                w.enter("job", f"pair {number}")
            wrote.set()

    writing = Thread(target=write)
    writing.start()
    assert wrote.wait(10)
    try:
        backups = [back_up(house) for _ in range(5)]
    finally:
        stop.set()
        writing.join()
        house.close()
    sizes = []
    for octets in backups:
        manifest, parts = unpack(open_with_identity(octets, OPENS["identity"]))
        kept = msgspec.json.decode(parts["store/snapshot.json"])
        numbers = [id_.split("|") for id_ in kept["run"]]
        left = {number for side, number in numbers if side == "left"}
        assert left == {number for side, number in numbers if side == "right"}
        assert manifest.counts["ledger"] == len(kept["ledger"]) == len(left) + 1
        sizes.append(len(left))
    assert sizes == sorted(sizes)
    assert sizes[0] > 0


def test_among_the_backups_when_no_file_is_named(tmp_path: Path) -> None:
    house = founded(tmp_path)
    said = give(house, "backup", serving=True)
    house.close()
    (path,) = (tmp_path / "backups").iterdir()
    assert said.out.decode().startswith(f"Backed up to {path}: ")
    assert (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    assert restore(tmp_path, path.read_bytes()).code == 0


def test_with_a_passphrase(tmp_path: Path) -> None:
    words = b"a long enough passphrase\n"
    house = founded(tmp_path / "one")
    octets = give(house, "backup", serving=True, to=True, passphrase_file=words).out
    house.close()
    wrong = restore(tmp_path / "two", octets, identity=b"", passphrase_file=b"another passphrase")
    assert (wrong.code, wrong.err) == (
        1,
        SHUT.format(what="passphrase"),
    )
    assert files(tmp_path / "two") == {}
    assert restore(tmp_path / "two", octets, identity=b"", passphrase_file=words).code == 0


def test_the_clock_and_the_board_come_along(tmp_path: Path) -> None:
    house = founded(tmp_path / "one")
    assert isinstance(house.clock, SampleClock)
    house.clock.move_to(datetime(2026, 11, 9, 9, tzinfo=UTC))
    octets = back_up(house)
    house.close()
    restore(tmp_path / "two", octets)
    again = House(settings(tmp_path / "two"))
    assert again.clock.now() == datetime(2026, 11, 9, 9, tzinfo=UTC)


@pytest.mark.parametrize("recipient", ["age1nonsense", "ssh-ed25519 AAAA", "x"])
def test_a_recipient_that_is_none_is_a_sentence(tmp_path: Path, recipient: str) -> None:
    said = give(founded(tmp_path), "backup", to=True, recipient=recipient)
    expected = f"“{recipient}” is no age key: it begins with age1."
    assert (said.code, said.out, said.err) == (1, b"", expected)


def test_nobody_to_open_it_is_a_sentence(tmp_path: Path) -> None:
    founded(tmp_path).close()
    house = House(Settings(data=tmp_path, secret=KEY), read_only=True)
    said = give(house, "backup", to=True)
    assert (said.code, said.out, said.err[:30]) == (1, b"", "Say who may open the backup: -")


def test_the_ledger_still_verifies(tmp_path: Path) -> None:
    house = founded(tmp_path)
    octets = back_up(house)
    plan(house)
    house.close()
    assert restore(tmp_path, octets).code == 0
    said = give(House(settings(tmp_path), read_only=True), "ledger verify")
    assert (said.code, said.err) == (0, "")
    assert said.out.decode().startswith("The ledger is whole: 2 entries, head 2:")


def test_what_was_redacted_since_is_redacted_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLERK_SECRET", KEY)
    house = founded(tmp_path)
    with house.store.work("test", house.clock.now()) as w:
        action = w.find(ACTIONS_BY_GROUP)[0]
        w.put(replace(action, title="Ask Zebulon Quince"))
        w.enter("action.update", action.id)
    octets = back_up(house)
    options: dict[str, Option] = {"record": action.id, "fields": "title", "why": "Asked to."}
    assert redact(house, Call(options)) is None
    house.close()
    said = restore(tmp_path, octets)
    assert said.code == 0
    assert said.out.decode().splitlines()[-1] == (
        "Removed again what had been redacted since: 1 text."
    )
    found = [path for path, text in files(tmp_path).items() if b"Zebulon" in text]
    assert found == []
    verified = give(House(settings(tmp_path), read_only=True), "ledger verify")
    assert (verified.code, verified.err) == (0, "")


@pytest.mark.parametrize(("with_head", "names"), [(True, "the head"), (False, "unreadable")])
def test_over_a_store_that_cannot_be_read(tmp_path: Path, with_head: bool, names: str) -> None:
    house = founded(tmp_path)
    octets = back_up(house)
    house.close()
    head = str(kept_head(tmp_path))
    for journal in (tmp_path / "store").glob("journal*"):
        journal.write_bytes(b"nonsense\n" + journal.read_bytes())
    if not with_head:
        (tmp_path / "ledger.head").unlink()
    said = restore(tmp_path, octets)
    assert (said.code, said.err) == (0, "")
    assert "What is there cannot be read: " in said.out.decode().splitlines()[1]
    assert ledger(tmp_path)[-1].subject == names.replace("the head", head)
