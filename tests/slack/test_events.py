"""What Slack tells of by itself: answered once, sent again until it is dealt with, or let go."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from tests.conversations.slack_ways import Http
from tests.conversations.slack_world import World, living
from tests.slack import events, signed
from tests.slack.recording.faults import Fault, at
from tests.slack.recording.records import Json
from tests.slack.recording.server import Recording
from tests.slack.recording.state import Slack
from tests.slack.ticking import Ticking
from tests.usecases.cast import CHAIR, RACHEL

AMBER = "/action 3 amber by 26 Nov waiting for the County"


@pytest.fixture
def world(tmp_path: Path, slack_server: Recording) -> Iterator[World]:
    with living(tmp_path, slack_server, Ticking()) as world:
        yield world


def line(world: World, text: str = AMBER, **told: str) -> Json:
    message = events.direct_message(world.slack, world.users[RACHEL], text)
    return events.callback(world.slack, message | told)


def tried(world: World, payload: Json, retry: int = 0) -> int:
    """The status Slack is answered with."""
    request = signed.event(world.slack, payload, retry)
    answer = world.client.post("/slack/events", content=request.body, headers=request.headers)
    world.settled()
    return answer.status_code


def answered(world: World) -> int:
    """How many messages she has been sent."""
    return len(world.slack.to(world.users[RACHEL]))


@pytest.mark.parametrize(
    ("fault", "first", "posts"),
    [
        (Fault.LIMITED, 500, 1),
        (Fault.UNKNOWN_ERROR, 500, 1),
        (Fault.DROPPED_AFTER, 200, 1),
        (Fault.DROPPED_BEFORE, 200, 0),
    ],
)
def test_a_line_whose_answer_surely_did_not_arrive_is_sent_again_and_answered(
    world: World, fault: Fault, first: int, posts: int
) -> None:
    """One that may have arrived is not sent again: nothing is doubled."""
    payload, before = line(world, "/action 3"), answered(world)
    ordinal = world.slack.asked["chat.postMessage"] + 1
    world.slack.plan = at({("chat.postMessage", ordinal): fault})
    statuses = [tried(world, payload)]
    world.clock.pass_by(60)
    statuses += [tried(world, payload, 1), tried(world, payload, 2)]
    assert (statuses, answered(world)) == ([first, 200, 200], before + posts)


def test_what_was_said_acts_once_however_often_its_answer_fails(world: World) -> None:
    payload = line(world)
    world.slack.plan = lambda method, _: (
        Fault.UNKNOWN_ERROR if method == "chat.postMessage" else None
    )
    assert tried(world, payload) == 500
    changes = world.changes()
    assert tried(world, payload, 1) == 500
    assert world.changes() == changes


def test_a_line_that_comes_again_meanwhile_is_answered_once(world: World) -> None:
    """Slack waits no longer than three seconds."""
    payload, before = line(world, "/action 3"), answered(world)
    with ThreadPoolExecutor(4) as pool:
        statuses = list(pool.map(lambda retry: tried(world, payload, retry), range(4)))
    assert (statuses, answered(world)) == ([200] * 4, before + 1)


def own(world: World) -> Json:
    said = events.own_message(world.slack, world.users[RACHEL], AMBER)
    return events.callback(world.slack, said)


def edited(world: World) -> Json:
    return line(world, subtype="message_changed")


def of_a_bot(world: World) -> Json:
    return line(world, bot_id="B9")


def in_a_channel(world: World) -> Json:
    return line(world, channel=world.channels["BMG"], channel_type="channel")


def among_several(world: World) -> Json:
    return line(world, channel="G9", channel_type="mpim")


def somebody_joins(world: World) -> Json:
    channel = world.channels["BMG"]
    return events.callback(world.slack, events.joined(world.slack, world.users[CHAIR], channel))


def nobody_asked_for(world: World) -> Json:
    return events.callback(world.slack, {"type": "star_added", "user": world.users[RACHEL]})


@pytest.mark.parametrize(
    "told",
    [own, edited, of_a_bot, in_a_channel, among_several, somebody_joins, nobody_asked_for],
)
def test_what_is_not_for_clerk_alone_is_let_go(world: World, told: Callable[[World], Json]) -> None:
    payload = told(world)
    before = [posted(world.slack), world.changes()]
    assert tried(world, payload) == 200
    assert [posted(world.slack), world.changes()] == before


def posted(slack: Slack) -> tuple[int, int]:
    return len(slack.posts), len(slack.ephemerals)


def test_slack_finds_its_challenge_answered(world: World) -> None:
    request = signed.event(world.slack, events.url_verification("3eZbrw1aBm2rZgRNFdxV"))
    answer = world.client.post("/slack/events", content=request.body, headers=request.headers)
    assert (answer.status_code, answer.json()) == (200, {"challenge": "3eZbrw1aBm2rZgRNFdxV"})


def test_that_clerk_was_taken_away_is_logged_and_nothing_else_of_it(world: World) -> None:
    for told in (events.uninstalled(), events.tokens_revoked(world.slack)):
        payload = events.callback(world.slack, told)
        with capture_logs() as logs:
            assert tried(world, payload) == 200
        (one,) = logs
        assert one == {
            "event": "slack has taken the app away",
            "id": payload["event_id"],
            "log_level": "error",
        }


def test_whoever_brought_clerk_into_a_channel_is_told_alone_and_nobody_where_it_is_not_known(
    world: World,
) -> None:
    joined = events.joined(world.slack, world.slack.bot_user, world.channels["BMG"])
    world.slack.channels[world.channels["BMG"]].members.add(world.users[CHAIR])
    way = Http(world)
    way.event(events.callback(world.slack, joined | {"inviter": world.users[CHAIR]}))
    way.event(events.callback(world.slack, {k: v for k, v in joined.items() if k != "inviter"}))
    assert [one.user for one in world.slack.ephemerals] == [world.users[CHAIR]]
