"""The shared chat layer: what every platform asks when somebody types, presses or fills in."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from bot.talk.counter import Counter
from bot.talk.filled import fill
from bot.talk.grammar import Line
from bot.talk.notice import MENU, Notice, Press
from bot.talk.outside import quiet
from bot.talk.pressed import answer_line, press
from bot.talk.say import refusal as say_refusal
from bot.talk.say.parsed import say_again
from bot.talk.say.preview import with_preview
from bot.talk.tickets import Tickets, delivery_id
from governance.asks import Message
from usecases.desk import CLERK, Desk
from usecases.ports.secrets import Secrets
from usecases.read_message import ReadMessage
from usecases.refusals import Refused, TicketSpent


async def _nothing() -> None:
    """What follows an answer where nobody waits for it."""


class Talk:
    """Answers with a Notice, always: a refusal is one too.

    `base_url` begins calendar addresses; `after` runs when an answer may have set off messages;
    `places` are the platforms that people may prefer to be written to on.
    """

    def __init__(
        self,
        desk: Desk,
        tickets: Tickets,
        secrets: Secrets,
        base_url: str,
        after: Callable[[], Awaitable[None]] = _nothing,
        *,
        places: tuple[str, ...] = ("console",),
    ) -> None:
        self._counter = Counter(desk, secrets, base_url, places)
        self._tickets = tickets
        self._machine = desk.clock.machine
        self._after = after

    def ticket(self, who: str, press: Press) -> str:
        return self._tickets.sign(who, press, self._machine())

    async def said(
        self, who: str, place: str | None, text: str, delivery: str, *, channel: str = ""
    ) -> Notice:
        """`place` is the group of the channel; `delivery` makes sending twice act once.

        `channel` is the platform's channel itself, such as slack|T1|C1; channel_grammar.py says
        how mentions of accounts are written.
        """
        line = Line(text, place, self._counter.today, channel=channel)
        receipt = delivery_id(who, delivery)
        return quiet(text, await self._answer(answer_line(self._counter, who, line, receipt)))

    async def pressed(self, who: str, ticket: str) -> Notice:
        return await self._answer(self._pressed(who, ticket))

    async def chosen(self, who: str, ticket: str, verb: str) -> Notice:
        """One of a menu's verbs; the ticket says about what."""
        return await self._answer(self._chosen(who, ticket, verb))

    async def filled(self, who: str, ticket: str, values: Mapping[str, str]) -> Notice:
        return await self._answer(self._filled(who, ticket, values))

    async def home(self, who: str) -> Notice:
        return await self._counter.home(who)

    def again(self, place: str | None, text: str, delivery: str) -> Press:
        """What a button means that says a line once more."""
        return say_again(Line(text, place, self._counter.today), text, delivery)

    async def compose(self, message: Message) -> Notice:
        """What a queued message says, with its reader's rights of this moment."""
        return await self._counter.do(CLERK, ReadMessage(message.id))

    async def _pressed(self, who: str, ticket: str) -> Notice:
        return await press(self._counter, who, self._tickets.read(who, ticket, self._machine()))

    async def _chosen(self, who: str, ticket: str, verb: str) -> Notice:
        about = self._tickets.read(who, ticket, self._machine())
        if about.verb != MENU:
            raise TicketSpent
        return await press(self._counter, who, replace(about, verb=verb))

    async def _filled(self, who: str, ticket: str, values: Mapping[str, str]) -> Notice:
        sent = self._tickets.read(who, ticket, self._machine())
        return await fill(self._counter, who, sent, values)

    async def _answer(self, answering: Awaitable[Notice]) -> Notice:
        try:
            notice = await answering
        except Refused as refusal:
            return with_preview(say_refusal.say(refusal), refusal, self._counter.today)
        await self._after()
        return notice
