"""Who one can be at the console, and which channels each may read."""

from __future__ import annotations

from collections.abc import Mapping

from bot.console.needs import ChannelCard, PersonCard
from usecases.desk import CLERK, Desk
from usecases.directory import (
    GroupsListed,
    IsKnown,
    ListGroups,
    ListPeople,
    PeopleListed,
    PersonView,
)


class DeskDirectory:
    """`cast` names the people a tour begins with, and what each might try."""

    def __init__(self, desk: Desk, cast: Mapping[str, str]) -> None:
        self._desk = desk
        self._cast = cast

    async def knows(self, recipient: str) -> bool:
        known: bool = await self._desk.do(CLERK, IsKnown(recipient))
        return known

    async def people(self) -> tuple[PersonCard, ...]:
        listed: PeopleListed = await self._desk.do(CLERK, ListPeople())
        order = {person: place for place, person in enumerate(self._cast)}
        people = sorted(listed.people, key=lambda person: order.get(person.id, len(order)))
        return tuple(self._card(person) for person in people)

    async def channels(self, who: str) -> tuple[ChannelCard, ...]:
        """The channels of the groups a person sits on, as a chat platform would have it."""
        listed: GroupsListed = await self._desk.do(who, ListGroups())
        return tuple(
            ChannelCard(group.id, group.name, group.restricted)
            for group in listed.groups
            if group.seated
        )

    def _card(self, person: PersonView) -> PersonCard:
        chairs = f"; chairs {' and '.join(person.chairs)}" if person.chairs else ""
        return PersonCard(
            id=person.id,
            name=person.name,
            says=" and ".join(person.posts) + chairs,
            featured=person.id in self._cast,
            agency=person.agency or "Holds no post today",
            tries=self._cast.get(person.id, ""),
        )
