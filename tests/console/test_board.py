from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.console.board import Board, Pin
from bot.console.journal import Unreadable
from bot.console.redact import forgotten, redacted
from bot.talk.notice import Button, Fact, Item, Notice
from governance.texts import Forgotten
from tests.console.fakes import ASKED, FORM, HOSTILE, START, UPDATE

Opened = Callable[[Path], Board]
ASHA = "person:asha"
words = st.text(st.characters(codec="utf-8"))
notices = st.builds(
    Notice,
    heading=words,
    text=st.tuples(words),
    facts=st.tuples(st.builds(Fact, words, words)),
    items=st.tuples(st.builds(Item, words, buttons=st.just((Button("Go", UPDATE),)))),
    form=st.sampled_from([None, FORM]),
    private=st.booleans(),
)


@pytest.fixture
def opened() -> Iterator[Opened]:
    """Opens boards on files, and closes them in the end."""
    with ExitStack() as stack:
        yield lambda path: stack.enter_context(closing(Board(path)))


def test_a_post_is_shown_where_it_was_put_oldest_first() -> None:
    board = Board(None)
    board.put("a", ASHA, START, ASKED)
    board.put("b", "group:BMG", START, ASKED)
    board.put("c", ASHA, START, Notice("Later"))
    assert board.shown(ASHA) == (
        Pin("a", ASHA, START, ASKED),
        Pin("c", ASHA, START, Notice("Later")),
    )


def test_a_second_put_shows_nothing_new_but_is_counted() -> None:
    board = Board(None)
    board.put("a", ASHA, START, ASKED)
    board.put("a", ASHA, START, Notice("Other"))
    assert board.shown(ASHA) == (Pin("a", ASHA, START, ASKED),)
    assert (board.sends("a"), board.writes, len(board)) == (2, 2, 1)


def test_an_edited_post_stays_in_its_place_and_says_when() -> None:
    board = Board(None)
    board.put("a", ASHA, START, ASKED)
    board.put("b", ASHA, START, ASKED)
    board.edit("a", Notice("Answered"), START)
    assert board.shown(ASHA)[0] == Pin("a", ASHA, START, Notice("Answered"), START)


def test_what_was_never_put_cannot_be_edited(tmp_path: Path, opened: Opened) -> None:
    board = opened(tmp_path / "board")
    with pytest.raises(KeyError):
        board.edit("a", ASKED, START)
    assert (board.writes, (tmp_path / "board").read_bytes()) == (0, b"")


def test_posts_after_a_count() -> None:
    board = Board(None)
    board.put("a", ASHA, START, ASKED)
    before = len(board)
    board.put("b", ASHA, START, ASKED)
    assert board.after(before) == (Pin("b", ASHA, START, ASKED),)


def test_everything_is_there_when_the_file_is_opened_again(tmp_path: Path, opened: Opened) -> None:
    path = tmp_path / "platform" / "board.jsonl"
    first = opened(path)
    first.put("a", ASHA, START, Notice(HOSTILE, form=FORM))
    first.put("a", ASHA, START, ASKED)
    first.put("b", "group:BMG", START, ASKED)
    first.edit("b", Notice("Answered"), START)
    again = opened(path)
    assert again.shown(ASHA) == first.shown(ASHA)
    assert again.find("b") == first.find("b")
    assert (again.sends("a"), again.writes) == (2, 0)


def test_a_last_line_torn_at_any_byte_is_dropped_and_written_over(
    tmp_path: Path, opened: Opened
) -> None:
    whole = tmp_path / "whole"
    board = opened(whole)
    board.put("a", ASHA, START, ASKED)
    kept = len(whole.read_bytes())
    board.put("b", ASHA, START, Notice("Second"))
    data = whole.read_bytes()
    for cut in range(kept, len(data)):
        torn = tmp_path / f"torn-{cut}"
        torn.write_bytes(data[:cut])
        again = opened(torn)
        assert [pin.key for pin in again.shown(ASHA)] == ["a"]
        again.put("c", ASHA, START, ASKED)
        assert [pin.key for pin in opened(torn).shown(ASHA)] == ["a", "c"]


def test_a_text_taken_out_is_in_the_file_no_more_and_the_rest_is_as_it_was(
    tmp_path: Path, opened: Opened
) -> None:
    path = tmp_path / "board"
    board = opened(path)
    board.put("a", ASHA, START, Notice("Call Ada"))
    board.put("a", ASHA, START, Notice("Call Ada"))
    board.put("b", "group:BMG", START, ASKED)
    board.edit("a", Notice("Call\nada again", facts=(Fact("Note", "call ada"),)), START)
    assert board.rewrite(lambda notice: redacted(notice, ("Call Ada",), "[gone]")) == 1
    gone = Notice("[gone] again", facts=(Fact("Note", "[gone]"),))
    board.put("c", ASHA, START, ASKED)
    for each in (board, opened(path)):
        assert each.shown(ASHA) == (
            Pin("a", ASHA, START, gone, START),
            Pin("c", ASHA, START, ASKED),
        )
        assert (each.sends("a"), each.sends("b"), each.find("b")) == (
            2, 1, Pin("b", "group:BMG", START, ASKED),
        )  # fmt: skip
    assert b"ada" not in path.read_bytes().lower()
    assert sorted(one.name for one in tmp_path.iterdir()) == ["board"]


def test_a_board_in_memory_is_rewritten_too() -> None:
    board = Board(None)
    board.put("a", ASHA, START, Notice("Call Ada"))
    assert board.rewrite(lambda notice: redacted(notice, ("call ada",), "-")) == 1
    assert board.shown(ASHA) == (Pin("a", ASHA, START, Notice("-")),)
    assert board.rewrite(lambda notice: notice) == 0


def test_the_words_of_an_action_go_only_where_it_is_mentioned() -> None:
    gone = (Forgotten(("done",), "BMG-2026-003"), Forgotten(("Ada Lovell",)))
    about = Notice("BMG-2026-003: done", facts=(Fact("Lead", "Ada Lovell"),))
    other = Notice("BMG-2026-004: done", facts=(Fact("Lead", "Ada Lovell"),))
    lead = (Fact("Lead", "-"),)
    assert forgotten(about, gone, "-") == Notice("BMG-2026-003: -", facts=lead)
    assert forgotten(other, gone, "-") == Notice("BMG-2026-004: done", facts=lead)
    assert forgotten(other, gone[:1], "-") is other


def test_only_whole_words_are_taken_out() -> None:
    notice = Notice("No, nobody: no", ("nono",))
    assert redacted(notice, ("no", "  "), "X") == Notice("X, nobody: X", ("nono",))


@given(words.map(str.strip).filter(lambda text: text and "\ue000" not in text))
def test_any_text_that_stands_alone_is_taken_out(text: str) -> None:
    whole = " ".join(text.split())
    left = redacted(Notice(f"\ue000 {text} \ue000", (whole,)), (text,), "[gone]")
    assert (left.heading, left.text) == ("\ue000 [gone] \ue000", ("[gone]",))


def test_a_broken_line_in_the_middle_is_named(tmp_path: Path, opened: Opened) -> None:
    path = tmp_path / "board"
    board = opened(path)
    board.put("a", ASHA, START, ASKED)
    path.write_bytes(b"{broken\n" + path.read_bytes())
    with pytest.raises(Unreadable, match=r"^Line 1 of board: "):
        opened(path)


@given(notices)
def test_any_notice_survives_the_file(tmp_path_factory: pytest.TempPathFactory, n: Notice) -> None:
    path = tmp_path_factory.mktemp("board") / "board"
    with closing(Board(path)) as board:
        board.put("a", ASHA, START, n)
    with closing(Board(path)) as again:
        assert again.find("a") == Pin("a", ASHA, START, n)
