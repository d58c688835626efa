"""Everything that can be amiss is found and has a way out; where all is well, it says so."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.slack.check import (
    CLOSED,
    COMMANDS,
    LACKS,
    MORE,
    NOT_SECURE,
    PASTE,
    PUT_RIGHT,
    REFUSED,
    SOCKET,
    address,
    socket,
    token,
)
from bot.slack.check_reach import (
    GONE,
    NO_CHANNEL,
    NO_EMAIL,
    NOT_IN,
    NOT_TOLD,
    UNCONFIRMED,
    UNKNOWN,
    WORKS_ELSEWHERE,
    reach,
)
from bot.slack.client import Client
from bot.slack.errors import BUSY, INSTALL, PASSING, TARGET
from bot.slack.pace import Pace
from bot.slack.scopes import SCOPES
from bot.talk.findings import Finding, Grade
from tests.slack.recording.faults import Fault, at
from tests.slack.recording.records import Channel, Person
from tests.slack.recording.server import Recording
from tests.slack.recording.state import Slack
from tests.slack.ticking import Ticking
from usecases.list_reach import GroupReached, PersonReached, ReachListed

GOOD, NOTE, ADVICE, WRONG = Grade.GOOD, Grade.NOTE, Grade.ADVICE, Grade.WRONG
HERE = Finding(GOOD, "Clerk is installed in Sample Partnership, where it is @clerk.")
ALL = Finding(GOOD, "Clerk has all the scopes it needs.")


def found(findings: AsyncIterator[Finding]) -> list[Finding]:
    async def gather() -> list[Finding]:
        return [finding async for finding in findings]

    return asyncio.run(gather())


@pytest.fixture
def client(recording_slack: Recording, slack: Slack, clock: Ticking) -> Client:
    slack.scopes = {scope.name for scope in SCOPES}
    return Client(slack.bot_token, recording_slack.api, Pace(clock.now, clock.sleep))


def with_token(recording: Recording, clock: Ticking, value: str) -> Client:
    return Client(value, recording.api, Pace(clock.now, clock.sleep))


def test_with_the_scopes_of_the_manifest_all_is_well(client: Client) -> None:
    assert found(token(client)) == [HERE, ALL, Finding(NOTE, COMMANDS)]


def test_each_missing_scope_is_named_with_its_reason(client: Client, slack: Slack) -> None:
    slack.scopes -= {"im:history", "users:read.email"}
    slack.scopes |= {"files:read", "channels:manage"}
    reasons = {scope.name: scope.why for scope in SCOPES}
    lacks = [
        Finding(WRONG, LACKS.format(name=name, why=reasons[name], do=PASTE))
        for name in ("im:history", "users:read.email")
    ]
    more = Finding(NOTE, MORE.format(names="channels:manage, files:read"))
    assert found(token(client)) == [HERE, *lacks, more, Finding(NOTE, COMMANDS)]


def test_a_token_slack_does_not_know(
    recording_slack: Recording, slack: Slack, clock: Ticking
) -> None:
    why = f"{INSTALL['invalid_auth']} (invalid_auth)"
    told = Finding(WRONG, REFUSED.format(why=why, do=PUT_RIGHT["invalid_auth"]))
    assert found(token(with_token(recording_slack, clock, "xoxb-another"))) == [told]
    assert slack.calls[0].outcome == "invalid_auth"


def test_slack_that_cannot_be_reached(clock: Ticking) -> None:
    nowhere = Client("xoxb-1", "http://127.0.0.1:1/api/", Pace(clock.now, clock.sleep))
    why, do = f"{PASSING['no_connection']} (no_connection)", PUT_RIGHT["no_connection"]
    assert found(token(nowhere)) == [Finding(WRONG, REFUSED.format(why=why, do=do))]
    assert asyncio.run(socket(nowhere)) == Finding(WRONG, CLOSED.format(why=why, do=do))


def test_the_socket(recording_slack: Recording, slack: Slack, clock: Ticking) -> None:
    opens = asyncio.run(socket(with_token(recording_slack, clock, slack.app_token)))
    assert opens == Finding(GOOD, "Socket Mode: the line on which Slack answers can be opened.")
    why = f"{INSTALL['not_allowed_token_type']} (not_allowed_token_type)"
    refused = asyncio.run(socket(with_token(recording_slack, clock, slack.bot_token)))
    assert refused == Finding(WRONG, CLOSED.format(why=why, do=SOCKET))


@pytest.mark.parametrize(
    ("url", "finding"),
    [
        (
            "https://clerk.example.org",
            Finding(
                GOOD, "HTTP: Slack calls https://clerk.example.org, and what it sends is signed."
            ),
        ),
        ("http://clerk", Finding(WRONG, NOT_SECURE.format(url="http://clerk"))),
        ("", Finding(WRONG, NOT_SECURE.format(url="not set"))),
    ],
    ids=["https", "http", "none"],
)
def test_the_address(url: str, finding: Finding) -> None:
    assert address(url) == finding


def group(id_: str, channel: str) -> GroupReached:
    return GroupReached(id_, f"Group {id_}", f"slack|T1|{channel}" if channel else "")


def person(name: str, email: str = "", address: str = "", *, active: bool = True) -> PersonReached:
    return PersonReached(name.casefold(), name, email, address, active)


def test_groups_and_their_channels(client: Client, slack: Slack, clock: Ticking) -> None:
    slack.channel(Channel("C1", "bmg"))
    slack.channel(Channel("C2", "slg"), with_clerk=False)
    slack.channel(Channel("C3", "qaa", archived=True))
    slack.channel(Channel("C4", "cspr", private=True), with_clerk=False)
    names = {"BMG": "C1", "SLG": "C2", "QAA": "C3", "CSPR": "C4", "DSL": ""}
    listed = ReachListed(tuple(group(*pair) for pair in names.items()), ())
    nobody = Finding(GOOD, "No people are linked; none is found by e-mail when first written to.")
    hidden = f"{TARGET['channel_not_found']} (channel_not_found)"
    assert found(reach(client, listed, clock.sleep)) == [
        Finding(GOOD, "BMG has the channel #bmg."),
        Finding(WRONG, NOT_IN.format(group="SLG", why="Clerk is not in it.")),
        Finding(WRONG, NOT_IN.format(group="QAA", why="It was archived.")),
        Finding(WRONG, NOT_IN.format(group="CSPR", why=hidden)),
        Finding(ADVICE, NO_CHANNEL.format(group="DSL", name="Group DSL")),
        nobody,
    ]


def test_people_and_their_accounts(client: Client, slack: Slack, clock: Ticking) -> None:
    slack.person(Person("U1", "Asha", "asha@example.org"))
    slack.person(Person("U2", "Ben", "ben@example.org", confirmed=False))
    slack.person(Person("U3", "Cai", "cai@example.org", deleted=True))
    people = (
        person("Asha", "ASHA@example.org"),
        person("Ben", "ben@example.org"),
        person("Cai", "cai@example.org"),
        person("Dee"),
        person("Eve", "eve@example.org", "slack|E1|T1|U5"),
        person("Fay", "fay@example.org", "slack|E1|T1|U6", active=False),
    )
    assert found(reach(client, ReachListed((), people), clock.sleep)) == [
        Finding(ADVICE, UNCONFIRMED.format(name="Ben")),
        Finding(ADVICE, UNKNOWN.format(name="Cai", email="cai@example.org")),
        Finding(ADVICE, NO_EMAIL.format(name="Dee")),
        Finding(ADVICE, GONE.format(name="Fay")),
        Finding(GOOD, "One person is linked; one is found by e-mail when first written to."),
    ]


def test_a_check_waits_as_long_as_slack_says(client: Client, slack: Slack, clock: Ticking) -> None:
    slack.person(Person("U1", "Asha", "asha@example.org"))
    lookup = "users.lookupByEmail"
    slack.plan = at({(lookup, 1): Fault.LIMITED, (lookup, 60): Fault.SERVER_ERROR})
    people = tuple(person(f"Asha {n}", "asha@example.org") for n in range(60))
    told = NOT_TOLD.format(name="Asha 58", why=f"{BUSY} (http_503)")
    assert found(reach(client, ReachListed((), people), clock.sleep)) == [
        Finding(ADVICE, told),
        Finding(GOOD, "No people are linked; 59 are found by e-mail when first written to."),
    ]
    assert slack.rates.too_soon == []
    assert sum(clock.slept) >= 60


def test_who_is_written_to_elsewhere_is_not_missing(
    client: Client, slack: Slack, clock: Ticking
) -> None:
    groups = (replace(group("BMG", ""), elsewhere=("teams",)),)
    people = (
        replace(person("Dee"), elsewhere=("teams",)),
        replace(person("Fay", "", "slack|E1|T1|U6", active=False), elsewhere=("teams",)),
    )
    assert found(reach(client, ReachListed(groups, people), clock.sleep)) == [
        Finding(Grade.NOTE, WORKS_ELSEWHERE.format(group="BMG")),
        Finding(GOOD, "No people are linked; none is found by e-mail when first written to."),
        Finding(Grade.NOTE, "Two people are written to elsewhere than in Slack."),
    ]
    assert slack.calls == []
