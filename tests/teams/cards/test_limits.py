from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.teams.cards.limits import TEXT, pieces, size, weight


@pytest.mark.parametrize(
    ("text", "many"), [("", 0), ("abc", 3), ('"\\', 4), ("é", 2), ("एक", 6), ("😀", 4)]
)
def test_a_text_is_counted_in_bytes_of_json(text: str, many: int) -> None:
    assert size(text) == many


def test_a_card_is_counted_in_bytes_of_json() -> None:
    assert weight({"a": "é"}) == len('{"a":"é"}'.encode())


@given(st.text(alphabet='ab é😀"\n'), st.integers(1, 3000))
def test_pieces_fit_and_together_are_the_text(text: str, times: int) -> None:
    found = pieces(text * times)
    assert all(size(piece) <= TEXT for piece in found)
    assert "".join("".join(found).split()) == "".join((text * times).split())
