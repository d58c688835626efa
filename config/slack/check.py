"""`clerk slack check`: whether Slack is set up as it should be, and what to do where it is not."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from config.commands.command import Call
from config.settings import Settings
from config.slack.settings import SIGNING, SlackSettings

if TYPE_CHECKING:
    from bot.slack.client import Client
    from bot.slack.findings import Finding
    from config.wiring.house import House
    from usecases.list_reach import ReachListed

NOT_SET_UP = "Slack is not set up here: CLERK_SLACK_BOT_TOKEN is not set. docs/slack.md says how."
NOTHING_YET = "Groups and people are looked at once Clerk was started for the first time."
BOTH = f"{SIGNING} is not used: with CLERK_SLACK_APP_TOKEN it is Socket Mode."
AMISS = "Something is wrong: see above."


def check(house: House, call: Call) -> str | None:
    """With this shell's own settings, also beside a running server: its store is only read."""
    if house.settings.slack is None:
        return NOT_SET_UP
    return asyncio.run(_check(house.settings, house.settings.slack, call))


async def _check(settings: Settings, slack: SlackSettings, call: Call) -> str | None:
    from bot.slack.findings import Grade

    wrong = False
    async for finding in _findings(settings, slack):
        call.say(f"[{finding.grade.value}] {finding.says}")
        wrong = wrong or finding.grade is Grade.WRONG
    return AMISS if wrong else None


async def _findings(settings: Settings, slack: SlackSettings) -> AsyncIterator[Finding]:
    from bot.slack import check
    from bot.slack.check_reach import reach
    from bot.slack.findings import Finding, Grade
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
    listed = _listed(settings)
    if listed is None:
        yield Finding(Grade.NOTE, NOTHING_YET)
    elif accepted:
        async for finding in reach(client, listed, asyncio.sleep):
            yield finding


def _client(slack: SlackSettings, token: str) -> Client:
    from bot.slack.client import Client
    from bot.slack.pace import Pace
    from config.clock import machine_now

    return Client(token, slack.api, Pace(machine_now, asyncio.sleep))


def _listed(settings: Settings) -> ReachListed | None:
    """None where nothing was stored yet."""
    from config.wiring.house import House
    from config.wiring.store import is_stored
    from usecases.desk import CLERK
    from usecases.list_reach import ListReach

    if not is_stored(settings.data):
        return None
    house = House(settings, read_only=True)
    try:
        listed: ReachListed = house.desk.do_now(CLERK, ListReach("slack"))
    finally:
        house.close()
    return listed
