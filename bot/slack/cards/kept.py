"""What a modal keeps for when it is sent: its form's ticket."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from bot.slack.cards.odd import Odd, text


def keep(ticket: str) -> str:
    """`ticket` is empty where there is no form."""
    return json.dumps({"ticket": ticket}, separators=(",", ":"))


def kept(view: Mapping[str, Any]) -> str:
    """The ticket. Raises Odd."""
    try:
        found = json.loads(view["private_metadata"])
        return text(found["ticket"])
    except Odd:
        raise
    except (KeyError, TypeError, ValueError, RecursionError) as wrong:
        raise Odd("private metadata") from wrong
