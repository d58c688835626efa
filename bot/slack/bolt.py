"""Slack's own library between what arrives and what is done: one listener a kind, and our tables
behind it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.client import SILENT
from bot.slack.identity import Identity, Installed
from bot.slack.manifest import COMMANDS
from bot.slack.reception import Reception

ANY = re.compile("")
NOBODY = Installed("", "", "", "")
"""Where Slack cannot be asked just now: what arrives is answered all the same."""


def build(reception: Reception, identity: Identity, token: str) -> AsyncApp:
    """What is refused, unserved or went wrong is answered by `reception`: no listener raises."""

    async def authorize() -> AuthorizeResult:
        """Who may do what is asked of our own table; Bolt only needs to know Clerk itself."""
        installed = await identity.get() or NOBODY
        return AuthorizeResult(
            enterprise_id=installed.enterprise or None,
            team_id=installed.team,
            bot_token=token,
            bot_id=installed.bot,
            bot_user_id=installed.bot_user,
        )

    with hidden(os.environ, "SLACK_"):
        # the answer waits for the listener, which answers once all is durable
        app = AsyncApp(
            logger=SILENT,
            client=AsyncWebClient(retry_handlers=[], logger=SILENT),
            authorize=authorize,
            process_before_response=True,
            request_verification_enabled=False,  # the guard has done it, or it came by the socket
            attaching_function_token_enabled=False,
            attaching_conversation_kwargs_enabled=False,
        )
    _listen(app, reception)
    return app


def _listen(app: AsyncApp, reception: Reception) -> None:
    async def command(ack: AsyncAck, body: dict[str, Any]) -> None:
        await ack(**await reception.command(body))

    async def action(ack: AsyncAck, body: dict[str, Any]) -> None:
        await reception.press(body)
        await ack()

    async def form(ack: AsyncAck, body: dict[str, Any]) -> None:
        await ack(**await reception.form(body))

    async def shortcut(ack: AsyncAck, body: dict[str, Any]) -> None:
        await reception.shortcut(body)
        await ack()

    async def event(body: dict[str, Any]) -> None:
        await reception.event(body)

    for each in COMMANDS:
        app.command(each.name)(command)
    app.action(ANY)(action)
    app.view_submission(ANY)(form)
    app.shortcut(ANY)(shortcut)
    app.event(ANY)(event)


@contextmanager
def hidden(environment: Any, prefix: str) -> Iterator[None]:
    """Bolt configures itself from variables of its own: only Clerk's settings count."""
    found = {name: value for name, value in environment.items() if name.startswith(prefix)}
    for name in found:
        del environment[name]
    try:
        yield
    finally:
        environment.update(found)
