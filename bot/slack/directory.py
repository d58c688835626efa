"""Where to write to somebody, or to a group."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.slack.client import Client
from bot.slack.errors import asking
from bot.slack.identity import Identity
from bot.slack.users import PLATFORM, found
from usecases.account_changed import AccountChanged
from usecases.desk import CLERK, Desk
from usecases.meet_account import Met
from usecases.ports.messenger import Delivery, Outcome
from usecases.reach import Reach, Reached

CLOSED = "user_disabled"
A_DAY = timedelta(days=1)
NO_CHANNEL = Delivery(Outcome.TARGET, "The group has no channel in Slack.")
NO_EMAIL = Delivery(
    Outcome.TARGET, "They have no account in Slack, and Clerk knows no e-mail address of theirs."
)
NOT_CONFIRMED = Delivery(
    Outcome.TARGET, "Slack has not confirmed the e-mail address of their account: link it by hand."
)
NOT_LINKED = Delivery(
    Outcome.TARGET, "Their account could not be told for certain: link it by hand."
)
NO_WORKSPACE = Delivery(Outcome.PASSING, "Slack did not say which workspace this is.")


@dataclass(frozen=True, slots=True)
class _Direct:
    channel: str
    until: datetime


class Directory:
    """A direct message that was opened is remembered for a day: Slack goes on taking what is
    written to an account that was closed, and says so only when it is opened."""

    def __init__(self, desk: Desk, client: Client, identity: Identity) -> None:
        self._desk = desk
        self._client = client
        self._identity = identity
        self._direct: dict[str, _Direct] = {}

    async def find(self, recipient: str) -> str | Delivery:
        """The channel to write to, or why there is none."""
        reached: Reached = await self._desk.do(CLERK, Reach(recipient, PLATFORM))
        if recipient.startswith("group:"):
            return reached.address.rpartition("|")[2] or NO_CHANNEL
        account = reached.address or await self._met(recipient, reached.person_email)
        return account if isinstance(account, Delivery) else await self._opened(account)

    async def _met(self, recipient: str, email: str) -> str | Delivery:
        """Whoever has the same e-mail address in Slack, confirmed there, is linked from now on."""
        if not email:
            return NO_EMAIL
        answer = await self._client.call("users.lookupByEmail", email=email)
        if not answer.ok:
            return asking(answer)
        installed, user = await self._identity.get(), answer.data.get("user")
        if installed is None or not isinstance(user, Mapping):
            return NO_WORKSPACE
        meeting = found(user, installed)
        if not meeting.verified:
            return NOT_CONFIRMED
        met: Met = await self._desk.do(CLERK, meeting)
        return meeting.account if f"person:{met.person}" == recipient else NOT_LINKED

    async def _opened(self, account: str) -> str | Delivery:
        known, machine = self._direct.get(account), self._desk.clock.machine()
        if known is not None and machine < known.until:
            return known.channel
        answer = await self._client.call("conversations.open", users=account.rpartition("|")[2])
        channel = answer.data.get("channel")
        if not answer.ok or not isinstance(channel, Mapping):
            if answer.error == CLOSED:
                await self._desk.do(CLERK, AccountChanged(account, active=False))
            return asking(answer)
        self._direct[account] = _Direct(str(channel.get("id") or ""), machine + A_DAY)
        return self._direct[account].channel
