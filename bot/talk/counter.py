"""The counter behind which every answer is made: the desk, the day, and the sentences."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from bot.talk.notice import Notice
from bot.talk.say import home as say_home
from bot.talk.say.context import Context
from bot.talk.say.preview import with_preview
from bot.talk.say.table import say
from governance.dates import london
from usecases.calendar_links import ListLinks
from usecases.desk import Desk
from usecases.list_actions import ListActions, Which
from usecases.list_leave import ListLeave
from usecases.list_meetings import ListMeetings
from usecases.list_owed import ListOwed
from usecases.ports.secrets import Secrets, address_token
from usecases.prefer import ShowPreference

EXCEPTIONS = (Which.UNHEARD, Which.DIFFERS)
"""What Home shows first of all."""


@dataclass(frozen=True, slots=True)
class Counter:
    """`base_url` begins calendar addresses; `places` are the platforms that are set up."""

    desk: Desk
    secrets: Secrets
    base_url: str
    places: tuple[str, ...] = ("console",)

    @property
    def today(self) -> date:
        return london(self.desk.clock.now()).date()

    @property
    def context(self) -> Context:
        return Context(self.today, self._address, self.places)

    def assured(self) -> Counter:
        """For somebody who was asked and said that what they wrote is about no child."""
        return replace(self, desk=self.desk.assured())

    async def do(self, who: str, command: object, receipt: str | None = None) -> Notice:
        """Raises what the verb refuses with."""
        return say(await self.desk.do(who, command, receipt), self.context)

    async def home(self, who: str) -> Notice:
        do = self.desk.do
        preferred, leave = await do(who, ShowPreference(self.places)), await do(who, ListLeave())
        own = say_home.Own(
            await do(who, ListActions(Which.MINE)),
            tuple([await do(who, ListActions(which)) for which in EXCEPTIONS]),
            await do(who, ListMeetings(limit=5, chaired=1)),
            await do(who, ListLinks()),
            say_home.Settings(preferred, self.places, leave),
            await do(who, ListOwed()),
        )
        return with_preview(say_home.say(own, self.context), own, self.today)

    def _address(self, link: str) -> str:
        return f"{self.base_url}/calendar/{address_token(self.secrets, link)}.ics"
