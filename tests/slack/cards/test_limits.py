from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.slack.cards.limits import cut, pieces, size, weight


def test_a_text_is_counted_as_long_as_slack_may_find_it() -> None:
    assert [size(text) for text in ("", "abc", "&", "<>", "é", "😀")] == [0, 3, 5, 8, 1, 2]


def test_blocks_are_counted_as_json() -> None:
    assert weight([{"a": "b"}]) == len('[{"a":"b"}]')


def test_a_text_is_cut_between_words_and_says_so() -> None:
    assert cut("one two three", 13) == "one two three"
    assert cut("one two\nthree", 12) == "one two…"
    assert cut("unbreakable", 6) == "unbre…"


def test_a_long_text_is_parted_at_a_line_before_a_sentence_before_a_word() -> None:
    assert pieces("aaa. bb\ncc dd", 12) == ["aaa. bb\n", "cc dd"]
    assert pieces("aaaa bb. cc dd", 12) == ["aaaa bb. ", "cc dd"]
    assert pieces("aaaa bbbb cccc", 12) == ["aaaa bbbb ", "cccc"]
    assert pieces("aaaaaaa", 3) == ["aaa", "aaa", "a"]


@given(st.text(alphabet="ab &<😀\n", min_size=1), st.integers(5, 40))
def test_pieces_fit_and_together_are_the_text(text: str, most: int) -> None:
    found = pieces(text, most)
    assert all(0 < size(piece) <= most for piece in found)
    assert "".join("".join(found).split()) == "".join(text.split())


@given(st.text(alphabet="ab &<😀\n"), st.integers(5, 40))
def test_what_is_cut_fits(text: str, most: int) -> None:
    assert size(cut(text, most)) <= most
