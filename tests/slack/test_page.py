"""docs/slack.md says what the code does: names, tables, and the way to the first request."""

from __future__ import annotations

import asyncio
import re
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.slack.manifest import COMMANDS, manifest
from bot.slack.messenger import SlackMessenger
from bot.slack.pace import BETWEEN_POSTS
from bot.slack.scopes import EVENTS, SCOPES, SOCKET_SCOPE
from bot.talk.grammar import Line, parse
from bot.talk.parsed import Mistake
from config.commands.table import find
from config.settings import read_settings
from config.slack.settings import KINDS
from governance.asks import Rule, ask_id
from governance.dates import LONDON
from governance.timescale import Timescale
from tests.jobs.office import Office
from tests.usecases.cast import MANAGER
from usecases.new_action import Created, NewAction

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs" / "slack.md").read_text(encoding="utf-8")
ONE_LINE = " ".join(PAGE.split())
CODE = re.findall(r"`([^`\n]+)`", PAGE)


def test_the_scopes_and_events_are_those_of_the_manifest() -> None:
    rows = re.findall(r"^\| `([^`]+)`(?:, of the app-level token)? \| (.+) \|$", PAGE, re.MULTILINE)
    assert rows == [(one.name, one.why) for one in (*SCOPES, SOCKET_SCOPE, *EVENTS)]


def test_every_command_it_tells_to_type_on_the_machine_is_there() -> None:
    typed = {re.split(r" >| --| \w+\.toml", code)[0] for code in CODE if code.startswith("clerk ")}
    assert {"clerk slack manifest", "clerk slack check"} <= typed
    assert [code for code in typed if find(code.removeprefix("clerk ")) is None] == []


def test_every_variable_is_one_that_is_read() -> None:
    named = set(re.findall(r"CLERK_\w+", PAGE))
    assert named == {*KINDS, "CLERK_URL", "CLERK_PARTNERSHIP", "CLERK_DATA"}
    theirs = set(re.findall(r"(?<![A-Z_])SLACK_\w+", PAGE))
    assert read_settings(dict.fromkeys(theirs, "xoxb-1")) == read_settings({})


def test_every_line_it_tells_to_type_in_slack_is_understood() -> None:
    names = {command.name for command in COMMANDS}
    typed = [code for code in CODE if code.split()[0] in names]
    assert {code.split()[0] for code in typed} == names
    lines = [re.sub(r"@priya", "<account:slack|E1|T1|U1>", code) for code in typed]
    day = date(2026, 11, 2)
    odd = [one for one in lines if isinstance(parse(Line(one, "BMG", day, channel="C")), Mistake)]
    assert odd == []


def test_the_labels_in_slack_are_those_of_the_manifest() -> None:
    features: Any = manifest()["features"]
    (shortcut,) = features["shortcuts"]
    assert f"*{shortcut['name']}*" in PAGE
    assert "Home" in PAGE


def test_the_links_lead_somewhere() -> None:
    anchors = {
        re.sub(r"[^\w -]", "", heading).casefold().replace(" ", "-")
        for heading in re.findall(r"^#+ (.+)$", PAGE, re.MULTILINE)
    }
    assert set(re.findall(r"\]\(#([^)]+)\)", PAGE)) <= anchors


def test_what_is_promised_is_what_is_done() -> None:
    assert SlackMessenger.patience == timedelta(seconds=60)
    assert "not before 60 seconds have passed, and then once more after 60 seconds" in ONE_LINE
    assert timedelta(seconds=1) <= BETWEEN_POSTS
    assert "no more than one message a second to a channel" in ONE_LINE


def test_the_way_to_the_first_request_leads_there() -> None:
    """On a Monday afternoon: the group's channel at once, its lead at nine the next day."""
    office = Office()
    monday = datetime(2026, 11, 2, 15, tzinfo=LONDON)
    asyncio.run(office.pace.advance(monday))
    before = len(office.messenger.sent)
    due = Timescale("tomorrow", date(2026, 11, 3))
    new: Created = office.do(MANAGER, NewAction("BMG", "Try it", f"person:{MANAGER}", due))
    asyncio.run(office.pace.advance(monday + timedelta(days=1)))
    about = [
        (at, ask)
        for at, message in office.messenger.sent[before:]
        for ask in message.asks
        if new.action.ref in ask
    ]
    mine = ask_id(Rule.DUE, new.action.ref, "v1", f"person:{MANAGER}")
    channel = ask_id(Rule.CHANGED, new.action.ref, "new", "group:BMG")
    assert about == [(monday, channel), (datetime(2026, 11, 3, 9, tzinfo=LONDON), mine)]
    assert "due on the next working day" in ONE_LINE
    assert "At nine on that day Clerk asks you" in ONE_LINE
