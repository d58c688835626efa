"""Every conversation, on every platform there is a driver for."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from config.wiring.house import House
from tests.conversations import teams_world
from tests.conversations.console import ConsoleDriver
from tests.conversations.driver import Driver
from tests.conversations.script import Step, play, read_script
from tests.conversations.slack import SlackDriver
from tests.conversations.slack_ways import Http, OverTheSocket
from tests.conversations.slack_world import living
from tests.conversations.teams import TeamsDriver
from tests.conversations.uses import KINDS, NEVER_WRONG, NOBODY, fits, shown, verbs, wanted
from tests.slack.opinions import approve_all
from tests.slack.recording.server import Recording
from tests.slack.ticking import Ticking
from tests.store.figures import size
from tests.teams import opinions as of_teams
from tests.teams.keyserver import KeyServer
from tests.teams.recording import server as teams
from usecases.records import LEDGER

HEAD = re.compile(r"\d+:[0-9a-f]{64}")
SCRIPTS = sorted(Path(__file__).parent.glob("*.toml"))
MONTHS = size({"around_a_meeting", "bmg_formal", "changing_meetings"}, set())
"""They live through months of messages: only the long form has them in Teams, too."""
LONG = size({*MONTHS, "attendance", "decisions", "declarations", "minutes"}, set())
"""The socket hears nothing of what goes by between what is said: only the long form has them over
it, too."""
OVER = [
    pytest.param(path, socket, id=f"{path.stem}-{'socket' if socket else 'http'}")
    for path in SCRIPTS
    for socket in (False, True)
    if not (socket and path.stem in LONG)
]
IN_TEAMS = [path for path in SCRIPTS if path.stem not in MONTHS]


def marked(path: Path) -> Any:
    marks = [pytest.mark.cycles] if read_script(path).cycles else []
    return pytest.param(path, id=path.stem, marks=marks)


@pytest.mark.parametrize("path", [marked(path) for path in SCRIPTS])
def test_on_the_console(path: Path, house: House, console: TestClient) -> None:
    converse(path, house, ConsoleDriver(console))


@pytest.mark.parametrize(("path", "socket"), OVER)
def test_in_slack(path: Path, socket: bool, slack_server: Recording, tmp_path: Path) -> None:
    cycles = read_script(path).cycles
    with living(tmp_path, slack_server, Ticking(), socket=socket, cycles=cycles) as world:
        way = OverTheSocket(world) if socket else Http(world)
        converse(path, world.house, SlackDriver(world, way))
        assert approve_all(world.slack) > 0


@pytest.mark.parametrize("path", IN_TEAMS, ids=lambda path: path.stem)
def test_in_teams(
    path: Path, teams_server: teams.Recording, teams_keys: KeyServer, tmp_path: Path
) -> None:
    cycles = read_script(path).cycles
    with teams_world.living(tmp_path, teams_server, teams_keys, Ticking(), cycles=cycles) as world:
        converse(path, world.house, TeamsDriver(world))
        assert of_teams.approve_all(world.teams) > 0


def converse(path: Path, house: House, driver: Driver) -> None:
    head = ""
    for number, step in enumerate(read_script(path).steps, 1):
        before = changes(house, step)
        told = play(driver, step.with_head(head))
        head = (HEAD.findall(told) or [head])[-1]
        where = f"step {number}: {step.who} {step.doing}"
        assert HEAD.sub("HEAD", told) == driver.told(step.replied), where
        if step.shows:
            changed = changes(house, step) > before
            assert fits(step, told, changed=changed), f"step {number} is not {step.shows}"


def test_every_verb_is_used_well_and_wrongly_and_by_somebody_who_may_not() -> None:
    uses = {use for path in SCRIPTS for use in shown(read_script(path))}
    assert sorted(wanted() - uses) == []
    assert sorted(uses - {(verb, kind) for verb in verbs() for kind in KINDS}) == []
    assert ({*NOBODY} | NEVER_WRONG) - verbs() == set()


def changes(house: House, step: Step) -> int:
    """How often this person has changed anything so far; that they read is no change."""
    with house.store.work("test", house.clock.now()) as w:
        entries = w.find(LEDGER)
    return sum(1 for one in entries if one.actor == step.who and one.verb != "read")
