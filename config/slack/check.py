"""`clerk slack check`: whether Slack is set up as it should be, and what to do where it is not."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from config.commands.command import Call
from config.findings import NOTHING_YET, listed, told
from config.settings import Settings
from config.slack.settings import SIGNING, SlackSettings

if TYPE_CHECKING:
    from bot.slack.client import Client
    from bot.talk.findings import Finding
    from config.wiring.house import House

NOT_SET_UP = "Slack is not set up here: CLERK_SLACK_BOT_TOKEN is not set. docs/slack.md says how."
BOTH = f"{SIGNING} is not used: with CLERK_SLACK_APP_TOKEN it is Socket Mode."


def check(house: House, call: Call) -> str | None:
    """With this shell's own settings, also beside a running server: its store is only read."""
    if house.settings.slack is None:
        return NOT_SET_UP
    return asyncio.run(told(_findings(house.settings, house.settings.slack), call))


async def _findings(settings: Settings, slack: SlackSettings) -> AsyncIterator[Finding]:
    from bot.slack import check
    from bot.slack.check_reach import reach
    from bot.talk.findings import Finding, Grade
    from config.partnership_file.starts import STANDS_STILL, starts

    client, accepted = _client(slack, slack.bot_token), False
    async for finding in check.token(client):
        yield finding
        accepted = accepted or finding.grade is Grade.GOOD
    if slack.socket_mode:
        yield await check.socket(_client(slack, slack.app_token))
    else:
        yield check.address(settings.url)
    if slack.socket_mode and slack.signing_secret:
        yield Finding(Grade.NOTE, BOTH)
    if starts(settings.partnership):
        yield Finding(Grade.ADVICE, STANDS_STILL)
    found = listed(settings, "slack")
    if found is None:
        yield Finding(Grade.NOTE, NOTHING_YET)
    elif accepted:
        async for finding in reach(client, found, asyncio.sleep):
            yield finding


def _client(slack: SlackSettings, token: str) -> Client:
    from bot.slack.client import Client
    from bot.slack.pace import Pace
    from config.clock import machine_now

    return Client(token, slack.api, Pace(machine_now, asyncio.sleep))
