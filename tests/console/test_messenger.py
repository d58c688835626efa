from __future__ import annotations

import asyncio
import errno
from datetime import timedelta

import pytest

from bot.console.board import Board, Edit, Pin, Put
from bot.console.messenger import ConsoleMessenger
from bot.talk.notice import Notice
from tests.console.fakes import ASKED, START, FakeDirectory, FakeTalk, a_message
from usecases.ports.messenger import Delivery, Outcome

SENT = Delivery(Outcome.SENT)


def messenger(board: Board) -> ConsoleMessenger:
    return ConsoleMessenger(FakeTalk(), FakeDirectory(), board)


@pytest.mark.parametrize("recipient", ["person:asha", "group:BMG", "group:CSPR"])
def test_a_message_is_put_where_its_reader_looks(recipient: str) -> None:
    board, message = Board(None), a_message(recipient)
    assert asyncio.run(messenger(board).send(message, START)) == SENT
    said = Notice(f"Composed: {message.id}", items=ASKED.items)
    assert board.shown(recipient) == (Pin(message.id, recipient, START, said),)


@pytest.mark.parametrize("recipient", ["person:nobody", "group:nothing", "asha", "post:asha", ""])
def test_an_unknown_recipient_is_a_lasting_trouble(recipient: str) -> None:
    board = Board(None)
    told = f"Nobody at the console is called {recipient}."
    delivery = asyncio.run(messenger(board).send(a_message(recipient), START))
    assert (delivery, len(board)) == (Delivery(Outcome.TARGET, told), 0)


def test_it_knows_what_arrived() -> None:
    board, first, second = Board(None), a_message("person:asha"), a_message("person:asha", 2)
    clerk = messenger(board)
    asyncio.run(clerk.send(first, START))
    assert asyncio.run(clerk.look(first)) == SENT
    missing = Delivery(Outcome.PASSING, "It did not arrive the first time.", retry_after=0)
    assert asyncio.run(clerk.look(second)) == missing
    assert clerk.patience == timedelta()


def test_a_message_sent_twice_shows_once_and_can_be_told() -> None:
    board, message = Board(None), a_message("person:asha")
    asyncio.run(messenger(board).send(message, START))
    asyncio.run(messenger(board).send(message, START))
    assert (len(board), board.sends(message.id)) == (1, 2)


def test_redrawing_edits_in_place() -> None:
    board, message, later = Board(None), a_message("person:asha"), START.replace(hour=10)
    asyncio.run(messenger(board).send(message, START))
    assert asyncio.run(messenger(board).redraw(message, later)) == SENT
    said = Notice(f"Composed: {message.id}", items=ASKED.items)
    assert board.shown("person:asha") == (Pin(message.id, "person:asha", START, said, later),)


def test_what_is_not_on_the_board_cannot_be_redrawn() -> None:
    gone = Delivery(Outcome.TARGET, "The message is not on the board any more.")
    assert asyncio.run(messenger(Board(None)).redraw(a_message("person:asha"), START)) == gone


class FullBoard(Board):
    """A board whose disk fills up after one post."""

    def _write(self, line: Put | Edit) -> None:
        if self.writes:
            raise OSError(errno.ENOSPC, "No space left on device")
        super()._write(line)


def test_a_full_disk_is_a_passing_trouble() -> None:
    board, first, second = FullBoard(None), a_message("person:asha"), a_message("person:asha", 2)
    clerk = messenger(board)
    full = Delivery(Outcome.PASSING, "The board could not be written: No space left on device.")
    assert [
        asyncio.run(clerk.send(first, START)),
        asyncio.run(clerk.send(second, START)),
        asyncio.run(clerk.redraw(first, START)),
    ] == [SENT, full, full]
