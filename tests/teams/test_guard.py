"""What gets past the edge in front of everything, what is said of the rest, and that nothing but a
signature that might be Teams' makes Clerk ask for a key."""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import jwt
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from bot.teams.fetch import fetch
from bot.teams.guard import LARGEST, Guard
from bot.teams.keys import Keys
from bot.teams.shapes import Sent
from bot.teams.tenants import Tenants
from tests.teams import activities
from tests.teams.keyserver import KeyServer, key_server, signer
from tests.teams.signed import APP, SERVICE, TENANT, Json, Signed, claims, sign, token

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
LINE = activities.said("action list")
ELSEWHERE = "https://smba.example.org/uk/"
STRANGE = "11111111-2222-3333-4444-555555555555"

NOT_SIGNED = (401, "This is not signed.")
OTHERS = (401, "This was signed by or for somebody else.")
TIME = (401, "This was signed too long ago, or for later.")
SERVED = (403, "The service URL is not one that this was signed for.")
TENANTS = (403, "This comes from an organisation that Clerk does not serve.")


@dataclass
class Door:
    keys: KeyServer
    now: datetime = NOW
    passed: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        async def dispatch(sent: Sent, _token: str) -> Response:
            self.passed.append(type(sent).__name__)
            return PlainTextResponse("taken")

        tenants = Tenants({TENANT: "council"})
        held = Keys(fetch, lambda: self.now, self.keys.address)
        guard = Guard(APP, tenants, held, lambda: self.now, dispatch)

        async def take(request: Request) -> Response:
            return await guard.take(request)

        self._client = TestClient(Starlette(routes=[Route("/", take, methods=["POST"])]))

    def send(self, signed: Signed, but: Mapping[str, str | None] | None = None) -> tuple[int, str]:
        headers: Mapping[str, str | None] = {**signed.headers, **(but or {})}
        octets = [(k.encode(), v.encode()) for k, v in headers.items() if v is not None]
        answer = self._client.post("/", content=signed.body, headers=octets)
        return answer.status_code, answer.text.strip()

    def line(self, **told: Any) -> tuple[int, str]:
        return self.send(sign(LINE, claims(self.now, **told)))


@pytest.fixture
def door() -> Iterator[Door]:
    with key_server() as keys:
        yield Door(keys)


def test_what_teams_signed_gets_past_and_the_keys_are_asked_for_once(door: Door) -> None:
    assert [door.line(), door.line()] == [(200, "taken"), (200, "taken")]
    assert (door.keys.asked, door.passed) == (1, ["Message", "Message"])


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        ({"iss": "https://login.microsoftonline.com/x/v2.0"}, OTHERS),
        ({"iss": f"https://sts.windows.net/{TENANT}/"}, OTHERS),
        ({"iss": "https://api.botframework.com/"}, OTHERS),
        ({"iss": None}, NOT_SIGNED),
        ({"iss": ["https://api.botframework.com"]}, NOT_SIGNED),
        ({"aud": STRANGE}, OTHERS),
        ({"aud": f"api://{APP}"}, OTHERS),
        ({"aud": APP.upper()}, OTHERS),
        ({"aud": [APP]}, NOT_SIGNED),
        ({"aud": None}, NOT_SIGNED),
        ({"exp": int(NOW.timestamp()) - 300}, TIME),
        ({"exp": None}, NOT_SIGNED),
        ({"exp": "later"}, NOT_SIGNED),
        ({"nbf": int(NOW.timestamp()) + 301}, TIME),
        ({"serviceurl": ELSEWHERE}, SERVED),
        ({"serviceurl": None}, NOT_SIGNED),
    ],
    ids=str,
)
def test_a_claim_that_is_wrong_is_refused_before_any_key_is_asked_for(
    door: Door, told: Json, answer: tuple[int, str]
) -> None:
    assert door.line(**told) == answer
    assert (door.keys.asked, door.passed) == (0, [])


@pytest.mark.parametrize(
    "told",
    [{"exp": int(NOW.timestamp()) - 299}, {"nbf": int(NOW.timestamp()) + 300}],
    ids=str,
)
def test_clocks_may_differ_by_five_minutes(door: Door, told: Json) -> None:
    assert door.line(**told) == (200, "taken")


def unsigned(header: Json) -> str:
    parts = (json.dumps(part).encode() for part in (header, claims(NOW)))
    return ".".join([*(base64.urlsafe_b64encode(part).decode().rstrip("=") for part in parts), ""])


@pytest.mark.parametrize(
    "authorization",
    [
        None,
        "",
        "Bearer",
        "Bearer ",
        "Bearer a.b",
        "Bearer a.b.c",
        "Bearer é.é.é",
        "Bearer " + "a" * 8_001,
        "Basic " + token(claims(NOW)),
        token(claims(NOW)),
        "Bearer " + unsigned({"alg": "none", "kid": "teams-1"}),
        "Bearer " + unsigned({"alg": "RS256"}),
        "Bearer " + unsigned({"alg": "RS512", "kid": "teams-1"}),
        "Bearer " + jwt.encode(claims(NOW), "x" * 40, "HS256", {"kid": "teams-1"}),
        "Bearer " + jwt.encode(claims(NOW), signer("teams-1").private, "PS256", {"kid": "teams-1"}),
        "Bearer " + ".".join([base64.urlsafe_b64encode(b"[" * 2000).decode()] * 3),
    ],
    ids=lambda value: str(value)[:30],
)
def test_what_is_no_token_of_teams_is_refused_before_any_key_is_asked_for(
    door: Door, authorization: str | None
) -> None:
    assert door.send(sign(LINE, claims(NOW)), {"authorization": authorization}) == NOT_SIGNED
    assert (door.keys.asked, door.passed) == (0, [])


def changed(**parts: Any) -> Json:
    return {**LINE, **parts}


@pytest.mark.parametrize(
    ("activity", "answer"),
    [
        (changed(serviceUrl=ELSEWHERE), SERVED),
        (activities.common("message", tenant=STRANGE) | {"text": "home"}, TENANTS),
        (changed(channelData={"tenant": {"id": STRANGE}}), TENANTS),
        (changed(conversation={"id": "a:1"}, channelData={}), TENANTS),
        (changed(recipient={"id": f"28:{STRANGE}"}), (403, "This is for somebody else.")),
    ],
    ids=lambda value: str(value)[-60:],
)
def test_what_is_not_for_clerk_is_refused_before_any_key_is_asked_for(
    door: Door, activity: Json, answer: tuple[int, str]
) -> None:
    assert door.send(sign(activity, claims(NOW))) == answer
    assert (door.keys.asked, door.passed) == (0, [])


@pytest.mark.parametrize(
    "address",
    [
        *("http://smba.trafficmanager.net/uk/", "https://smba.trafficmanager.net.example.org/"),
        *("https://evil@smba.trafficmanager.net/", "https://smba.trafficmanager.net:8443/"),
        *("https://evilbotframework.com/", "https://smba.trafficmanager.net/?to=x"),
        *("https://[::1/", "https://127.0.0.1/", "https://smba.trafficmanager.net/#x"),
    ],
)
def test_a_service_url_that_is_signed_must_be_microsofts_too(door: Door, address: str) -> None:
    told = claims(NOW, serviceurl=address)
    assert door.send(sign(changed(serviceUrl=address), told)) == SERVED
    assert (door.keys.asked, door.passed) == (0, [])


@pytest.mark.parametrize(
    "address",
    [
        *("https://smba.trafficmanager.net/uk", "https://SMBA.trafficmanager.net/emea/"),
        *("https://europe.botframework.com/", "https://smba.infra.gcc.teams.microsoft.com/gcc/"),
    ],
)
def test_service_urls_that_microsoft_names_are_let_pass(door: Door, address: str) -> None:
    told = claims(NOW, serviceurl=address.rstrip("/"))
    assert door.send(sign(changed(serviceUrl=address), told)) == (200, "taken")


def test_a_signature_by_somebody_else_is_refused(door: Door) -> None:
    forger = signer("forger")
    forged = jwt.encode(claims(NOW), forger.private, "RS256", {"kid": "teams-1"})
    assert door.send(sign(LINE, claims(NOW)), {"authorization": f"Bearer {forged}"}) == NOT_SIGNED


def test_a_signature_over_other_claims_is_refused(door: Door) -> None:
    head, _, seal = token(claims(NOW)).split(".")
    _, other, _ = token(claims(NOW, nbf=int(NOW.timestamp()) - 1)).split(".")
    mixed = {"authorization": f"Bearer {head}.{other}.{seal}"}
    assert door.send(sign(LINE, claims(NOW)), mixed) == NOT_SIGNED


def test_made_up_key_ids_do_not_make_clerk_ask_again_and_again(door: Door) -> None:
    answers = [door.send(sign(LINE, claims(NOW), signer("forger"))) for _ in range(5)]
    assert (answers, door.keys.asked) == ([OTHERS] * 5, 1)
    door.now += timedelta(seconds=61)
    door.send(sign(LINE, claims(door.now), signer("forger")))
    assert door.keys.asked == 2


def test_a_key_that_is_new_is_found_after_a_minute(door: Door) -> None:
    assert door.line() == (200, "taken")
    door.keys.signers.append(signer("teams-2"))
    assert door.send(sign(LINE, claims(NOW), signer("teams-2"))) == OTHERS
    door.now += timedelta(minutes=1)
    assert door.send(sign(LINE, claims(door.now), signer("teams-2"))) == (200, "taken")


def test_keys_are_had_anew_each_day_and_the_old_ones_serve_while_they_cannot_be(
    door: Door,
) -> None:
    assert door.line() == (200, "taken")
    door.now, door.keys.fails = door.now + timedelta(days=1), 500
    assert door.line() == (200, "taken")
    door.now, door.keys.fails = door.now + timedelta(minutes=1), 0
    door.keys.signers = [signer("teams-2")]
    assert door.line() == OTHERS
    assert door.keys.asked == 3


@pytest.mark.parametrize(
    ("status", "says"),
    [
        (500, None),
        (404, None),
        (0, b"{"),
        (0, b"[]"),
        (0, b'{"keys": []}'),
        (0, b'{"keys": [{"kid": "teams-1", "kty": "oct", "k": "eA"}]}'),
        (0, b'{"keys": [{"kid": "teams-1", "kty": "RSA", "n": "!", "e": ""}]}'),
        (0, b" " * 600_000),
    ],
    ids=lambda value: str(value)[:30],
)
def test_where_no_key_could_be_had_yet_teams_is_to_try_again(
    door: Door, status: int, says: bytes | None
) -> None:
    door.keys.fails, door.keys.says = status, says
    assert door.line() == (503, "It cannot be told just now who signed this.")
    door.keys.fails, door.keys.says = 0, None
    assert door.line()[0] == 503  # not asked for again so soon
    door.now += timedelta(minutes=1)
    assert door.line() == (200, "taken")


def test_a_key_that_may_not_sign_for_teams_is_refused(door: Door) -> None:
    other = signer("for-others", "webchat")
    door.keys.signers.append(other)
    answer = door.send(sign(LINE, claims(NOW), other))
    assert answer == (403, "Whoever signed this may not speak for Teams.")


def test_many_at_once_ask_once() -> None:
    async def asked() -> tuple[int, set[bool]]:
        count = 0

        async def slow(_address: str) -> Json:
            nonlocal count
            count += 1
            await asyncio.sleep(0)
            return {"keys": [signer("teams-1").shown()]}

        keys = Keys(slow, lambda: NOW)
        found = await asyncio.gather(*(keys.get("teams-1") for _ in range(20)))
        return count, {one is not None for one in found}

    assert asyncio.run(asked()) == (1, {True})


def test_what_is_larger_than_teams_sends_is_not_read(door: Door) -> None:
    large = sign(b"x" * (LARGEST + 1), claims(NOW))
    assert door.send(large) == (413, "This is too large.")


@pytest.mark.parametrize(
    ("kind", "body", "should"),
    [
        ("text/plain", json.dumps(LINE).encode(), "JSON"),
        ("", json.dumps(LINE).encode(), "JSON"),
        ("application/json", b"", "JSON"),
        ("application/json", b"{", "JSON"),
        ("application/json", b"\xff", "JSON"),
        ("application/json", b"[" * 100_000, "JSON"),
        ("application/json", b"[]", "an activity as Teams describes it"),
        ("application/json", b"{}", "an activity as Teams describes it"),
        ("application/json", json.dumps({**LINE, "type": "unknown"}).encode(),
         "an activity as Teams describes it"),
        ("application/json", json.dumps({**LINE, "type": None}).encode(),
         "an activity as Teams describes it"),
        ("application/json", json.dumps({**LINE, "channelId": "webchat"}).encode(),
         "an activity as Teams describes it"),
        ("application/json", json.dumps({**LINE, "from": {"id": ""}}).encode(),
         "an activity as Teams describes it"),
    ],
    ids=lambda value: str(value)[:24],
)  # fmt: skip
def test_what_is_signed_but_odd_is_told_what_it_should_be(
    door: Door, kind: str, body: bytes, should: str
) -> None:
    answer = door.send(sign(body, claims(NOW)), {"content-type": kind})
    assert answer == (400, f"This should be {should}.")
    assert (door.keys.asked, door.passed) == (0, [])


@pytest.mark.parametrize(
    ("activity", "kind"),
    [
        (activities.said("home"), "Message"),
        (activities.in_channel("home"), "Message"),
        (activities.submitted({"ticket": "x"}), "Message"),
        (activities.executed({"ticket": "x"}), "Invoke"),
        (activities.came(activities.BOT), "Members"),
        (activities.installed(), "Installation"),
        (activities.common("typing"), "Other"),
        (activities.common("messageReaction"), "Other"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_each_kind_that_teams_sends_is_known(door: Door, activity: Json, kind: str) -> None:
    assert door.send(sign(activity, claims(NOW, serviceurl=SERVICE))) == (200, "taken")
    assert door.passed == [kind]
