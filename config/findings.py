"""What the check of a platform finds, told line by line; and what it looks through."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from config.commands.command import Call

if TYPE_CHECKING:
    from bot.talk.findings import Finding
    from config.settings import Settings
    from usecases.list_reach import ReachListed

NOTHING_YET = "Groups and people are looked at once Clerk was started for the first time."
AMISS = "Something is wrong: see above."


async def told(findings: AsyncIterator[Finding], call: Call) -> str | None:
    """The outcome: only what is wrong counts."""
    from bot.talk.findings import Grade

    wrong = False
    async for finding in findings:
        call.say(f"[{finding.grade.value}] {finding.says}")
        wrong = wrong or finding.grade is Grade.WRONG
    return AMISS if wrong else None


def listed(settings: Settings, platform: str) -> ReachListed | None:
    """None where nothing was stored yet."""
    from config.wiring.house import House
    from config.wiring.store import is_stored
    from usecases.desk import CLERK
    from usecases.list_reach import ListReach

    if not is_stored(settings.data):
        return None
    house = House(settings, read_only=True)
    try:
        found: ReachListed = house.desk.do_now(CLERK, ListReach(platform))
    finally:
        house.close()
    return found
