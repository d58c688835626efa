"""`clerk slack check`, from the settings to the exit code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.slack.check_reach import NO_CHANNEL, UNKNOWN
from config.commands.command import Call
from config.findings import AMISS, NOTHING_YET
from config.partnership_file.starts import STANDS_STILL
from config.settings import Settings
from config.slack.check import BOTH, NOT_SET_UP, check
from config.slack.settings import SlackSettings
from config.wiring.house import House
from tests.config.conftest import Run
from tests.slack.recording.records import Person
from tests.slack.recording.server import Recording, serving
from tests.slack.recording.state import Slack
from tests.slack.ticking import Ticking

RACHEL = "rachel.okafor@police.example.org"


@pytest.fixture(scope="module")
def recording() -> Iterator[Recording]:
    with serving() as one:
        yield one


@pytest.fixture
def slack(recording: Recording) -> Slack:
    return recording.reset(Ticking().now)


def checked(data: Path, recording: Recording, **settings: str) -> tuple[str | None, list[str]]:
    """The outcome and the lines, as the command gives them."""
    given = SlackSettings(recording.slack.bot_token, api=recording.api, **settings)
    house = House(Settings(data=data, url="https://clerk.example.org", slack=given))
    said: list[bytes] = []
    outcome = check(house, Call(out=said.append))
    assert outcome is None or isinstance(outcome, str)
    return outcome, b"".join(said).decode().splitlines()


def test_without_slack_it_says_so(clerk: Run, tmp_path: Path) -> None:
    assert clerk("slack", "check") == (1, "", f"{NOT_SET_UP}\n")
    assert list(tmp_path.iterdir()) == []


def test_before_the_first_start_only_slack_is_looked_at(
    recording: Recording, slack: Slack, tmp_path: Path
) -> None:
    outcome, lines = checked(
        tmp_path / "data", recording, app_token=slack.app_token, signing_secret="a" * 32
    )
    assert outcome is None
    grades = [line[1:].partition("]")[0] for line in lines]
    assert grades == ["ok", "ok", "note", "ok", "note", "to do", "note"]
    last = [f"[note] {BOTH}", f"[to do] {STANDS_STILL}", f"[note] {NOTHING_YET}"]
    assert lines[-3:] == last
    assert list(tmp_path.iterdir()) == []


def test_what_is_wrong_decides_the_outcome(
    recording: Recording, slack: Slack, tmp_path: Path
) -> None:
    slack.scopes -= {"im:write"}
    outcome, lines = checked(tmp_path / "data", recording, signing_secret="a" * 32)
    assert outcome == AMISS
    (wrong,) = (line for line in lines if line.startswith("[wrong]"))
    assert "im:write" in wrong


def test_the_sample_beside_a_running_clerk(
    recording: Recording, slack: Slack, stored: House
) -> None:
    slack.person(Person("U1", "Rachel Okafor", RACHEL))
    outcome, lines = checked(stored.settings.data, recording, app_token=slack.app_token)
    assert outcome is None
    found = "[ok] No people are linked; one is found by e-mail when first written to."
    assert lines[-1] == found
    bmg = NO_CHANNEL.format(group="BMG", name="Business Management Group")
    assert f"[to do] {bmg}" in lines
    joan = UNKNOWN.format(
        name="Joan Merriweather", email="joan.merriweather@partnership.example.org"
    )
    assert f"[to do] {joan}" in lines
    assert Counter(call.method for call in slack.calls)["users.lookupByEmail"] > 30


def test_no_secret_is_printed_whatever_is_wrong(
    recording: Recording, slack: Slack, tmp_path: Path
) -> None:
    secrets = (slack.bot_token, slack.app_token, "5" * 32)
    slack.bot_token = "xoxb-another"
    given = SlackSettings(*secrets, api=recording.api)
    house = House(Settings(data=tmp_path / "data", slack=given))
    said: list[bytes] = []
    outcome = check(house, Call(out=said.append))
    printed = f"{outcome} {b''.join(said).decode()} {house!r}"
    assert outcome == AMISS
    assert [secret for secret in secrets if secret in printed] == []
