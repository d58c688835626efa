"""Posting, changing, taking away and finding the parts of a message."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.slack.cards.messages import Payload
from bot.slack.client import Answer, Client
from bot.slack.errors import asking
from bot.slack.places import Place
from usecases.ports.messenger import Delivery, Outcome

EVENT = "clerk_message"
"""The kind of the metadata by which a post is found again."""
PER_PAGE, PAGES, MOST_PARTS = 200, 20, 100
AS_IT_STANDS = {"parse": "none", "link_names": False}
UNLINKED = {"mrkdwn": False, "unfurl_links": False, "unfurl_media": False}
TOO_MUCH = Delivery(Outcome.UNKNOWN, "Too much was written in the channel since to look for it.")


@dataclass(frozen=True, slots=True)
class Part:
    """One of the `of` parts of a message; `number` from 0."""

    key: str
    number: int
    of: int
    payload: Payload
    plain: bool = False

    def content(self) -> dict[str, Any]:
        """Plain, it is its text alone. Slack keeps earlier blocks unless it is given none."""
        shown = {"text": self.payload.text, "blocks": [] if self.plain else [*self.payload.blocks]}
        payload = {"key": self.key, "part": self.number + 1, "of": self.of}
        return shown | AS_IT_STANDS | {"metadata": {"event_type": EVENT, "event_payload": payload}}


class Posts:
    def __init__(self, client: Client) -> None:
        self._client = client

    async def put(self, place: Place, part: Part) -> Answer:
        """In the place of what is there of it already, or anew."""
        stamp = place.stamp(part.number)
        if stamp:
            return await self._client.call(
                "chat.update", channel=place.channel, ts=stamp, **part.content()
            )
        content = part.content() | UNLINKED
        return await self._client.call("chat.postMessage", channel=place.channel, **content)

    async def take_away(self, place: Place, number: int) -> Answer:
        stamp = place.stamp(number)
        return await self._client.call("chat.delete", channel=place.channel, ts=stamp)

    async def find(self, key: str, channel: str, since: datetime) -> Place | Delivery:
        """What is there of a message, as far as Slack shows it by now."""
        place, cursor = Place(channel), ""
        asked: dict[str, Any] = {"channel": channel, "oldest": f"{since.timestamp():.6f}"}
        asked |= {"include_all_metadata": True, "limit": PER_PAGE}
        for _page in range(PAGES):
            more = {"cursor": cursor} if cursor else {}
            answer = await self._client.call("conversations.history", **asked, **more)
            if not answer.ok:
                return asking(answer)
            for number, of, stamp in _ours(answer.data, key):
                place = place.put(of - 1, place.stamp(of - 1)).put(number, stamp)
            cursor = _next(answer.data)
            if place.whole or not cursor:
                return place
        return TOO_MUCH


def _ours(data: Mapping[str, Any], key: str) -> Iterator[tuple[int, int, str]]:
    """Part, how many there should be, and timestamp, of each post with this key."""
    for post in data.get("messages") or ():
        metadata = post.get("metadata") or {}
        told = metadata.get("event_payload") or {}
        if metadata.get("event_type") != EVENT or told.get("key") != key:
            continue
        part, of = told.get("part"), told.get("of")
        if isinstance(part, int) and isinstance(of, int) and 1 <= part <= of <= MOST_PARTS:
            yield part - 1, of, str(post["ts"])


def _next(data: Mapping[str, Any]) -> str:
    return str((data.get("response_metadata") or {}).get("next_cursor") or "")
