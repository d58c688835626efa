"""Answering a line whose words may begin with a group's name."""

from __future__ import annotations

from bot.talk.counter import Counter
from bot.talk.parsed import ForGroup, Parsed
from usecases.directory import GroupsListed, ListGroups

_BETWEEN = " ,:–—"


async def for_group(counter: Counter, who: str, said: ForGroup) -> Parsed:
    """Of the group that is named, else of the channel's; where there is neither, the first word
    was meant for one."""
    listed: GroupsListed = await counter.desk.do(who, ListGroups())
    names = [(name, group.id) for group in listed.groups for name in (group.name, group.id)]
    for name, group in sorted(names, key=lambda pair: len(pair[0]), reverse=True):
        if _begins(said.words, name):
            return said.make(group, said.words[len(name) :].lstrip(_BETWEEN))
    if said.place:
        return said.make(said.place, said.words)
    first, _, rest = said.words.partition(" ")
    return said.make(first, rest) if first else said.otherwise


def _begins(words: str, name: str) -> bool:
    after = words[len(name) : len(name) + 1]
    return words[: len(name)].casefold() == name.casefold() and (not after or after in _BETWEEN)
