from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.talk.notice import Button, Fact, Item, Notice, Paper, Picture, Press
from bot.talk.text import clean
from bot.teams.cards.messages import messages
from bot.teams.cards.payload import Payload
from tests.talk.corpus import notices, on_the_console, ticket
from tests.talk.party import JOAN, RACHEL, Party
from tests.teams.opinions import approve_activity
from tests.teams.read_back import card_text, cleaned

anything = st.text(st.characters(exclude_categories=()), max_size=300)


def sent(notice: Notice) -> tuple[Payload, ...]:
    found = messages(notice, ticket)
    for payload in found:
        approve_activity(payload.activity())
    return found


def shown(payload: Payload) -> str:
    """What somebody reads first of it."""
    return str(payload.card["body"][0]["text"])


def rows(count: int, section: str = "") -> tuple[Item, ...]:
    button = Button("Update…", Press("action.update", {"ref": "BMG-2026-003"}))
    return tuple(
        Item(f"Action {n}", (Fact("Due", "Fri 6 Nov 2026"),), "word " * 300, (button,), section)
        for n in range(1, count + 1)
    )


def words_of(notice: Notice) -> str:
    """Every word of it that is not on a button, and nothing between them."""
    told = [notice.heading, *notice.text, *(f"{one.label}: {one.value}" for one in notice.facts)]
    before = ""
    for item in notice.items:
        told += [item.section] if item.section != before else []
        told += [item.title, *(f"{one.label}: {one.value}" for one in item.facts), item.text]
        before = item.section
    return bare("".join([*told, notice.footer]))


def bare(text: str) -> str:
    return "".join(clean(text).replace("•", "").split())


@settings(max_examples=40)
@given(notices)
def test_whatever_it_says_teams_takes_it_and_it_reads_as_on_the_console(notice: Notice) -> None:
    found = sent(notice)
    assert card_text(payload.card for payload in found) == on_the_console(cleaned(notice))


@settings(max_examples=40)
@given(notices)
def test_the_plain_text_says_all_that_can_be_read(notice: Notice) -> None:
    first, *more = messages(notice, ticket)
    again = len(more) + 1
    texts = [first.text, *(_without_heading(one.text, again) for one in more)]
    assert bare("".join(texts)) == words_of(notice)


def _without_heading(text: str, of: int) -> str:
    heading, _, rest = text.partition("\n")
    assert heading.endswith(f" of {of})")
    return rest


@given(anything, anything, anything)
def test_any_text_at_all_can_be_sent(heading: str, text: str, label: str) -> None:
    item = Item(text, (Fact(label, heading),), label, (Button(text or "x", Press("say")),), heading)
    notice = Notice("Clerk " + heading, (text,), (Fact(label, text),), (item,), footer=label)
    for payload in sent(notice):
        json.dumps([payload.activity(), payload.plain()], ensure_ascii=False).encode()


def test_a_list_of_actions_is_one_card_with_all_of_it_in_words(party: Party) -> None:
    (only,) = sent(party.said(RACHEL, "/action list"))
    assert only.text.split("\n")[:3] == [
        "Actions you lead",
        "Four actions, the soonest first.",
        "• BMG-2026-003 Brief public protection officers on what to look for and whom to tell",
    ]
    ids = [block["id"] for block in only.card["body"]]
    assert [name for name in ids if "." not in name or name.endswith("b1")][:6] == [
        "h", "w", "r1", "r1.b1", "r2", "r2.b1",
    ]  # fmt: skip


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
        names = [block["id"] for block in payload.card["body"]]
        assert {name for name in names if name.endswith(".b1")} == {
            f"{name}.b1" for name in names if name[0] == "r" and "." not in name
        }


def test_a_section_that_goes_on_says_so() -> None:
    _, second, *_ = sent(Notice("Home", items=rows(20, "What I owe")))
    assert [block["id"] for block in second.card["body"]][:2] == ["h.c", "s1.c"]
    assert second.card["body"][1]["text"] == "What I owe (continued)"


def test_a_row_too_long_for_a_card_is_parted_between_its_blocks() -> None:
    notice = Notice("Long", items=(Item("One", text="word " * 8000),))
    found = sent(notice)
    assert len(found) == 4
    assert card_text(payload.card for payload in found) == on_the_console(notice)


def test_a_picture_and_a_paper_are_told_in_words() -> None:
    seen = Picture("How it went", "Two on track.", "ratings", "x")
    notice = Notice(
        "Ratings", picture=seen, paper=Paper("Agenda", "In the console.", "agenda", "x")
    )
    (only,) = sent(notice)
    assert only.text == "Ratings\nHow it went: Two on track.\nAgenda: In the console."


def test_a_banner_shows_the_first_words_and_a_card_refused_goes_as_text() -> None:
    (only,) = sent(Notice("Update due", ("How does it stand?", "word " * 100)))
    assert only.summary == "Update due: How does it stand? " + "word " * 52 + "word…"
    assert only.plain() == {
        "type": "message",
        "summary": only.summary,
        "textFormat": "plain",
        "text": "Update due\nHow does it stand?\n" + ("word " * 100).strip(),
    }


def test_what_is_typed_cannot_become_markup_where_a_client_is_too_old_for_cards() -> None:
    (only,) = sent(Notice("*Update*", ("[x](https://evil.example)",)))
    assert only.card["fallbackText"] == "\\*Update\\*\n\n\\[x\\](https://evil.example)"


def test_a_lock_screen_is_shown_the_preview_alone(party: Party) -> None:
    notice = replace(party.said(JOAN, "/action 3"), preview="BMG-2026-003: open to read")
    (only,) = sent(notice)
    shown_closed = (only.summary, only.text, only.card["fallbackText"])
    assert set(shown_closed) == {"BMG-2026-003: open to read"}
    assert card_text([only.card]) == on_the_console(notice)
