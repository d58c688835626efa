"""`clerk slack manifest`: what to paste where Slack asks for a new app's manifest."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from config.commands.command import Call

if TYPE_CHECKING:
    from config.wiring.house import House

SECURE = re.compile(r"https://[^\s/?#]+(/[^\s?#]*)?")
LONGEST = 2900
NOT_SECURE = (
    "The address “{url}” will not do: Slack calls only addresses with https://, such as "
    "https://clerk.example.org. Without an address, leave out --url: that is Socket Mode."
)


def manifest(_house: House, call: Call) -> str | None:
    """Options: url. It is JSON, which Slack takes as it takes YAML."""
    from bot.slack.manifest import manifest as made

    url = call.text("url")
    if url and not (SECURE.fullmatch(url) and len(url) <= LONGEST):
        return NOT_SECURE.format(url=url)
    call.say(json.dumps(made(url), indent=2, ensure_ascii=False))
    return None
