from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings

from bot.slack.cards.limits import Block
from bot.slack.cards.messages import Payload, messages
from bot.talk.notice import Button, Fact, Item, Notice, Press
from tests.slack.opinions import approve_message
from tests.slack.read_back import message_text
from tests.talk.corpus import notices, on_the_console, ticket
from tests.talk.party import JOAN, RACHEL, Party


def sent(notice: Notice) -> tuple[Payload, ...]:
    found = messages(notice, ticket)
    for payload in found:
        approve_message(payload.text, payload.blocks)
    return found


def shown(payload: Payload) -> str:
    """What somebody reads first of it."""
    block: Block = payload.blocks[0]
    return str(block["text"]["text"])


def rows(count: int, section: str = "") -> tuple[Item, ...]:
    button = Button("Update…", Press("action.update", {"ref": "BMG-2026-003"}))
    return tuple(
        Item(f"Action {n}", (Fact("Due", "Fri 6 Nov 2026"),), "word " * 200, (button,), section)
        for n in range(1, count + 1)
    )


@settings(max_examples=40)
@given(notices)
def test_whatever_it_says_slack_takes_it_and_it_reads_as_on_the_console(notice: Notice) -> None:
    found = sent(notice)
    assert message_text(payload.blocks for payload in found) == on_the_console(notice)


def test_a_request_for_an_update_is_one_message(party: Party) -> None:
    notice = party.said(RACHEL, "/action list")
    (first, *_) = sent(notice)
    assert first.text.split("\n")[:3] == [
        "Actions you lead",
        "Four actions, the soonest first.",
        "• BMG-2026-003 Brief public protection officers on what to look for and whom to tell",
    ]
    ids = [block["block_id"] for block in first.blocks]
    assert ids[:6] == ["h", "w", "r1", "r1.b1", "r2", "r2.b1"]


def test_a_long_list_is_parted_between_rows_and_each_part_says_which_it_is() -> None:
    found = sent(Notice("Actions under way", items=rows(20)))
    assert [shown(one) for one in found] == [
        "Actions under way",
        "Actions under way (2 of 4)",
        "Actions under way (3 of 4)",
        "Actions under way (4 of 4)",
    ]
    assert [one.text.split("\n")[0] for one in found] == [shown(one) for one in found]
    for payload in found:
        names = [block["block_id"] for block in payload.blocks]
        assert {name for name in names if name.endswith(".b1")} == {
            f"{name}.b1" for name in names if name[0] == "r" and "." not in name
        }


def test_a_section_that_goes_on_says_so() -> None:
    _, second, *_ = sent(Notice("Home", items=rows(20, "What I owe")))
    assert [block["block_id"] for block in second.blocks][:2] == ["h.c", "s1.c"]
    assert second.blocks[1]["text"]["text"] == "What I owe (continued)"


def test_a_row_too_long_for_a_message_is_parted_between_its_blocks() -> None:
    notice = Notice("Long", items=(Item("One", text="word " * 4000),))
    found = sent(notice)
    assert len(found) == 3
    assert message_text(payload.blocks for payload in found) == on_the_console(notice)


def test_what_is_typed_cannot_call_anybody_from_the_top_level_text() -> None:
    (payload,) = sent(Notice("<!channel> & <@U1>"))
    assert payload.text == "&lt;!channel&gt; &amp; &lt;@U1&gt;"


def test_a_lock_screen_is_shown_the_preview_alone(party: Party) -> None:
    notice = replace(party.said(JOAN, "/action 3"), preview="BMG-2026-003: open to read")
    (payload,) = sent(notice)
    assert payload.text == "BMG-2026-003: open to read"
    assert message_text([payload.blocks]) == on_the_console(notice)
