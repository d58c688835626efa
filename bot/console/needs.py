"""What the console needs of the rest: the chat layer, the people, and the clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from bot.talk.notice import Notice, Press
from governance.asks import Message


@dataclass(frozen=True, slots=True)
class PersonCard:
    """Somebody one can be. `says` is post and agency; `tries` one line on what to try."""

    id: str
    name: str
    says: str
    featured: bool = False
    agency: str = ""
    tries: str = ""


@dataclass(frozen=True, slots=True)
class ChannelCard:
    """A group's channel; `group` is the group's id."""

    group: str
    name: str
    restricted: bool = False


class Talk(Protocol):
    """The shared chat layer: whatever happens on a platform, it answers with a Notice."""

    async def said(self, who: str, place: str | None, text: str, delivery: str) -> Notice:
        """`place` is the group of the channel typed in, None in the private chat."""

    async def pressed(self, who: str, ticket: str) -> Notice:
        """A button; the Notice may carry a form."""

    async def filled(self, who: str, ticket: str, values: dict[str, str]) -> Notice:
        """A form sent; a choice nobody made is missing from `values`."""

    async def home(self, who: str) -> Notice: ...

    def ticket(self, who: str, press: Press) -> str:
        """Sign what a button means, for this person."""

    async def compose(self, message: Message) -> Notice:
        """What a queued message says, with its reader's rights now."""


class Directory(Protocol):
    async def knows(self, recipient: str) -> bool:
        """Whether person:ID or group:ID is somebody or some channel."""

    async def people(self) -> tuple[PersonCard, ...]: ...

    async def channels(self, who: str) -> tuple[ChannelCard, ...]:
        """Only the channels this person may read."""


class Drawn(Protocol):
    """What is made of what the store holds, for a person: which kind of it, about what. None where
    there is no such thing for them."""

    async def picture(self, who: str, of: str, about: str) -> bytes | None:
        """A PNG."""

    async def paper(self, who: str, of: str, about: str) -> bytes | None:
        """A document for Word."""


class TimeControl(Protocol):
    """Business time. Where it is `movable`, somebody at the console may move it forward."""

    movable: bool

    def now(self) -> datetime: ...

    def running(self) -> bool: ...

    async def advance_day(self) -> None: ...

    async def go_to(self, day: date) -> None:
        """To that day, when its first messages go out."""

    async def jump(self) -> str:
        """Move to the next event; one sentence on what happened."""

    async def run(self) -> None: ...

    async def pause(self) -> None: ...
