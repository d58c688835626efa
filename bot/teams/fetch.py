"""One document of Microsoft's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.teams.wire import exchange


async def fetch(address: str) -> Mapping[str, Any]:
    """Raises OSError where it cannot be had."""
    answer = await exchange("GET", address)
    if not answer.ok:
        raise OSError(answer.error)
    return answer.data
