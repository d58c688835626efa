"""A journal line is whole, or it is nothing."""

from __future__ import annotations

from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.tinydb.changes import Changes
from store.tinydb.lines import Line, Replay, decode, replay

DOCUMENTS = st.none() | st.dictionaries(st.text(max_size=3), st.text() | st.integers(0, 9))
CHANGES = st.dictionaries(
    st.text(max_size=3), st.dictionaries(st.text(max_size=3), DOCUMENTS, max_size=3), max_size=3
)


@given(CHANGES)
def test_a_line_comes_back_as_it_went(changes: Changes) -> None:
    line = Line(3, 1, changes)
    assert decode(line.encode().removesuffix(b"\n")) == line
    assert replay(line.encode(), 3) == Replay([changes], 1, len(line.encode()), 0)


@given(CHANGES, st.data())
def test_a_line_with_anything_missing_is_nothing(changes: Changes, data: st.DataObject) -> None:
    whole = Line(3, 1, changes).encode()
    size = data.draw(st.integers(0, len(whole) - 1))
    assert replay(whole[:size], 3) == Replay([], 0, 0, size)


@pytest.mark.parametrize("payload", [b"", b"{}", b'["3",1,{}]', b"[3,1,{}]x"])
def test_a_right_checksum_of_something_else_is_nothing(payload: bytes) -> None:
    assert decode(b"%08x %b" % (crc32(payload), payload)) is None
