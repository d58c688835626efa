"""`clerk teams check`: whether Teams is set up as it should be, and what to do where it is not."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING

from config.commands.command import Call
from config.findings import NOTHING_YET, listed, told
from config.settings import BadSetting
from config.teams.settings import NOT_SET_UP, TeamsSettings

if TYPE_CHECKING:
    from bot.talk.findings import Finding
    from config.wiring.house import House

ELSEWHERE = (
    "{name}: a safeguarding partner whose organisation CLERK_TEAMS_TENANTS does not name. Its "
    "people are served elsewhere than in Teams."
)


def check(house: House, call: Call) -> str | None:
    """With this shell's own settings, also beside a running server: its store is only read."""
    if house.settings.teams is None:
        return NOT_SET_UP
    return asyncio.run(told(_findings(house, house.settings.teams), call))


async def _findings(house: House, teams: TeamsSettings) -> AsyncIterator[Finding]:
    from bot.talk.findings import Finding, Grade
    from bot.teams import check, keys
    from bot.teams.check_reach import reach
    from bot.teams.directory import ANYWHERE
    from bot.teams.fetch import fetch
    from bot.teams.tenants import Tenants
    from config.partnership_file.starts import STANDS_STILL
    from config.wiring.teams import calling

    tokens, connector = calling(teams, house.machine, house.sleep)
    accepted = await check.token(tokens)
    yield accepted
    yield await check.keys(fetch, teams.keys or keys.ADDRESS)
    yield check.address(house.settings.url)
    for one in _agencies(house, teams):
        yield one
    if house.file.starts:
        yield Finding(Grade.ADVICE, STANDS_STILL)
    found = listed(house.settings, "teams")
    if found is None:
        yield Finding(Grade.NOTE, NOTHING_YET)
    elif accepted.grade is Grade.GOOD:
        anywhere = teams.service or ANYWHERE
        async for one in reach(connector, found, Tenants(teams.agencies), anywhere, house.sleep):
            yield one


def _agencies(house: House, teams: TeamsSettings) -> Iterator[Finding]:
    from bot.talk.findings import Finding, Grade
    from config.wiring.teams import known

    agencies = house.file.main.agency
    try:
        known(teams, (agency.id for agency in agencies))
    except BadSetting as wrong:
        yield Finding(Grade.WRONG, str(wrong))
        return
    served = set(teams.agencies.values())
    for agency in agencies:
        if agency.safeguarding_partner and agency.id not in served:
            yield Finding(Grade.NOTE, ELSEWHERE.format(name=agency.name))
