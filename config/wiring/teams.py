"""Teams: what takes what people do there, and what sends what Clerk has to say."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from starlette.routing import BaseRoute

from bot.teams import addresses, keys, tokens
from bot.teams.answers import Answers
from bot.teams.app import Dispatch, routes
from bot.teams.chats import Chats
from bot.teams.client import Client
from bot.teams.connector import Connector
from bot.teams.directory import ANYWHERE, Directory
from bot.teams.events import Events
from bot.teams.fetch import fetch
from bot.teams.guard import Guard
from bot.teams.lines import Lines
from bot.teams.messenger import TeamsMessenger
from bot.teams.pace import Pace
from bot.teams.posts import Posts
from bot.teams.presses import Presses
from bot.teams.reception import Reception
from bot.teams.rosters import Rosters
from bot.teams.sdk import Sdk
from bot.teams.shortcuts import Shortcuts
from bot.teams.tenants import Tenants
from bot.teams.visitors import Visitors
from config.bad_setting import BadSetting

if TYPE_CHECKING:
    from bot.talk.talk import Talk
    from bot.teams import needs
    from config.background import Background
    from config.teams.settings import TeamsSettings
    from usecases.desk import Desk


@dataclass
class TeamsSide:
    """Each part is built when it is first asked for. `sleep` waits for so many seconds."""

    settings: TeamsSettings
    desk: Desk
    talk: Talk
    base_url: str
    background: Background
    sleep: Callable[[float], Awaitable[None]]

    @cached_property
    def connector(self) -> Connector:
        return calling(self.settings, self.desk.clock.machine, self.sleep)[1]

    @cached_property
    def messenger(self) -> TeamsMessenger:
        anywhere = self.settings.service or ANYWHERE
        rosters = Rosters(self.desk, self.connector, self.tenants, anywhere)
        directory = Directory(self.desk, self.connector, rosters, anywhere)
        return TeamsMessenger(self.talk, directory, Posts(self.connector), self.base_url)

    @cached_property
    def tenants(self) -> Tenants:
        return Tenants(self.settings.agencies)

    @cached_property
    def held(self) -> keys.Keys:
        return keys.Keys(fetch, self.desk.clock.machine, self.settings.keys or keys.ADDRESS)

    @cached_property
    def sdk(self) -> Sdk:
        """Takes seconds to load."""
        to = reception(
            self.desk,
            self.talk,
            self.connector,
            self.tenants,
            self.background,
            base_url=self.base_url,
        )
        return Sdk(self.settings.app, self.settings.tenant, self.held, to)

    def routes(self) -> list[BaseRoute]:
        machine, to = self.desk.clock.machine, Dispatch(self.sdk)
        service = ours(self.settings)
        return routes(Guard(self.settings.app, self.tenants, self.held, machine, to, ours=service))

    async def start(self) -> None:
        await self.sdk.start()

    async def stop(self) -> None:
        await self.background.idle()


def calling(
    settings: TeamsSettings,
    machine: Callable[[], datetime],
    sleep: Callable[[float], Awaitable[None]],
) -> tuple[tokens.Tokens, Connector]:
    """What shows Teams who calls, and what calls."""
    login = settings.login or tokens.LOGIN
    held = tokens.Tokens(settings.app, settings.secret, settings.tenant, machine, login)
    client = Client(held, Pace(machine, sleep), ours(settings))
    return held, Connector(client, settings.app)


def ours(settings: TeamsSettings) -> Callable[[str], bool]:
    """Which service URLs are Teams'. Tests have a service of their own."""

    def within(url: str) -> bool:
        return url.startswith(settings.service)

    return within if settings.service else addresses.allowed


def known(settings: TeamsSettings, agencies: Iterable[str]) -> TeamsSettings:
    """Raises BadSetting where an organisation is to be an agency that is not one of these."""
    there = sorted(agencies)
    for tenant, agency in settings.agencies.items():
        if agency not in there:
            names = ", ".join(there)
            raise BadSetting(NO_AGENCY.format(tenant=tenant, agency=agency, names=names))
    return settings


NO_AGENCY = (
    "CLERK_TEAMS_TENANTS says that {tenant} is “{agency}”, but the partnership's file has no "
    "agency with that id. It has these: {names}."
)


def reception(
    desk: Desk,
    talk: Talk,
    connector: needs.Connector,
    tenants: Tenants,
    background: Background,
    *,
    base_url: str = "",
) -> Reception:
    visitors, chats = Visitors(desk, connector, tenants), Chats(desk, connector)
    answers = Answers(talk, connector, chats, background, base_url=base_url)
    lines = Lines(talk, desk, visitors, chats)
    return Reception(
        desk=desk,
        answers=answers,
        lines=lines,
        presses=Presses(talk, visitors, chats),
        shortcuts=Shortcuts(talk, visitors, lines),
        events=Events(talk, visitors, chats, answers),
    )
