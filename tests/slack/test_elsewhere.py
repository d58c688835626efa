"""Somebody of another workspace, in a shared channel: a stranger until linked by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.talk.say.arrival import NOT_LINKED
from tests.conversations.slack_ways import Http
from tests.conversations.slack_world import World, living
from tests.slack import events, payloads
from tests.slack.recording.records import Person
from tests.slack.recording.server import Recording
from tests.slack.ticking import Ticking

KIM, MANAGER = "U900", "joan-merriweather"
RACHEL, EMAIL = "Rachel Okafor", "rachel.okafor@police.example.org"
REFUSED = "\n".join((NOT_LINKED.heading, *NOT_LINKED.text))


@pytest.fixture
def world(tmp_path: Path, slack_server: Recording) -> Iterator[World]:
    with living(tmp_path, slack_server, Ticking(), socket=False) as world:
        world.slack.person(Person(KIM, "Kim", EMAIL, team="T9", enterprise="E9"))
        yield world


def typed(world: World, user: str, command: str, text: str) -> str:
    fields = payloads.slash(world.slack, user, world.channels["BMG"], command, text)
    answer = Http(world).command(fields)
    world.settled()
    return str(answer["text"])


def written(world: World, text: str) -> str:
    message = events.direct_message(world.slack, KIM, text)
    Http(world).event(events.callback(world.slack, message))
    world.settled()
    return world.slack.to(KIM)[-1].text


def test_an_address_that_is_known_here_makes_nobody_of_another_workspace_known(
    world: World,
) -> None:
    assert typed(world, KIM, "/action", "list mine") == REFUSED
    assert written(world, "list mine") == REFUSED


def test_linked_by_hand_they_are_answered_wherever_they_write(world: World) -> None:
    linked = typed(world, world.users[MANAGER], "/clerk", f"link <@{KIM}|kim> {RACHEL}")
    assert linked.startswith(f"Linked: {RACHEL}\n")
    theirs = typed(world, KIM, "/action", "list mine")
    assert theirs == typed(world, world.users["rachel-okafor"], "/action", "list mine")
    assert written(world, "/action list mine") == theirs
    opened = events.callback(world.slack, events.home_opened(world.slack, KIM))
    Http(world).event(opened)
    typed(world, world.users[MANAGER], "/clerk", f"unlink <@{KIM}>")
    assert typed(world, KIM, "/action", "list mine") == REFUSED


def test_however_many_are_mentioned_it_is_about_the_first(world: World) -> None:
    many = " ".join(f"<@U{n}>" for n in range(100, 130))
    answer = typed(world, world.users[MANAGER], "/clerk", f"link <@{KIM}> {many}")
    assert answer.startswith("I can't find")
    assert typed(world, KIM, "/action", "list mine") == REFUSED
