"""Where an answer is shown: in the card's place, in the conversation, or to one person alone."""

from __future__ import annotations

from typing import Any

from bot.talk.notice import Notice, Press
from bot.talk.say import arrival
from bot.talk.say.cards import CLERK
from bot.talk.tickets import ANYBODY
from bot.teams.cards.buttons import Sign
from bot.teams.cards.limits import cut
from bot.teams.cards.marks import flat
from bot.teams.cards.messages import messages
from bot.teams.cards.payload import CONTENT, Payload
from bot.teams.cards.views import home
from bot.teams.chats import Chats
from bot.teams.needs import Background, Connector, Talk
from bot.teams.shapes import Activity
from bot.teams.visitors import Whom, whom_of

MESSAGE = "application/vnd.microsoft.activity.message"
NOBODY = ""
DIALOG_TITLE = 64


class Unanswered(Exception):
    """What was done is done, and its answer surely did not arrive: Teams is to send it again."""


class Answers:
    """Everything shown is signed for the person who reads it; what several people see holds nothing
    that is one person's. `base_url` begins Clerk's own addresses."""

    def __init__(
        self,
        talk: Talk,
        connector: Connector,
        chats: Chats,
        background: Background,
        *,
        base_url: str = "",
    ) -> None:
        self._talk = talk
        self._connector = connector
        self._chats = chats
        self._background = background
        self._base_url = base_url

    async def beneath(self, who: str, notice: Notice, sent: Activity) -> None:
        """The answer to what was typed or sent as a message. Raises Unanswered."""
        if sent.alone:
            await self._post(sent.service_url, sent.conversation.id, self._drawn(who, notice))
        elif not notice.private:
            first, *_ = self._drawn(ANYBODY, notice)
            await self._post(sent.service_url, sent.conversation.id, (first,))
        else:
            told = self._drawn(NOBODY, await self._alone(who, notice, whom_of(sent)))
            await self._post(sent.service_url, sent.conversation.id, told)

    async def home(self, who: str, notice: Notice, sent: Activity) -> None:
        """All that is theirs, on one card. Raises Unanswered."""
        shown = home(notice, self._sign(who), self._base_url)
        await self._post(sent.service_url, sent.conversation.id, (shown,))

    async def in_place(self, who: str, notice: Notice, sent: Activity) -> dict[str, Any]:
        """The body of the answer to a press: in the personal chat the card that replaces the one
        that was pressed, and what it has no room for beneath it."""
        if not sent.alone:
            return spoken(self._drawn(NOBODY, await self._alone(who, notice, whom_of(sent)))[0])
        first, *rest = self._drawn(who, notice)
        if rest:
            more = self._post(sent.service_url, sent.conversation.id, tuple(rest))
            self._background.start("the rest of an answer", more)
        return {"statusCode": 200, "type": CONTENT, "value": first.card}

    def in_dialog(self, who: str, notice: Notice) -> dict[str, Any]:
        """The body of the answer to what was done in a dialog, which one person sees. It shows the
        first card: in it there are forms, and what comes of them."""
        first, *_ = self._drawn(who, notice)
        card = {"contentType": CONTENT, "content": for_dialog(first.card)}
        title = cut(flat(notice.heading), DIALOG_TITLE) or CLERK
        return {"task": {"type": "continue", "value": {"title": title, "card": card}}}

    def words(self, notice: Notice) -> dict[str, Any]:
        """The body of an answer that leaves the card as it is, with what was filled in."""
        return spoken(self._drawn(NOBODY, notice)[0])

    async def _alone(self, who: str, notice: Notice, whom: Whom) -> Notice:
        """What is said where others read along, once their own chat holds the answer."""
        chat = await self._chats.find(whom)
        if chat is None:
            return arrival.NO_CHAT
        try:
            await self._post(whom.service_url, chat, self._drawn(who, notice))
        except Unanswered:
            return arrival.NO_CHAT
        return arrival.ANSWERED_ALONE

    async def _post(self, service_url: str, conversation: str, shown: tuple[Payload, ...]) -> None:
        """Raises Unanswered where nothing of it was posted."""
        for n, payload in enumerate(shown):
            answer = await self._connector.post(service_url, conversation, payload.activity())
            if n == 0 and not answer.ok and not answer.unclear:
                raise Unanswered(answer.error)

    def _drawn(self, who: str, notice: Notice) -> tuple[Payload, ...]:
        return messages(notice, self._sign(who), self._base_url)

    def _sign(self, who: str) -> Sign:
        def sign(press: Press) -> str:
            return self._talk.ticket(who, press)

        return sign


def for_dialog(part: Any) -> Any:
    """The card as a dialog takes it: there Action.Submit stands for Action.Execute."""
    if isinstance(part, list):
        return [for_dialog(one) for one in part]
    if not isinstance(part, dict):
        return part
    if part.get("type") == "Action.Execute":
        return part["fallback"]
    return {name: for_dialog(held) for name, held in part.items()}


def spoken(payload: Payload) -> dict[str, Any]:
    return {"statusCode": 200, "type": MESSAGE, "value": payload.text}
