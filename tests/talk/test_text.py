"""Typed text made safe to read."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.talk.text import clean, shortened, words_of


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("  waiting for County \n", "waiting for County"),
        ("a\0b\x07c\x1b[31m", "abc[31m"),
        ("a\u202eb\u2066c\u200ed\ufeff", "abcd"),
        ("one\r\ntwo\rthree\u2028four\u2029five\x85six", "one\ntwo\nthree\nfour\nfive\nsix"),
        ("a\tb", "a\tb"),
        ("\ud800broken\udfff", "broken"),
        ("private \ue000 use", "private  use"),
        ("👩\u200d👧 stays whole", "👩\u200d👧 stays whole"),
        ("\u200d \u200c", ""),
        ("<!channel> =cmd() *bold*", "<!channel> =cmd() *bold*"),
        ("x" * 5000, "x" * 5000),
    ],
)
def test_clean(typed: str, kept: str) -> None:
    assert clean(typed) == kept


@given(st.text(st.characters(codec=None), max_size=300))
def test_nothing_harmful_is_left_and_cleaning_twice_changes_nothing(typed: str) -> None:
    kept = clean(typed)
    left = {unicodedata.category(mark) for mark in kept if mark not in "\n\t\u200c\u200d"}
    assert left & {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"} == set()
    assert clean(kept) == kept


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", []),
        (" one \u200d two\0 \u202e ", ["one", "two"]),
        ("👩\u200d👧 \u200c", ["👩\u200d👧"]),
    ],
)
def test_the_words_that_show(typed: str, words: list[str]) -> None:
    assert words_of(typed) == words


@pytest.mark.parametrize(
    ("typed", "most", "short"),
    [("Priya", 5, "Priya"), ("Priya!", 5, "Priy…"), ("one two", 5, "one…"), ("", 5, "")],
)
def test_enough_to_know_it_again(typed: str, most: int, short: str) -> None:
    assert shortened(typed, most) == short
