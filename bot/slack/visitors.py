"""Who it is that types, presses and fills in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.slack.identity import Identity
from bot.slack.needs import Client
from bot.slack.shapes import Interaction
from bot.slack.users import PLATFORM, found
from bot.talk.notice import Notice
from bot.talk.say import arrival
from governance.accounts import account_id
from usecases.desk import CLERK, Desk
from usecases.identify import Identified, Identify
from usecases.meet_account import Met


class Unserved(Exception):
    """Whoever came cannot be served; `notice` tells them why."""

    def __init__(self, notice: Notice) -> None:
        super().__init__(notice.heading)
        self.notice = notice


@dataclass(frozen=True, slots=True)
class Whom:
    """A user of Slack; `team` is where they are at home."""

    enterprise: str
    team: str
    user: str

    @property
    def account(self) -> str:
        return account_id(PLATFORM, self.enterprise, self.team, self.user)


def whom_of(sent: Interaction) -> Whom:
    team = sent.team
    enterprise = sent.enterprise.id if sent.enterprise else (team and team.enterprise_id) or ""
    return Whom(enterprise, sent.user.team_id or team_of(sent), sent.user.id)


def team_of(sent: Interaction) -> str:
    """The workspace it was done in."""
    return sent.team.id if sent.team else ""


class Visitors:
    def __init__(self, desk: Desk, client: Client, identity: Identity) -> None:
        self._desk = desk
        self._client = client
        self._identity = identity

    async def person(self, whom: Whom) -> str:
        """The id of the person. Raises Unserved."""
        known: Identified = await self._desk.do(CLERK, Identify(whom.account))
        person = known.person or await self._meet(whom)
        if person is None:
            raise Unserved(arrival.NOT_LINKED)
        return person

    async def find(self, whom: Whom) -> str | None:
        """The same, of somebody who did nothing themselves: nobody is met or refused."""
        known: Identified = await self._desk.do(CLERK, Identify(whom.account))
        return known.person

    async def at_home(self, whom: Whom) -> Whom:
        """Who is mentioned here may belong to another workspace, as far as Slack can say so."""
        answer = await self._client.call("users.info", user=whom.user)
        installed = await self._identity.get()
        user = answer.data.get("user") if answer.ok else None
        if installed is None or not isinstance(user, Mapping) or found(user, installed).ours:
            return whom
        return replace(whom, team=str(user.get("team_id") or whom.team))

    async def _meet(self, whom: Whom) -> str | None:
        """By the e-mail address that Slack has verified. Raises Unserved where Slack is silent."""
        answer = await self._client.call("users.info", user=whom.user)
        installed = await self._identity.get()
        user = answer.data.get("user") if answer.ok else None
        if installed is None or not isinstance(user, Mapping):
            raise Unserved(arrival.CANNOT_TELL)
        meeting = replace(found(user, installed), account=whom.account)
        met: Met = await self._desk.do(CLERK, meeting)
        return met.person
