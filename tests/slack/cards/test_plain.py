from __future__ import annotations

from dataclasses import replace

from bot.slack.cards.plain import plain
from bot.talk.notice import Button, Fact, Item, Notice, Press

NOTICE = Notice(
    "Two updates due",
    ("How do these actions stand?",),
    (Fact("Group", "BMG & others"),),
    (
        Item("BMG-2026-003 Brief officers", (Fact("Due", "Fri 6 Nov 2026"),), "BMG meets soon."),
        Item("BMG 17th meeting", section="My meetings"),
    ),
    (Button("More", Press("home")),),
    footer="Clerk",
)


def test_plain_text_says_all_that_can_be_read() -> None:
    assert plain(NOTICE) == (
        "Two updates due\n"
        "How do these actions stand?\n"
        "Group: BMG &amp; others\n"
        "• BMG-2026-003 Brief officers\n"
        "Due: Fri 6 Nov 2026\n"
        "BMG meets soon.\n"
        "My meetings\n"
        "• BMG 17th meeting\n"
        "Clerk"
    )


def test_plain_text_is_the_preview_where_there_is_one() -> None:
    assert plain(replace(NOTICE, preview="CSPR-2026-001 <1>")) == "CSPR-2026-001 &lt;1&gt;"
