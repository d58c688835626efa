"""Whether Clerk's registration and Teams' way to Clerk are right, and what to do if not."""

from __future__ import annotations

from collections.abc import Mapping

from bot.talk.findings import Finding, Grade
from bot.teams.app import PATH
from bot.teams.errors import asking
from bot.teams.keys import Fetch, read
from bot.teams.tokens import Tokens
from bot.teams.wire import NO_CONNECTION, Answer

ACCEPTED = "Microsoft knows Clerk's app, and accepts its secret."
REFUSED = "Clerk cannot show Teams who it is. {why} {do}"
NETWORK = (
    "Ask whoever looks after the network to let this machine call login.microsoftonline.com, "
    "login.botframework.com and smba.trafficmanager.net."
)
PUT_RIGHT: Mapping[str, str] = {
    "invalid_client": "Make a new client secret under Certificates & secrets, and set its Value as "
    "CLERK_TEAMS_APP_SECRET: the old one is wrong or has run out.",
    "invalid_request": "Copy the Directory (tenant) ID again: CLERK_TEAMS_TENANT is no tenant.",
    "unauthorized_client": "Copy both ids again: CLERK_TEAMS_APP_ID is not registered in "
    "CLERK_TEAMS_TENANT.",
    NO_CONNECTION: NETWORK,
}
"""What to do where Microsoft gives Clerk no token."""
AGAIN = "Try again in a few minutes."

KEYS = "The keys that Teams signs with can be had."
NO_KEYS = f"The keys that Teams signs with cannot be had. {NETWORK}"

REACHED = "Teams calls {url}: set it as the bot's Messaging endpoint. What it sends is signed."
NOT_SECURE = (
    "Teams calls only addresses with https://, and CLERK_URL is {url}. Set the address at which "
    "Clerk is reached from outside."
)


async def token(tokens: Tokens) -> Finding:
    got = await tokens.get()
    if not isinstance(got, Answer):
        return Finding(Grade.GOOD, ACCEPTED)
    do = PUT_RIGHT.get(got.error, AGAIN)
    return Finding(Grade.WRONG, REFUSED.format(why=asking(got).trouble, do=do))


async def keys(fetch: Fetch, where: str) -> Finding:
    try:
        read(await fetch(where))
    except (OSError, ValueError):
        return Finding(Grade.WRONG, NO_KEYS)
    return Finding(Grade.GOOD, KEYS)


def address(url: str) -> Finding:
    if url.startswith("https://"):
        return Finding(Grade.GOOD, REACHED.format(url=url.rstrip("/") + PATH))
    return Finding(Grade.WRONG, NOT_SECURE.format(url=url or "not set"))
