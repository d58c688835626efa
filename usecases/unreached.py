"""What follows when somebody, or a group's channel, cannot be reached: never is it left at that."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from governance.accounts import CHANNELS_BY_GROUP, Channel, platform_of
from governance.actions import Action
from governance.asks import ASKS_BY_SUBJECT, Ask, AskState, Message, Over, Rule
from usecases.linking import tell
from usecases.one_by_one import tell_members
from usecases.parts import part_of
from usecases.request import Asking, request
from usecases.scene import Scene

UNBOUND = "no channel"
"""The occurrence where a group has no channel at all, with how often that came about."""

SEEN_TO = frozenset({AskState.ANSWERED, AskState.PASSED_OVER})


def reach_others(s: Scene, message: Message) -> None:
    """A person's requests fall over to whoever is there for them, and a group's news to its
    members; of the rest the business managers are told once a message."""
    if message.to_group:
        tell_members(s, message)
    elif [ask for ask in _open(s, message) if not _falls_over(s, ask)]:
        tell_undelivered(s, message)


def tell_undelivered(s: Scene, message: Message) -> None:
    """Never about a message to the manager, which would go round in a ring."""
    others = (m for m in s.p.managers(s.day) if message.recipient != f"person:{m}")
    tell(s, Rule.UNDELIVERED, message.id, "1", others)


def lost(s: Scene, message: Message) -> None:
    """Of a channel that cannot be written to, or of a group that has none, the business managers
    are told once for as long as it stays so."""
    if not message.to_group:
        return
    group = message.recipient.partition(":")[2]
    channels = _channels(s, message)
    for channel in channels:
        if channel.broken_at is None:
            s.w.put(replace(channel, broken_at=s.now))
    since = min((channel.broken_at or s.now for channel in channels), default=None)
    if since is not None:
        tell(s, Rule.CHANNEL, f"group:{group}", _moment(since), s.p.managers(s.day))
    elif not s.w.find(CHANNELS_BY_GROUP, group):
        tell(s, Rule.CHANNEL, f"group:{group}", _unbound(s, group), s.p.managers(s.day))


def reached(s: Scene, message: Message) -> None:
    """A channel that took a message is not broken any more."""
    for channel in _channels(s, message):
        if channel.broken_at is not None:
            s.w.put(replace(channel, broken_at=None))


def _channels(s: Scene, message: Message) -> list[Channel]:
    """Of a group at the place the message went to."""
    kind, _, group = message.recipient.partition(":")
    found = s.w.find(CHANNELS_BY_GROUP, group) if kind == "group" else []
    return [one for one in found if message.place in ("", platform_of(one.id))]


def _open(s: Scene, message: Message) -> list[Ask]:
    asks = filter(None, (s.w.get(Ask, key) for key in message.asks))
    return [ask for ask in asks if ask.state is AskState.OPEN]


def _falls_over(s: Scene, ask: Ask) -> bool:
    """Whether somebody else is asked now, who may answer; news is not a stand-in's to have."""
    action = s.w.get(Action, ask.subject) if ask.answerable else None
    part = part_of(s, action, ask.share) if action is not None else None
    if part is None or not request(s, Asking(part, ask.rule, ask.occurrence)):
        return False
    s.w.put(ask.passed_over(Over.ELSEWHERE))
    return True


def _unbound(s: Scene, group: str) -> str:
    """Told again where a channel had been found for the group meanwhile, and was lost."""
    told = [one for one in s.w.find(ASKS_BY_SUBJECT, f"group:{group}") if one.rule is Rule.CHANNEL]
    before = {one.occurrence for one in told if one.state in SEEN_TO and UNBOUND in one.occurrence}
    return f"{UNBOUND} {len(before) + 1}"


def _moment(since: datetime) -> str:
    return since.isoformat(timespec="seconds")
