"""Which conversation of Teams is what to Clerk, and where somebody is written to alone."""

from __future__ import annotations

from bot.teams.needs import Connector
from bot.teams.shapes import Activity
from bot.teams.users import PLATFORM
from bot.teams.visitors import Whom
from governance.accounts import channel_id
from usecases.desk import CLERK, Desk
from usecases.note_conversation import ForgetConversation, NoteConversation

REPLY = ";messageid="
"""Stands in the id of a conversation between its channel and the post that is replied to."""


def channel_of(sent: Activity) -> str:
    """The id of the channel or the group chat it was done in; empty for the personal chat."""
    if sent.alone:
        return ""
    (tenant,) = sent.tenants
    return channel_id(PLATFORM, tenant, address_of(sent))


def address_of(sent: Activity) -> str:
    """The whole conversation, whichever post in it was replied to."""
    return sent.conversation.id.partition(REPLY)[0]


class Chats:
    """Each contact says anew where a person, or a channel, is written to."""

    def __init__(self, desk: Desk, connector: Connector) -> None:
        self._desk = desk
        self._connector = connector

    async def seen(self, sent: Activity, whom: Whom) -> None:
        holder = channel_of(sent) or whom.account
        await self._note(holder, address_of(sent), sent.service_url)

    async def gone(self, sent: Activity, whom: Whom) -> None:
        """Clerk was taken out of it."""
        holder = channel_of(sent) or whom.account
        await self._desk.do(CLERK, ForgetConversation(holder, address_of(sent)))

    async def find(self, whom: Whom) -> str | None:
        """Their personal chat, opened where there was none; None where there can be none."""
        answer = await self._connector.open_chat(whom.service_url, whom.tenant, whom.user)
        chat = answer.data.get("id") if answer.ok else None
        if not isinstance(chat, str) or not chat:
            return None
        await self._note(whom.account, chat, whom.service_url)
        return chat

    async def _note(self, holder: str, address: str, service_url: str) -> None:
        await self._desk.do(CLERK, NoteConversation(holder, address, service_url))
