"""The one key, and the secrets made from it."""

from __future__ import annotations

import re
import stat
from pathlib import Path

import pytest

from config.secret_key import NAME, KeyedSecrets, find_key
from config.settings import BadSetting

KEY = "k" * 32


def test_a_key_that_is_given_is_used_and_none_is_made(tmp_path: Path) -> None:
    assert find_key(tmp_path, KEY) == KEY
    assert list(tmp_path.iterdir()) == []


def test_a_key_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    key = find_key(tmp_path, None)
    assert re.fullmatch(r"[A-Za-z0-9_-]{64}", key)
    assert find_key(tmp_path, None) == key
    assert [file.name for file in tmp_path.iterdir()] == [NAME]
    assert stat.S_IMODE((tmp_path / NAME).stat().st_mode) == 0o600


def test_another_folder_has_another_key(tmp_path: Path) -> None:
    folders = (tmp_path / "a", tmp_path / "b")
    for folder in folders:
        folder.mkdir()
    assert len({find_key(folder, None) for folder in folders}) == 2


def test_a_key_that_somebody_typed_may_end_its_line(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(KEY + "\n")
    assert find_key(tmp_path, None) == KEY


@pytest.mark.parametrize("kept", [b"", b"\n", b"short", b" " * 64])
def test_a_damaged_key_is_never_used(tmp_path: Path, kept: bytes) -> None:
    path = tmp_path / NAME
    path.write_bytes(kept)
    with pytest.raises(BadSetting) as wrong:
        find_key(tmp_path, None)
    assert str(wrong.value) == f"The key in {path} is damaged: put it back from a copy."
    assert path.read_bytes() == kept


def test_a_token_is_the_same_for_the_same_name_and_for_nothing_else() -> None:
    secrets = KeyedSecrets(KEY)
    token = secrets.token("calendar", "link")
    assert re.fullmatch(r"[A-Za-z0-9_-]{43}", token)
    assert KeyedSecrets(KEY).token("calendar", "link") == token
    others = {
        secrets.token("calendar", "link2"),
        secrets.token("tickets", "link"),
        secrets.token("calendarl", "ink"),
        KeyedSecrets(KEY + "k").token("calendar", "link"),
    }
    assert len(others - {token}) == 4


def test_ids_differ() -> None:
    secrets = KeyedSecrets(KEY)
    ids = {secrets.new_id() for _ in range(100)}
    assert len(ids) == 100
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{22}", one) for one in ids)
