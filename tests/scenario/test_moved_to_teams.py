"""Somebody moves from Slack to Teams in mid-cycle, and later their post goes to a successor: what
they were asked, are away for and have to do follows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

import pytest

from governance.asks import ANSWERABLE, ASKS_BY_SUBJECT, MESSAGES_BY_DAY, Ask, AskState, Message
from governance.policy import Lane
from tests.conversations.both_world import (
    BOTH,
    SLACK,
    World,
    house_with_both,
    served,
    settled_in,
)
from tests.slack import events, signed
from tests.slack.recording import server as slack
from tests.slack.recording.records import Post as SlackPost
from tests.slack.ticking import Ticking
from tests.teams import activities
from tests.teams.keyserver import KeyServer
from tests.teams.recording import server as teams
from tests.teams.recording.records import Post as TeamsPost
from tests.teams.recording.records import User
from tests.teams.signed import TENANT, claims, sign
from tests.usecases.cast import MANAGER, NURSE, RACHEL, REF
from usecases.hand_over import HandOver
from usecases.set_leave import SetLeave
from usecases.snooze_action import SnoozeAction

OID = str(uuid5(NAMESPACE_URL, RACHEL))
TITLE = "Detective Inspector, Public Protection"
OTHER = "BMG-2026-004"  # her other action


@pytest.fixture
def world(
    tmp_path: Path,
    slack_server: slack.Recording,
    teams_server: teams.Recording,
    teams_keys: KeyServer,
) -> Iterator[World]:
    """Everybody is in Slack; the groups work in both."""
    clock, address = Ticking(), teams_keys.address
    house = house_with_both(
        tmp_path, slack_server, teams_server, clock, keys=address, agency="police"
    )
    house.open()
    house.adopt()
    places = settled_in(
        house,
        slack_server.slack,
        teams_server.teams,
        people=lambda _: frozenset({SLACK}),
        groups=lambda _: BOTH,
    )
    with served(house, places, clock) as world:
        yield world


def moves_to_teams(world: World) -> None:
    """Her account in Slack is closed, and she writes to Clerk from Teams."""
    places = world.places
    user = places.in_slack.users[RACHEL]
    places.slack.people[user].deleted = True
    told = events.callback(places.slack, events.user_changed(places.slack, user))
    request = signed.event(places.slack, told)
    world.client.post("/slack/events", content=request.body, headers=request.headers)
    email = places.slack.people[user].email
    places.teams.user(User(OID, "Rachel Okafor", email, TENANT))
    places.teams.chat(OID)
    says(world, "action list")


def says(world: World, text: str) -> None:
    """In her own chat in Teams."""
    teams = world.places.teams
    whole = activities.said(text, str(teams.serial()), who=activities.sender(OID)) | {
        "serviceUrl": teams.service_url,
        "recipient": {"id": f"28:{teams.app}", "name": "Clerk"},
    }
    whole["conversation"] = {**whole["conversation"], "id": teams.chat(OID).id}
    told = claims(world.clock.now(), aud=teams.app, serviceurl=teams.service_url)
    request = sign(whole, told)
    answer = world.client.post("/teams/messages", content=request.body, headers=request.headers)
    assert answer.status_code == 200
    world.settled()


def in_slack(world: World, who: str = RACHEL) -> list[SlackPost]:
    return world.places.slack.to(world.places.in_slack.users[who])


def in_teams(world: World) -> list[TeamsPost]:
    return world.places.teams.to(OID)


def heads(said: list[TeamsPost]) -> list[str]:
    return [str(post.card["fallbackText"]).splitlines()[0] for post in said if post.card]


def messages(world: World, who: str) -> list[Message]:
    with world.house.store.work("test", world.house.clock.now()) as w:
        return [one for one in w.find(MESSAGES_BY_DAY) if one.recipient == f"person:{who}"]


def requests(world: World, ref: str, who: str) -> list[Ask]:
    with world.house.store.work("test", world.house.clock.now()) as w:
        asks = w.find(ASKS_BY_SUBJECT, ref)
    return [one for one in asks if one.rule in ANSWERABLE and one.recipient == f"person:{who}"]


def do(world: World, who: str, command: object) -> None:
    world.call(world.house.desk.do, who, command)
    world.ticked()
    world.arrived()


def test_what_is_asked_comes_to_the_new_place_and_an_answer_there_is_shown_in_the_old(
    world: World,
) -> None:
    world.lives_until("2026-11-07")
    assert [post.text.splitlines()[0] for post in in_slack(world)] == [f"Update due: {REF}"] * 2
    moves_to_teams(world)
    world.arrived()
    assert heads(in_teams(world)) == ["Actions you lead", "Hello, this is Clerk"]
    world.lives_until("2026-11-14")
    assert heads(in_teams(world))[2:] == [f"Update due: {REF}"]
    assert len(in_slack(world)) == 2
    says(world, f"action {REF} amber by 26 Nov waiting for the County")
    world.arrived()
    (_, _, now, *_) = in_teams(world)
    assert [post.text.splitlines()[0] for post in in_slack(world)] == ["Thank you: recorded"] * 2
    assert (heads([now]), now.edits) == (["Thank you: recorded"], 1)
    assert {one.state for one in requests(world, REF, RACHEL)} == {AskState.ANSWERED}


def test_the_limit_of_a_week_is_hers_wherever_she_is(world: World) -> None:
    world.lives_until("2026-11-04")
    moves_to_teams(world)
    world.lives_until("2026-12-12")
    weeks: dict[tuple[int, int], list[date]] = defaultdict(list)
    for one in messages(world, RACHEL):
        if one.lane is Lane.DAILY and one.sent_at is not None:
            weeks[one.on.isocalendar()[:2]].append(one.on)
    assert weeks
    assert [days for days in weeks.values() if len(days) > 2 or len({*days}) < len(days)] == []
    assert [key for one in messages(world, RACHEL) for key in one.asks] == [
        *dict.fromkeys(key for one in messages(world, RACHEL) for key in one.asks)
    ]


def test_her_leave_goes_with_her(world: World) -> None:
    do(world, RACHEL, SetLeave(date(2026, 11, 5), date(2026, 11, 13), "huw-trevanion", RACHEL))
    moves_to_teams(world)
    world.arrived()
    there = len(in_teams(world))
    world.lives_until("2026-11-14")
    assert len(in_teams(world)) == there
    assert requests(world, REF, "huw-trevanion") != []
    assert any(REF in post.text for post in in_slack(world, "huw-trevanion"))


def test_what_she_put_off_stays_put_off(world: World) -> None:
    do(world, RACHEL, SnoozeAction(REF, until=date(2026, 11, 12)))
    moves_to_teams(world)
    world.arrived()
    world.lives_until("2026-11-12")
    assert heads(in_teams(world)) == ["Actions you lead", "Hello, this is Clerk"]
    world.lives_until("2026-11-13")
    assert heads(in_teams(world))[2:] == [f"Update due: {REF}"]


def test_whoever_takes_over_is_told_and_asked_where_they_are(world: World) -> None:
    moves_to_teams(world)
    world.lives_until("2026-11-10")
    due = f"Update due: {REF}"
    asked = [post for post in in_teams(world) if heads([post]) == [due]]
    assert len(asked) == 2
    do(world, MANAGER, HandOver(((TITLE, "Priya Ramanathan"),)))
    world.lives_until("2026-11-20")
    assert heads(asked) == ["There is nothing here for you any more"] * 2
    assert [one for one in requests(world, REF, RACHEL) if one.state is AskState.OPEN] == []
    told = [post.text for post in in_slack(world, NURSE)]
    handed = next(text for text in told if TITLE in text)
    assert REF in handed
    assert OTHER in handed
    assert [one for one in requests(world, REF, NURSE) if one.state is AskState.OPEN] != []
    assert {one.place for one in messages(world, NURSE)} == {SLACK}
    there = len(in_teams(world))
    says(world, f"action {REF} amber by 26 Nov waiting for the County")
    (refused,) = heads(in_teams(world))[there:]
    assert refused == f"I can't find action “{REF}”"


def test_where_both_are_closed_somebody_else_is_asked_or_the_manager_told(world: World) -> None:
    moves_to_teams(world)
    world.places.teams.refusing[OID] = 403, "BotNotInConversationRoster"
    world.lives_until("2026-11-10")
    assert [one.state.value for one in messages(world, RACHEL) if REF in str(one.asks)][-1:] == [
        "failed"
    ]
    assert any("Clerk could not reach Rachel Okafor" in p.text for p in in_slack(world, MANAGER))
