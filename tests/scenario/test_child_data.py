"""A number that was refused: looked for in every file, every answer and every line of the log."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from starlette.testclient import TestClient

from bot.console.cards import PREFIX
from config.wiring.app import build_app
from config.wiring.house import House

RACHEL = "/as/rachel-okafor"
WINSTON = "/as/winston-baptiste"
ORIGIN = {"origin": "http://localhost:8080"}
SPELT = ("999 657 4415", "999-657-4415", "9996574415", "９９９ ６５７ ４４１５")
TRACE = re.compile("657.{0,6}4415|６５７.{0,6}４４１５")
REFUSAL = "Please don't tell Clerk an NHS number"
LINES = (
    "/action 3 amber by 27 Nov 2026 waiting for {}",
    "/action 3 amber by next Friday {}",
    "/action 3 ambr by 27 Nov 2026 {}",
    "/action 3 done {}",
    "/action new Visit {}",
    "/action list {}",
    "/meeting {}",
    "/clerk {}",
    "{}",
)
FORMS = (
    (RACHEL, "/action 3 update", {"rating": "amber", "forecast": "27 Nov 2026", "note": "{}"}),
    (RACHEL, "/action 3 update", {"rating": "amber", "forecast": "{}"}),
    (RACHEL, "/action 3 done", {"evidence": "{}"}),
    (WINSTON, "/action new", {"title": "{}", "timescale": "after {}"}),
)
PAGES = ("home", "messages", "groups/BMG")


@pytest.fixture
def browser(house: House) -> Iterator[TestClient]:
    with TestClient(build_app(house), "http://localhost:8080", client=("127.0.0.1", 5)) as client:
        yield client


def test_what_was_refused_is_nowhere(
    house: House, browser: TestClient, capfd: pytest.CaptureFixture[str]
) -> None:
    answers = [say(browser, RACHEL, line.format(one)) for line in LINES for one in SPELT]
    assert all(REFUSAL in words(answer) for answer in answers)
    for who, line, values in FORMS:
        for one in SPELT:
            form = say(browser, who, line)
            answer = fill(browser, who, form, {k: v.format(one) for k, v in values.items()})
            assert "This had an NHS number in it" in words(answer)
            answers.append(answer)
    answers += [browser.get(f"{who}/{page}").text for who in (RACHEL, WINSTON) for page in PAGES]
    assert [answer for answer in answers if TRACE.search(answer)] == []
    assert holding(house.settings.data) == []
    assert TRACE.search("".join(capfd.readouterr())) is None


def test_what_is_a_phone_number_is_found_in_the_same_places(
    house: House, browser: TestClient
) -> None:
    """Else the test above could not fail."""
    answer = say(browser, RACHEL, f"/action 3 on track, phone {SPELT[0]}")
    assert TRACE.search(answer)
    assert holding(house.settings.data) == ["console.jsonl", "journal-000000"]


def say(browser: TestClient, who: str, line: str) -> str:
    sent = {"text": line, "at": "groups/BMG", "delivery": line}
    return browser.post(f"{who}/say", data=sent, headers=ORIGIN).text


def fill(browser: TestClient, who: str, page: str, values: dict[str, str]) -> str:
    ticket = BeautifulSoup(page, "html.parser").select("form.form [name=ticket]")[0]["value"]
    sent = {PREFIX + name: value for name, value in values.items()}
    sent |= {"ticket": str(ticket), "at": "groups/BMG"}
    return browser.post(f"{who}/fill", data=sent, headers=ORIGIN).text


def words(page: str) -> str:
    return " ".join(BeautifulSoup(page, "html.parser").get_text().split())


def holding(data: Path) -> list[str]:
    files = (path for path in sorted(data.rglob("*")) if path.is_file())
    return [path.name for path in files if TRACE.search(path.read_text("utf-8", "replace"))]
