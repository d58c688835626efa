"""What Clerk asks of Teams, each thing by its name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.teams.client import Client
from bot.teams.methods import CREATE, DELETE, MEMBER, MEMBERS, SEND, UPDATE
from bot.teams.wire import Answer

Json = Mapping[str, Any]

PER_PAGE, PAGES = 200, 50


class Connector:
    """`app` is the id of Clerk's app. Nothing here raises."""

    def __init__(self, client: Client, app: str) -> None:
        self._client = client
        self._app = app

    async def post(self, service_url: str, conversation: str, activity: Json) -> Answer:
        return await self._client.call(SEND, service_url, conversation, json=activity)

    async def change(
        self, service_url: str, conversation: str, post: str, activity: Json
    ) -> Answer:
        return await self._client.call(UPDATE, service_url, conversation, post, json=activity)

    async def take_away(self, service_url: str, conversation: str, post: str) -> Answer:
        return await self._client.call(DELETE, service_url, conversation, post)

    async def open_chat(self, service_url: str, tenant: str, user: str) -> Answer:
        """The same again, where there was one. `user` is their object id in the tenant, or the id
        that Teams has for them (29:…)."""
        asked = {
            "bot": {"id": f"28:{self._app}"},
            "isGroup": False,
            "members": [{"id": user}],
            "tenantId": tenant,
            "channelData": {"tenant": {"id": tenant}},
        }
        return await self._client.call(CREATE, service_url, json=asked)

    async def member(self, service_url: str, conversation: str, user: str) -> Answer:
        """Who somebody in a conversation is, by either of their ids."""
        return await self._client.call(MEMBER, service_url, conversation, user)

    async def members(self, service_url: str, conversation: str) -> tuple[Json, ...] | Answer:
        """Everybody in a conversation; or why that cannot be told."""
        found: list[Json] = []
        asked = {"pageSize": str(PER_PAGE)}
        for _page in range(PAGES):
            answer = await self._client.call(MEMBERS, service_url, conversation, params=asked)
            if not answer.ok:
                return answer
            told = answer.data.get("members")
            found.extend(one for one in (told or ()) if isinstance(one, Mapping))
            if not (more := answer.data.get("continuationToken")):
                break
            asked = asked | {"continuationToken": str(more)}
        return tuple(found)
