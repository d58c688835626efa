"""Whether Clerk's token, its scopes and Slack's way to Clerk are right, and what to do if not."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping

from bot.slack.client import Client
from bot.slack.errors import asking
from bot.slack.scopes import SCOPES, SOCKET_SCOPE
from bot.talk.findings import Finding, Grade

PUT_RIGHT: Mapping[str, str] = {
    "account_inactive": "Install the app in the workspace again, and copy its token again.",
    "accesslimited": "Ask the workspace's administrators to allow the address of Clerk's server.",
    "invalid_auth": "Copy the Bot User OAuth Token again, from OAuth & Permissions.",
    "no_connection": "Ask whoever looks after the network to let this machine call slack.com.",
    "not_allowed_token_type": "Copy the Bot User OAuth Token, from OAuth & Permissions.",
    "token_expired": "Switch token rotation off for the app, and install it again.",
    "token_revoked": "Install the app in the workspace again, and copy its token again.",
}
"""What to do where Slack does not accept the token."""
REFUSED = "Clerk cannot use its token. {why} {do}"
LACKS = "Clerk lacks the scope {name}, which it needs to {why}. {do}"
PASTE = "Paste what “clerk slack manifest” prints as the app's manifest, and install the app again."
MORE = "Clerk may do more than it needs: {names}. It can be taken away under OAuth & Permissions."
SOCKET = (
    f"Make an app-level token with the scope {SOCKET_SCOPE.name} under Basic Information, and set "
    "it as CLERK_SLACK_APP_TOKEN."
)
CLOSED = "Clerk cannot open the line on which Slack answers. {why} {do}"
NETWORK = "no_connection"
NOT_SECURE = (
    "Slack calls only addresses with https://, and CLERK_URL is {url}. Set the address at which "
    "Clerk is reached from outside, or use Socket Mode."
)
COMMANDS = (
    "Slack does not say which commands it offers. In Slack, type /clerk home. If it is not known "
    "there, paste the manifest once more."
)


async def token(client: Client) -> AsyncIterator[Finding]:
    """Whether it is accepted, and what it may do."""
    answer = await client.call("auth.test")
    if not answer.ok:
        do = PUT_RIGHT.get(answer.error, "Try again in a few minutes.")
        yield Finding(Grade.WRONG, REFUSED.format(why=asking(answer).trouble, do=do))
        return
    workspace, name = answer.data.get("team"), answer.data.get("user")
    yield Finding(Grade.GOOD, f"Clerk is installed in {workspace}, where it is @{name}.")
    missing = [scope for scope in SCOPES if scope.name not in answer.scopes]
    for scope in missing:
        yield Finding(Grade.WRONG, LACKS.format(name=scope.name, why=scope.why, do=PASTE))
    if not missing:
        yield Finding(Grade.GOOD, "Clerk has all the scopes it needs.")
    if more := answer.scopes - {scope.name for scope in SCOPES}:
        yield Finding(Grade.NOTE, MORE.format(names=", ".join(sorted(more))))
    yield Finding(Grade.NOTE, COMMANDS)


async def socket(client: Client) -> Finding:
    """`client` calls with the app-level token."""
    answer = await client.call("apps.connections.open")
    if answer.ok:
        return Finding(Grade.GOOD, "Socket Mode: the line on which Slack answers can be opened.")
    do = PUT_RIGHT[NETWORK] if answer.error == NETWORK else SOCKET
    return Finding(Grade.WRONG, CLOSED.format(why=asking(answer).trouble, do=do))


def address(url: str) -> Finding:
    if url.startswith("https://"):
        return Finding(Grade.GOOD, f"HTTP: Slack calls {url}, and what it sends is signed.")
    return Finding(Grade.WRONG, NOT_SECURE.format(url=url or "not set"))
