"""The console's messenger: it puts what Clerk has to say on the board."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.console.board import Board
from bot.console.needs import Directory, Talk
from governance.asks import Message
from usecases.ports.messenger import Delivery, Messenger, Outcome

SENT = Delivery(Outcome.SENT)
MISSING = Delivery(Outcome.PASSING, "It did not arrive the first time.", retry_after=0)


class ConsoleMessenger(Messenger):
    """A post's key is the message's id, so the board can tell at once whether it arrived."""

    patience = timedelta()

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

    async def look(self, message: Message) -> Delivery:
        return MISSING if self._board.find(message.id) is None else SENT


def _full(error: OSError) -> Delivery:
    return Delivery(Outcome.PASSING, f"The board could not be written: {error.strerror}.")
