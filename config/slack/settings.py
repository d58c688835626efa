"""How Clerk reaches Slack and Slack reaches Clerk, from the environment alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from config.bad_setting import BadSetting

API = "https://slack.com/api/"
BOT, APP, SIGNING = (
    "CLERK_SLACK_BOT_TOKEN",
    "CLERK_SLACK_APP_TOKEN",
    "CLERK_SLACK_SIGNING_SECRET",
)


@dataclass(frozen=True, slots=True, repr=False)
class SlackSettings:
    """With `app_token` Clerk calls out (Socket Mode), also where a signing secret is set;
    without one Slack calls in, and signs what it sends. `api` is another only in tests.

    Its repr shows no value, so that none comes into a log or an error.
    """

    bot_token: str
    app_token: str = ""
    signing_secret: str = ""
    api: str = API

    @property
    def socket_mode(self) -> bool:
        return bool(self.app_token)

    def __repr__(self) -> str:
        return f"SlackSettings({'Socket Mode' if self.socket_mode else 'HTTP'})"


@dataclass(frozen=True, slots=True)
class Kind:
    """What a value looks like, and where a person finds it."""

    shape: re.Pattern[str]
    found: str


BOT_TOKEN = Kind(
    re.compile(r"xoxb-[\w-]{1,250}", re.ASCII),
    "The right value begins with xoxb- and is found under OAuth & Permissions, as Bot User OAuth "
    "Token.",
)
APP_TOKEN = Kind(
    re.compile(r"xapp-[\w-]{1,250}", re.ASCII),
    "The right value begins with xapp- and is made under Basic Information, App-Level Tokens.",
)
SIGNING_SECRET = Kind(
    re.compile(r"[0-9A-Za-z]{16,128}"),
    "The right value is a row of letters and digits, found under Basic Information, as Signing "
    "Secret.",
)
KINDS = {BOT: BOT_TOKEN, APP: APP_TOKEN, SIGNING: SIGNING_SECRET}

NO_BOT = f"{{name}} is set, but {BOT} is not: Clerk needs it to write to people in Slack. "
NO_WAY_IN = (
    f"{BOT} is set, but Slack has no way to reach Clerk. Set {APP} (Socket Mode, where Clerk needs "
    f"no public address), or {SIGNING} together with CLERK_URL. docs/slack.md leads through it."
)


def read_slack(environment: Mapping[str, str]) -> SlackSettings | None:
    """None where nothing of Slack is set. Raises BadSetting, whose text holds no value."""
    values = {name: environment.get(name) or "" for name in KINDS}
    given = [name for name, value in values.items() if value]
    if not given:
        return None
    for name in given:
        _check(name, values[name])
    if BOT not in given:
        raise BadSetting(NO_BOT.format(name=given[0]) + BOT_TOKEN.found)
    if given == [BOT]:
        raise BadSetting(NO_WAY_IN)
    return SlackSettings(values[BOT], values[APP], values[SIGNING])


def _check(name: str, value: str) -> None:
    if KINDS[name].shape.fullmatch(value):
        return
    if not value.strip():
        raise BadSetting(f"{name} holds nothing but blanks. {KINDS[name].found}")
    for other, kind in KINDS.items():
        if other != name and kind.shape.fullmatch(value):
            raise BadSetting(f"{name} holds what belongs in {other}. {KINDS[name].found}")
    raise BadSetting(f"{name} is not what Clerk needs there. {KINDS[name].found}")
