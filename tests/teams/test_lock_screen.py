"""What a locked phone shows of a restricted group: a reference, the day, and “open to read”; and
what a channel that others read is shown of it: nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversations.teams import TeamsDriver
from tests.conversations.teams_world import World, living
from tests.slack.ticking import Ticking
from tests.teams.keyserver import key_server
from tests.teams.recording.records import Json
from tests.teams.recording.server import Recording
from tests.usecases.cast import MANAGER, NURSE, REVIEWER

TITLES = ("Review A: complete step 4", "Review A: confirm step 6", "Review B: close the list")
ADDED = "Review C: begin with step 1"
WHY = "the author is away"


@pytest.fixture
def world(tmp_path: Path, teams_server: Recording) -> Iterator[World]:
    with key_server() as keys, living(tmp_path, teams_server, keys, Ticking()) as world:
        yield world


def sent(world: World, *conversations: str) -> list[Json]:
    """All that was ever posted or changed, there or anywhere."""
    told = [call for call in world.teams.calls if call.method in ("send", "update")]
    return [one.body for one in told if not conversations or one.conversation in conversations]


def outside(activity: Json) -> str:
    """What a banner shows, and a client that draws no card."""
    cards = [one["content"] for one in activity.get("attachments", ())]
    told = (activity["summary"], activity.get("text", ""))
    return "\n".join((*told, *(str(card["fallbackText"]) for card in cards)))


def test_nothing_of_a_restricted_group_stands_outside(world: World) -> None:
    driver = TeamsDriver(world)
    driver.said(REVIEWER, None, "action list CSPR")
    driver.said(REVIEWER, "CSPR", "action 1")
    driver.said(REVIEWER, None, "action CSPR-2026-001 history")
    driver.said(REVIEWER, None, "CSPR-2026-002")
    driver.sees(REVIEWER, "home")
    driver.said(NURSE, "CSPR", "action 2")
    driver.said(MANAGER, "CSPR", f"action new {ADDED} by 1 Dec for Priya Ramanathan")
    driver.said(REVIEWER, "CSPR", f"action 1 amber by 20 Jan {WHY}")
    for _ in range(30):
        driver.clock("advance")
    world.arrived()
    shown = [str(one.get("attachments")) for one in sent(world)]
    assert [title for title in (*TITLES, ADDED) if title not in "".join(shown)] == []
    words = (*TITLES, ADDED, WHY)
    leaking = [outside(one) for one in sent(world) if any(word in outside(one) for word in words)]
    assert leaking == []
    others = [one for group, one in world.channels.items() if group != "CSPR"]
    assert [one for one in sent(world, *others) if any(word in str(one) for word in words)] == []


def test_it_says_which_and_when(world: World) -> None:
    TeamsDriver(world).said(REVIEWER, None, "action CSPR-2026-001")
    assert sent(world)[-1]["summary"] == "CSPR-2026-001, Mon 2 Nov 2026: open to read"


def test_of_others_the_whole_stands_there(world: World) -> None:
    TeamsDriver(world).said(NURSE, None, "action BMG-2026-003")
    assert "Brief public protection officers" in sent(world)[-1]["summary"]
