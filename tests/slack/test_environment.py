"""Variables that Slack's library would read by itself switch nothing on."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.conversations.slack import SlackDriver
from tests.conversations.slack_ways import Http
from tests.conversations.slack_world import living
from tests.slack.recording.server import Recording
from tests.slack.ticking import Ticking
from tests.usecases.cast import RACHEL

THEIRS = (
    *("SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET"),
    *("SLACK_APP_TOKEN", "SLACK_VERIFICATION_TOKEN", "SLACK_SCOPES", "SLACK_INSTALL_PATH"),
)


def test_only_clerks_own_settings_count(
    tmp_path: Path, slack_server: Recording, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in THEIRS:
        monkeypatch.setenv(name, "xoxb-somebody-elses")
    with living(tmp_path, slack_server, Ticking()) as world:
        told = SlackDriver(world, Http(world)).said(RACHEL, "BMG", "/clerk links")
    assert told.startswith("Your calendar links")
    assert {call.outcome for call in world.slack.calls} == {"ok"}  # with Clerk's own token
    assert {os.environ[name] for name in THEIRS} == {"xoxb-somebody-elses"}
