"""The folder of backups."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from config.backup.shelf import Shelf

AT = datetime(2026, 11, 23, 5, 30, 12, tzinfo=UTC)


def test_what_is_kept_is_found_by_its_moment(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "deep" / "backups")
    assert shelf.moments() == ()
    later = AT + timedelta(days=1)
    paths = [shelf.keep(moment, b"x") for moment in (later, AT)]
    assert [path.name for path in paths] == [
        "clerk-2026-11-24T053012Z.age",
        "clerk-2026-11-23T053012Z.age",
    ]
    assert shelf.moments() == (AT, later)
    shelf.drop(AT)
    assert shelf.moments() == (later,)


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "holiday.jpg").write_bytes(b"")
    (tmp_path / "clerk-of-the-year.age").write_bytes(b"")
    assert Shelf(tmp_path).moments() == ()
