"""What goes wrong on the way back: a form that cannot open, an answer that cannot be made."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.slack.respond import Responder
from bot.talk.say import arrival
from tests.conversations.slack import SlackDriver
from tests.conversations.slack_ways import Http
from tests.conversations.slack_world import World, living
from tests.slack import answers, events, payloads, signed
from tests.slack.recording.faults import Fault, at
from tests.slack.recording.server import Recording
from tests.slack.ticking import Ticking
from tests.usecases.cast import RACHEL

WAITS = "Update BMG-2026-003"
SAID = "a sentence nobody should find in a log"


@pytest.fixture
def world(tmp_path: Path, slack_server: Recording) -> Iterator[World]:
    with living(tmp_path, slack_server, Ticking()) as world:
        yield world


@pytest.mark.parametrize("fault", [Fault.SERVER_ERROR, Fault.DROPPED_BEFORE, Fault.LIMITED])
def test_a_form_that_does_not_open_waits_behind_a_button(world: World, fault: Fault) -> None:
    world.slack.plan = at({("views.open", 1): fault})
    user = world.users[RACHEL]
    fields = payloads.slash(world.slack, user, world.channels["BMG"], "/action", "3 update")
    answer = Http(world).command(fields)
    assert answer["text"].startswith(WAITS)
    (button,) = answer["blocks"][-1]["elements"]
    assert button["text"]["text"] == "Open the form"
    world.clock.pass_by(120)
    answers.answered_command(world.slack, fields, answer)
    shown = world.slack.ephemerals[-1]
    press = payloads.press(world.slack, user, shown, button["action_id"])
    Http(world).interaction(press)
    assert [view.body["callback_id"] for view in world.slack.views.values()] == ["form"]


def test_an_address_that_is_not_slacks_is_never_called() -> None:
    with capture_logs() as logs:
        asyncio.run(Responder()("https://hooks.slack.com.example.org/x", {"text": SAID}))
        asyncio.run(Responder()("http://127.0.0.1:1/x", {"text": SAID}))
    assert [line["event"] for line in logs] == ["slack named an address that is not its own"] * 2


def test_what_goes_wrong_inside_is_owned_up_to_and_no_word_of_it_logged(world: World) -> None:
    user = world.users[RACHEL]
    fields = payloads.slash(
        world.slack, user, world.channels["BMG"], "/action", f"3 amber by 26 Nov {SAID}"
    )
    event = events.callback(world.slack, events.direct_message(world.slack, user, SAID))
    world.house.store.close()
    with capture_logs() as logs:
        answer = Http(world).command(fields)
        request = signed.event(world.slack, event)
        again = world.client.post("/slack/events", content=request.body, headers=request.headers)
    assert answer["text"].startswith(arrival.WENT_WRONG.heading)
    assert again.status_code == 500  # so that Slack sends it again
    assert SAID not in json.dumps(logs, default=str)
    assert {line.get("kind") for line in logs if line["log_level"] == "error"} == {"StoreClosed"}


def test_a_stranger_who_presses_what_stands_in_a_channel_is_refused(world: World) -> None:
    driver = SlackDriver(world, Http(world))
    driver.said(RACHEL, "BMG", "/action 3 amber by 26 Nov waiting for the County")
    (post,) = world.slack.in_channel(world.channels["BMG"])
    world.slack.person(type(world.slack.people["U1"])("U950", "Nobody Known", "no@example.org"))
    changes = len(world.slack.posts)
    Http(world).interaction(payloads.press(world.slack, "U950", post, "b.1"))
    world.settled()
    told = world.slack.ephemerals[-1]
    assert (told.user, told.text.splitlines()[0]) == ("U950", arrival.NOT_LINKED.heading)
    assert [one.user for one in world.slack.posts[changes:]] == [world.slack.bot_user] * len(
        world.slack.posts[changes:]
    )
