"""A backup that cannot be trusted is refused, and nothing is changed."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import msgspec
import pyrage
import pytest

from config.backup.archive import MANIFEST, SNAPSHOT, pack, unpack
from config.backup.locks import open_with_identity
from config.backup.manifest import NEWER, Manifest, sums
from config.wiring.house import House
from tests.config.backup.office import (
    IDENTITY,
    OPENS,
    back_up,
    files,
    founded,
    give,
    plan,
    restore,
    settings,
)

DAMAGED = "The backup is damaged: "
Change = Callable[[Manifest, dict[str, bytes]], bytes]


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    house = founded(tmp_path_factory.mktemp("d"))
    octets = back_up(house)
    house.close()
    return octets


@pytest.fixture
def data(tmp_path: Path) -> Path:
    house = founded(tmp_path / "data")
    plan(house)
    house.close()
    return tmp_path / "data"


def sealed(packed: bytes) -> bytes:
    return bytes(pyrage.encrypt(packed, [IDENTITY.to_public()]))


def opened(octets: bytes) -> tuple[Manifest, dict[str, bytes]]:
    return unpack(open_with_identity(octets, OPENS["identity"]))


def newer_format(manifest: Manifest, parts: dict[str, bytes]) -> bytes:
    return pack(msgspec.structs.replace(manifest, format=2), parts)


def newer_shape(manifest: Manifest, parts: dict[str, bytes]) -> bytes:
    shapes = {**manifest.shapes, "action": 99}
    return pack(msgspec.structs.replace(manifest, shapes=shapes), parts)


def newer_kind(manifest: Manifest, parts: dict[str, bytes]) -> bytes:
    shapes = {**manifest.shapes, "dragon": 1}
    return pack(msgspec.structs.replace(manifest, shapes=shapes), parts)


def other_bytes(manifest: Manifest, parts: dict[str, bytes]) -> bytes:
    return pack(manifest, {**parts, SNAPSHOT: parts[SNAPSHOT] + b" "})


def one_missing(manifest: Manifest, _parts: dict[str, bytes]) -> bytes:
    return pack(manifest, {})


def one_too_many(manifest: Manifest, parts: dict[str, bytes]) -> bytes:
    return pack(manifest, {**parts, "clock.json": b"{}"})


def no_store(manifest: Manifest, _parts: dict[str, bytes]) -> bytes:
    return pack(msgspec.structs.replace(manifest, parts={}), {})


def no_manifest(_manifest: Manifest, parts: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as tar:
        for name, octets in parts.items():
            member = tarfile.TarInfo(name)
            member.size = len(octets)
            tar.addfile(member, io.BytesIO(octets))
    return packed.getvalue()


def way_out(manifest: Manifest, parts: dict[str, bytes]) -> bytes:
    return pack(manifest, {**parts, "../secret.key": b"x"})


def cut_off(manifest: Manifest, parts: dict[str, bytes]) -> bytes:
    return pack(manifest, parts)[:-200]


def not_packed(_manifest: Manifest, _parts: dict[str, bytes]) -> bytes:
    return b"hello"


def broken_store(manifest: Manifest, parts: dict[str, bytes]) -> bytes:
    changed = {**parts, SNAPSHOT: parts[SNAPSHOT][:-10]}
    return pack(msgspec.structs.replace(manifest, parts=sums(changed)), changed)


def broken_record(manifest: Manifest, parts: dict[str, bytes]) -> bytes:
    tables = msgspec.json.decode(parts[SNAPSHOT])
    tables["person"]["nobody"] = {"id": "nobody"}
    changed = {**parts, SNAPSHOT: msgspec.json.encode(tables)}
    return pack(msgspec.structs.replace(manifest, parts=sums(changed)), changed)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (newer_format, NEWER),
        (newer_shape, NEWER),
        (newer_kind, NEWER),
        (other_bytes, DAMAGED + "store/snapshot.json is not as it was. Nothing was changed."),
        (one_missing, DAMAGED + "store/snapshot.json is not as it was. Nothing was changed."),
        (one_too_many, DAMAGED + "clock.json is not as it was. Nothing was changed."),
        (no_store, DAMAGED + "there is no store in it. Nothing was changed."),
        (no_manifest, "The backup's manifest cannot be read: "),
        (way_out, "The backup holds '../secret.key', which none does. Nothing was changed."),
        (cut_off, DAMAGED + "it cannot be unpacked. Nothing was changed."),
        (not_packed, DAMAGED + "it cannot be unpacked. Nothing was changed."),
        (broken_store, "The store in the backup cannot be opened: The snapshot cannot be read"),
        (broken_record, "The store in the backup cannot be opened: The person 'nobody' cannot"),
    ],
)
def test_refused_with_nothing_changed(data: Path, good: bytes, change: Change, says: str) -> None:
    before = files(data)
    said = restore(data, sealed(change(*opened(good))))
    assert (said.code, said.err[: len(says)]) == (1, says)
    assert files(data) == before


def test_any_byte_changed_is_found(data: Path, good: bytes) -> None:
    before = files(data)
    for place in range(0, len(good), len(good) // 40):
        bad = good[:place] + bytes([good[place] ^ 1]) + good[place + 1 :]
        assert restore(data, bad).code == 1
    for length in range(0, len(good), len(good) // 10):
        assert restore(data, good[:length]).code == 1
    assert files(data) == before


def test_another_identity_and_none_at_all(data: Path, good: bytes) -> None:
    before = files(data)
    other = f"{pyrage.x25519.Identity.generate()}\n".encode()
    codes = [
        restore(data, good, identity=identity).err.partition(":")[0]
        for identity in (other, b"nonsense", b"")
    ]
    assert codes == ["The backup cannot be opened"] * 2 + ["Say how to open it"]
    assert files(data) == before


def test_without_a_yes_nothing_happens(data: Path, good: bytes) -> None:
    before = files(data)
    said = restore(data, good, yes=False)
    assert (said.code, said.err) == (
        1,
        "To go on without being asked: --yes.\nNothing was changed.",
    )
    assert said.out.decode().splitlines()[1].startswith("It would replace: The data folder: ")
    assert files(data) == before


def test_a_store_in_use_is_left_alone(data: Path, good: bytes) -> None:
    house = House(settings(data))
    assert house.store is not None
    before = files(data)
    said = restore(data, good)
    sentence = (
        f"The store in {data} is in use. Stop the Clerk that is running there, and try again."
    )
    assert (said.code, said.err, files(data)) == (1, sentence, before)
    house.close()


def test_another_key_is_pointed_out(tmp_path: Path, good: bytes) -> None:
    house = House(replace(settings(tmp_path), secret="another key for tests, long enough too"))
    said = give(house, "restore", file=good, yes=True, identity=OPENS["identity"])
    assert said.code == 0
    assert "the secret key here is not the one" in said.out.decode().splitlines()[2]


def test_the_manifest_is_first(good: bytes) -> None:
    packed = open_with_identity(good, OPENS["identity"])
    with tarfile.open(fileobj=io.BytesIO(packed), mode="r:gz") as tar:
        assert tar.getnames()[0] == MANIFEST
