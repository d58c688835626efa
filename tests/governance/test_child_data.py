"""The child-data guard's rule: held against a labelled corpus, and against any text at all."""

from __future__ import annotations

import unicodedata
from collections import Counter
from itertools import count, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.gb import nhs

from governance.child_data import Finding, Kind, find_child_data
from governance.child_data.nhs_numbers import AS_WRITTEN, MOST_GROUPS, checks
from tests.governance.child_data_corpus import Line, corpus

CORPUS = tuple(corpus())
SCRIPTS = tuple(map(ord, "0０٠۰०𝟎"))
UNSEEN = ("", "", "", "\u200b", "\u200d", "\u2060", "\u00ad", "\u202e", "\ufe0f")
SEPARATORS = (" ", "-", ".", "/", "_", "\u00a0", "\u202f", "\u2011", "–", "  ", " - ", "\n")
BEFORE = ("", "ref ", "about (", "the boy: ", "NHS no ", "abc", "3 Nov 2026, ")
AFTER = ("", ".", " was seen", ") today", "xyz", ", and 12 more")


def complete(nine: int) -> str:
    """The nine digits, or the next that there is a last digit for, with that digit."""
    numbers = (f"{first}{last}" for first in count(nine) for last in range(10))
    return next(number for number in numbers if nhs.is_valid(number))


# what begins with 0 may be a phone number, and is tried in the corpus
valid = st.integers(100_000_000, 999_999_900).map(complete)


@st.composite
def spellings(draw: st.DrawFn, groupings: st.SearchStrategy[tuple[int, ...]]) -> str:
    """A valid number in some grouping, in any scripts, with what cannot be seen between."""
    digits, parts = iter(draw(valid)), []
    separator = draw(st.sampled_from(SEPARATORS))
    for length in draw(groupings):
        marks = [chr(draw(st.sampled_from(SCRIPTS)) + int(next(digits))) for _ in range(length)]
        parts.append("".join(mark + draw(st.sampled_from(UNSEEN)) for mark in marks))
    return separator.join(parts)


@st.composite
def odd_groupings(draw: st.DrawFn) -> tuple[int, ...]:
    """Ten digits in two to five groups; one of four digits could be a year."""
    cuts = draw(st.sets(st.integers(1, 9), min_size=1, max_size=MOST_GROUPS - 1))
    ends = [0, *sorted(cuts), 10]
    return tuple(end - start for start, end in pairwise(ends))


usual = spellings(st.sampled_from(AS_WRITTEN))
odd = spellings(odd_groupings().filter(lambda groups: 4 not in groups))


@pytest.mark.parametrize("line", CORPUS, ids=lambda line: ascii(line.text)[1:50])
def test_the_corpus(line: Line) -> None:
    assert find_child_data(line.text) == line.found


def test_the_corpus_is_large_enough_and_holds_every_case_once() -> None:
    assert len(CORPUS) >= 250
    assert [text for text, n in Counter(line.text for line in CORPUS).items() if n > 1] == []


@given(st.from_regex(r"[0-9]{10}", fullmatch=True))
def test_the_checksum_is_that_of_a_library(digits: str) -> None:
    assert checks(digits) == nhs.is_valid(digits)


@given(usual, st.sampled_from(BEFORE), st.sampled_from(AFTER))
def test_however_a_number_is_spelt_it_is_certain(number: str, before: str, after: str) -> None:
    [found] = find_child_data(before + number + after)
    assert (found.kind, found.start, found.certain) == (Kind.NHS_NUMBER, len(before), True)
    unseen = "".join(UNSEEN)
    assert (before + number)[found.start : found.end] == number.rstrip(unseen)
    plain = number.translate(dict.fromkeys(map(ord, unseen)))
    assert find_child_data(before + plain + after) == (
        Finding(Kind.NHS_NUMBER, len(before), len(before + plain), certain=True),
    )


@given(odd)
def test_an_unusual_grouping_is_asked_about_unless_it_says_that_it_is_one(number: str) -> None:
    assert [found.certain for found in find_child_data(f"about {number}")] == [False]
    assert [found.certain for found in find_child_data(f"NHS no {number}")] == [True]


@given(
    usual | odd,
    st.sampled_from(("tel", "Phone: ", "mobile no. ", "call us on ", "+44 ", "T: ", "text ")),
)
def test_a_number_labelled_as_a_phone_s_is_none(number: str, label: str) -> None:
    assert find_child_data(label + number) == ()


@given(st.text(), st.booleans())
def test_of_any_text_the_findings_lie_in_it_one_after_the_other(text: str, venue: bool) -> None:
    found = find_child_data(text, venue=venue)
    edges = [edge for one in found for edge in (one.start, one.end)]
    assert edges == sorted(edges)
    assert all(0 <= one.start < one.end <= len(text) for one in found)


@given(st.text(st.sampled_from("0189 -./\u200b٣９½aNHS\n"), max_size=60))
def test_without_ten_digits_there_is_no_nhs_number(text: str) -> None:
    plain = unicodedata.normalize("NFKC", text)
    if sum(unicodedata.digit(mark, None) is not None for mark in plain) < 10:
        kinds = {found.kind for found in find_child_data(text)}
        assert Kind.NHS_NUMBER not in kinds


def test_a_place_where_people_meet_has_a_postcode() -> None:
    text = "Loxwood House, NG99 9AU, NHS no 999 657 4415"
    [postcode, number] = find_child_data(text)
    assert (postcode.kind, number.kind) == (Kind.POSTCODE, Kind.NHS_NUMBER)
    assert find_child_data(text, venue=True) == (number,)


@pytest.mark.parametrize(
    "part", ["born 1/1/15 ", "NG99 9AA ", "1 ", "9996574415 ", "NHS no ", "aged 1 ", "a.", "\u200b"]
)
def test_a_hundred_thousand_characters_are_read(part: str) -> None:
    """In time that grows with the length: with its square this would take minutes."""
    text = (part * 100_000)[:100_000]
    assert all(found.end <= len(text) for found in find_child_data(text))
