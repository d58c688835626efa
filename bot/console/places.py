"""Where somebody stands in the console: their home, their messages, or a channel."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from bot.console.needs import ChannelCard, Directory, PersonCard

HOME = "home"
MESSAGES = "messages"
GROUPS = "groups/"


class Missing(Exception):
    """There is no such person or channel, or not for this person."""


@dataclass(frozen=True, slots=True)
class Spot:
    """`at` is home, messages, or groups/ and a group's id."""

    who: str
    at: str

    @property
    def group(self) -> str | None:
        return self.at.removeprefix(GROUPS) if self.at.startswith(GROUPS) else None

    @property
    def board_place(self) -> str:
        return f"person:{self.who}" if self.group is None else f"group:{self.group}"

    @property
    def url(self) -> str:
        end = self.at if self.group is None else GROUPS + quote(self.group, safe="")
        return f"/as/{quote(self.who, safe='')}/{end}"


@dataclass(frozen=True, slots=True)
class Scene:
    """A spot with the person standing there and the channels they may read."""

    spot: Spot
    person: PersonCard
    channels: tuple[ChannelCard, ...]

    @property
    def channel(self) -> ChannelCard | None:
        return next((c for c in self.channels if c.group == self.spot.group), None)


async def enter(directory: Directory, who: str, at: str) -> Scene:
    """Raises Missing, in the same way whether a channel is unknown or not for this person."""
    person = next((p for p in await directory.people() if p.id == who), None)
    if person is None:
        raise Missing(who)
    scene = Scene(Spot(who, at), person, await directory.channels(who))
    if at not in {HOME, MESSAGES} and scene.channel is None:
        raise Missing(at)
    return scene
