"""Slack's own framework takes every payload for what it is, over HTTP and over the socket."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.web.async_client import AsyncWebClient

from tests.slack import events, payloads, signed
from tests.slack.envelopes import envelope
from tests.slack.payloads import Pressed
from tests.slack.recording import stack
from tests.slack.recording.records import Channel, Ephemeral, Json, Person
from tests.slack.recording.server import Recording
from tests.slack.recording.state import Slack
from tests.slack.signed import Signed

BUTTON = {"type": "button", "action_id": "b.1", "value": "ticket",
          "text": {"type": "plain_text", "text": "Show"}}  # fmt: skip
BLOCKS: list[Json] = [{"type": "actions", "block_id": "a", "elements": [BUTTON]}]
MODAL: Json = {"type": "modal", "callback_id": "form", "blocks": BLOCKS}
Heard = list[tuple[str, str, str, str]]


def everything(slack: Slack) -> list[tuple[str, str, Json]]:
    """One of each: which listener it is for, and how it travels."""
    slack.person(Person("U1", "Asha Verma"))
    slack.channel(Channel("C1", "bmg", {"U1"}))
    post = slack.says("U1", "C1", "Please do this")
    post.blocks = BLOCKS
    private = Ephemeral("C1", "U1", slack.ts(), "", BLOCKS, "command")
    modal, home = stack.put(slack, "U1", MODAL), stack.put(slack, "U1", MODAL | {"type": "home"})
    happened = {
        "home": events.home_opened(slack, "U1"),
        "direct": events.direct_message(slack, "U1", "help"),
        "changed": events.user_changed(slack, "U1"),
        "joined": events.joined(slack, "U1", "C1"),
        "uninstalled": events.uninstalled(),
    }
    pressed: list[Pressed] = [post, private, modal, home]
    slash = payloads.slash(slack, "U1", "C1", "/clerk", "help")
    return [
        ("command", "slash_commands", dict(slash)),
        *(("press", "interactive", payloads.press(slack, "U1", one, "b.1")) for one in pressed),
        ("form", "interactive", payloads.submit(slack, "U1", modal)),
        ("closed", "interactive", payloads.close(slack, "U1", modal)),
        ("shortcut", "interactive", payloads.shortcut(slack, "U1", post, "make_action")),
        *((k, "events_api", events.callback(slack, event)) for k, event in happened.items()),
    ]


def expected(sent: list[tuple[str, str, Json]]) -> Heard:
    """Everything names its workspace, and all but the last event a person."""
    return [(name, "E1", "T1", "" if name == "uninstalled" else "U1") for name, _, _ in sent]


def application(recording: Recording, heard: Heard) -> AsyncApp:
    """Notes for each request: which listener, and whom Bolt thinks it came from."""
    slack = recording.slack
    client = AsyncWebClient(slack.bot_token, recording.api, retry_handlers=[])
    app = AsyncApp(client=client, signing_secret="-", request_verification_enabled=False)

    def noted(name: str) -> Callable[..., Awaitable[None]]:
        async def listener(ack: Any, context: Any) -> None:
            await ack()
            who = context.user_id or ""
            heard.append((name, context.enterprise_id, context.team_id, who))

        return listener

    app.command("/clerk")(noted("command"))
    app.action("b.1")(noted("press"))
    app.view("form")(noted("form"))
    app.view_closed("form")(noted("closed"))
    app.message_shortcut("make_action")(noted("shortcut"))
    app.event("app_home_opened")(noted("home"))
    app.event({"type": "message"})(noted("direct"))
    app.event("user_change")(noted("changed"))
    app.event("member_joined_channel")(noted("joined"))
    app.event("app_uninstalled")(noted("uninstalled"))
    return app


def request(slack: Slack, kind: str, payload: Json) -> Signed:
    how = {"slash_commands": signed.command, "interactive": signed.interaction}
    return how.get(kind, signed.event)(slack, payload)


def test_over_http(recording_slack: Recording) -> None:
    heard: Heard = []
    sent = everything(recording_slack.slack)

    async def go() -> list[int]:
        app, statuses = application(recording_slack, heard), []
        for _name, kind, payload in sent:
            posted = request(recording_slack.slack, kind, payload)
            headers: dict[str, str | Sequence[str]] = dict(posted.headers)
            got = AsyncBoltRequest(body=posted.body.decode(), headers=headers)
            statuses.append((await app.async_dispatch(got)).status)
        return statuses

    assert asyncio.run(go()) == [200] * len(sent)
    assert heard == expected(sent)


def test_over_the_socket(recording_slack: Recording) -> None:
    heard: Heard = []
    slack = recording_slack.slack
    sent = everything(slack)

    async def go() -> list[Json]:
        app = application(recording_slack, heard)
        handler = AsyncSocketModeHandler(app, slack.app_token)
        await handler.connect_async()
        await asyncio.to_thread(recording_slack.sockets.wait)
        try:
            return [
                await asyncio.wrap_future(recording_slack.sockets.replied(one))
                for one in (envelope(slack, kind, payload) for _name, kind, payload in sent)
            ]
        finally:
            await handler.close_async()

    assert asyncio.run(go()) == [{}] * len(sent)
    assert heard == expected(sent)
