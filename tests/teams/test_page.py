"""docs/teams.md says what the code does: names, tables, and what is typed on the way."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from bot.slack.instead import INSTEAD as IN_SLACK
from bot.talk.grammar import Line, parse
from bot.talk.parsed import Mistake
from bot.teams import keys, tokens
from bot.teams.app import PATH
from bot.teams.directory import ANYWHERE
from bot.teams.instead import INSTEAD as IN_TEAMS
from bot.teams.manifest import manifest
from bot.teams.messenger import TeamsMessenger
from bot.teams.permissions import CALLED, PERMISSIONS, TOLD
from bot.teams.wire import TIMEOUT
from config.commands.table import find
from config.teams.settings import KINDS, TENANTS, read_teams
from tests.teams.signed import APP, ENVIRONMENT
from tests.teams.test_manifest import OURS

DOCS = Path(__file__).parent.parent.parent / "docs"
PAGE = (DOCS / "teams.md").read_text(encoding="utf-8")
ONE_LINE = " ".join(PAGE.split())
CODE = re.findall(r"`([^`\n]+)`", PAGE)
ON_THE_MACHINE = ("apply", "check", "init", "redact", "serve", "slack", "teams", "agenda")


def table(head: str, page: str = PAGE) -> list[tuple[str, ...]]:
    """The rows beneath a head."""
    _, found, rest = page.partition(f"| {head} |\n")
    assert found
    rows = rest.partition("\n\n")[0].splitlines()[1:]
    return [tuple(cell.strip() for cell in row.strip("|").split(" | ")) for row in rows]


def pairs(reasons: Iterable[Any], *, code: bool) -> list[tuple[str, str]]:
    return [(f"`{one.name}`" if code else one.name, one.why) for one in reasons]


def test_the_tables_are_those_of_the_code() -> None:
    assert table("permission | Clerk needs it to") == pairs(PERMISSIONS, code=True)
    assert table("Teams tells of | so that Clerk can") == pairs(TOLD, code=False)
    assert table("host | Clerk calls it to") == pairs(CALLED, code=True)


@pytest.mark.parametrize(
    ("file", "name", "told"),
    [("teams", "Teams", IN_TEAMS), ("slack", "Slack", IN_SLACK)],
    ids=["teams", "slack"],
)
def test_what_is_otherwise_on_a_platform_stands_on_its_page(
    file: str, name: str, told: Any
) -> None:
    page = (DOCS / f"{file}.md").read_text(encoding="utf-8")
    rows = table(f"what Clerk does not do in {name} | what there is instead", page)
    assert rows == [(one.of, one.there_is) for one in told]


def test_every_host_is_one_that_is_called() -> None:
    called = {urlsplit(url).hostname for url in (tokens.LOGIN, keys.ADDRESS, ANYWHERE)}
    assert {one.name for one in CALLED} == called


def test_every_command_it_tells_to_type_on_the_machine_is_there() -> None:
    typed = {
        re.split(r" --| \w+\.(?:toml|zip)", code)[0]
        for code in CODE
        if code.startswith("clerk ") and code.split()[1] in ON_THE_MACHINE
    }
    assert {"clerk teams package", "clerk teams check"} <= typed
    assert [code for code in typed if find(code.removeprefix("clerk ")) is None] == []


def test_every_option_of_the_package_is_there() -> None:
    command = find("teams package")
    assert command is not None
    options = {argument.name for argument in command.arguments if argument.name.startswith("--")}
    assert set(re.findall(r"--\w+", PAGE)) == options


def test_every_variable_is_one_that_is_read() -> None:
    named = set(re.findall(r"CLERK_\w+", PAGE))
    assert named == {*KINDS, TENANTS, "CLERK_URL", "CLERK_PARTNERSHIP", "CLERK_DATA"}


def test_the_organisations_are_named_as_they_are_read() -> None:
    (shown,) = [code for code in CODE if code.startswith("1b4e28ba")]
    read = read_teams(ENVIRONMENT | {TENANTS: shown})
    assert read is not None
    assert list(read.agencies.values()) == ["council", "police"]


def test_every_line_it_tells_to_type_in_teams_is_understood() -> None:
    typed = [code.removeprefix("@Clerk ") for code in CODE if code.startswith("@Clerk ")]
    alone = ["action list", "meeting list", "home", "clerk links", "help", "clerk prefer teams"]
    assert {f"`{line}`" for line in alone} <= set(re.findall(r"`[^`\n]+`", PAGE))
    lines = [re.sub(r"@(priya|name)", "<account:teams|T1|U1>", one) for one in (*typed, *alone)]
    day = date(2026, 11, 2)
    odd = [one for one in lines if isinstance(parse(Line(one, "BMG", day, channel="C")), Mistake)]
    assert len(typed) > 4
    assert odd == []


def test_the_address_and_the_menu_are_those_of_the_code() -> None:
    told: Any = manifest(APP, OURS)
    (command,) = told["composeExtensions"][0]["commands"]
    assert f"*{command['title']}*" in PAGE
    assert f"`{PATH}`" in PAGE
    assert f"version {told['manifestVersion']} of the manifest" in ONE_LINE


def test_the_links_lead_somewhere() -> None:
    for link in re.findall(r"\]\(([^)]+)\)", PAGE):
        file, _, anchor = link.partition("#")
        page = (DOCS / file).read_text(encoding="utf-8") if file else PAGE
        assert not anchor or anchor in anchors(page)


def anchors(page: str) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", page, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", one).casefold().replace(" ", "-") for one in headings}


def test_what_is_promised_is_what_is_done() -> None:
    assert TeamsMessenger.patience == timedelta(seconds=60)
    assert "goes once more, a minute later" in ONE_LINE
    assert TIMEOUT == 10
    assert "not within ten seconds" in ONE_LINE
