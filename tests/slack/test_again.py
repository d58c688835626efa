"""Whatever comes again, also to another process on the same data, has its effect once and its
answer again."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from tests.conversations.slack import SlackDriver
from tests.conversations.slack_shown import filled_in
from tests.conversations.slack_ways import Http
from tests.conversations.slack_world import World, living, restarted
from tests.slack import events, payloads
from tests.slack.recording.records import Json, View
from tests.slack.recording.server import Recording
from tests.slack.ticking import Ticking
from tests.usecases.cast import RACHEL

LINE = "3 amber by 26 Nov waiting for the County"


@pytest.fixture
def workspace(tmp_path: Path, slack_server: Recording) -> AbstractContextManager[World]:
    return living(tmp_path, slack_server, Ticking())


def command(world: World) -> Json:
    user = world.users[RACHEL]
    return payloads.slash(world.slack, user, world.channels["BMG"], "/action", LINE)


def direct(world: World, text: str) -> Json:
    return events.callback(
        world.slack, events.direct_message(world.slack, world.users[RACHEL], text)
    )


def updating(world: World) -> View:
    """The form for an update, open on her screen."""
    SlackDriver(world, Http(world)).said(RACHEL, "BMG", "/action 3 update")
    return list(world.slack.views.values())[-1]


def words(answer: Json) -> str:
    """Tickets are signed anew each time; what is read stays the same."""
    text: str = answer["text"] if "text" in answer else str(answer["view"]["blocks"][:3])
    return text


def test_a_line_typed_before_a_restart_is_answered_alike_after_it(
    workspace: AbstractContextManager[World],
) -> None:
    with workspace as world:
        fields = command(world)
        first = Http(world).command(fields)
        world.settled()
        changes = world.changes()
    with restarted(world) as anew:
        assert words(Http(anew).command(fields)) == words(first)
        anew.settled()
        assert anew.changes() == changes


def test_a_form_sent_before_a_restart_is_answered_alike_after_it(
    workspace: AbstractContextManager[World],
) -> None:
    with workspace as world:
        view = updating(world)
        filled = filled_in(view.body["blocks"], {"rating": "amber", "forecast": "26 Nov"})
        payload = payloads.submit(world.slack, world.users[RACHEL], view, filled)
        first = Http(world).interaction(payload)
        assert first["response_action"] == "update"
        world.settled()
        changes = world.changes()
    with restarted(world) as anew:
        assert words(Http(anew).interaction(payload)) == words(first)
        anew.settled()
        assert anew.changes() == changes


def test_a_button_pressed_before_a_restart_works_once(
    workspace: AbstractContextManager[World],
) -> None:
    with workspace as world:
        driver = SlackDriver(world, Http(world))
        driver.said(RACHEL, None, "/clerk links")
        shown = world.slack.ephemerals[-1]
        payload = payloads.press(world.slack, world.users[RACHEL], shown, "b.1")
        before = world.changes()
        Http(world).interaction(payload)
        world.settled()
        changes = world.changes()
    with restarted(world) as anew:
        Http(anew).interaction(payload)
        anew.settled()
        assert (changes > before, anew.changes()) == (True, changes)


def test_a_line_in_the_private_chat_is_answered_once(
    workspace: AbstractContextManager[World],
) -> None:
    with workspace as world:
        payload = direct(world, "/action 3")
        Http(world).event(payload)
        answered = len(world.slack.posts)
        Http(world).event(payload)
    with restarted(world) as anew:
        Http(anew).event(payload)
    assert (answered, len(world.slack.posts)) == (len(world.slack.posts), answered)


def test_a_home_that_is_opened_changes_nothing(
    workspace: AbstractContextManager[World],
) -> None:
    with workspace as world:
        user, changes = world.users[RACHEL], world.changes()
        for _ in range(3):
            Http(world).event(events.callback(world.slack, events.home_opened(world.slack, user)))
        world.settled()
        assert (world.changes(), user in world.slack.homes) == (changes, True)
