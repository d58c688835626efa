"""Whatever people type comes through cleaned, escaped and folded without harm."""

from __future__ import annotations

import re

import pytest
import vobject
from hypothesis import example, given, settings
from hypothesis import strategies as st

from papers.ics import IcsWriter
from papers.ics_text import clean, clean_line, escape, fold
from tests.papers.feeds import feed, london_event

AWKWARD = ("\\", "\\n", "\\N", ",", ";", ":", '"', "\n", "\r\n", "\r", "\t", "\0", "\x07", "\x0b",
           "\x85", "\u2028", "\u2029", "\ud800", "\udfff", "é", "שלום", "مرحبا", "👩‍👧", "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
           " ", "BEGIN:VEVENT", "^n")  # fmt: skip
TEXTS = st.lists(
    st.sampled_from(AWKWARD) | st.characters(exclude_categories=()) | st.text(), max_size=60
).map("".join)
WHOLE_ROW = re.compile(r"(?:\\[\\;,n]|[^\\])*")


def unfolded(octets: bytes) -> list[str]:
    return octets.replace(b"\r\n ", b"").decode().split("\r\n")


def unescaped(value: str) -> str:
    return re.sub(r"\\(.)", lambda found: {"n": "\n"}.get(found[1], found[1]), value)


def value(lines: list[str], name: str) -> str:
    found = [line.removeprefix(f"{name}:") for line in lines if line.startswith(f"{name}:")]
    return unescaped("".join(found))


@settings(deadline=None)
@given(TEXTS)
@example("\\" * 200)
@example("a" * 62 + "\\" * 5)
@example("a" * 61 + "🏴" * 40)
def test_rows_are_short_whole_and_give_the_line_back(text: str) -> None:
    line = f"DESCRIPTION:{escape(clean(text))}"
    octets = fold(line)
    *rows, end = octets.split(b"\r\n")
    whole = [WHOLE_ROW.fullmatch(row.decode()) is not None for row in rows]
    assert (max(map(len, rows)) <= 75, all(whole), end) == (True, True, b"")
    assert unfolded(octets) == [line, ""]


@settings(deadline=None)
@given(TEXTS, TEXTS, TEXTS)
def test_any_text_comes_back_cleaned(title: str, place: str, text: str) -> None:
    event = london_event("2027-01-05T10:00", title=title, place=place, text=text)
    lines = unfolded(IcsWriter(str).write(feed(event, name=title)))
    read = [value(lines, name) for name in ("SUMMARY", "LOCATION", "DESCRIPTION", "NAME")]
    assert read == [clean_line(title), clean_line(place), clean(text), clean_line(title)]


@settings(deadline=None)
@given(TEXTS)
def test_another_parser_reads_the_same_text(text: str) -> None:
    event = london_event("2027-01-05T10:00", text=f"Text: {text}.")
    read = vobject.readOne(IcsWriter(str).write(feed(event)).decode()).vevent
    assert read.description.value == clean(f"Text: {text}.")


@settings(deadline=None)
@given(TEXTS)
def test_cleaned_text_has_no_control_characters_and_can_be_sent(text: str) -> None:
    cleaned = clean(text).encode().decode()
    assert re.findall("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]", cleaned) == []


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("one\r\ntwo\rthree\u2028four\x85five", "one\ntwo\nthree\nfour\nfive"),
        ("a\tb", "a b"),
        ("a\0b\x07c\x7fd\ud800e", "abcde"),
        ("שלום 👩‍👧", "שלום 👩‍👧"),
    ],
)
def test_cleaning(typed: str, cleaned: str) -> None:
    assert clean(typed) == cleaned


def test_a_title_is_one_line() -> None:
    assert clean_line("one\ntwo") == "one two"


def test_a_backslash_before_an_n_stays_a_backslash() -> None:
    assert escape("C:\\New; a, b\nc") == "C:\\\\New\\; a\\, b\\nc"


def test_a_row_is_filled_to_75_octets() -> None:
    assert fold("a" * 150) == b"a" * 75 + b"\r\n " + b"a" * 74 + b"\r\n a\r\n"
