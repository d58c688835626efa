"""What the SDK is told, whom it asks, and what it would let in without the guard."""

from __future__ import annotations

import asyncio
import copy
import json
import logging
import os
from collections.abc import Mapping
from datetime import UTC, datetime
from random import Random
from typing import Any

import pytest
from starlette.responses import Response

from bot.teams.answers import Unanswered
from bot.teams.app import Dispatch
from bot.teams.keys import Keys
from bot.teams.reading import Odd, read
from bot.teams.sdk import Sdk
from bot.teams.shapes import Sent
from tests.teams import activities
from tests.teams.keyserver import signer
from tests.teams.malformed import ODD, real
from tests.teams.signed import APP, TENANT, Json, claims, token

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
LINE = activities.said("home")
MANY = 10_000 if os.environ.get("CLERK_LONG") else 300


class Reached:
    """Stands where Clerk's reception does. `silent`: its answers do not arrive."""

    def __init__(self, *, silent: bool = False) -> None:
        self.by: list[tuple[str, object]] = []
        self._silent = silent

    async def message(self, sent: object) -> None:
        self.by.append(("message", sent))
        if self._silent:
            raise Unanswered("not now")

    async def installed(self, sent: object) -> None:
        self.by.append(("installed", sent))

    async def invoke(self, sent: object) -> Json:
        self.by.append(("invoke", sent))
        return {"statusCode": 200, "value": {"empty": None}}

    async def dialog(self, sent: object) -> Json:
        self.by.append(("dialog", sent))
        return {"task": {}}


class Behind:
    """The SDK with nothing before it. `asked` is how often its keys were asked for."""

    def __init__(self, reached: Reached, app: str = APP) -> None:
        async def shown(_address: str) -> Json:
            self.asked += 1
            return {"keys": [signer("teams-1").shown()]}

        self.asked = 0
        self.keys = Keys(shown, lambda: NOW)
        told: Any = reached
        self.sdk = Sdk(app, TENANT, self.keys, told)

    async def take(self, sent: Sent, told: str) -> Response:
        await self.sdk.start()
        await self.keys.get("teams-1")
        return await Dispatch(self.sdk)(sent, told)


def as_read(activity: Json) -> Sent:
    return read("application/json", json.dumps(activity).encode())


def answered(reached: Reached, activity: Json, told: str | None = None) -> tuple[int, bytes]:
    proper = token(claims(NOW)) if told is None else told
    answer = asyncio.run(Behind(reached).take(as_read(activity), proper))
    return answer.status_code, bytes(answer.body)


def dialog(name: str, data: Json | None = None) -> Json:
    value = {"commandId": "make_action", "commandContext": "message", "data": data}
    return activities.common("invoke") | {"name": f"composeExtension/{name}", "value": value}


@pytest.mark.parametrize(
    ("activity", "by", "body"),
    [
        (LINE, "message", b""),
        (activities.in_channel("home"), "message", b""),
        (activities.submitted({"ticket": "x"}), "message", b""),
        (
            activities.executed({"ticket": "x"}),
            "invoke",
            b'{"statusCode":200,"value":{"empty":null}}',
        ),
        (dialog("fetchTask"), "dialog", b'{"task":{}}'),
        (dialog("submitAction", {"ticket": "x"}), "dialog", b'{"task":{}}'),
        *((activities.installed(one), "installed", b"") for one in ("add", "remove")),
        *((activities.installed(f"{one}-upgrade"), "installed", b"") for one in ("add", "remove")),
    ],
    ids=lambda value: str(value)[:30],
)
def test_each_kind_reaches_who_answers_it_as_it_was_read(
    activity: Json, by: str, body: bytes
) -> None:
    reached = Reached()
    assert answered(reached, activity) == (200, body)
    assert reached.by == [(by, as_read(activity))]


@pytest.mark.parametrize(
    "activity",
    [
        activities.came(activities.BOT),
        *(activities.common(kind) for kind in ("typing", "endOfConversation", "event")),
        *(activities.common(kind) for kind in ("messageUpdate", "messageDelete")),
    ],
    ids=lambda value: str(value)[:30],
)
def test_what_clerk_did_not_ask_for_is_taken_and_reaches_nobody(activity: Json) -> None:
    reached = Reached()
    assert (answered(reached, activity), reached.by) == ((200, b""), [])


def test_where_the_answer_did_not_arrive_teams_is_to_send_it_again() -> None:
    assert answered(Reached(silent=True), LINE) == (503, b"")


@pytest.mark.parametrize(
    "told",
    [
        "",
        "a.b.c",
        token(claims(NOW), signer("forger")),
        token(claims(NOW, exp=1_700_000_000)),
        token(claims(NOW, nbf=3_900_000_000)),
        token(claims(NOW, iss="https://api.example.org")),
        token(claims(NOW, aud="11111111-2222-3333-4444-555555555555")),
        token(claims(NOW, serviceurl="https://smba.trafficmanager.net/emea/")),
        token(claims(NOW, serviceurl=None)),
    ],
    ids=["none", "no token", "forged", "over", "not yet", "issuer", "audience", "region", "no url"],
)
def test_its_own_check_is_a_second_lock(told: str) -> None:
    reached = Reached()
    assert answered(reached, LINE, told)[0] == 401
    assert reached.by == []


def test_it_asks_nobody_for_keys_that_the_guard_has_not_had() -> None:
    reached = Reached()
    behind = Behind(reached)
    forged = token(claims(NOW), signer("forger"))
    assert asyncio.run(behind.take(as_read(LINE), forged)).status_code == 401
    assert (behind.asked, reached.by) == (1, [])


def test_it_does_not_start_without_that_check(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLIENT_ID", APP)
    with pytest.raises(RuntimeError):
        asyncio.run(Behind(Reached(), app="").sdk.start())


def test_whatever_the_guard_takes_the_sdk_takes(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    random, proper = Random(13), token(claims(NOW))
    kinds = [*real(), dialog("fetchTask"), dialog("submitAction", {"ticket": "x"})]

    async def statuses() -> set[int]:
        behind, found = Behind(Reached()), set()
        await behind.sdk.start()
        await behind.keys.get("teams-1")
        to = Dispatch(behind.sdk)
        for n in range(MANY):
            if (sent := taken(changed(random, kinds[n % len(kinds)]))) is not None:
                found.add((await to(sent, proper)).status_code)
        return found

    assert asyncio.run(statuses()) == {200}
    assert [one.name for one in caplog.records if one.name.startswith("microsoft")] == []


def taken(activity: Json) -> Sent | None:
    try:
        return as_read(activity)
    except Odd:
        return None


def changed(random: Random, activity: Json) -> Json:
    """With some part of it gone, or something odd in its place."""
    odd = copy.deepcopy(activity | {"entities": [entity(random) for _ in range(2)]})
    inside: Any = odd
    while True:
        name = random.choice(list(inside) if isinstance(inside, dict) else range(len(inside)))
        if isinstance(inside[name], Mapping | list) and inside[name] and random.random() < 0.7:
            inside = inside[name]
        elif random.random() < 0.5:
            del inside[name]
            return odd
        else:
            inside[name] = random.choice(ODD)
            return odd


def entity(random: Random) -> Json:
    mention = {"type": "mention", "text": activities.MENTION, "mentioned": activities.BOT}
    kinds = ("clientInfo", "quotedReply", "streaminfo", "https://schema.org/Message", "", "mention")
    return random.choice([mention, *({"type": kind} for kind in kinds)])
