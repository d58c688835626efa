"""What Slack documents of a manifest, as far as Clerk's uses it: shapes, lengths and counts.

Written down from the schema Slack publishes (version 1): a name that is not here is refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

Check = Callable[[object, str], Iterator[str]]
HTTP = re.compile(r"https?://.*")


def text(longest: int, shortest: int = 1, like: re.Pattern[str] | None = None) -> Check:
    def check(value: object, where: str) -> Iterator[str]:
        if not isinstance(value, str) or not shortest <= len(value) <= longest:
            yield f"{where}: not a text of {shortest} to {longest} characters"
        elif like and not like.fullmatch(value):
            yield f"{where}: not like {like.pattern}"

    return check


def flag(value: object, where: str) -> Iterator[str]:
    if not isinstance(value, bool):
        yield f"{where}: neither true nor false"


def number(value: object, where: str) -> Iterator[str]:
    if not isinstance(value, int) or isinstance(value, bool):
        yield f"{where}: no number"


def several(of: Check, most: int, *, least: int = 0) -> Check:
    def check(value: object, where: str) -> Iterator[str]:
        if not isinstance(value, list) or not least <= len(value) <= most:
            yield f"{where}: not a list of {least} to {most}"
            return
        if len({repr(one) for one in value}) < len(value):
            yield f"{where}: something stands there twice"
        for place, one in enumerate(value):
            yield from of(one, f"{where}[{place}]")

    return check


def table(fields: Mapping[str, Check], *needed: str) -> Check:
    def check(value: object, where: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield f"{where}: no table"
            return
        yield from (f"{where}: lacks {name}" for name in needed if name not in value)
        for name, one in value.items():
            if name in fields:
                yield from fields[name](one, f"{where}.{name}")
            else:
                yield f"{where}: knows no {name}"

    return check


SHORTCUT = table(
    {
        "name": text(24),
        "type": text(7, like=re.compile("message|global")),
        "callback_id": text(255),
        "description": text(150),
    },
    *("name", "type", "callback_id", "description"),
)
SLASH = table(
    {
        "command": text(32, 2, re.compile(r"/\S+")),
        "url": text(3000, like=HTTP),
        "description": text(2000),
        "usage_hint": text(1000),
        "should_escape": flag,
    },
    *("command", "description"),
)
HOME = ("home_tab_enabled", "messages_tab_enabled", "messages_tab_read_only_enabled")
MANIFEST = table(
    {
        "_metadata": table({"major_version": number, "minor_version": number}),
        "display_information": table(
            {
                "name": text(35),
                "description": text(140),
                "background_color": text(7, 4, re.compile("#([0-9a-fA-F]{3}){1,2}")),
                "long_description": text(4000, 175),
            },
            "name",
        ),
        "features": table(
            {
                "app_home": table(dict.fromkeys(HOME, flag)),
                "bot_user": table(
                    {"display_name": text(80), "always_online": flag}, "display_name"
                ),
                "shortcuts": several(SHORTCUT, 10, least=1),
                "slash_commands": several(SLASH, 50, least=1),
            }
        ),
        "oauth_config": table({"scopes": table({"bot": several(text(50), 255)})}),
        "settings": table(
            {
                "event_subscriptions": table(
                    {"request_url": text(3500, like=HTTP), "bot_events": several(text(50), 100)}
                ),
                "interactivity": table(
                    {"is_enabled": flag, "request_url": text(3500, like=HTTP)}, "is_enabled"
                ),
                "org_deploy_enabled": flag,
                "socket_mode_enabled": flag,
                "token_rotation_enabled": flag,
            }
        ),
    },
    "display_information",
)


def mistakes(manifest: object) -> list[str]:
    return list(MANIFEST(manifest, "manifest"))
