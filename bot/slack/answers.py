"""Where an answer is shown: in the message, in a modal, or beneath what was typed."""

from __future__ import annotations

from typing import Any

from bot.slack.cards.buttons import Sign
from bot.slack.cards.messages import Payload, messages
from bot.slack.cards.views import fits, home, modal
from bot.slack.needs import Background, Client, Respond, Talk
from bot.talk.notice import Notice, Press
from bot.talk.say import arrival
from bot.talk.tickets import ANYBODY

BESIDE = {"replace_original": False}
"""What it is an answer to stays as it is."""
USED = "exchanged_trigger_id"
"""A form was opened with this press already: whoever sent it twice has it before them."""


class Answers:
    """Everything shown is signed for the person who reads it. `base_url` begins Clerk's own
    addresses."""

    def __init__(
        self,
        talk: Talk,
        client: Client,
        respond: Respond,
        background: Background,
        *,
        base_url: str = "",
    ) -> None:
        self._talk = talk
        self._client = client
        self._respond = respond
        self._background = background
        self._base_url = base_url

    async def beneath(
        self, who: str, notice: Notice, trigger: str, url: str, again: Press
    ) -> dict[str, Any]:
        """The body of the answer to a line; `again` says it once more. What is too long for one
        message is read in a modal, or else follows as several, in their order."""
        if notice.form is not None:
            if await self._opened(who, notice, trigger):
                return {}
            notice = arrival.form_waits(notice, again)
        payloads = self.messages(who, notice)
        if len(payloads) == 1:
            return ephemeral(payloads[0])
        if not (fits(notice) and await self._opened(who, notice, trigger)):
            self._background.start("an answer", self._send(url, payloads))
        return {}

    def for_all(self, notice: Notice) -> dict[str, Any]:
        """The body of an answer that all in the channel rely on, whoever asked for it."""
        first, *_ = self.messages(ANYBODY, notice)
        return {"response_type": "in_channel", **shown(first)}

    async def in_message(
        self, who: str, notice: Notice, trigger: str, url: str, again: Press | None = None
    ) -> None:
        """What a press in a message leads to; `again` does it once more, where there is no button
        that does."""
        if notice.form is not None:
            if await self._opened(who, notice, trigger):
                return
            notice = arrival.form_waits(notice, again) if again else arrival.NO_FORM
        self._background.start("an answer", self._send(url, self.messages(who, notice)))

    async def in_modal(self, who: str, notice: Notice, view: str) -> None:
        shown = self.modal(who, notice)
        await self._client.call("views.update", view_id=view, view=shown)

    async def in_new_modal(self, who: str, notice: Notice, trigger: str) -> None:
        await self._opened(who, notice, trigger)

    def modal(self, who: str, notice: Notice) -> dict[str, Any]:
        return modal(notice, self._sign(who), self._base_url)

    def messages(self, who: str, notice: Notice) -> tuple[Payload, ...]:
        return messages(notice, self._sign(who), self._base_url)

    def home(self, who: str, notice: Notice) -> dict[str, Any]:
        return home(notice, self._sign(who), self._base_url)

    async def _opened(self, who: str, notice: Notice, trigger: str) -> bool:
        view = self.modal(who, notice)
        answer = await self._client.call("views.open", trigger_id=trigger, view=view)
        return answer.ok or answer.error == USED

    async def _send(self, url: str, payloads: tuple[Payload, ...]) -> None:
        for payload in payloads:
            await self._respond(url, ephemeral(payload) | BESIDE)

    def _sign(self, who: str) -> Sign:
        def sign(press: Press) -> str:
            return self._talk.ticket(who, press)

        return sign


def ephemeral(payload: Payload) -> dict[str, Any]:
    """Only its reader sees it."""
    return {"response_type": "ephemeral", **shown(payload)}


def shown(payload: Payload) -> dict[str, Any]:
    return {"text": payload.text, "blocks": list(payload.blocks)}
