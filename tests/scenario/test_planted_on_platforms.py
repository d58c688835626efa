"""What somebody declares stands on no page, in no post, view or ticket of anybody who may not read
it: on the console and in Slack, as they really are."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from itsdangerous import BadData, URLSafeSerializer
from starlette.testclient import TestClient

from tests.conversations.console import ConsoleDriver
from tests.conversations.driver import Driver
from tests.conversations.slack import SlackDriver
from tests.conversations.slack_ways import Http
from tests.conversations.slack_world import World, living
from tests.scenario.planted import HANDLED, mark
from tests.slack.recording.server import Recording
from tests.slack.ticking import Ticking
from tests.store.figures import size
from tests.talk.party import JOAN, RACHEL, WINSTON
from tests.usecases.cast import AUDITOR, LAY, NURSE

SECRET = mark(RACHEL)
READERS = {RACHEL, WINSTON, JOAN}
LOOKERS = (RACHEL, WINSTON, JOAN, NURSE, LAY, AUDITOR, "elspeth-dunmore", "mei-lin-thackray")
LINES = (
    *("/declare", "/declare list BMG", "/declare handling BMG", "/declare BMG", "/declare new BMG"),
    *("/declare close", "/meeting BMG", "/meeting agenda BMG", "/meeting digest BMG"),
    *("/meeting quorum BMG", "/clerk ledger"),
)
PAGES = (
    *("home", "messages", "groups/BMG", "groups/CSPR", "papers/agenda/BMG%2F2027-01"),
    *("papers/interests/BMG", "papers/decisions/BMG", "papers/decisions/CSPR"),
)
EVERY = size(2, 1)
"""Of all lines and pages each looks at every second, and whoever comes next at the others."""
TICKET = re.compile(r"[\w.-]{40,}")

Piece = tuple[str, str]
"""Who reads it, or group:ID where everybody in a group's channel does, and all of it."""


def told(driver: Driver) -> None:
    """Rachel declares; what follows is agreed; all look wherever they can."""
    driver.said(JOAN, None, "/meeting propose BMG The contract, 15 minutes, decide")
    driver.said(RACHEL, None, "/declare new")
    what = {"body": f"Trust {SECRET}", "nature": f"Its treasurer {SECRET}", "degree": "actual"}
    driver.fill(RACHEL, {**what, "category": "non-financial", "since": "yesterweek"})
    driver.fill(RACHEL, {**what, "category": "non-financial", "since": "1 April 2024"})
    driver.said(RACHEL, "BMG", "/declare new")
    driver.fill(RACHEL, {"item": "BMG/2027-01#1"})
    driver.said(JOAN, "BMG", "/declare handling")
    driver.press(JOAN, "Withdraw", "Rachel Okafor")
    for who in LOOKERS:
        for line in share(who, LINES):
            driver.said(who, None, line)
        for where in ("home", "messages"):
            driver.sees(who, where)
    driver.clock("advance")
    driver.clock("advance")


def share(who: str, of: tuple[str, ...]) -> tuple[str, ...]:
    return of[LOOKERS.index(who) % EVERY :: EVERY]


def leaks(pieces: list[Piece]) -> list[Piece]:
    return [
        (who, text)
        for who, text in pieces
        if who not in READERS and any(one in text.casefold() for one in (SECRET, HANDLED))
    ]


def tickets(text: str) -> Iterator[str]:
    """What is signed in it, in clear."""
    reader = URLSafeSerializer("any")
    for found in TICKET.findall(text):
        try:
            yield repr(reader.load_payload(found.rpartition(".")[0].encode()))
        except (BadData, ValueError):
            continue


def check(pieces: list[Piece]) -> None:
    assert leaks(pieces) == []
    assert {who for who, text in pieces if SECRET in text.casefold()} == READERS
    signed = [one for _, text in pieces for one in tickets(text)]
    assert any("declare.agree" in one for one in signed)
    assert [one for one in signed if SECRET in one.casefold()] == []


def test_on_the_console(console: TestClient, capfd: pytest.CaptureFixture[str]) -> None:
    pieces: list[Piece] = []

    def looked(answer: httpx.Response) -> None:
        answer.read()
        who = answer.request.url.path.removeprefix("/as/").partition("/")[0]
        pieces.append((who, answer.text))

    console.event_hooks["response"].append(looked)
    told(ConsoleDriver(console))
    for who in LOOKERS:
        for page in share(who, PAGES):
            console.get(f"/as/{who}/{page}")
    for page in ("/", "/as/nobody/home"):
        console.get(page)
    check(pieces)
    assert SECRET not in "".join(capfd.readouterr()).casefold()


def test_in_slack(
    tmp_path: Path, slack_server: Recording, capfd: pytest.CaptureFixture[str]
) -> None:
    with living(tmp_path, slack_server, Ticking()) as world:
        told(SlackDriver(world, Http(world)))
        check([*in_slack(world)])
        asked = [str(call.args.get("text", "")) for call in world.slack.calls]
        outside = "\n".join([*asked, *(one.text for one in world.slack.posts)])
        outside += "\n".join(one.text for one in world.slack.ephemerals)
    assert "open to read" in outside
    assert [one for one in (SECRET, HANDLED) if one in outside.casefold()] == []
    assert SECRET not in "".join(capfd.readouterr()).casefold()


def in_slack(world: World) -> Iterator[Piece]:
    """Posts with what they carry unseen, ephemerals, modals with their metadata, and homes."""
    people = {user: person for person, user in world.users.items()}
    groups = {channel: f"group:{group}" for group, channel in world.channels.items()}
    slack = world.slack
    for post in slack.posts:
        reader = people.get(slack.channels[post.channel].user) or groups[post.channel]
        yield reader, json.dumps([post.text, post.blocks, post.metadata])
    for one in slack.ephemerals:
        yield people[one.user], json.dumps([one.text, one.blocks])
    for view in (*slack.views.values(), *slack.homes.values()):
        yield people[view.user], json.dumps(view.body)
