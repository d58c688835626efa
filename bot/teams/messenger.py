"""Teams' messenger: at least once. Teams cannot be asked what arrived, so what may have arrived
goes once more, and says so; if that is unclear as well, it is held."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol

from bot.talk.notice import Notice, Press
from bot.talk.tickets import ANYBODY
from bot.teams.cards.messages import messages
from bot.teams.cards.payload import Payload
from bot.teams.directory import Directory
from bot.teams.errors import GONE, NOT_THERE, asking, delivery
from bot.teams.places import REPEATED, UNSURE, Place
from bot.teams.posts import Part, Posts
from bot.teams.wire import Answer
from governance.asks import Message
from usecases.ports.messenger import Delivery, Messenger, Outcome

NEVER_SENT = Delivery(Outcome.TARGET, "Where the message stands in Teams is not known.")
ONCE_MORE = "It may have arrived; it goes once more, and says so."
TWICE = "Teams has not said, twice, whether it arrived, and cannot be asked."
NO_ID = "0"
"""Of an activity that Teams took and did not name: it cannot be changed any more."""


class Talk(Protocol):
    """Of the shared chat layer, what a messenger needs."""

    async def compose(self, message: Message) -> Notice: ...

    def ticket(self, who: str, press: Press) -> str: ...


def nothing_follows(_recipient: str) -> None:
    """Where nobody asks what was sent."""


class TeamsMessenger(Messenger):
    """`after` is told whom something was sent to, or shown afresh."""

    patience = timedelta(seconds=60)

    def __init__(
        self,
        talk: Talk,
        directory: Directory,
        posts: Posts,
        base_url: str = "",
        *,
        after: Callable[[str], None] = nothing_follows,
    ) -> None:
        self._talk = talk
        self._directory = directory
        self._posts = posts
        self._base_url = base_url
        self._after = after

    async def send(self, message: Message, _now: datetime) -> Delivery:
        """What is known to be there of it is changed, and the rest is posted."""
        found = await self._directory.find(message.recipient)
        if isinstance(found, Delivery):
            return found
        try:
            return await self._bring(message, _known(message, found), plain=message.plain)
        except _Gone:
            opened = await self._directory.anew(message.recipient, found)
        if isinstance(opened, Delivery):
            return opened
        try:
            return await self._bring(message, _known(message, opened), plain=message.plain)
        except _Gone as gone:
            return gone.delivery

    async def redraw(self, message: Message, _now: datetime) -> Delivery:
        place = Place.read(message.address)
        if place is None or not any(place.stamps):
            return NEVER_SENT
        try:
            done = await self._bring(message, place, plain=message.plain, again=True)
            if done.outcome is Outcome.PAYLOAD and not message.plain:
                place = Place.read(done.address) or place
                return await self._bring(message, place, plain=True, again=True)
        except _Gone as gone:
            return gone.delivery
        return done

    async def look(self, message: Message) -> Delivery:
        """Nothing is asked of Teams: it shows an app none of what it has posted."""
        place = Place.read(message.address) or Place()
        if place.repeated:
            return Delivery(Outcome.UNKNOWN, TWICE)
        address = str(place.to_repeat())
        return Delivery(Outcome.PASSING, ONCE_MORE, retry_after=0, address=address)

    async def _bring(
        self, message: Message, place: Place, *, plain: bool, again: bool = False
    ) -> Delivery:
        """All parts as they are to be now, one after the other; the first failure ends it.

        `again`: it is shown afresh. What is added then may have been added by an earlier try, and
        says so; what has been added twice and may be there is let be. Raises _Gone.
        """
        payloads = await self._payloads(message)
        place = place.padded(len(payloads))
        for number, payload in enumerate(payloads):
            there = place.activity(number)
            if again and place.mark(number) == REPEATED:
                continue
            twice = bool(place.says_so(number) or (again and not there))
            answer = await self._posts.put(place, number, Part(payload, plain, twice))
            if not answer.ok:
                return _failed(answer, place, number)
            activity = str(answer.data.get("id") or there or NO_ID)
            place = place.there(number, activity, twice=twice)
        self._after(message.recipient)
        return await self._trim(place, len(payloads))

    async def _trim(self, place: Place, parts: int) -> Delivery:
        """Further parts that were needed before are taken away, the last first."""
        for number in range(len(place.stamps) - 1, parts - 1, -1):
            there = place.activity(number)
            answer = await self._posts.take_away(place, number) if there else None
            if answer and not answer.ok and answer.error not in (GONE, NOT_THERE):
                told = asking(answer)
                return Delivery(told.outcome, told.trouble, told.retry_after, str(place))
            place = place.trimmed(number)
        return Delivery(Outcome.SENT, address=str(place))

    async def _payloads(self, message: Message) -> tuple[Payload, ...]:
        """In a channel whoever may press a button presses it, and is asked who they are then."""
        kind, _, who = message.recipient.partition(":")
        holder = ANYBODY if kind == "group" else who

        def sign(press: Press) -> str:
            return self._talk.ticket(holder, press)

        return messages(await self._talk.compose(message), sign, self._base_url)


def _failed(answer: Answer, place: Place, number: int) -> Delivery:
    """Changing what is there can be done again without harm. Raises _Gone."""
    told = delivery(answer)
    if answer.unclear and place.activity(number):
        told = asking(answer)
    elif answer.unclear:
        place = place.put(number, REPEATED if place.mark(number) else UNSURE)
    failed = Delivery(told.outcome, told.trouble, told.retry_after, str(place))
    if answer.error == GONE:
        raise _Gone(failed)
    return failed


class _Gone(Exception):
    """The conversation is not there any more."""

    def __init__(self, told: Delivery) -> None:
        super().__init__(told.trouble)
        self.delivery = told


def _known(message: Message, found: Place) -> Place:
    """What is there of the message. Of one whose sending nobody came back from, not even the
    conversation is known; what is or may be in another one than now, may be there twice."""
    known = Place.read(message.address) or Place()
    stamps = known.stamps
    if known.conversation not in ("", found.conversation) and any(stamps):
        stamps = (REPEATED,)
    return Place(found.service_url, found.conversation, stamps)
