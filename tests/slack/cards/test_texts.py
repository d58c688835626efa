from __future__ import annotations

import pytest

from bot.slack.cards.texts import Line, heading, rich, small
from tests.slack.opinions import approve_message
from tests.talk.corpus import HOSTILE

BASE = "http://localhost:8080"


@pytest.mark.parametrize("typed", HOSTILE)
def test_what_people_typed_is_text_and_nothing_else(typed: str) -> None:
    (block,) = rich("w", [Line(typed)], BASE)
    assert block["elements"] == [
        {"type": "rich_text_section", "elements": [{"type": "text", "text": typed}]}
    ]


def test_an_address_of_clerk_s_own_can_be_pressed() -> None:
    (block,) = rich("w", [Line(f"at {BASE}/calendar/x.ics today", "Address: ")], BASE)
    assert block["elements"][0]["elements"] == [
        {"type": "text", "text": "Address: ", "style": {"bold": True}},
        {"type": "text", "text": "at "},
        {"type": "link", "url": f"{BASE}/calendar/x.ics"},
        {"type": "text", "text": " today"},
    ]


def test_lines_that_are_long_together_take_more_blocks_and_none_is_parted() -> None:
    blocks = rich("w", [Line("a" * 1400), Line("b" * 1400), Line("c" * 1400)])
    assert [(block["block_id"], len(block["elements"])) for block in blocks] == [
        ("w", 2),
        ("w.2", 1),
    ]
    approve_message("text", blocks)


def test_a_line_too_long_for_a_block_goes_on_in_the_next() -> None:
    blocks = rich("w", [Line("one " * 1000), Line("after")])
    assert [block["block_id"] for block in blocks] == ["w", "w.2.c"]
    assert len(blocks[1]["elements"]) == 2
    approve_message("text", blocks)


def test_a_heading_is_a_header_unless_it_is_too_long_for_one() -> None:
    (header,) = heading("h", "Update due: <BMG-2026-003>")
    assert header["text"] == {
        "type": "plain_text",
        "text": "Update due: <BMG-2026-003>",
        "emoji": False,
    }
    (bold,) = heading("h", "a " * 80)
    assert bold["type"] == "rich_text"
    approve_message("text", [header])
    approve_message("text", [bold])


def test_blank_texts_make_no_blocks() -> None:
    assert [*heading("h", " "), *rich("w", [Line(" "), Line("")]), *small("foot", "")] == []
