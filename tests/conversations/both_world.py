"""A Clerk with Slack and Teams set up together on the sample partnership."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from starlette.testclient import TestClient

from config.settings import Settings
from config.slack.settings import SlackSettings
from config.teams.settings import TeamsSettings
from config.wiring.app import build_app
from config.wiring.house import House
from tests.conftest import KEY
from tests.conversations import slack_world, teams_world
from tests.conversations.lived import Lived
from tests.quiet_sample import sample
from tests.slack.recording.server import Recording as SlackRecording
from tests.slack.recording.state import Slack
from tests.slack.ticking import Ticking
from tests.teams.recording.server import Recording as TeamsRecording
from tests.teams.recording.state import Teams
from tests.teams.signed import TENANT

SLACK, TEAMS = "slack", "teams"
Where = Callable[[int], frozenset[str]]
"""In which places the how-manieth person, or group, is."""
BOTH = frozenset({SLACK, TEAMS})


@dataclass(frozen=True)
class Ids:
    """By person and by group, in one of the places; who is not there is not in it."""

    users: Mapping[str, str]
    channels: Mapping[str, str]


@dataclass(frozen=True)
class Places:
    slack: Slack
    teams: Teams
    in_slack: Ids
    in_teams: Ids


@dataclass(frozen=True)
class World(Lived):
    places: Places


def everywhere(_number: int) -> frozenset[str]:
    return BOTH


def house_with_both(
    folder: Path,
    slack: SlackRecording,
    teams: TeamsRecording,
    clock: Ticking,
    *,
    keys: str = "",
    agency: str = "council",
    cycles: bool = False,
) -> House:
    """Both are emptied. `keys` is where those are that Teams signs with, and `agency` whose people
    the tenant's are."""
    slack.reset(clock.now)
    teams.reset(clock.now)
    settings = Settings(
        partnership=sample(cycles=cycles),
        data=folder,
        secret=KEY,
        platforms=("Slack", "Teams"),
        slack=SlackSettings(slack.slack.bot_token, "", slack.slack.signing_secret, slack.api),
        teams=TeamsSettings(
            app=teams.teams.app,
            secret=teams.teams.secret,
            tenant=teams.teams.home,
            agencies={TENANT: agency},
            keys=keys,
            login=teams.teams.login,
            service=teams.teams.service_url,
        ),
    )
    return House(settings, sleep=clock.sleep, machine=clock.now)


def settled_in(house: House, slack: Slack, teams: Teams, people: Where, groups: Where) -> Places:
    """Everybody is linked, and every group has its channels, where they are. Who is in both places
    was in Slack first."""
    in_slack = _in(SLACK, _all_in_slack(house, slack), people, groups)
    in_teams = _in(TEAMS, _all_in_teams(house, teams), people, groups)
    for user in {*slack.people} - {slack.bot_user} - {*in_slack.users.values()}:
        del slack.people[user]
    for user in {*teams.users} - {*in_teams.users.values()}:
        del teams.users[user]
    for conversation in list(teams.conversations.values()):
        conversation.members &= {*teams.users}
        if conversation.user not in ("", *teams.users):
            del teams.conversations[conversation.id]
    slack_world.settle_in(house, slack, in_slack.users, in_slack.channels)
    teams_world.settle_in(house, in_teams.users, in_teams.channels)
    return Places(slack, teams, in_slack, in_teams)


def _all_in_slack(house: House, slack: Slack) -> Ids:
    return Ids(slack_world.peopled(house, slack), slack_world.channelled(house, slack))


def _all_in_teams(house: House, teams: Teams) -> Ids:
    return Ids(teams_world.peopled(house, teams), teams_world.channelled(house, teams))


def _in(place: str, ids: Ids, people: Where, groups: Where) -> Ids:
    return Ids(
        {one: user for n, (one, user) in enumerate(ids.users.items()) if place in people(n)},
        {one: where for n, (one, where) in enumerate(ids.channels.items()) if place in groups(n)},
    )


@contextmanager
def served(house: House, places: Places, clock: Ticking) -> Iterator[World]:
    with TestClient(build_app(house), "http://localhost:8080") as client:
        yield World(house, client, clock, places)
