"""“Make this an action”, from the menu of a message; and what stands behind a menu of Clerk's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversations.slack import SlackDriver
from tests.conversations.slack_ways import Http
from tests.conversations.slack_world import World, living
from tests.slack import payloads
from tests.slack.read_back import message_text, view_text
from tests.slack.recording.records import Channel
from tests.slack.recording.server import Recording
from tests.slack.ticking import Ticking
from tests.usecases.cast import CHAIR, MANAGER, RACHEL

ASKED = "Could somebody <@U1> publish the *audit findings*?\nIn plain English, please &amp; soon"


@pytest.fixture
def world(tmp_path: Path, slack_server: Recording) -> Iterator[World]:
    with living(tmp_path, slack_server, Ticking()) as world:
        world.slack.channel(Channel("C900", "chatter"))
        yield world


def makes(world: World, who: str, channel: str) -> None:
    post = world.slack.says(world.users[RACHEL], channel, ASKED)
    shortcut = payloads.shortcut(world.slack, world.users[who], post, "make_action")
    Http(world).interaction(shortcut)
    world.settled()


def shown(world: World) -> str:
    return view_text(list(world.slack.views.values())[-1].body)


def test_the_form_opens_with_what_was_written(world: World) -> None:
    makes(world, CHAIR, world.channels["BMG"])
    first, *fields = shown(world).splitlines()
    name = world.slack.people["U1"].name
    said = f"Could somebody {name} publish the *audit findings*? In plain English, please & soon"
    assert first == "New action for BMG"
    assert f"_{said}_" in fields[0]


def test_where_no_group_works_it_is_asked_for_which_it_is(world: World) -> None:
    makes(world, MANAGER, "C900")
    asked = message_text([world.slack.ephemerals[-1].blocks])
    assert asked.splitlines()[0] == "Which group is it for?"


def test_whoever_may_not_add_is_told_so(world: World) -> None:
    makes(world, RACHEL, world.channels["BMG"])
    told = message_text([world.slack.ephemerals[-1].blocks])
    assert told.splitlines()[0] == "That list isn't yours to add to"


def test_each_entry_of_a_menu_does_what_it_says(world: World) -> None:
    driver = SlackDriver(world, Http(world))
    driver.said(CHAIR, "BMG", "/action 3")
    menus = [
        element
        for block in world.slack.ephemerals[-1].blocks
        if block["type"] == "actions"
        for element in block["elements"]
        if element["type"] == "overflow"
    ]
    labels = [option["text"]["text"] for menu in menus for option in menu["options"]]
    for label in labels:
        driver.said(CHAIR, "BMG", "/action 3")
        assert driver.press(CHAIR, label, "") != ""
