"""Requests that Slack would not send: unsigned ones, and signed ones with something odd in them."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from random import Random
from typing import Any
from urllib.parse import urlencode

from tests.conversations.slack_world import World
from tests.slack import events, payloads, signed
from tests.slack.recording.records import Json
from tests.slack.signed import FORM, Signed

JSON = "application/json"
ODD: tuple[object, ...] = (
    *(None, True, 5, -1.5, "", [], {}, "x" * 5000, [[]], {"id": None}),
    *("\ud800", "\x00", "٣", "<!channel>", [None], {"": ""}),
)
Path = tuple[str | int, ...]


def real(world: World, who: str) -> list[tuple[str, Json]]:
    """One of each kind that Slack does send, none of which changes anything."""
    slack, user = world.slack, world.users[who]
    post = slack.says(user, world.channels["BMG"], "Please look at this")
    button = {
        "type": "actions",
        "block_id": "n.b1",
        "elements": [{"type": "button", "action_id": "b.1", "value": "spent", "text": {}}],
    }
    post.blocks = [button]
    callback = events.callback
    return [
        ("command", payloads.slash(slack, user, world.channels["BMG"], "/action", "list")),
        ("payload", payloads.press(slack, user, post, "b.1")),
        ("payload", payloads.shortcut(slack, user, post, "make_action")),
        ("event", callback(slack, events.home_opened(slack, user))),
        ("event", callback(slack, events.direct_message(slack, user, "help"))),
        ("event", callback(slack, events.user_changed(slack, user))),
        ("event", callback(slack, events.joined(slack, user, world.channels["BMG"]))),
    ]


def read_of(kind: str, payload: Json) -> list[Path]:
    """Where the parts stand that Clerk reads of a payload, and cannot do without."""
    wanted = NEEDED[kind if kind == "command" else str(payload.get("type"))]
    if payload.get("type") == "event_callback":
        wanted += EVENTS[payload["event"]["type"]]
    return list(wanted)


NEEDED: dict[str, tuple[Path, ...]] = {
    "command": (("command",), ("user_id",), ("channel_id",), ("trigger_id",), ("response_url",)),
    "block_actions": (
        *(("type",), ("user",), ("user", "id"), ("trigger_id",), ("container",), ("actions",)),
        *(("container", "type"), ("actions", 0), ("actions", 0, "action_id")),
        *(("actions", 0, "block_id"), ("actions", 0, "type")),
    ),
    "message_action": (
        *(("type",), ("user",), ("user", "id"), ("callback_id",), ("trigger_id",), ("channel",)),
        *(("channel", "id"), ("message",), ("response_url",)),
    ),
    "event_callback": (("event_id",), ("event",), ("event", "type")),
}
EVENTS: dict[str, tuple[Path, ...]] = {
    "app_home_opened": (("event", "user"),),
    "message": (("event", "channel"),),
    "user_change": (("event", "user"), ("event", "user", "id")),
    "member_joined_channel": (("event", "user"), ("event", "channel")),
}
FITTING = {"type": (str,), "text": (str,), "callback_id": (str,), "action_id": (str,),
           "block_id": (str,), "message": (dict,), "container": (dict,)}  # fmt: skip
"""Where something of the kind would not be odd."""


def spoilt(random: Random, kind: str, payload: Json) -> Json:
    """The payload with one of the parts Clerk needs gone, or something odd in its place."""
    odd = copy.deepcopy(payload)
    path = random.choice(read_of(kind, payload))
    inside: Any = odd
    for step in path[:-1]:
        inside = inside[step]
    if kind == "command" or (random.random() < 0.3 and not isinstance(path[-1], int)):
        del inside[path[-1]]
    else:
        inside[path[-1]] = random.choice(unfitting(str(path[-1])))
    return odd


def unfitting(name: str) -> list[object]:
    return [one for one in ODD if not isinstance(one, FITTING.get(name, ()))]


def broken(random: Random, body: bytes) -> bytes:
    """Bytes that are no payload any more."""
    return random.choice(BREAKS)(random, body)


def _cut(random: Random, body: bytes) -> bytes:
    return body[: random.randrange(len(body) // 2)]


def _deep(_random: Random, _body: bytes) -> bytes:
    return b'{"a":' * 50_000


def _not_utf8(random: Random, body: bytes) -> bytes:
    return b"\xff\xfe" + body[random.randrange(20) :]


BREAKS: tuple[Callable[[Random, bytes], bytes], ...] = (_cut, _deep, _not_utf8)


def body_of(kind: str, payload: Json) -> tuple[bytes, str]:
    if kind == "event":
        return json.dumps(payload).encode(), JSON
    fields = payload if kind == "command" else {"payload": json.dumps(payload)}
    return urlencode(fields, errors="surrogatepass").encode(), FORM


def signed_but_odd(world: World, who: str, many: int) -> Iterator[Signed]:
    random, found = Random(11), real(world, who)
    for n in range(many):
        kind, payload = found[n % len(found)]
        if random.random() < 0.2:
            body, mime = body_of(kind, payload)
            yield signed.sign(world.slack, broken(random, body), mime)
        else:
            yield signed.sign(world.slack, *body_of(kind, spoilt(random, kind, payload)))


def unsigned(world: World, who: str, many: int) -> Iterator[Signed]:
    """Proper payloads, with what proves that they are Slack's missing, altered or old."""
    random, found = Random(12), real(world, who)
    for n in range(many):
        kind, payload = found[n % len(found)]
        right = signed.sign(world.slack, *body_of(kind, payload))
        yield Signed(right.body, random.choice(FORGERIES)(random, dict(right.headers)))


STAMP, SEAL = "x-slack-request-timestamp", "x-slack-signature"
Headers = dict[str, str]


def _without(random: Random, headers: Headers) -> Headers:
    del headers[random.choice((STAMP, SEAL))]
    return headers


def _forged(random: Random, headers: Headers) -> Headers:
    return headers | {SEAL: "v0=" + f"{random.getrandbits(256):064x}"}


def _old(random: Random, headers: Headers) -> Headers:
    moved = int(headers[STAMP]) + random.choice((-1, 1)) * random.randrange(301, 10_000)
    return headers | {STAMP: str(moved)}


def _odd_stamp(random: Random, headers: Headers) -> Headers:
    return headers | {STAMP: random.choice(("", "x", "-5", "1e9", "9" * 50, "٣"))}


def _odd_seal(random: Random, headers: Headers) -> Headers:
    return headers | {SEAL: random.choice(("", "v0=", "v1=" + "0" * 64, "é", "v0=" + "G" * 64))}


FORGERIES: tuple[Callable[[Random, Headers], Headers], ...] = (
    *(_without, _forged, _old, _odd_stamp, _odd_seal),
)
