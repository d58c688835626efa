"""Slack: what takes what people do there, and what sends what Clerk has to say."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from slack_sdk.web.async_client import AsyncWebClient
from starlette.routing import BaseRoute

from bot.slack.answers import Answers
from bot.slack.app import Dispatch, routes
from bot.slack.bolt import build
from bot.slack.client import SILENT, Client
from bot.slack.directory import Directory
from bot.slack.events import Events
from bot.slack.forms import Forms
from bot.slack.homes import Homes
from bot.slack.identity import Identity
from bot.slack.line import Line
from bot.slack.lines import Lines
from bot.slack.messenger import SlackMessenger
from bot.slack.pace import Pace
from bot.slack.posts import Posts
from bot.slack.presses import Presses
from bot.slack.reception import Reception
from bot.slack.respond import HOOKS, Responder
from bot.slack.shortcuts import Shortcuts
from bot.slack.socket import Socket
from bot.slack.visitors import Visitors
from config.slack.settings import API, SlackSettings

if TYPE_CHECKING:
    from bot.talk.talk import Talk
    from config.background import Background
    from usecases.desk import Desk


@dataclass
class SlackSide:
    """Each part is built when it is first asked for. `sleep` waits for so many seconds."""

    settings: SlackSettings
    desk: Desk
    talk: Talk
    base_url: str
    background: Background
    sleep: Callable[[float], Awaitable[None]]

    @cached_property
    def client(self) -> Client:
        pace = Pace(self.desk.clock.machine, self.sleep)
        return Client(self.settings.bot_token, self.settings.api, pace)

    @cached_property
    def messenger(self) -> SlackMessenger:
        directory = Directory(self.desk, self.client, self.identity)
        posts, machine = Posts(self.client), self.desk.clock.machine
        after = self.homes.told
        return SlackMessenger(self.talk, directory, posts, machine, self.base_url, after=after)

    @cached_property
    def identity(self) -> Identity:
        return Identity(self.client)

    @cached_property
    def visitors(self) -> Visitors:
        return Visitors(self.desk, self.client, self.identity)

    @cached_property
    def answers(self) -> Answers:
        hooks = HOOKS if self.settings.api == API else _origin(self.settings.api)
        return Answers(
            self.talk, self.client, Responder(hooks), self.background, base_url=self.base_url
        )

    @cached_property
    def homes(self) -> Homes:
        return Homes(self.talk, self.client, self.answers, self.background)

    @cached_property
    def lines(self) -> Lines:
        return Lines(self.talk, self.desk, self.visitors, self.answers, self.homes)

    @cached_property
    def dispatch(self) -> Dispatch:
        return Dispatch(build(self._reception, self.identity, self.settings.bot_token))

    @property
    def _reception(self) -> Reception:
        talk, visitors, answers, homes = self.talk, self.visitors, self.answers, self.homes
        return Reception(
            answers=answers,
            lines=self.lines,
            presses=Presses(talk, visitors, answers, homes),
            forms=Forms(talk, visitors, answers, homes),
            shortcuts=Shortcuts(talk, visitors, answers, self.lines),
            events=Events(
                talk=talk,
                desk=self.desk,
                client=self.client,
                identity=self.identity,
                visitors=visitors,
                answers=answers,
                lines=self.lines,
                homes=homes,
            ),
        )

    def routes(self) -> list[BaseRoute]:
        """Empty where Clerk keeps the line open itself."""
        if self.settings.socket_mode:
            return []
        return routes(self.dispatch, self.settings.signing_secret, self.desk.clock.machine)

    async def start(self) -> None:
        await self.identity.get()
        if self.settings.socket_mode:
            self.socket.start()

    async def stop(self) -> None:
        if self.settings.socket_mode:
            await self.socket.stop()
        await self.background.idle()

    @cached_property
    def socket(self) -> Socket:
        web = AsyncWebClient(base_url=self.settings.api, retry_handlers=[], logger=SILENT)
        machine = self.desk.clock.machine
        line = Line(self.settings.app_token, machine=machine, logger=SILENT, web_client=web)
        return Socket(line, self.dispatch, self.sleep)


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}/"
