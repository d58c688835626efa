"""The one web application: health and feeds always, the console only where it may be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from bot.feeds import NOT_IN_USE
from bot.talk.notice import Press
from bot.web import web
from config.settings import Settings, read_settings
from config.slack.settings import SlackSettings
from config.wiring.app import build_app
from config.wiring.house import House
from tests.conftest import KEY
from tests.slack.recording.server import Recording
from tests.slack.ticking import Ticking
from tests.talk.party import MEI, run
from tests.teams.signed import ENVIRONMENT
from usecases.desk import CLERK
from usecases.plan_meetings import PlanMeetings

PAGES = ("/", f"/as/{MEI}/home", f"/as/{MEI}/messages", "/console/static/console.css")
OFF = (
    {"CLERK_SLACK_BOT_TOKEN": "xoxb-1", "CLERK_SLACK_APP_TOKEN": "xapp-1"},
    ENVIRONMENT,
    {"CLERK_HOST": "0.0.0.0"},
    {"CLERK_HOST": "192.168.1.5"},
)


def browser(app: Starlette) -> TestClient:
    return TestClient(app, "http://localhost:8080", client=("127.0.0.1", 50000))


@pytest.mark.parametrize(("ok", "status"), [(True, 200), (False, 503)])
def test_health_says_its_facts_and_decides_the_status(ok: bool, status: int) -> None:
    async def health() -> dict[str, object]:
        return {"ok": ok, "seconds_since_last_tick": 3.5}

    answer = browser(web(health, [])).get("/health")
    assert (answer.status_code, answer.json()) == (
        status,
        {"ok": ok, "seconds_since_last_tick": 3.5},
    )


def test_what_is_not_given_is_not_there() -> None:
    async def health() -> dict[str, object]:
        return {"ok": True}

    async def hello(_request: object) -> PlainTextResponse:
        return PlainTextResponse("hello")

    client = browser(web(health, [Route("/hello", hello)]))
    assert [client.get(path).status_code for path in ("/hello", "/", "/as/x/home")] == [
        200,
        404,
        404,
    ]
    assert client.post("/health").status_code == 405


def test_a_running_clerk_is_well_and_says_nothing_about_anybody(console: TestClient) -> None:
    answer = console.get("/health")
    facts = answer.json()
    age = facts.pop("seconds_since_last_tick")
    assert (answer.status_code, facts) == (
        200,
        {"ok": True, "business_time": "2026-11-02T09:00:00+00:00", "backup": "not set up"},
    )
    assert 0 <= age < 60


def test_a_clerk_that_does_not_tick_is_not_well(house: House) -> None:
    answer = browser(build_app(house)).get("/health")
    house.close()
    assert (answer.status_code, answer.json()) == (
        503,
        {
            "ok": False,
            "seconds_since_last_tick": None,
            "business_time": "2026-11-02T09:00:00+00:00",
            "backup": "not set up",
        },
    )


def test_the_console_is_there_on_this_machine(console: TestClient) -> None:
    assert [console.get(path).status_code for path in PAGES[:3]] == [200] * 3


@pytest.mark.parametrize("method", ["POST", "PUT", "PROPFIND"])
def test_a_calendar_refuses_other_methods_also_where_the_console_is(
    console: TestClient, method: str
) -> None:
    answer = console.request(method, f"/calendar/{'x' * 43}.ics")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")


@pytest.fixture(params=OFF, ids=lambda environment: next(iter(environment)))
def away(
    request: pytest.FixtureRequest, tmp_path: Path, slack_server: Recording
) -> Iterator[tuple[House, TestClient]]:
    """A running Clerk that must not serve the console; where it calls Slack, ours answers."""
    found: Settings = read_settings(
        {"CLERK_DATA": str(tmp_path), "CLERK_SECRET": KEY, **request.param}
    )
    clock = Ticking()
    slack = slack_server.reset(clock.now)
    ours = SlackSettings(slack.bot_token, slack.app_token, api=slack_server.api)
    house = House(replace(found, slack=found.slack and ours), sleep=clock.sleep)
    with browser(build_app(house)) as client:
        yield house, client


def test_elsewhere_the_console_is_off_and_health_and_feeds_answer(
    away: tuple[House, TestClient],
) -> None:
    house, client = away
    house.desk.do_now(CLERK, PlanMeetings())
    assert [client.get(path).status_code for path in PAGES] == [404] * len(PAGES)
    assert client.post(f"/as/{MEI}/say", data={"text": "help"}).status_code == 404
    assert client.post("/clock/day").status_code == 404
    assert client.get("/health").status_code == 200
    press = Press("link.issue", {"scope": "all", "instead_of": ""})
    made = run(house.talk.pressed(MEI, house.talk.ticket(MEI, press)))
    path = made.facts[0].value.removeprefix(house.settings.base_url)
    feed = client.get(path)
    assert (feed.status_code, feed.headers["content-type"]) == (200, "text/calendar; charset=utf-8")
    unknown = client.get(f"/calendar/{'x' * 43}.ics")
    assert (unknown.status_code, unknown.text) == (404, NOT_IN_USE)
