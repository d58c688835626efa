"""Everything that can be amiss is found and has a way out; where all is well, it says so."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from bot.talk.findings import Finding, Grade
from bot.teams.app import PATH
from bot.teams.check import (
    ACCEPTED,
    AGAIN,
    KEYS,
    NO_KEYS,
    NOT_SECURE,
    PUT_RIGHT,
    REACHED,
    REFUSED,
    address,
    keys,
    token,
)
from bot.teams.check_people import (
    BLOCKED,
    ELSEWHERE,
    LINKED,
    NO_EMAIL,
    NOT_KNOWN,
    NOT_TOLD,
    OTHERWISE,
)
from bot.teams.check_reach import (
    CHANNEL,
    HEARD,
    NO_CHANNEL,
    NOT_HEARD,
    NOT_IN,
    NOT_SERVED,
    VISITED,
    WORKS_ELSEWHERE,
    reach,
)
from bot.teams.errors import BUSY, INSTALL, PASSING, TARGET
from bot.teams.tenants import Tenants
from bot.teams.tokens import Tokens
from bot.teams.wire import NO_CONNECTION
from governance.accounts import Conversation, account_id, channel_id
from tests.jobs.office import START
from tests.slack.recording.faults import Fault, at
from tests.slack.ticking import Ticking
from tests.teams.calling import a_connector
from tests.teams.keyserver import signer
from tests.teams.recording import records
from tests.teams.recording.server import Recording
from tests.teams.recording.state import Teams
from usecases.list_reach import GroupReached, PersonReached, ReachListed

GOOD, ADVICE, WRONG = Grade.GOOD, Grade.ADVICE, Grade.WRONG
SERVED = Tenants({"tenant-1": "council"})
OF_COUNCIL = frozenset({"council"})


def asked(teams: Teams, clock: Ticking, **but: str) -> Finding:
    told = {"app": teams.app, "secret": teams.secret, "tenant": teams.home, "login": teams.login}
    told |= but
    return asyncio.run(
        token(Tokens(told["app"], told["secret"], told["tenant"], clock.now, told["login"]))
    )


def test_an_app_that_microsoft_knows(teams: Teams, clock: Ticking) -> None:
    assert asked(teams, clock) == Finding(GOOD, ACCEPTED)


@pytest.mark.parametrize(
    ("but", "error"),
    [
        ({"secret": "another"}, "invalid_client"),
        ({"app": "another"}, "unauthorized_client"),
        ({"tenant": "another"}, "unauthorized_client"),
    ],
)
def test_one_that_it_does_not(
    teams: Teams, clock: Ticking, but: dict[str, str], error: str
) -> None:
    why = f"{INSTALL[error]} ({error})"
    told = REFUSED.format(why=why, do=PUT_RIGHT[error])
    assert asked(teams, clock, **but) == Finding(WRONG, told)


def test_microsoft_that_cannot_be_reached_or_is_busy(teams: Teams, clock: Ticking) -> None:
    why = f"{PASSING[NO_CONNECTION]} ({NO_CONNECTION})"
    told = REFUSED.format(why=why, do=PUT_RIGHT[NO_CONNECTION])
    assert asked(teams, clock, login="http://127.0.0.1:1") == Finding(WRONG, told)
    teams.plan = at({("token", 1): Fault.SERVER_ERROR})
    busy = REFUSED.format(why=f"{BUSY} (http_503)", do=AGAIN)
    assert asked(teams, clock) == Finding(WRONG, busy)


def test_the_keys() -> None:
    async def had(_where: str) -> Mapping[str, Any]:
        return {"keys": [signer("teams-1").shown()]}

    async def odd(_where: str) -> Mapping[str, Any]:
        return {"keys": []}

    async def silent(_where: str) -> Mapping[str, Any]:
        raise OSError("no_connection")

    found = [asyncio.run(keys(fetch, "https://example.org/keys")) for fetch in (had, odd, silent)]
    assert found == [Finding(GOOD, KEYS), Finding(WRONG, NO_KEYS), Finding(WRONG, NO_KEYS)]


@pytest.mark.parametrize(
    ("url", "finding"),
    [
        (
            "https://clerk.example.org/",
            Finding(GOOD, REACHED.format(url=f"https://clerk.example.org{PATH}")),
        ),
        ("http://clerk", Finding(WRONG, NOT_SECURE.format(url="http://clerk"))),
        ("", Finding(WRONG, NOT_SECURE.format(url="not set"))),
    ],
    ids=["https", "http", "none"],
)
def test_the_address(url: str, finding: Finding) -> None:
    assert address(url) == finding


class Looked:
    """What a check finds of these, in the recording Teams."""

    def __init__(self, recording: Recording, clock: Ticking) -> None:
        self._connector, self._clock = a_connector(recording, clock), clock
        self._teams = recording.teams

    def __call__(self, listed: ReachListed, tenants: Tenants = SERVED) -> list[Finding]:
        async def gather() -> list[Finding]:
            found = reach(
                self._connector, listed, tenants, self._teams.service_url, self._clock.sleep
            )
            return [finding async for finding in found]

        return asyncio.run(gather())


@pytest.fixture
def look(recording_teams: Recording, clock: Ticking) -> Looked:
    return Looked(recording_teams, clock)


def group(id_: str, channel: str = "", tenant: str = "tenant-1") -> GroupReached:
    address = channel_id("teams", tenant, channel) if channel else ""
    return GroupReached(id_, f"Group {id_}", address)


def person(
    name: str, email: str = "", user: str = "", agencies: frozenset[str] = OF_COUNCIL
) -> PersonReached:
    account = account_id("teams", "tenant-1", user) if user else ""
    return PersonReached(
        name.casefold(), name, email, account, active=bool(user), agencies=agencies
    )


def written_to(teams: Teams, who: PersonReached) -> PersonReached:
    """Where there is a chat."""
    chat = teams.chat(who.address.rpartition("|")[2])
    held = Conversation(
        id=who.address, address=chat.id, service_url=teams.service_url, seen_at=START
    )
    return replace(who, conversation=held)


def summary(linked: str, known: str) -> Finding:
    return Finding(GOOD, LINKED.format(linked=linked, known=known))


def test_nothing_was_heard_of_an_organisation(look: Looked) -> None:
    two = Tenants({"tenant-1": "council", "tenant-2": "police"})
    told = [
        Finding(ADVICE, NOT_HEARD.format(agency=agency, tenant=tenant))
        for tenant, agency in two.agencies.items()
    ]
    assert look(ReachListed((), ()), two) == [*told, summary("No people are", "none is")]


def test_groups_and_their_channels(look: Looked, teams: Teams) -> None:
    for n, role in enumerate(("user", "user", "guest"), 1):
        teams.user(records.User(f"u{n}", f"User {n}", f"u{n}@example.org", role=role))
    teams.conversation(records.Conversation("19:bmg", members={"u1", "u2"}))
    teams.conversation(records.Conversation("19:slg", members={"u1", "u2", "u3"}))
    groups = (
        *(group("BMG", "19:bmg"), group("SLG", "19:slg"), group("QAA", "19:qaa")),
        *(group("CSPR", "19:cspr", "tenant-9"), group("DSL")),
    )
    gone = f"{TARGET['ConversationNotFound']} (ConversationNotFound)"
    heard = HEARD.format(
        agency="council", tenant="tenant-1", people="no people", channels="three channels"
    )
    assert look(ReachListed(groups, ())) == [
        Finding(GOOD, heard),
        Finding(GOOD, CHANNEL.format(group="BMG", members="two members")),
        Finding(GOOD, VISITED.format(group="SLG", members="three members", visitors="one is")),
        Finding(WRONG, NOT_IN.format(group="QAA", why=gone)),
        Finding(WRONG, NOT_SERVED.format(group="CSPR", tenant="tenant-9")),
        Finding(ADVICE, NO_CHANNEL.format(group="DSL", name="Group DSL")),
        summary("No people are", "none is"),
    ]


def test_people_and_their_accounts(look: Looked, teams: Teams) -> None:
    for name in ("asha", "ben", "guy", "cai", "fay"):
        role = "guest" if name == "guy" else "user"
        teams.user(records.User(name, name.title(), f"{name}@example.org", role=role))
        teams.chat(name)
    teams.conversation(records.Conversation("19:bmg", members={"asha", "guy"}))
    teams.refusing["cai"] = (403, "MessageWritesBlocked")
    people = (
        person("Asha", "ASHA@example.org"),
        person("Guy", "guy@example.org"),
        person("Dee"),
        person("Eve", "eve@example.org"),
        person("Hal", "hal@example.org", agencies=frozenset({"police"})),
        person("Ivo", "ivo@example.org", agencies=frozenset({"police", "council"})),
        person("Gil", "gil@example.org", "gil"),
        written_to(teams, person("Ben", "ben@example.org", "ben")),
        written_to(teams, person("Cai", "cai@example.org", "cai")),
    )
    heard = HEARD.format(
        agency="council", tenant="tenant-1", people="three people", channels="one channel"
    )
    blocked = f"{TARGET['MessageWritesBlocked']} (MessageWritesBlocked)"
    assert look(ReachListed((group("BMG", "19:bmg"),), people)) == [
        Finding(GOOD, heard),
        Finding(GOOD, VISITED.format(group="BMG", members="two members", visitors="one is")),
        Finding(ADVICE, BLOCKED.format(name="Cai", why=blocked)),
        Finding(ADVICE, NO_EMAIL.format(names="Dee")),
        Finding(ADVICE, NOT_KNOWN.format(names="Guy, Eve and Ivo")),
        Finding(Grade.NOTE, ELSEWHERE.format(people="One person is")),
        summary("Two people are", "one is"),
    ]
    assert (teams.posts, [call for call in teams.calls if call.method == "create"]) == ([], [])


def test_a_check_waits_as_long_as_teams_says_and_no_longer(
    look: Looked, teams: Teams, clock: Ticking
) -> None:
    for name in ("ben", "cai"):
        teams.user(records.User(name, name.title(), f"{name}@example.org"))
    people = tuple(
        written_to(teams, person(name.title(), f"{name}@example.org", name))
        for name in ("ben", "cai")
    )
    teams.plan = at({("member", 1): Fault.LIMITED, ("member", 3): Fault.SERVER_ERROR})
    told = NOT_TOLD.format(name="Cai", why=f"{BUSY} (http_503)")
    assert look(ReachListed((), people))[1:] == [
        Finding(ADVICE, told),
        summary("One person is", "none is"),
    ]
    assert clock.slept == [teams.retry_after]
    assert teams.rates.too_soon == []


def test_an_organisation_speaks_for_its_own_agency_alone(look: Looked, teams: Teams) -> None:
    """Whoever holds no post of it is not known by its word."""
    teams.user(records.User("asha", "Asha", "asha@example.org"))
    teams.conversation(records.Conversation("19:bmg", members={"asha"}))
    both = Tenants({"tenant-1": "council", "tenant-2": "police"})
    asha = person("Asha", "asha@example.org", agencies=frozenset({"police"}))
    assert look(ReachListed((group("BMG", "19:bmg"),), (asha,)), both)[-2:] == [
        Finding(ADVICE, NOT_KNOWN.format(names="Asha")),
        summary("No people are", "none is"),
    ]


def test_who_is_written_to_elsewhere_is_not_missing(look: Looked) -> None:
    there = replace(group("BMG"), elsewhere=("slack",))
    dee = replace(person("Dee"), elsewhere=("slack",))
    told = look(ReachListed((there,), (dee,)))
    assert Finding(Grade.NOTE, WORKS_ELSEWHERE.format(group="BMG")) in told
    assert Finding(Grade.NOTE, OTHERWISE.format(people="One person is")) in told
    assert told[-1] == summary("No people are", "none is")
