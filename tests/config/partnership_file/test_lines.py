"""Every place in a TOML text has its line, however the text is written."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from config.partnership_file.lines import Lines
from config.partnership_file.places import Loc, at_loc
from config.settings import SAMPLE

LINE = "@"  # stands for the number of the line it is in

TEXT = f'''# a remark with [brackets] and "quotes"
top = {LINE}
"quoted key" = {LINE}
"with a \\" and a . in it" = {LINE}
'literal "key"' = {LINE}
"caf\\u00e9" = {LINE}
dotted.one = {LINE}
dotted . "two" . three = {LINE}
list = [{LINE}, [{LINE},
  {LINE}], # ] no end
  # another
  {LINE},
]
tables = [ {{ a = {LINE}, b.c = {LINE} }},
  {{ a = {LINE} }}, {{}},
]
text = """
no = 1
[no]
\\""" not yet
"""
after = {LINE}
ends = """a"""""
literal = \'\'\'
[[no]]
\'\'\'
when = 2026-11-02 09:00:00
then = {LINE}
[ table ] # a remark
header = {LINE}
[deep.er.still]
x = {LINE}
[deep]
x = {LINE}
[[many]]
x = {LINE}
[many.inner]
x = {LINE}
[[many.more]]
x = {LINE}
[[many]]
[[many.more]]
x = {LINE}
[[many.more]]
x = {LINE}
[many."more to".come]
x = {LINE}
'''


def numbered(text: str) -> str:
    lines = enumerate(text.split("\n"), 1)
    return "\n".join(line.replace(LINE, str(number)) for number, line in lines)


def places(value: Any, at: Loc = ()) -> Iterator[Loc]:
    if at:
        yield at
    steps = range(len(value)) if isinstance(value, list) else value
    for step in steps if isinstance(value, list | dict) else ():
        yield from places(value[step], (*at, step))


def check(text: str) -> None:
    """Every place is known, and every whole number stands in the line it says."""
    data, lines = tomllib.loads(text), Lines(text)
    found = list(places(data))
    assert lines.places == frozenset(found)
    numbers = {loc: value for loc in found if isinstance(value := at_loc(data, loc), int)}
    assert {loc: lines.of(loc) for loc in numbers} == numbers


def test_every_way_of_writing() -> None:
    text = numbered(TEXT)
    check(text)
    lines = Lines(text)
    starts = {
        ("list",): "list =", ("list", 1): "list =", ("tables", 1): "  { a", ("text",): "text =",
        ("deep", "er"): "[deep.er", ("deep",): "[deep]", ("many",): "[[many]]",
        ("many", 0, "more", 0): "[[many.more]]", ("many", 0, "inner"): "[many.inner]",
        ("many", 1, "more to"): '[many."more',
    }  # fmt: skip
    written = text.split("\n")
    assert {
        loc for loc, start in starts.items() if not written[lines.of(loc) - 1].startswith(start)
    } == set()


def test_the_samples_lines() -> None:
    for file in Path(SAMPLE).parent.glob("*.toml"):
        text = file.read_text(encoding="utf-8")
        assert Lines(text).places == frozenset(places(tomllib.loads(text)))


def test_what_is_missing_has_the_line_of_its_table() -> None:
    lines = Lines("a = 1\n\n[b]\nc = 2\n[[d]]\ne = 3\n[[d]]\n")
    missing: dict[Loc, int] = {("x",): 1, ("b", "x"): 3, ("d", 1, "e"): 7, ("d", 0, "f", "g"): 5}
    assert {loc: lines.of(loc) for loc in missing} == missing


@pytest.mark.parametrize(
    ("text", "line", "begun"),
    [
        ("a = 1\nb = [\n  1\nc = 2\n", 4, 2),
        ('a = 1\nb = """\nc = 2\n', 3, 2),
        ("a = 1\n[b\nc = 2\n", 2, 2),
        ("a = [1,\n2]\nb = 3\n", 2, 1),
        ("", 1, 1),
    ],
)
def test_in_what_is_no_toml_the_last_statement_is_found(text: str, line: int, begun: int) -> None:
    assert Lines(text).begun(line) == begun


KEYS = st.lists(
    st.sampled_from(["a", "b", "c-1", '"d e"', '"f.\\"g"', "'h'", "1"]), min_size=1, max_size=3
).map(".".join)
SCALARS = st.sampled_from(
    [LINE, LINE, '"]#"', "'''\n]\n'''", '"""\n[a]\nb = 1\n\\""""', "2026-11-02 09:00:00", "1.5"]
)
GAPS = st.sampled_from(["", " ", "\n", " # x ] }\n  ", "\n\n"])


@st.composite
def arrays(draw: st.DrawFn, values: st.SearchStrategy[str]) -> str:
    items = draw(st.lists(values, max_size=3))
    inside = "".join(f"{draw(GAPS)}{item}{draw(GAPS)}," for item in items)
    return f"[{inside}{draw(GAPS)}]"


@st.composite
def inlines(draw: st.DrawFn, values: st.SearchStrategy[str]) -> str:
    items = draw(st.lists(st.tuples(KEYS, values), max_size=2))
    return f"{{ {', '.join(f'{key} = {value}' for key, value in items)} }}"


VALUES = st.recursive(SCALARS, lambda inner: arrays(inner) | inlines(inner), max_leaves=5)
STATEMENTS = st.one_of(
    st.tuples(KEYS, VALUES).map(lambda pair: f"{pair[0]} = {pair[1]}"),
    st.tuples(KEYS, VALUES).map(lambda pair: f"{pair[0]}={pair[1]} # @"),
    KEYS.map(lambda key: f"[{key}]"),
    KEYS.map(lambda key: f"[[ {key} ]]"),
    st.just(""),
)


def toml(statements: list[str]) -> str:
    """As many of them as are TOML together."""
    kept: list[str] = []
    for one in statements:
        try:
            tomllib.loads(numbered("\n".join([*kept, one])))
            kept.append(one)
        except tomllib.TOMLDecodeError:
            pass
    return numbered("\n".join(kept))


@given(st.lists(STATEMENTS, max_size=12))
def test_any_toml(statements: list[str]) -> None:
    text = toml(statements)
    assume(text)
    check(text)


@given(st.lists(STATEMENTS, max_size=6).map("\n".join), st.integers(0, 200))
def test_anything_cut_off_anywhere_raises_nothing(text: str, end: int) -> None:
    assert Lines(text[:end]).begun(1) == 1
