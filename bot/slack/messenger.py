"""Slack's messenger: at least once, and looked for before it is sent again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from typing import Protocol

from bot.slack.cards.messages import Payload, messages
from bot.slack.directory import Directory
from bot.slack.errors import delivery
from bot.slack.places import Place
from bot.slack.posts import Part, Posts
from bot.talk.notice import Notice, Press
from bot.talk.tickets import ANYBODY
from governance.asks import Message
from usecases.ports.messenger import Delivery, Messenger, Outcome

GONE = "message_not_found"
A_WEEK = timedelta(days=7)
LOOK_AGAIN = 60.0
"""Seconds, where Slack could not be asked just now."""
NEVER_SENT = Delivery(Outcome.TARGET, "Where the message stands in Slack is not known.")
NOT_THERE = Delivery(Outcome.PASSING, "It did not arrive the first time.", retry_after=0)
NOT_YET = Delivery(Outcome.UNCLEAR, "It is not there, or Slack does not show it yet.")


class Talk(Protocol):
    """Of the shared chat layer, what a messenger needs."""

    async def compose(self, message: Message) -> Notice: ...

    def ticket(self, who: str, press: Press) -> str: ...


def nothing_follows(_recipient: str) -> None:
    """Where nobody asks what was sent."""


class SlackMessenger(Messenger):
    """A post carries the message's id in its metadata, so that it can be found. `after` is told
    whom something was sent to, or shown afresh."""

    patience = timedelta(seconds=60)

    def __init__(
        self,
        talk: Talk,
        directory: Directory,
        posts: Posts,
        machine: Callable[[], datetime],
        base_url: str = "",
        *,
        after: Callable[[str], None] = nothing_follows,
    ) -> None:
        self._talk = talk
        self._directory = directory
        self._posts = posts
        self._machine = machine
        self._base_url = base_url
        self._after = after

    async def send(self, message: Message, _now: datetime) -> Delivery:
        """What is known to be there of it is changed, and the rest is posted."""
        channel = await self._directory.find(message.recipient)
        if isinstance(channel, Delivery):
            return channel
        known = Place.read(message.address)
        place = known if known and known.channel == channel else Place(channel)
        return await self._bring(message, place, plain=message.plain)

    async def redraw(self, message: Message, _now: datetime) -> Delivery:
        place = Place.read(message.address)
        if place is None or not any(place.stamps):
            return NEVER_SENT
        done = await self._bring(message, place, plain=message.plain, again=True)
        if done.outcome is Outcome.PAYLOAD and not message.plain:
            return await self._bring(message, Place.read(done.address) or place, plain=True)
        return done

    async def look(self, message: Message) -> Delivery:
        """What is not there at the second look, was not sent."""
        known = Place.read(message.address)
        channel = known.channel if known else await self._directory.find(message.recipient)
        found = channel if isinstance(channel, Delivery) else await self._found(message, channel)
        if isinstance(found, Delivery):
            return _not_looked(found)
        if found.whole:
            return Delivery(Outcome.SENT, address=str(found))
        verdict = NOT_THERE if message.looks else NOT_YET
        return Delivery(verdict.outcome, verdict.trouble, verdict.retry_after, str(found))

    async def _bring(
        self, message: Message, place: Place, *, plain: bool, again: bool = False
    ) -> Delivery:
        """All parts as they are to be now, one after the other; the first failure ends it."""
        payloads = await self._payloads(message)
        missing = [n for n in range(len(payloads)) if again and not place.stamp(n)]
        if missing:
            # an earlier try to show it afresh may have posted them
            found = await self._found(message, place.channel)
            if isinstance(found, Delivery):
                return found
            for number in missing:
                place = place.put(number, found.stamp(number))
        for number, payload in enumerate(payloads):
            part = Part(message.id, number, len(payloads), payload, plain)
            answer = await self._posts.put(place, part)
            if not answer.ok:
                return delivery(answer, str(place.put(number, place.stamp(number))))
            place = place.put(number, str(answer.data.get("ts") or place.stamp(number)))
        self._after(message.recipient)
        return await self._trim(place, len(payloads))

    async def _trim(self, place: Place, parts: int) -> Delivery:
        """Further parts that were needed before are taken away, the last first."""
        for number in range(len(place.stamps) - 1, parts - 1, -1):
            answer = await self._posts.take_away(place, number) if place.stamp(number) else None
            if answer and not answer.ok and answer.error != GONE:
                return delivery(answer, str(place))
            place = place.trimmed(number)
        return Delivery(Outcome.SENT, address=str(place))

    async def _payloads(self, message: Message) -> tuple[Payload, ...]:
        """In a channel whoever may press a button presses it, and is asked who they are then."""
        kind, _, who = message.recipient.partition(":")
        holder = ANYBODY if kind == "group" else who

        def sign(press: Press) -> str:
            return self._talk.ticket(holder, press)

        return messages(await self._talk.compose(message), sign, self._base_url)

    async def _found(self, message: Message, channel: str) -> Place | Delivery:
        """Business time may be ahead of Slack's, where it is a sample's."""
        day = datetime.combine(message.on - timedelta(days=1), time(), UTC)
        since = min(day, self._machine() - A_WEEK)
        return await self._posts.find(message.id, channel, since)


def _not_looked(why: Delivery) -> Delivery:
    """Nothing was seen, so nothing is sent again."""
    if why.outcome is Outcome.PASSING:
        return Delivery(Outcome.UNCLEAR, why.trouble, why.retry_after or LOOK_AGAIN)
    if why.outcome is Outcome.PAYLOAD:
        return Delivery(Outcome.UNKNOWN, f"Nobody can tell whether it arrived. {why.trouble}")
    return why
