from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from bot.console.guard import NOT_LOCAL, NOT_OUR_NAME, NOT_OUR_PAGE, SECURITY_HEADERS, is_loopback
from tests.console.fakes import BASE, desktop

SAY = "/as/asha/say"
WORDS = {"text": "/action list", "at": "home"}


@pytest.mark.parametrize(
    ("address", "local"),
    [
        ("127.0.0.1", True), ("127.8.9.10", True), ("::1", True), ("::ffff:127.0.0.1", True),
        ("10.0.0.1", False), ("::ffff:10.0.0.1", False), ("192.168.1.4", False),
        ("fe80::1", False), ("testclient", False), ("", False),
    ],
)  # fmt: skip
def test_loopback(address: str, local: bool) -> None:
    assert is_loopback((address, 50000)) is local


def test_no_address_is_not_loopback() -> None:
    assert is_loopback(None) is False


def test_another_machine_is_refused() -> None:
    answer = desktop(client=("10.0.0.7", 50000)).client.get("/")
    assert (answer.status_code, answer.text) == (403, NOT_LOCAL)


@pytest.mark.parametrize("host", ["localhost", "localhost:8080", "127.0.0.1:9", "[::1]:8080"])
def test_our_own_names_are_answered(host: str) -> None:
    assert desktop().client.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    ["example.org", "localhost.example.org", "example.org:8080", "localhost:80@x", "127.0.0.2", ""],
)
def test_another_name_is_refused(host: str) -> None:
    answer = desktop().client.get("/", headers={"host": host})
    assert (answer.status_code, answer.text) == (403, NOT_OUR_NAME)


def post(client: TestClient, headers: dict[str, str]) -> tuple[int, str]:
    answer = client.post(SAY, data=WORDS, headers=headers, follow_redirects=False)
    return answer.status_code, answer.text


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": BASE},
        {"origin": BASE, "sec-fetch-site": "same-origin"},
        {"referer": BASE + "/as/asha/home"},
        {"sec-fetch-site": "same-origin"},
        {"sec-fetch-site": "none"},
        {"origin": "null", "sec-fetch-site": "same-origin"},
    ],
)
def test_our_own_pages_may_send(headers: dict[str, str]) -> None:
    desk = desktop()
    assert (post(desk.client, headers), len(desk.talk.heard)) == ((303, ""), 1)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"origin": "null"},
        {"origin": "http://example.org"},
        {"origin": "http://localhost:3000"},
        {"origin": "http://[broken"},
        {"origin": "http://example.org", "referer": BASE + "/"},
        {"referer": "http://example.org/?" + BASE},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": BASE, "sec-fetch-site": "cross-site"},
        {"origin": "http://example.org", "sec-fetch-site": "same-origin"},
    ],
)
def test_other_pages_may_not_send(headers: dict[str, str]) -> None:
    desk = desktop()
    assert (post(desk.client, headers), desk.talk.heard) == ((403, NOT_OUR_PAGE), [])


@pytest.mark.parametrize("host", ["localhost:8080", "example.org"])
def test_every_answer_carries_the_security_headers(host: str) -> None:
    answer = desktop().client.get("/", headers={"host": host})
    assert {name: answer.headers[name] for name in SECURITY_HEADERS} == SECURITY_HEADERS


def test_pages_are_not_kept_by_the_browser() -> None:
    assert desktop().client.get("/as/asha/home").headers["cache-control"] == "no-store"
