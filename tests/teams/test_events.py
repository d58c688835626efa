"""What Teams tells of by itself: where Clerk was put, and what was taken away."""

from __future__ import annotations

import pytest

from bot.talk.say import arrival
from bot.teams.wire import Answer
from governance.accounts import Conversation
from tests.talk.party import RACHEL
from tests.teams import activities
from tests.teams.inbound import Inbound
from tests.teams.signed import Json
from usecases.desk import CLERK


def heads(door: Inbound) -> list[tuple[str, str]]:
    return [(where, text.splitlines()[0]) for where, text in door.read()]


def held(door: Inbound, account: str) -> Conversation | None:
    office = door.party.office
    with office.store.work(CLERK, office.clock.now()) as w:
        return w.get(Conversation, account)


def in_team(action: str) -> Json:
    there = activities.in_channel("")
    return {**there, "type": "installationUpdate", "action": action}


def test_put_among_somebodys_apps_it_shows_what_is_theirs_once(door: Inbound) -> None:
    account = door.links(RACHEL)
    assert [door.sends(activities.installed()) for _ in range(2)] == [200, 200]
    assert heads(door) == [(activities.CHAT, "You lead four actions")]
    assert held(door, account) is not None


def test_what_did_not_arrive_comes_when_teams_tells_of_it_again(door: Inbound) -> None:
    door.links(RACHEL)
    door.teams.fails = [Answer(ok=False, error="ServiceError")]
    assert [door.sends(activities.installed()) for _ in range(2)] == [503, 200]
    assert len(door.teams.posts) == 1


def test_whoever_it_does_not_know_is_told_so(door: Inbound) -> None:
    door.sends(activities.installed())
    assert heads(door) == [(activities.CHAT, arrival.CANNOT_TELL.heading)]


def test_put_into_a_team_it_says_how_it_is_spoken_to(door: Inbound) -> None:
    assert door.sends(in_team("add")) == 200
    assert heads(door) == [(f"{activities.CHANNEL};messageid=1", arrival.TEAM_JOINED.heading)]


@pytest.mark.parametrize("action", ["add-upgrade", "remove-upgrade"])
def test_a_newer_version_is_no_news(door: Inbound, action: str) -> None:
    account = door.links(RACHEL)
    door.sends(activities.said("help"))
    door.sends(activities.installed(action) | {"id": "f:9"})
    assert (len(door.teams.posts), held(door, account) is not None) == (1, True)


def test_taken_away_it_forgets_where_it_was(door: Inbound) -> None:
    account = door.links(RACHEL)
    door.sends(activities.said("help"))
    assert held(door, account) is not None
    door.sends(activities.installed("remove") | {"id": "f:9"})
    assert (len(door.teams.posts), held(door, account)) == (1, None)


@pytest.mark.parametrize(
    "activity",
    [
        activities.came(activities.BOT),
        activities.came(activities.sender()),
        *map(activities.common, ("typing", "messageReaction", "messageDelete", "event")),
    ],
    ids=lambda one: str(one["type"]),
)
def test_nothing_follows_from_what_nobody_did_for_clerk(door: Inbound, activity: Json) -> None:
    door.links(RACHEL)
    before = door.changes()
    assert door.sends(activity) == 200
    assert (door.teams.posts, door.changes()) == ([], before)
