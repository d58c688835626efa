"""The shared chat layer: what every platform asks when somebody types, presses or fills in."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import date

from bot.talk import typed
from bot.talk.filled import FORMS
from bot.talk.grammar import Line
from bot.talk.notice import Notice, Press
from bot.talk.pressed import PRESSES
from bot.talk.say import home as say_home
from bot.talk.say import refusal as say_refusal
from bot.talk.say.context import Context
from bot.talk.say.table import say
from bot.talk.tickets import Tickets, delivery_id, receipt_id
from governance.asks import Message
from governance.dates import london
from usecases.calendar_links import ListLinks
from usecases.desk import CLERK, Desk
from usecases.list_actions import ListActions, Which
from usecases.list_meetings import ListMeetings
from usecases.ports.secrets import Secrets
from usecases.read_message import ReadMessage
from usecases.refusals import Refused, TicketSpent


async def _nothing() -> None:
    """What follows an answer where nobody waits for it."""


class Talk:
    """Answers with a Notice, always: a refusal is one too.

    `base_url` begins calendar addresses; `after` runs when an answer may have set off messages.
    """

    def __init__(
        self,
        desk: Desk,
        tickets: Tickets,
        secrets: Secrets,
        base_url: str,
        after: Callable[[], Awaitable[None]] = _nothing,
    ) -> None:
        self.desk = desk
        self.secrets = secrets
        self._tickets = tickets
        self._base_url = base_url
        self._after = after

    @property
    def today(self) -> date:
        return london(self.desk.clock.now()).date()

    @property
    def context(self) -> Context:
        return Context(self.today, self._address)

    def ticket(self, who: str, press: Press) -> str:
        return self._tickets.sign(who, press, self.desk.clock.machine())

    async def said(self, who: str, place: str | None, text: str, delivery: str) -> Notice:
        """`place` is the group of the channel; `delivery` makes sending twice act once."""
        line = Line(text, place, self.today)
        return await self._answer(typed.answer(self, who, line, delivery_id(who, delivery)))

    async def pressed(self, who: str, ticket: str) -> Notice:
        return await self._answer(self._pressed(who, ticket))

    async def filled(self, who: str, ticket: str, values: Mapping[str, str]) -> Notice:
        return await self._answer(self._filled(who, ticket, values))

    async def home(self, who: str) -> Notice:
        do = self.desk.do
        return say_home.say(
            await do(who, ListActions(Which.MINE)),
            await do(who, ListActions(Which.DIFFERS)),
            await do(who, ListMeetings(limit=5)),
            await do(who, ListLinks()),
            self.context,
        )

    async def compose(self, message: Message) -> Notice:
        """What a queued message says, with its reader's rights of this moment."""
        return say(await self.desk.do(CLERK, ReadMessage(message.id)), self.context)

    async def do(self, who: str, command: object, receipt: str | None = None) -> Notice:
        return say(await self.desk.do(who, command, receipt), self.context)

    async def press(self, who: str, press: Press) -> Notice:
        """Raises what the verb refuses with."""
        if press.verb not in PRESSES:
            raise TicketSpent
        return await PRESSES[press.verb](self, who, press)

    async def _pressed(self, who: str, ticket: str) -> Notice:
        press = self._tickets.read(who, ticket, self.desk.clock.machine())
        return await self.press(who, press)

    async def _filled(self, who: str, ticket: str, values: Mapping[str, str]) -> Notice:
        press = self._tickets.read(who, ticket, self.desk.clock.machine())
        if press.verb not in FORMS:
            raise TicketSpent
        return await FORMS[press.verb](self, who, press, values, receipt_id(who, press))

    async def _answer(self, answering: Awaitable[Notice]) -> Notice:
        try:
            notice = await answering
        except Refused as refusal:
            return say_refusal.say(refusal)
        await self._after()
        return notice

    def _address(self, link: str) -> str:
        return f"{self._base_url}/calendar/{self.secrets.token('calendar', link)}.ics"
