"""Home: shown when it is opened, and kept as things are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.talk.say import arrival
from tests.conversations.slack import SlackDriver
from tests.conversations.slack_ways import Http
from tests.conversations.slack_world import World, living
from tests.slack import events
from tests.slack.read_back import view_text
from tests.slack.recording.records import Person
from tests.slack.recording.server import Recording
from tests.slack.ticking import Ticking
from tests.usecases.cast import CHAIR, RACHEL

AMBER = "/action 3 amber by 26 Nov waiting for the County"


@pytest.fixture
def world(tmp_path: Path, slack_server: Recording) -> Iterator[World]:
    with living(tmp_path, slack_server, Ticking()) as world:
        yield world


@pytest.fixture
def driver(world: World) -> SlackDriver:
    return SlackDriver(world, Http(world))


def home(world: World, person: str) -> str:
    return view_text(world.slack.homes[world.users[person]].body)


def opens(world: World, user: str) -> None:
    Http(world).event(events.callback(world.slack, events.home_opened(world.slack, user)))
    world.settled()


def published(world: World, user: str) -> int:
    calls = (call for call in world.slack.calls if call.method == "views.publish")
    return sum(call.args["user_id"] == user for call in calls)


def test_it_is_there_when_it_is_opened(world: World) -> None:
    opens(world, world.users[RACHEL])
    assert home(world, RACHEL).splitlines()[0] == "You lead four actions"


def test_it_follows_what_its_owner_does(world: World, driver: SlackDriver) -> None:
    opens(world, world.users[RACHEL])
    before = home(world, RACHEL)
    driver.said(RACHEL, "BMG", AMBER)
    assert "Running late (Amber)" not in before
    assert "Rating: running late (Amber)" in home(world, RACHEL)


def test_a_stranger_reads_there_that_they_are_not_known(world: World) -> None:
    world.slack.person(Person("U950", "Nobody Known", "nobody@example.org"))
    world.users["nobody"] = "U950"
    opens(world, "U950")
    assert home(world, "nobody").splitlines()[0] == arrival.NOT_LINKED.heading


def test_it_follows_what_others_do_to_what_is_ones_own(world: World, driver: SlackDriver) -> None:
    opens(world, world.users[RACHEL])
    driver.said(CHAIR, "BMG", "/action 3 pause until 1 Feb while the review runs")
    driver.clock("advance")
    assert home(world, RACHEL).splitlines()[0] == "You lead three actions"


def test_nobody_gets_one_who_never_opened_it(world: World, driver: SlackDriver) -> None:
    driver.said(CHAIR, "BMG", "/action 3 pause until 1 Feb while the review runs")
    driver.clock("advance")
    assert published(world, world.users[RACHEL]) == 0
