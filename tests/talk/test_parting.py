from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.talk.parting import Parting, packed

BYTES = Parting(lambda text: len(text.encode()))


@given(st.text(alphabet="ab é😀.\n", min_size=1), st.integers(4, 40))
def test_pieces_fit_however_a_platform_counts_and_together_are_the_text(
    text: str, most: int
) -> None:
    found = BYTES.pieces(text, most)
    assert all(0 < BYTES.size(piece) <= most for piece in found)
    assert "".join("".join(found).split()) == "".join(text.split())


@given(st.text(alphabet="ab é😀.\n"), st.integers(8, 40))
def test_what_is_cut_fits_however_a_platform_counts(text: str, most: int) -> None:
    assert BYTES.size(BYTES.cut(text, most)) <= most


def test_things_are_packed_in_their_order() -> None:
    def fits(group: list[int]) -> bool:
        return sum(group) <= 5

    assert packed([2, 3, 4, 9, 1, 1], fits) == [[2, 3], [4], [9], [1, 1]]
