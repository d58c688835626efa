"""What a modal keeps for when it is sent: its form's ticket, and where it was opened."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from bot.slack.cards.odd import Odd, text


def keep(ticket: str, where: str) -> str:
    """`ticket` is empty where there is no form."""
    return json.dumps({"ticket": ticket, "where": where}, separators=(",", ":"))


def kept(view: Mapping[str, Any]) -> tuple[str, str]:
    """Ticket and where. Raises Odd."""
    try:
        found = json.loads(view["private_metadata"])
        return text(found["ticket"]), text(found["where"])
    except Odd:
        raise
    except (KeyError, TypeError, ValueError, RecursionError) as wrong:
        raise Odd("private metadata") from wrong
