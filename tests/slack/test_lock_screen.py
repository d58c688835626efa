"""What a locked phone shows of a restricted group: a reference, the day, and “open to read”."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversations.slack import SlackDriver
from tests.conversations.slack_ways import Http
from tests.conversations.slack_world import World, living
from tests.slack.recording.records import Ephemeral, Post
from tests.slack.recording.server import Recording
from tests.slack.ticking import Ticking
from tests.usecases.cast import MANAGER, NURSE, REVIEWER

TITLES = ("Review A: complete step 4", "Review A: confirm step 6", "Review B: close the list")
ADDED = "Review C: begin with step 1"
WHY = "the author is away"


@pytest.fixture
def world(tmp_path: Path, slack_server: Recording) -> Iterator[World]:
    with living(tmp_path, slack_server, Ticking()) as world:
        yield world


def shown(world: World) -> list[Post | Ephemeral]:
    return [*world.slack.posts, *world.slack.ephemerals]


def lock_screens(world: World) -> list[str]:
    """The top-level text of everything that was shown, at whatever time."""
    asked = [str(call.args["text"]) for call in world.slack.calls if "text" in call.args]
    return [one.text for one in shown(world)] + asked


def read_inside(world: World) -> str:
    views = [*world.slack.views.values(), *world.slack.homes.values()]
    return json.dumps([one.blocks for one in shown(world)] + [one.body for one in views])


def test_nothing_of_a_restricted_group_stands_outside(world: World) -> None:
    driver = SlackDriver(world, Http(world))
    driver.said(REVIEWER, "CSPR", "/action list")
    driver.said(REVIEWER, "CSPR", "/action 1")
    driver.press(REVIEWER, "On track", "")
    driver.said(REVIEWER, None, "/action CSPR-2026-001 history")
    driver.said(REVIEWER, None, "CSPR-2026-002")
    driver.sees(REVIEWER, "home")
    driver.said(NURSE, "CSPR", "/action 2")
    driver.said(MANAGER, "CSPR", f"/action new {ADDED} by 1 Dec for Priya Ramanathan")
    driver.said(REVIEWER, "CSPR", f"/action 1 amber by 20 Jan {WHY}")
    driver.said(REVIEWER, "CSPR", "/action 1 update")
    for _ in range(30):
        driver.clock("advance")
    outside, inside = lock_screens(world), read_inside(world)
    assert [title for title in (*TITLES, ADDED) if title not in inside] == []
    leaking = [text for text in outside for word in (*TITLES, ADDED, WHY) if word in text]
    assert leaking == []


def test_it_says_which_and_when(world: World) -> None:
    driver = SlackDriver(world, Http(world))
    driver.said(REVIEWER, "CSPR", "/action 1")
    assert world.slack.ephemerals[-1].text == "CSPR-2026-001, Mon 2 Nov 2026: open to read"


def test_of_others_the_whole_stands_there(world: World) -> None:
    SlackDriver(world, Http(world)).said(NURSE, "BMG", "/action 3")
    assert "Brief public protection officers" in world.slack.ephemerals[-1].text
