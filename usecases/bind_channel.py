"""Say which channel of a platform is a group's own, or that it is not any more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from governance.accounts import CHANNELS_BY_GROUP, Channel, platform_of
from governance.asks import Rule
from usecases.denied import denied
from usecases.find_group import find_group
from usecases.linking import settle_told
from usecases.note_conversation import drop_conversation
from usecases.ports.store import Work
from usecases.refusals import NotAllowed, NotFound
from usecases.scene import Scene, scene

BIND = "channel.bind"


@dataclass(frozen=True, slots=True)
class BindChannel:
    """`group` is a short or full name."""

    channel: str
    group: str


@dataclass(frozen=True, slots=True)
class UnbindChannel:
    channel: str


@dataclass(frozen=True, slots=True)
class ChannelBound:
    """`moved`: the group had another channel there until now; `restricted` is the group."""

    group: str
    group_name: str
    moved: bool = False
    restricted: bool = False


@dataclass(frozen=True, slots=True)
class ChannelUnbound:
    group: str
    group_name: str


def bind_channel(w: Work, command: BindChannel, now: datetime) -> ChannelBound:
    """One group a channel, and one channel a group on each platform: the last one said holds.

    Raises NotFound or NotAllowed.
    """
    s = scene(w, now)
    group = find_group(s, command.group)
    _allowed(s, group)
    held = w.get(Channel, command.channel)
    if held is not None and held.group != group:
        _allowed(s, held.group)
    others = _others(s, group, command.channel)
    for other in others:
        w.remove(other)
        drop_conversation(w, other.id)
    if held is None or held.group != group:
        version = held.version if held else 0
        w.put(
            Channel(
                id=command.channel, version=version, group=group, bound_at=now, bound_by=s.reader
            )
        )
        settle_told(s, Rule.CHANNEL, f"group:{group}")
        w.enter(BIND, group)
    return ChannelBound(group, s.p.groups[group].name, bool(others), s.restricted(group))


def unbind_channel(w: Work, command: UnbindChannel, now: datetime) -> ChannelUnbound:
    """Raises NotFound or NotAllowed."""
    s = scene(w, now)
    held = w.get(Channel, command.channel)
    if held is None:
        raise NotFound("channel", command.channel)
    _allowed(s, held.group)
    w.remove(held)
    drop_conversation(w, held.id)
    w.enter("channel.unbind", held.group)
    return ChannelUnbound(held.group, s.p.groups[held.group].name)


def _others(s: Scene, group: str, channel: str) -> list[Channel]:
    platform = platform_of(channel)
    found = s.w.find(CHANNELS_BY_GROUP, group)
    return [one for one in found if one.id != channel and platform_of(one.id) == platform]


def _allowed(s: Scene, group: str) -> None:
    """A refusal names only a group that the reader may know of."""
    if s.may(BIND, group):
        return
    if group not in s.p.groups or not s.may("meeting.show", group):
        raise NotAllowed(BIND, "", s.names(s.p.managers(s.day)))
    raise denied(s, BIND, group)
