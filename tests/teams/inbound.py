"""Clerk's door for Teams on the sample partnership, before a service that only notes what comes."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from typing import Any

from starlette.applications import Starlette
from starlette.testclient import TestClient

from bot.teams.app import PATH, Dispatch, routes
from bot.teams.guard import Guard
from bot.teams.keys import Keys
from bot.teams.sdk import Sdk
from bot.teams.tenants import Tenants
from bot.teams.wire import Answer
from config.background import Background
from config.wiring.teams import reception
from governance.accounts import Account, Channel, account_id, channel_id
from tests.talk.party import Party
from tests.teams import activities
from tests.teams.keyserver import signer
from tests.teams.signed import APP, TENANT, Json, Signed, claims, sign
from usecases.desk import CLERK

POLICE = "22222222-3333-4444-5555-666666666666"
AGENCIES = {TENANT: "council", POLICE: "police"}


@dataclass
class Noting:
    """`members` are told of by their id in Teams; `fails` are what is answered to the next posts;
    `blocks`: no chat can be opened."""

    members: dict[str, Json] = field(default_factory=dict)
    posts: list[tuple[str, str, Json]] = field(default_factory=list)
    fails: list[Answer] = field(default_factory=list)
    blocks: bool = False
    asked: int = 0

    async def post(
        self, service_url: str, conversation: str, activity: Mapping[str, Any]
    ) -> Answer:
        if self.fails:
            return self.fails.pop(0)
        self.posts.append((service_url, conversation, dict(activity)))
        return Answer(ok=True, data={"id": str(len(self.posts))})

    async def member(self, _service_url: str, _conversation: str, user: str) -> Answer:
        self.asked += 1
        told = self.members.get(user)
        return Answer(ok=True, data=told) if told else Answer(ok=False, error="not there")

    async def open_chat(self, _service_url: str, _tenant: str, user: str) -> Answer:
        if self.blocks:
            return Answer(ok=False, error="blocked")
        return Answer(ok=True, data={"id": f"a:chat-{user}"})


class Inbound:
    """`client` posts what is signed at the moment."""

    def __init__(self, client: TestClient, party: Party, teams: Noting, back: Background) -> None:
        self.client, self.party, self.teams, self._back = client, party, teams, back

    def sends(self, activity: Json) -> int:
        return self.posts(sign(activity, claims(self.party.office.machine(), **at(activity))))[0]

    def asks(self, activity: Json) -> Json:
        """The body that an invoke is answered with."""
        status, body = self.posts(
            sign(activity, claims(self.party.office.machine(), **at(activity)))
        )
        assert status == 200
        told: Json = json.loads(body)
        return told

    def posts(self, signed: Signed) -> tuple[int, str]:
        octets = [(k.encode(), v.encode()) for k, v in signed.headers.items()]
        answer = self.client.post(PATH, content=signed.body, headers=octets)
        assert self.client.portal is not None
        self.client.portal.call(self._back.idle)
        return answer.status_code, answer.text

    def read(self) -> list[tuple[str, str]]:
        """Which conversation each post went to, and its words."""
        return [(where, words(post)) for _, where, post in self.teams.posts]

    def links(self, person: str, oid: str = activities.RACHEL, tenant: str = TENANT) -> str:
        return links(self.party, person, oid, tenant)

    def binds(self, group: str, channel: str = activities.CHANNEL) -> None:
        office = self.party.office
        with office.store.work(CLERK, office.clock.now()) as w:
            now = office.clock.now()
            key = channel_id("teams", TENANT, channel)
            w.put(Channel(id=key, group=group, bound_at=now, bound_by=CLERK))
            w.enter("test", key)

    def changes(self) -> int:
        return self.party.written()


def links(party: Party, person: str, oid: str = activities.RACHEL, tenant: str = TENANT) -> str:
    """Their account."""
    account, now = account_id("teams", tenant, oid), party.office.clock.now()
    with party.office.store.work(CLERK, now) as w:
        w.put(Account(id=account, person=person, linked_at=now, linked_by=CLERK))
        w.enter("test", account)
    return account


def at(activity: Json) -> Json:
    return {"serviceurl": activity["serviceUrl"]}


def words(activity: Json) -> str:
    """What a client that draws no card would show."""
    card: str = activity["attachments"][0]["content"]["fallbackText"]
    return card


def ticket(card: Json, label: str) -> Json:
    """The data of the button with that label, wherever it stands on the card."""
    found = [one["data"] for one in _actions(card) if one.get("title") == label]
    return dict(found[0])


def _actions(part: Any) -> Iterator[Json]:
    if isinstance(part, dict):
        if part.get("type") == "Action.Execute":
            yield part
        part = list(part.values())
    if isinstance(part, list):
        for one in part:
            yield from _actions(one)


def behind(party: Party, teams: Noting, background: Background) -> tuple[Keys, Sdk]:
    """What stands behind the guard: the SDK, before what answers; and the keys of both."""

    async def keys(_address: str) -> Json:
        return {"keys": [signer("teams-1").shown()]}

    held, office = Keys(keys, party.office.machine), party.office
    to = reception(office.desk, party.talk, teams, Tenants(AGENCIES), background)
    return held, Sdk(APP, TENANT, held, to)


@contextmanager
def inbound() -> Iterator[Inbound]:
    party, teams, background = Party(), Noting(), Background()
    held, sdk = behind(party, teams, background)
    machine, tenants = party.office.machine, Tenants(AGENCIES)
    guard = Guard(APP, tenants, held, machine, Dispatch(sdk))

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        await sdk.start()
        yield

    with TestClient(Starlette(routes=routes(guard), lifespan=lifespan)) as client:
        yield Inbound(client, party, teams, background)
