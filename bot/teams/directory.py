"""Where to write to somebody, or to a group."""

from __future__ import annotations

from bot.teams.connector import Connector
from bot.teams.errors import GONE, asking
from bot.teams.places import Place
from bot.teams.rosters import NOT_LINKED, Rosters
from bot.teams.users import PLATFORM
from bot.teams.wire import Answer
from governance.accounts import within
from usecases.desk import CLERK, Desk
from usecases.note_conversation import ForgetConversation, NoteConversation
from usecases.ports.messenger import Delivery, Outcome
from usecases.reach import Reach, Reached

ANYWHERE = "https://smba.trafficmanager.net/teams/"
"""The service URL of whoever has not named theirs yet."""
NO_CHANNEL = Delivery(Outcome.TARGET, "The group has no channel in Teams.")
NO_SUCH_ACCOUNT = "Teams opens no chat with their account."
CHANNEL_GONE = Delivery(Outcome.TARGET, f"The group's channel is not there any more. ({GONE})")


class Directory:
    """`anywhere` is where a chat is opened with whoever has not been heard of since they were
    linked."""

    def __init__(
        self, desk: Desk, connector: Connector, rosters: Rosters, anywhere: str = ANYWHERE
    ) -> None:
        self._desk = desk
        self._connector = connector
        self._rosters = rosters
        self._anywhere = anywhere

    async def find(self, recipient: str) -> Place | Delivery:
        """Where it is written to, or why there is no such place."""
        reached = await self._reached(recipient)
        if recipient.startswith("group:"):
            return Place.of(reached, self._anywhere) if reached.address else NO_CHANNEL
        if reached.conversation is not None:
            return Place.of(reached, self._anywhere)
        account: str | Delivery = reached.address
        if not account:
            account = await self._rosters.meet(recipient, reached.person_email)
        if isinstance(account, Delivery):
            return account
        return await self._opened(account, self._anywhere)

    async def anew(self, recipient: str, gone: Place) -> Place | Delivery:
        """The conversation is not there any more: another is opened with a person."""
        reached = await self._reached(recipient)
        if recipient.startswith("group:") or not reached.address:
            return CHANNEL_GONE if reached.address else NOT_LINKED
        await self._desk.do(CLERK, ForgetConversation(reached.address, gone.conversation))
        return await self._opened(reached.address, gone.service_url)

    async def _reached(self, recipient: str) -> Reached:
        reached: Reached = await self._desk.do(CLERK, Reach(recipient, PLATFORM))
        return reached

    async def _opened(self, account: str, service_url: str) -> Place | Delivery:
        """The same chat again, where there was one."""
        tenant, user = within(account)
        answer = await self._connector.open_chat(service_url, tenant, user)
        conversation = answer.data.get("id")
        if not answer.ok or not isinstance(conversation, str):
            return _not_opened(answer)
        await self._desk.do(CLERK, NoteConversation(account, conversation, service_url))
        return Place(service_url, conversation)


def _not_opened(answer: Answer) -> Delivery:
    """There was no message yet whose layout could have been refused: it is the account."""
    why = asking(answer)
    if why.outcome is Outcome.PAYLOAD:
        return Delivery(Outcome.TARGET, f"{NO_SUCH_ACCOUNT} ({answer.error})")
    return why
