"""The console's messenger: it puts what Clerk has to say on the board."""

from __future__ import annotations

from datetime import datetime

from bot.console.board import Board
from bot.console.needs import Directory, Talk
from governance.asks import Message
from usecases.ports.messenger import Delivery, Messenger, Outcome

SENT = Delivery(Outcome.SENT)


class ConsoleMessenger(Messenger):
    """A post's key is the message's id, so the board can tell whether it arrived."""

    def __init__(self, talk: Talk, directory: Directory, board: Board) -> None:
        self._talk = talk
        self._directory = directory
        self._board = board

    async def send(self, message: Message, now: datetime) -> Delivery:
        if not await self._directory.knows(message.recipient):
            trouble = f"Nobody at the console is called {message.recipient}."
            return Delivery(Outcome.TARGET, trouble)
        notice = await self._talk.compose(message)
        try:
            self._board.put(message.id, message.recipient, now, notice)
        except OSError as error:
            return _full(error)
        return SENT

    async def redraw(self, message: Message, now: datetime) -> Delivery:
        if self._board.find(message.id) is None:
            return Delivery(Outcome.TARGET, "The message is not on the board any more.")
        notice = await self._talk.compose(message)
        try:
            self._board.edit(message.id, notice, now)
        except OSError as error:
            return _full(error)
        return SENT

    async def arrived(self, message: Message) -> bool:
        return self._board.find(message.id) is not None


def _full(error: OSError) -> Delivery:
    return Delivery(Outcome.PASSING, f"The board could not be written: {error.strerror}.")
