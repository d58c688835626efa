from __future__ import annotations

import ast
from pathlib import Path

from governance.record import Index, Record
from usecases.records import INDEXES, KINDS

ROOT = Path(__file__).parent.parent.parent


def _indexes_declared() -> set[str]:
    """The names of every Index written down in governance/ and usecases/."""
    return {
        str(node.args[0].value)
        for room in ("governance", "usecases")
        for path in (ROOT / room).glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == Index.__name__
        and isinstance(node.args[0], ast.Constant)
    }


def _kinds(kind: type[Record]) -> set[str]:
    """By name: a class with slots leaves a twin of itself behind."""
    below = {one for one in kind.__subclasses__() if one.__module__.startswith(("gov", "use"))}
    return {one.__name__ for one in below}.union(*(_kinds(one) for one in below))


def test_the_store_is_told_of_every_kind_of_record() -> None:
    assert {kind.__name__ for kind in KINDS.values()} == _kinds(Record)


def test_the_store_is_told_of_every_index() -> None:
    assert {index.name for index in INDEXES} == _indexes_declared()
    assert len({index.name for index in INDEXES}) == len(INDEXES)


def test_every_index_is_over_fields_its_kind_has() -> None:
    missing = [
        (index.name, field)
        for index in INDEXES
        for field in index.fields
        if field not in index.kind.__dataclass_fields__
    ]
    assert missing == []
