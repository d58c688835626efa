"""What the operator sets: each value that cannot be used is a sentence."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from config.settings import SAMPLE, BadSetting, Settings, read_settings
from config.slack.settings import SlackSettings
from config.teams.settings import read_teams
from tests.teams.signed import ENVIRONMENT as TEAMS

SECRET = "s" * 32


def test_nothing_set_is_the_sample_on_this_machine() -> None:
    plain = Settings(SAMPLE, Path("data"), "127.0.0.1", 8080, "", None, ())
    assert read_settings({}) == plain
    empty = ("PARTNERSHIP", "DATA", "HOST", "PORT", "URL", "SECRET", "SLACK_BOT_TOKEN")
    assert read_settings({f"CLERK_{name}": "" for name in empty}) == plain
    assert (plain.base_url, plain.console) == ("http://localhost:8080", True)
    assert SAMPLE.is_file()


def test_everything_set() -> None:
    assert read_settings(
        {
            "CLERK_PARTNERSHIP": "/etc/clerk/ours.toml",
            "CLERK_DATA": "/var/clerk",
            "CLERK_HOST": "0.0.0.0",
            "CLERK_PORT": "80",
            "CLERK_URL": "https://clerk.example.org/",
            "CLERK_SECRET": SECRET,
            "CLERK_SLACK_BOT_TOKEN": "xoxb-1",
            "CLERK_SLACK_APP_TOKEN": "xapp-1",
            **TEAMS,
        }
    ) == Settings(
        Path("/etc/clerk/ours.toml"),
        Path("/var/clerk"),
        "0.0.0.0",
        80,
        "https://clerk.example.org/",
        SECRET,
        ("Slack", "Teams"),
        slack=SlackSettings("xoxb-1", "xapp-1"),
        teams=read_teams(TEAMS),
    )


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        *(
            ("PORT", port, f"CLERK_PORT is “{port}”: it must be a number from 1 to 65535.")
            for port in ("0", "65536", "-1", "http", " 80", "8_0", "٨٠", "²", "9" * 5000)
        ),
        *(
            ("URL", url, f"CLERK_URL is “{url}”: it must look like https://clerk.example.org")
            for url in ("clerk.example.org", "https://", "ftp://clerk", "https://a b", "/clerk")
        ),
        ("SECRET", "short", "CLERK_SECRET is too short: use at least 32 random characters."),
        ("SECRET", "s" * 31, "CLERK_SECRET is too short: use at least 32 random characters."),
    ],
    ids=lambda value: value[:20],
)
def test_a_value_that_cannot_be_used(name: str, value: str, sentence: str) -> None:
    with pytest.raises(BadSetting) as wrong:
        read_settings({f"CLERK_{name}": value})
    assert str(wrong.value) == sentence


@pytest.mark.parametrize(
    ("url", "port", "base"),
    [
        ("", 8081, "http://localhost:8081"),
        ("https://clerk.example.org", 80, "https://clerk.example.org"),
        ("https://clerk.example.org/", 80, "https://clerk.example.org"),
        ("https://example.org/clerk/", 80, "https://example.org/clerk"),
    ],
)
def test_where_addresses_begin(url: str, port: int, base: str) -> None:
    assert Settings(url=url, port=port).base_url == base


@pytest.mark.parametrize(
    ("host", "loopback"),
    [
        ("127.0.0.1", True),
        ("127.8.9.1", True),
        ("::1", True),
        ("localhost", True),
        ("0.0.0.0", False),
        ("::", False),
        ("192.168.1.5", False),
        ("clerk.example.org", False),
        ("localhost.example.org", False),
    ],
)
def test_the_console_is_for_this_machine_only(host: str, loopback: bool) -> None:
    settings = Settings(host=host)
    assert (settings.loopback, settings.console) == (loopback, loopback)
    assert replace(settings, platforms=("Slack",)).console is False


@pytest.mark.parametrize(
    ("environment", "platforms"),
    [
        ({"CLERK_SLACK_BOT_TOKEN": "xoxb-1", "CLERK_SLACK_APP_TOKEN": "xapp-1"}, ("Slack",)),
        (TEAMS, ("Teams",)),
    ],
)
def test_a_real_platform_switches_the_console_off(
    environment: dict[str, str], platforms: tuple[str, ...]
) -> None:
    settings = read_settings(environment)
    assert (settings.platforms, settings.console) == (platforms, False)
