from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from bot.slack.manifest import COMMANDS, PATH, SHORTCUT, manifest
from bot.slack.scopes import EVENTS, SCOPES
from bot.talk.grammar import NOUNS, Line, parse
from bot.talk.parsed import Mistake
from tests.slack.manifest_schema import mistakes

URL = "https://clerk.example.org/clerk/"
TARGET = "https://clerk.example.org/clerk/slack/events"


def read(url: str = "") -> Any:
    """As whoever reads the JSON gets it."""
    return json.loads(json.dumps(manifest(url)))


@pytest.mark.parametrize("url", ["", URL, "https://" + "c" * 2900])
def test_slack_would_take_it(url: str) -> None:
    assert mistakes(read(url)) == []


def test_what_slack_would_refuse_is_seen() -> None:
    broken = read()
    broken["features"]["slash_commands"][1]["command"] = "meeting"
    broken["features"]["shortcuts"][0]["name"] = "Make an action of this message"
    broken["settings"]["event_subscriptions"]["bot_events"].append("message.im")
    broken["settings"]["socket"] = True
    del broken["display_information"]["name"]
    assert mistakes(broken) == [
        "manifest.display_information: lacks name",
        "manifest.features.shortcuts[0].name: not a text of 1 to 24 characters",
        r"manifest.features.slash_commands[1].command: not like /\S+",
        "manifest.settings.event_subscriptions.bot_events: something stands there twice",
        "manifest.settings: knows no socket",
    ]


def test_without_an_address_clerk_calls_out() -> None:
    made = read()
    assert made["settings"]["socket_mode_enabled"] is True
    assert "url" not in json.dumps(made)


def test_with_an_address_slack_calls_in_for_everything() -> None:
    settings, features = read(URL)["settings"], read(URL)["features"]
    assert settings["socket_mode_enabled"] is False
    assert settings["interactivity"] == {"is_enabled": True, "request_url": TARGET}
    assert settings["event_subscriptions"]["request_url"] == TARGET
    assert {one["url"] for one in features["slash_commands"]} == {TARGET}
    assert TARGET.endswith(PATH)


def test_each_event_comes_with_a_scope_that_lets_it_through() -> None:
    granted = {scope.name for scope in SCOPES}
    assert [event.name for event in EVENTS if not granted.issuperset(event.needs)] == []
    reasons = [one.why for one in (*SCOPES, *EVENTS)]
    assert [why for why in reasons if not why or why.endswith(".")] == []


def test_the_commands_are_those_of_the_grammar() -> None:
    assert [command.name for command in COMMANDS] == list(NOUNS)
    declared = read()["features"]["slash_commands"]
    assert [one["command"] for one in declared] == list(NOUNS)
    assert {one["should_escape"] for one in declared} == {True}
    assert read()["features"]["shortcuts"][0]["callback_id"] == SHORTCUT == "make_action"


@pytest.mark.parametrize(
    "line",
    [f"{command.name} {hint}" for command in COMMANDS for hint in command.hint.split(" | ")],
)
def test_what_a_hint_shows_is_understood(line: str) -> None:
    assert not isinstance(parse(Line(line, "BMG", date(2026, 11, 2))), Mistake)
