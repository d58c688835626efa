"""`clerk teams check`, from the settings to the exit code."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.teams.check import ACCEPTED, KEYS, NO_KEYS
from bot.teams.check_people import ELSEWHERE as PEOPLE_ELSEWHERE
from bot.teams.check_reach import CHANNEL, NO_CHANNEL, NOT_HEARD
from config.commands.command import Call
from config.findings import AMISS, NOTHING_YET
from config.partnership_file.starts import STANDS_STILL
from config.settings import Settings
from config.teams.check import ELSEWHERE, check
from config.teams.settings import NOT_SET_UP, TeamsSettings
from config.wiring.house import House
from governance.accounts import Channel, channel_id
from tests.config.conftest import Run
from tests.slack.ticking import Ticking
from tests.teams.keyserver import key_server
from tests.teams.recording import records
from tests.teams.recording.server import Recording
from tests.teams.recording.state import Teams
from usecases.desk import CLERK

URL = "https://clerk.example.org"
"""Where Clerk is reached from outside."""


@pytest.fixture
def teams(teams_server: Recording) -> Teams:
    return teams_server.reset(Ticking().now)


def settings(teams: Teams, keys: str, **but: str) -> TeamsSettings:
    told = {"app": teams.app, "secret": teams.secret, "agency": "council"} | but
    return TeamsSettings(
        app=told["app"],
        secret=told["secret"],
        tenant=teams.home,
        agencies={"tenant-1": told["agency"]},
        keys=keys,
        login=teams.login,
        service=teams.service_url,
    )


def checked(data: Path, teams: TeamsSettings) -> tuple[str | None, list[str]]:
    """The outcome and the lines, as the command gives them."""
    house = House(Settings(data=data, url=URL, teams=teams))
    said: list[bytes] = []
    outcome = check(house, Call(out=said.append))
    assert outcome is None or isinstance(outcome, str)
    return outcome, b"".join(said).decode().splitlines()


def test_without_teams_it_says_so(clerk: Run, tmp_path: Path) -> None:
    assert clerk("teams", "check") == (1, "", f"{NOT_SET_UP}\n")
    assert list(tmp_path.iterdir()) == []


def test_before_the_first_start_only_microsoft_is_looked_at(teams: Teams, tmp_path: Path) -> None:
    with key_server() as keys:
        outcome, lines = checked(tmp_path / "data", settings(teams, keys.address))
    icb = "NHS Nottingham and Nottinghamshire Integrated Care Board"
    assert outcome is None
    assert lines[:2] == [f"[ok] {ACCEPTED}", f"[ok] {KEYS}"]
    assert lines[2].startswith(f"[ok] Teams calls {URL}/teams/messages: ")
    assert lines[3:] == [
        *(f"[note] {ELSEWHERE.format(name=name)}" for name in (icb, "Nottinghamshire Police")),
        f"[to do] {STANDS_STILL}",
        f"[note] {NOTHING_YET}",
    ]
    assert list(tmp_path.iterdir()) == []


def test_what_is_wrong_decides_the_outcome_and_all_of_it_is_said(
    teams: Teams, tmp_path: Path
) -> None:
    wrong = settings(teams, "http://127.0.0.1:1/keys", secret="another", agency="navy")
    outcome, lines = checked(tmp_path / "data", wrong)
    assert outcome == AMISS
    said = [line for line in lines if line.startswith("[wrong]")]
    assert [line.split()[1:3] for line in said] == [
        *(["Clerk", "cannot"], ["The", "keys"], ["CLERK_TEAMS_TENANTS", "says"])
    ]
    assert said[1] == f"[wrong] {NO_KEYS}"


def test_the_sample_beside_a_running_clerk(teams: Teams, stored: House) -> None:
    teams.user(records.User("u1", "Rachel Okafor", "rachel.okafor@police.example.org"))
    teams.conversation(records.Conversation("19:bmg", members={"u1"}))
    with stored.store.work(CLERK, stored.clock.now()) as w:
        key, now = channel_id("teams", "tenant-1", "19:bmg"), stored.clock.now()
        w.put(Channel(id=key, group="BMG", bound_at=now, bound_by=CLERK))
        w.enter("test", key)
    with key_server() as keys:
        given = settings(teams, keys.address, agency="police")
        outcome, lines = checked(stored.settings.data, given)
    assert outcome is None
    assert f"[ok] {CHANNEL.format(group='BMG', members='one member')}" in lines
    assert lines[-1] == "[ok] No people are linked; one is found by e-mail when first written to."
    assert lines[-2].endswith(PEOPLE_ELSEWHERE.removeprefix("{people}"))
    slg = NO_CHANNEL.format(group="SLG", name="Strategic Leadership Group")
    assert f"[to do] {slg}" in lines


def test_nothing_is_heard_of_anybody_at_first(teams: Teams, stored: House) -> None:
    with key_server() as keys:
        _outcome, lines = checked(stored.settings.data, settings(teams, keys.address))
    assert f"[to do] {NOT_HEARD.format(agency='council', tenant='tenant-1')}" in lines


def test_no_secret_is_printed_whatever_is_wrong(teams: Teams, tmp_path: Path) -> None:
    secret = "q~8Q~aVeryLongClientSecretOfTheApp"
    given = settings(teams, "http://127.0.0.1:1/keys", secret=secret)
    house = House(Settings(data=tmp_path / "data", teams=given))
    said: list[bytes] = []
    outcome = check(house, Call(out=said.append))
    assert outcome == AMISS
    assert secret not in f"{outcome} {b''.join(said).decode()} {house!r}"
