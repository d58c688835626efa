"""Which of the platforms that are set up a message goes to next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from governance.accounts import ACCOUNTS_BY_PERSON, CHANNELS_BY_GROUP, platform_of
from governance.asks import Message
from governance.people import Preference
from governance.places import in_order
from usecases.scene import Scene


def routed(s: Scene, message: Message, places: Sequence[str]) -> Message:
    """With a place it has not been to. Where it was begun it goes on, lest it come twice."""
    been = {copy.place for copy in message.copies}
    free = [place for place in route(s, message.recipient, places) if place not in been]
    if message.place in places:
        return replace(message, then=tuple(one for one in free if one != message.place))
    left = (*free, *(one for one in message.then if one not in free)) or tuple(places[:1])
    return replace(message, place=left[0], then=left[1:]) if left else message


def route(s: Scene, recipient: str, places: Sequence[str]) -> tuple[str, ...]:
    """A person's places one after the other, each for when those before it are closed; of a group
    those where it has a channel, in each of which it is to have what there is to say."""
    kind, _, name = recipient.partition(":")
    if kind == "group":
        bound = {platform_of(one.id) for one in s.w.find(CHANNELS_BY_GROUP, name)}
        return tuple(place for place in places if place in bound)
    accounts = sorted(s.w.find(ACCOUNTS_BY_PERSON, name), key=lambda one: one.linked_at)
    linked = [platform_of(one.id) for one in accounts if one.active]
    closed = {platform_of(one.id) for one in accounts} - {*linked}
    wanted = s.w.get(Preference, name)
    return in_order(places, wanted.places if wanted else (), linked, closed)
