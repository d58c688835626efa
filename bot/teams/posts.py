"""Posting, changing and taking away the parts of a message."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from bot.talk.say.sent_again import AGAIN, PREVIEW
from bot.teams.cards.payload import Payload
from bot.teams.cards.texts import rich, title
from bot.teams.connector import Connector
from bot.teams.places import Place
from bot.teams.wire import Answer


@dataclass(frozen=True, slots=True)
class Part:
    """`again`: it may be there already, and says so."""

    payload: Payload
    plain: bool = False
    again: bool = False

    def content(self) -> dict[str, Any]:
        payload = labelled(self.payload) if self.again else self.payload
        return payload.plain() if self.plain else payload.activity()


def labelled(payload: Payload) -> Payload:
    """Wherever it is shown: as a card, in words, and on a lock screen."""
    card = payload.card
    told = {
        "fallbackText": f"{AGAIN}\n\n{card['fallbackText']}",
        "body": [*rich("again", [title(AGAIN)]), *card["body"]],
    }
    return replace(
        payload,
        summary=PREVIEW.format(summary=payload.summary),
        text=f"{AGAIN}\n\n{payload.text}",
        card=card | told,
    )


class Posts:
    def __init__(self, connector: Connector) -> None:
        self._connector = connector

    async def put(self, place: Place, number: int, part: Part) -> Answer:
        """In the place of what is there of it already, or anew."""
        where, content = (place.service_url, place.conversation), part.content()
        if activity := place.activity(number):
            return await self._connector.change(*where, activity, content)
        return await self._connector.post(*where, content)

    async def take_away(self, place: Place, number: int) -> Answer:
        activity = place.activity(number)
        return await self._connector.take_away(place.service_url, place.conversation, activity)
