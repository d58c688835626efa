"""Which channel is a group's own: said in it, by those who may."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversations.slack import SlackDriver
from tests.conversations.slack_ways import Http
from tests.conversations.slack_world import World, living
from tests.slack import events
from tests.slack.recording.records import Channel
from tests.slack.recording.server import Recording
from tests.slack.ticking import Ticking
from tests.usecases.cast import CHAIR, MANAGER, RACHEL

NEW = "a new channel"


@pytest.fixture
def world(tmp_path: Path, slack_server: Recording) -> Iterator[World]:
    with living(tmp_path, slack_server, Ticking()) as world:
        world.slack.channel(Channel("C900", "bmg-new", {world.users[CHAIR]}))
        world.channels[NEW] = "C900"
        yield world


@pytest.fixture
def driver(world: World) -> SlackDriver:
    return SlackDriver(world, Http(world))


def test_binding_moves_where_the_groups_news_is_posted(world: World, driver: SlackDriver) -> None:
    told = driver.said(CHAIR, NEW, "/clerk bind BMG")
    assert told.splitlines()[0] == "This is now the channel of the Business Management Group"
    driver.said(RACHEL, NEW, "/action 3 amber by 26 Nov waiting for the County")
    assert world.slack.in_channel(world.channels["BMG"]) == []
    assert "BMG-2026-003" in world.slack.in_channel("C900")[-1].text


def test_a_number_means_the_groups_own_where_it_is_bound(driver: SlackDriver) -> None:
    driver.said(MANAGER, NEW, "/clerk bind CSPR")
    assert driver.said(MANAGER, NEW, "/action 3").startswith("CSPR-2026-003 ")


@pytest.mark.parametrize(
    ("said", "heading"),
    [
        ((RACHEL, NEW, "/clerk bind BMG"), "That isn't yours"),
        ((CHAIR, NEW, "/clerk bind BGM"), "I can't find the group"),
        ((CHAIR, NEW, "/clerk unbind"), "This channel is no group's"),
        ((CHAIR, None, "/clerk bind BMG"), "I didn't understand that"),
        ((CHAIR, NEW, "/clerk bind"), "I didn't understand that"),
    ],
)
def test_what_cannot_be_is_said_and_changes_nothing(
    world: World, driver: SlackDriver, said: tuple[str, str | None, str], heading: str
) -> None:
    before = world.changes()
    assert driver.said(*said).startswith(heading)
    assert world.changes() == before


def test_whoever_brings_clerk_into_a_channel_is_told_how_to_go_on(
    world: World, driver: SlackDriver
) -> None:
    del driver
    joined = events.joined(world.slack, world.slack.bot_user, "C900") | {
        "inviter": world.users[CHAIR]
    }
    Http(world).event(events.callback(world.slack, joined))
    world.settled()
    told = world.slack.ephemerals[-1]
    assert (told.user, told.channel) == (world.users[CHAIR], "C900")
    assert told.text.splitlines()[0] == "Clerk is in this channel now"
