"""What Slack needs, from the environment: mixed up, missing or empty, it is said in words."""

from __future__ import annotations

import pytest

from config.settings import BadSetting, Settings, read_settings
from config.slack.settings import KINDS, SlackSettings, read_slack

BOT, APP, SECRET = "xoxb-1-2-abC", "xapp-1-A1-2-9f", "0123456789abcdef0123456789abcdef"
NAMES = ("CLERK_SLACK_BOT_TOKEN", "CLERK_SLACK_APP_TOKEN", "CLERK_SLACK_SIGNING_SECRET")


def environment(*values: str) -> dict[str, str]:
    return {name: value for name, value in zip(NAMES, values, strict=False) if value}


def test_nothing_set_is_no_slack() -> None:
    assert read_slack({}) is None
    assert read_slack(dict.fromkeys(NAMES, "")) is None


@pytest.mark.parametrize(
    ("values", "socket_mode"),
    [((BOT, APP), True), ((BOT, "", SECRET), False), ((BOT, APP, SECRET), True)],
    ids=["app token", "signing secret", "both"],
)
def test_either_way_in_will_do_and_socket_mode_wins(
    values: tuple[str, ...], socket_mode: bool
) -> None:
    slack = read_slack(environment(*values))
    assert slack == SlackSettings(*values)
    assert slack.api == "https://slack.com/api/"
    assert slack.socket_mode is socket_mode


def test_the_variables_that_the_library_would_read_mean_nothing() -> None:
    theirs = {"SLACK_BOT_TOKEN": BOT, "SLACK_APP_TOKEN": APP, "SLACK_SIGNING_SECRET": SECRET}
    assert read_settings(theirs) == Settings()


NO_WAY_IN = (
    "CLERK_SLACK_BOT_TOKEN is set, but Slack has no way to reach Clerk. Set CLERK_SLACK_APP_TOKEN "
    "(Socket Mode, where Clerk needs no public address), or CLERK_SLACK_SIGNING_SECRET together "
    "with CLERK_URL. docs/slack.md leads through it."
)
NO_BOT = (
    "CLERK_SLACK_APP_TOKEN is set, but CLERK_SLACK_BOT_TOKEN is not: Clerk needs it to write to "
    "people in Slack. "
)


def said(values: tuple[str, ...]) -> str:
    with pytest.raises(BadSetting) as wrong:
        read_settings(environment(*values))
    return str(wrong.value)


def test_half_of_it_is_not_enough() -> None:
    assert said((BOT,)) == NO_WAY_IN
    assert said(("", APP)) == NO_BOT + KINDS[NAMES[0]].found


@pytest.mark.parametrize(
    ("values", "name", "belongs"),
    [
        ((APP, BOT), 0, 1),
        ((SECRET, APP), 0, 2),
        ((BOT, BOT), 1, 0),
        ((BOT, SECRET), 1, 2),
        ((BOT, "", APP), 2, 1),
    ],
)
def test_values_mixed_up(values: tuple[str, ...], name: int, belongs: int) -> None:
    sentence = f"{NAMES[name]} holds what belongs in {NAMES[belongs]}. {KINDS[NAMES[name]].found}"
    assert said(values) == sentence
    assert [value for value in values if value and value in sentence] == []


def test_a_secret_of_blanks() -> None:
    blank = "CLERK_SLACK_SIGNING_SECRET holds nothing but blanks. "
    assert said((BOT, "", " ")) == blank + KINDS[NAMES[2]].found


@pytest.mark.parametrize(
    "value", ["xoxp-1-2", "xoxb-", f"{BOT}\n", f" {BOT}", "xoxb-é", "xoxb-" + "1" * 251, "Fnord"]
)
def test_something_else_altogether(value: str) -> None:
    sentence = f"CLERK_SLACK_BOT_TOKEN is not what Clerk needs there. {KINDS[NAMES[0]].found}"
    assert said((value, APP)) == sentence


def test_no_secret_is_in_a_repr() -> None:
    settings = read_settings(environment(BOT, APP, SECRET) | {"CLERK_SECRET": "k" * 32})
    shown = f"{settings!r} {settings} {settings.slack!r} {settings.slack}"
    assert [secret for secret in (BOT, APP, SECRET, "k" * 32) if secret in shown] == []
    assert repr(settings.slack) == "SlackSettings(Socket Mode)"
