"""What Teams demands of a manifest, as far as Clerk's uses it: shapes, lengths and counts.

Written down from what Microsoft documents of version 1.25: a name that is not here is refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

Check = Callable[[object, str], Iterator[str]]
"""Says what is wrong with what stands at a place."""

GUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
SECURE = re.compile(r"https://[^\s/?#]+([/?#]\S*)?")
SEMVER = re.compile(r"(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}")
TAG = re.compile(r"[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8}){0,2}")


def text(longest: int, like: re.Pattern[str] | None = None, such_as: str = "") -> Check:
    def check(value: object, where: str) -> Iterator[str]:
        if not isinstance(value, str) or not value.strip():
            yield f"{where} is empty"
        elif len(value) > longest:
            yield f"{where} has {len(value):,} characters, and Teams takes {longest:,}"
        elif like and not like.fullmatch(value):
            yield f"{where} is “{value}”, which is not like {such_as}"

    return check


def one_of(*names: object) -> Check:
    def check(value: object, where: str) -> Iterator[str]:
        if not any(value is name or (value == name and isinstance(name, str)) for name in names):
            yield f"{where} is “{value}”, and must be one of: {', '.join(map(str, names))}"

    return check


def several(of: Check, most: int, *, least: int = 0) -> Check:
    def check(value: object, where: str) -> Iterator[str]:
        if not isinstance(value, list) or not least <= len(value) <= most:
            yield f"{where} is not a list of {least} to {most}"
            return
        if len({repr(one) for one in value}) < len(value):
            yield f"{where} holds something twice"
        for place, one in enumerate(value):
            yield from of(one, f"{where}[{place}]")

    return check


def table(fields: Mapping[str, Check], *needed: str) -> Check:
    def check(value: object, where: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield f"{where} is no table"
            return
        at = f"{where}." if where else ""
        yield from (f"{at}{name} is missing" for name in needed if name not in value)
        for name, one in value.items():
            if name in fields:
                yield from fields[name](one, f"{at}{name}")
            else:
                yield f"{at}{name} is not known to Teams"

    return check


FLAG = one_of(True, False)
ID = text(36, GUID, "1b4e28ba-2fa1-11d2-883f-0016d3cca427")
PAGE = text(2048, SECURE, "https://example.org/page")
FILE = text(2048, re.compile(r"[\w-]+\.png"), "icon.png")
SCOPES = several(one_of("personal", "team", "groupChat"), 3, least=1)
CAPABILITY = one_of("tab", "bot", "connector")
LISTED = table({"title": text(32), "description": text(128)}, "title", "description")
COMMANDS = table({"scopes": SCOPES, "commands": several(LISTED, 10, least=1)}, "scopes", "commands")
BOT = table(
    {
        "botId": ID,
        "scopes": SCOPES,
        "isNotificationOnly": FLAG,
        "supportsFiles": FLAG,
        "commandLists": several(COMMANDS, 3),
    },
    *("botId", "scopes"),
)
ACTION = table(
    {
        "id": text(64),
        "type": one_of("action"),
        "title": text(32),
        "description": text(128),
        "context": several(one_of("compose", "commandBox", "message"), 3, least=1),
        "fetchTask": FLAG,
    },
    *("id", "title"),
)
MANIFEST = table(
    {
        "$schema": text(2048, SECURE, "https://example.org/page"),
        "manifestVersion": one_of("1.25"),
        "version": text(256, SEMVER, "1.0.0"),
        "id": ID,
        "localizationInfo": table(
            {"defaultLanguageTag": text(26, TAG, "en-gb")}, "defaultLanguageTag"
        ),
        "developer": table(
            {"name": text(32), "websiteUrl": PAGE, "privacyUrl": PAGE, "termsOfUseUrl": PAGE},
            *("name", "websiteUrl", "privacyUrl", "termsOfUseUrl"),
        ),
        "name": table({"short": text(30), "full": text(100)}, "short"),
        "description": table({"short": text(80), "full": text(4000)}, "short", "full"),
        "icons": table({"color": FILE, "outline": FILE}, "color", "outline"),
        "accentColor": text(7, re.compile("#[0-9a-fA-F]{6}"), "#1f3a5f"),
        "bots": several(BOT, 1),
        "composeExtensions": several(
            table({"botId": ID, "commands": several(ACTION, 10)}, "botId"), 1
        ),
        "permissions": several(one_of("identity", "messageTeamMembers"), 2),
        "validDomains": several(text(2048), 100),
        "defaultInstallScope": one_of("personal", "team", "groupChat", "meetings"),
        "defaultGroupCapability": table({"team": CAPABILITY, "groupchat": CAPABILITY}),
        "supportsChannelFeatures": one_of("tier1"),
    },
    *("manifestVersion", "version", "id", "developer", "name", "description", "icons"),
    "accentColor",
)


def mistakes(manifest: object) -> list[str]:
    return list(MANIFEST(manifest, ""))
