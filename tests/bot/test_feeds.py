"""Calendar addresses: what is served, what is not sent twice, and what is not told."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from bot.feeds import LATER, NOT_IN_USE, ONLY_READ, routes
from usecases.ports.calendars import CalendarFeed, FeedEvent
from usecases.ports.store import Conflict, StoreClosed

TOKEN = "Zm9yLXRlc3Rpbmctb25seS1ub3QtYS1yZWFsLXRva2V"
OTHER = "A" * 43
AT = datetime(2027, 1, 5, 10, tzinfo=UTC)
FEED = CalendarFeed(
    "Meetings", (FeedEvent("BMG/2027-01", 0, AT, AT, AT + timedelta(hours=2), "Größe 🗓"),)
)
BODY = "Meetings: Größe 🗓".encode()
TAG = f'"{sha256(BODY).hexdigest()}"'
ALWAYS = {
    "cache-control": "private, no-cache, no-transform",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-robots-tag": "noindex",
}
SERVED = {
    **ALWAYS,
    "content-type": "text/calendar; charset=utf-8",
    "content-disposition": 'inline; filename="calendar.ics"',
    "content-length": str(len(BODY)),
    "etag": TAG,
}
REFUSED = {
    **ALWAYS,
    "content-type": "text/plain; charset=utf-8",
    "content-length": str(len(NOT_IN_USE)),
}


class Links:
    """One address in use, and every token that was looked up."""

    def __init__(self) -> None:
        self.read_tokens: list[str] = []
        self.feeds = {TOKEN: FEED}

    async def read(self, token: str) -> CalendarFeed | None:
        self.read_tokens.append(token)
        return self.feeds.get(token)


class TitleWriter:
    """Writes the feed's name and titles."""

    def write(self, feed: CalendarFeed) -> bytes:
        return f"{feed.name}: {', '.join(event.title for event in feed.events)}".encode()


@pytest.fixture
def links() -> Links:
    return Links()


@pytest.fixture
def client(links: Links) -> TestClient:
    return TestClient(Starlette(routes=routes(links.read, TitleWriter())))


def address(token: str) -> str:
    return f"/calendar/{token}.ics"


def test_the_calendar_is_served(client: TestClient) -> None:
    answer = client.get(address(TOKEN), headers={"Accept-Encoding": "gzip"})
    assert (answer.status_code, dict(answer.headers), answer.content) == (200, SERVED, BODY)


def test_a_head_has_the_same_headers_and_no_body(client: TestClient) -> None:
    answer = client.head(address(TOKEN))
    assert (answer.status_code, dict(answer.headers), answer.content) == (200, SERVED, b"")


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize(
    "sent", [TAG, f"W/{TAG}", "*", f'"a", W/"b,c" ,{TAG}', f'"",{TAG}, "z"', " * "]
)
def test_what_the_reader_has_is_not_sent_again(client: TestClient, method: str, sent: str) -> None:
    answer = client.request(method, address(TOKEN), headers={"If-None-Match": sent})
    assert (answer.status_code, dict(answer.headers), answer.content) == (
        304, {**ALWAYS, "etag": TAG}, b"",
    )  # fmt: skip


def test_tags_may_come_in_several_headers(client: TestClient) -> None:
    headers = [("If-None-Match", '"a"'), ("If-None-Match", TAG)]
    assert client.get(address(TOKEN), headers=headers).status_code == 304


@pytest.mark.parametrize("sent", ['"a"', TAG.strip('"'), "", '"*"', f'"a{TAG[1:]}', "W/"])
def test_other_tags_get_the_calendar(client: TestClient, sent: str) -> None:
    answer = client.get(address(TOKEN), headers={"If-None-Match": sent})
    assert (answer.status_code, answer.content) == (200, BODY)


def test_the_tag_changes_with_the_calendar(client: TestClient, links: Links) -> None:
    links.feeds[TOKEN] = CalendarFeed("Renamed", FEED.events)
    answer = client.get(address(TOKEN), headers={"If-None-Match": TAG})
    assert (answer.status_code, answer.headers["etag"]) == (
        200, f'"{sha256("Renamed: Größe 🗓".encode()).hexdigest()}"',
    )  # fmt: skip


def test_unknown_and_revoked_addresses_look_the_same(client: TestClient, links: Links) -> None:
    del links.feeds[TOKEN]
    answers = [client.get(address(token)) for token in (TOKEN, OTHER, "nonsense")]
    seen = [(answer.status_code, dict(answer.headers), answer.text) for answer in answers]
    assert seen == [(404, REFUSED, NOT_IN_USE)] * 3


def test_a_head_of_an_unknown_address_has_no_body(client: TestClient) -> None:
    answer = client.head(address(OTHER))
    assert (answer.status_code, dict(answer.headers), answer.content) == (404, REFUSED, b"")


@pytest.mark.parametrize("sent", ["*", TAG])
def test_an_unknown_address_is_never_unchanged(client: TestClient, sent: str) -> None:
    assert client.get(address(OTHER), headers={"If-None-Match": sent}).status_code == 404


@pytest.mark.parametrize(
    "token",
    ["A", "A" * 42, "A" * 44, "A" * 42 + "=", "A" * 42 + "%0A", "A" * 43 + "%0A", "%C3%A9" * 43,
     "٣" * 43, "A" * 42 + "."],
)  # fmt: skip
def test_what_cannot_be_a_token_is_not_looked_up(
    client: TestClient, links: Links, token: str
) -> None:
    answer = client.get(address(token))
    assert (answer.status_code, answer.text, links.read_tokens) == (404, NOT_IN_USE, [])


def test_a_token_is_looked_up_once_a_request(client: TestClient, links: Links) -> None:
    client.get(address(TOKEN))
    client.head(address(OTHER))
    assert links.read_tokens == [TOKEN, OTHER]


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"])
def test_calendars_are_only_read(client: TestClient, links: Links, method: str) -> None:
    answers = [client.request(method, address(token)) for token in (TOKEN, OTHER, "nonsense")]
    seen = [(answer.status_code, dict(answer.headers), answer.text) for answer in answers]
    headers = {**REFUSED, "content-length": str(len(ONLY_READ)), "allow": "GET, HEAD"}
    assert (seen, links.read_tokens) == ([(405, headers, ONLY_READ)] * 3, [])


@pytest.mark.parametrize("wrong", [StoreClosed("The disk is full."), Conflict("Too busy.")])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_store_that_takes_no_writes_makes_calendars_wait(method: str, wrong: Exception) -> None:
    async def read(_token: str) -> CalendarFeed | None:
        raise wrong

    client = TestClient(Starlette(routes=routes(read, TitleWriter())))
    answer = client.request(method, address(TOKEN))
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "900")
    assert answer.text == ("" if method == "HEAD" else LATER)


def test_no_token_is_logged(client: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("DEBUG"):
        client.get(address(TOKEN))
        client.get(address(OTHER))
    served = [record for record in caplog.records if not record.name.startswith("http")]
    told = [record.getMessage() for record in served]
    assert [text for text in told if TOKEN in text or OTHER in text] == []
