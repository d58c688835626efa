"""The whole of Clerk on Teams: what arrives, signed, and what it has to say of its own accord."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversations.teams_world import World, living
from tests.slack.ticking import Ticking
from tests.talk.party import RACHEL
from tests.teams import activities
from tests.teams.keyserver import KeyServer
from tests.teams.recording.records import Post
from tests.teams.recording.server import Recording
from tests.teams.signed import Json, claims, sign


@pytest.fixture
def world(tmp_path: Path, teams_server: Recording, teams_keys: KeyServer) -> Iterator[World]:
    with living(tmp_path, teams_server, teams_keys, Ticking()) as world:
        yield world


def posts(world: World, activity: Json) -> int:
    teams, user = world.teams, world.users[RACHEL]
    clerk = {"id": f"28:{teams.app}", "name": "Clerk"}
    whole = activity | {
        "serviceUrl": teams.service_url,
        "from": activities.sender(user),
        "recipient": clerk,
        "entities": [{"type": "mention", "text": activities.MENTION, "mentioned": clerk}],
    }
    if whole["conversation"]["id"] == activities.CHAT:
        whole["conversation"] = {**whole["conversation"], "id": teams.chat(user).id}
    told = claims(world.clock.now(), aud=teams.app, serviceurl=teams.service_url)
    signed = sign(whole, told)
    answer = world.client.post("/teams/messages", content=signed.body, headers=signed.headers)
    world.settled()
    return answer.status_code


def heads(said: list[Post]) -> list[str]:
    return [str(post.card["fallbackText"]).splitlines()[0] for post in said if post.card]


def test_a_line_is_answered_where_it_was_typed(world: World) -> None:
    assert posts(world, activities.said("action list")) == 200
    assert heads(world.teams.to(world.users[RACHEL])) == ["Actions you lead"]


def test_in_a_channel_the_answer_comes_to_a_chat_of_their_own(world: World) -> None:
    bmg = world.channels["BMG"]
    world.teams.conversations[f"{bmg};messageid=1"] = world.teams.conversations[bmg]
    assert posts(world, activities.in_channel("action 3", channel=bmg)) == 200
    assert heads(world.teams.to(world.users[RACHEL]))[0].startswith("BMG-2026-003")
    assert heads(world.teams.within(bmg)) == ["Clerk has answered you in your own chat with it"]


def test_what_is_due_is_asked_there_and_shown_afresh_once_it_is_answered(world: World) -> None:
    world.lives_until("2026-11-07")
    (asked, *_) = world.teams.to(world.users[RACHEL])
    assert "BMG-2026-003" in str(asked.card)
    posts(world, activities.said("action 3 done on 5 Nov the briefing was held"))
    world.arrived()
    (again, *_) = world.teams.to(world.users[RACHEL])
    assert (again.id, again.edits) == (asked.id, 1)
