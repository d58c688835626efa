"""Who is in a conversation, as Teams tells of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.teams.client import Client
from bot.teams.errors import asking
from bot.teams.methods import MEMBER, MEMBERS
from usecases.ports.messenger import Delivery, Outcome

PER_PAGE, PAGES = 200, 50
GUEST = "guest"
NOT_READ = Delivery(Outcome.PASSING, "Teams did not say who it is.")


@dataclass(frozen=True, slots=True)
class Member:
    """`user` is the object id in `tenant`, their own. `email` is the address they are written to,
    `principal` the name they sign in with: the tenant sees to both. `role` is "user" or "guest",
    where Teams says."""

    user: str
    tenant: str
    name: str = ""
    email: str = ""
    principal: str = ""
    role: str = ""

    @property
    def guest(self) -> bool:
        return self.role.casefold() == GUEST


class Members:
    def __init__(self, client: Client) -> None:
        self._client = client

    async def one(self, service_url: str, conversation: str, name: str) -> Member | Delivery:
        """By the object id, or by the id that Teams has for them (29:…)."""
        answer = await self._client.call(MEMBER, service_url, conversation, name)
        if not answer.ok:
            return asking(answer)
        return _member(answer.data) or NOT_READ

    async def all(self, service_url: str, conversation: str) -> tuple[Member, ...] | Delivery:
        """As far as Teams tells of people: apps are left out."""
        found: list[Member] = []
        more: dict[str, str] = {}
        for _page in range(PAGES):
            asked = {"pageSize": str(PER_PAGE), **more}
            answer = await self._client.call(MEMBERS, service_url, conversation, params=asked)
            if not answer.ok:
                return asking(answer)
            found.extend(_members(answer.data))
            token = answer.data.get("continuationToken")
            if not token:
                break
            more = {"continuationToken": str(token)}
        return tuple(found)


def _members(data: Mapping[str, Any]) -> Iterator[Member]:
    told = data.get("members")
    for one in told if isinstance(told, list) else ():
        if isinstance(one, Mapping) and (member := _member(one)) is not None:
            yield member


def _member(told: Mapping[str, Any]) -> Member | None:
    """None for what has no object id in a tenant."""

    def text(*names: str) -> str:
        found = (told.get(name) for name in names)
        return next((one for one in found if isinstance(one, str) and one), "")

    user, tenant = text("aadObjectId", "objectId"), text("tenantId")
    if not (user and tenant):
        return None
    email, principal = text("email"), text("userPrincipalName")
    return Member(user, tenant, text("name"), email, principal, text("userRole"))
