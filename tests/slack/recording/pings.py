"""What in a message Slack would make a mention or a markup of: none of it is ever Clerk's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.slack.recording.conversations import truth
from tests.slack.recording.records import Json
from tests.slack.recording.state import Slack

MARKUP = re.compile(r"<[^<>\n]+>")
BARE = re.compile(r"@(?:channel|here|everyone)\b")
MENTIONS = {"broadcast", "channel", "user", "usergroup"}
SAYING = {"chat.postMessage", "chat.postEphemeral", "chat.update", "respond"}


def pings(slack: Slack) -> list[str]:
    """Over all calls and all views there were; [] is what every test wants."""
    said = [call.args for call in slack.calls if call.method in SAYING]
    shown = [view.body for view in (*slack.views.values(), *slack.homes.values())]
    return [found for args in said for found in _of_text(args)] + [
        found for args in (*said, *shown) for found in _of(args.get("blocks") or [])
    ]


def _of_text(args: Json) -> Iterator[str]:
    text = str(args.get("text") or "")
    yield from MARKUP.findall(text)
    if truth(args.get("link_names")) or args.get("parse") == "full":
        yield from BARE.findall(text)


def _of(thing: object) -> Iterator[str]:
    if isinstance(thing, dict):
        if thing.get("type") in MENTIONS:
            yield str(thing)
        if thing.get("type") == "mrkdwn":
            yield from MARKUP.findall(str(thing.get("text")))
        thing = list(thing.values())
    if isinstance(thing, list):
        for one in thing:
            yield from _of(one)
