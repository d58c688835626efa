"""Who somebody is, who is in a conversation, and a chat with one of them."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.teams.connector import Connector
from bot.teams.wire import Answer
from tests.slack.recording.faults import Fault, at
from tests.slack.ticking import Ticking
from tests.teams.calling import a_connector
from tests.teams.recording.connector import shown
from tests.teams.recording.records import Conversation, User
from tests.teams.recording.server import Recording
from tests.teams.recording.state import Teams

BMG = "19:bmg@thread.tacv2"
ASHA = User("u1", "Asha", "asha@one.example")
GUEST = User("u2", "Ben", "ben@two.example", role="guest")


@pytest.fixture
def connector(recording_teams: Recording, teams: Teams, clock: Ticking) -> Connector:
    teams.user(ASHA)
    teams.user(GUEST)
    teams.conversation(Conversation(BMG, members={"u1", "u2"}))
    return a_connector(recording_teams, clock)


def everybody(connector: Connector, teams: Teams) -> Any:
    return asyncio.run(connector.members(teams.service_url, BMG))


@pytest.mark.parametrize("name", ["u1", "29:u1"])
def test_somebody_is_told_by_either_id(connector: Connector, teams: Teams, name: str) -> None:
    told = asyncio.run(connector.member(teams.service_url, BMG, name))
    assert told == Answer(ok=True, data=shown(ASHA), status=200)


def test_all_are_told_page_by_page(connector: Connector, teams: Teams) -> None:
    assert everybody(connector, teams) == (shown(ASHA), shown(GUEST))
    teams.page = 1
    assert everybody(connector, teams) == (shown(ASHA), shown(GUEST))
    assert teams.asked["members"] == 3


def test_where_a_page_is_missing_nobody_is_told(connector: Connector, teams: Teams) -> None:
    teams.page = 1
    teams.plan = at({("members", 2): Fault.SERVER_ERROR})
    unclear = Answer(ok=False, error="http_503", unclear=True, status=503)
    assert everybody(connector, teams) == unclear


@pytest.mark.parametrize("name", ["u1", "29:u1"])
def test_a_chat_is_opened_by_either_id(connector: Connector, teams: Teams, name: str) -> None:
    opened = [
        asyncio.run(connector.open_chat(teams.service_url, "tenant-1", name)) for _ in range(2)
    ]
    assert [one.data for one in opened] == [{"id": "a:u1"}] * 2
