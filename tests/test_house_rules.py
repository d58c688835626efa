"""The import order, and that only one file asks the time."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("bot", "config", "governance", "jobs", "papers", "store", "usecases")
INWARD = {"governance", "usecases"}
MAY_IMPORT: dict[str, set[str]] = {
    "governance": {"governance"},
    "usecases": INWARD,
    "bot": INWARD | {"bot"},
    "jobs": INWARD | {"jobs"},
    "store": INWARD | {"store"},
    "papers": INWARD | {"papers"},
    "config": set(ROOMS),
}
PLATFORMS = {p.parent.name for p in (ROOT / "bot").glob("*/messenger.py")}
ASKS_TIME = {
    *("datetime.now", "datetime.utcnow", "datetime.today", "date.today"),
    *("time.time", "time.time_ns", "time.monotonic", "time.perf_counter", "time.localtime"),
}
FILES = [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


def _ours(path: Path) -> Iterator[tuple[str, ...]]:
    for name in _imports(path):
        parts = tuple(name.split("."))
        if parts[0] in ROOMS:
            yield parts


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_run_one_way(path: Path) -> None:
    room = path.relative_to(ROOT).parts[0]
    assert {parts[0] for parts in _ours(path)} - MAY_IMPORT[room] == set()


@pytest.mark.parametrize(
    "path", [p for p in FILES if "bot" in p.parts], ids=lambda p: str(p.relative_to(ROOT))
)
def test_inside_bot_talk_comes_before_platforms_and_platforms_keep_apart(path: Path) -> None:
    home = path.relative_to(ROOT / "bot").parts[0]
    rooms = {parts[1] for parts in _ours(path) if parts[0] == "bot" and len(parts) > 1}
    others = PLATFORMS - {home}
    forbidden = {"talk": PLATFORMS | {"web", "feeds"}, "feeds": PLATFORMS}.get(home, others)
    if home != "web.py":
        assert rooms & (forbidden | ({"web"} if home in PLATFORMS else set())) == set()


def test_there_are_platforms_to_keep_apart() -> None:
    assert {"console"} <= PLATFORMS


@pytest.mark.parametrize(
    "path",
    [p for p in FILES if p != ROOT / "config" / "clock.py"],
    ids=lambda p: str(p.relative_to(ROOT)),
)
def test_only_the_clock_asks_the_time(path: Path) -> None:
    asked = {
        f"{node.func.value.id}.{node.func.attr}"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
    }
    assert asked & ASKS_TIME == set()
