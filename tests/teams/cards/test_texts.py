from __future__ import annotations

import html
import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bot.talk.notice import Fact
from bot.talk.text import clean
from bot.teams.cards.limits import TEXT, size
from bot.teams.cards.marks import UNREAD, escaped, flat, label
from bot.teams.cards.texts import Line, fact, heading, rich
from tests.talk.corpus import HOSTILE

BASE = "http://localhost:8080"
LARGE = {"size": "Large"}
DATED = "due {{DATE(2026-11-06T09:00:00Z,SHORT)}}"
MARKDOWN = MarkdownIt()
"""What Teams' own web client reads TextBlocks with, in Python."""
TYPED = (
    *HOSTILE,
    *("1. one", "12) twelve", "- x", "+ x", "# x", "> x", "---", "===", "a_b_c", "\\*x", "&copy;"),
    *("~~x~~", "![x](y)", "<http://x>", "| a |", "2026. Then", "`x`", "&#42;", DATED),
    *("Business Management Group: 14 actions", "What I owe", "“Brief officers” (BMG-2026-003)"),
)
anything = st.text(st.characters(exclude_categories=()))
marked = st.text(alphabet="ab1 *_[]()`~<>#+-.!&;|\\{}/:\n")


def runs(block: dict[str, Any]) -> str:
    return "".join(run["text"] for run in block["inlines"])


def read_as_markdown(text: str) -> str:
    return str(MARKDOWN.render(text)).strip()


@pytest.mark.parametrize("typed", HOSTILE)
def test_what_people_typed_is_text_and_nothing_else(typed: str) -> None:
    (block,) = rich("w", [Line(typed)], BASE)
    assert block["inlines"] == [{"type": "TextRun", "text": clean(typed)}]


@given(anything)
def test_whatever_is_typed_can_be_sent_and_loses_only_what_cannot_be_seen(typed: str) -> None:
    blocks = rich("w", [Line(typed)])
    json.dumps(blocks, ensure_ascii=False).encode()
    assert "".join(map(runs, blocks)) == clean(typed)


@given(anything, st.integers(1, 400))
def test_a_line_too_long_for_a_block_goes_on_in_the_next(typed: str, times: int) -> None:
    blocks = rich("w", [Line(f"{typed} end " * times)])
    assert all(size(runs(block)) <= TEXT for block in blocks)
    assert "".join("".join(map(runs, blocks)).split()) == "".join(
        clean(f"{typed} end " * times).split()
    )
    names = [block["id"] for block in blocks]
    assert names == ["w", *(f"w.{n}.c" for n in range(2, len(names) + 1))]


def test_an_address_of_clerk_s_own_can_be_pressed() -> None:
    (block,) = rich("w", [Line(f"at {BASE}/calendar/x.ics today", "Address: ")], BASE)
    url = f"{BASE}/calendar/x.ics"
    assert block["inlines"] == [
        {"type": "TextRun", "text": "Address: ", "weight": "Bolder"},
        {"type": "TextRun", "text": "at "},
        {"type": "TextRun", "text": url, "selectAction": {"type": "Action.OpenUrl", "url": url}},
        {"type": "TextRun", "text": " today"},
    ]


def test_what_is_typed_is_never_made_another_date() -> None:
    (block,) = rich("w", [Line(DATED)])
    assert [run["text"] for run in block["inlines"]] == [
        "due {",
        "{DATE(2026-11-06T09:00:00Z,SHORT)}}",
    ]
    assert label(DATED) == "due { {DATE(2026-11-06T09:00:00Z,SHORT)}}"


def test_a_heading_is_one_for_screen_readers_unless_markdown_would_be_read_in_it() -> None:
    (block,) = heading("h", "Update due: BMG-2026-003 & others, 6.5 days", LARGE)
    assert block == {
        "type": "TextBlock",
        "id": "h",
        "text": "Update due: BMG-2026-003 & others, 6.5 days",
        "wrap": True,
        "style": "heading",
        "weight": "Bolder",
        "size": "Large",
    }
    (bold,) = heading("h", "Update due: *BMG*", LARGE, spacing="Large")
    run = {"type": "TextRun", "text": "Update due: *BMG*", "weight": "Bolder", "size": "Large"}
    assert bold == {"type": "RichTextBlock", "id": "h", "spacing": "Large", "inlines": [run]}
    assert heading("h", "a " * 200, LARGE)[0]["type"] == "RichTextBlock"


@given(st.one_of(marked, st.sampled_from(TYPED)))
def test_markdown_leaves_as_it_is_what_is_said_to_be_left(typed: str) -> None:
    words = flat(typed)
    if UNREAD.fullmatch(words):
        assert html.unescape(read_as_markdown(words)) == f"<p>{words}</p>"


def test_headings_of_clerk_s_own_are_left_as_they_are() -> None:
    assert [one for one in TYPED if UNREAD.fullmatch(flat(one))] == [*TYPED[-3:]]


@given(st.one_of(marked, st.sampled_from(TYPED)))
def test_escaped_it_reads_as_it_was_typed_a_line_a_paragraph(typed: str) -> None:
    lines = [line for line in map(flat, typed.split("\n")) if line]
    shown = re.findall(r"<p>(.*)</p>", read_as_markdown(escaped("\n".join(lines))))
    assert [html.unescape(line) for line in shown] == lines


def test_blank_texts_make_no_blocks() -> None:
    assert [*heading("h", " ", LARGE), *rich("w", [Line(" "), Line("\u202e\ud800")])] == []


def test_what_cannot_be_seen_at_the_end_of_a_label_leaves_no_gap() -> None:
    assert fact(Fact("Due \u202e", "today")) == Line("today", "Due: ")
