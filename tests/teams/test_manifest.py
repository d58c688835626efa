from __future__ import annotations

import json
from datetime import date
from hashlib import sha256
from typing import Any

import pytest

from bot.talk.grammar import NOUNS, Line, parse
from bot.talk.parsed import Mistake
from bot.teams.manifest import ALONE, AMONG_OTHERS, VERSION, Publisher, manifest
from bot.teams.permissions import PERMISSIONS
from bot.teams.rules import mistakes
from bot.teams.shortcuts import MAKE_ACTION
from tests.teams.signed import APP

PAGE, HTTP = "https://partnership.example.org", "http://partnership.example.org"
OURS = Publisher("Sample Partnership", PAGE, f"{PAGE}/privacy", f"{PAGE}/terms")


def made() -> Any:
    """As whoever reads the JSON gets it."""
    return json.loads(json.dumps(manifest(APP, OURS)))


def test_teams_would_take_it() -> None:
    assert mistakes(made()) == []


def test_what_teams_would_refuse_is_seen() -> None:
    broken = made()
    broken["manifestVersion"] = "1.4"
    broken["id"] = "clerk"
    broken["developer"] |= {"name": "P" * 33, "privacyUrl": HTTP}
    broken["bots"][0]["scopes"].append("personal")
    broken["bots"][0]["commandLists"][0]["commands"][0]["title"] = " "
    broken["composeExtensions"][0]["commands"][0]["fetchTask"] = 1
    broken["validDomains"] = "partnership.example.org"
    broken["webApplicationInfo"] = {"id": APP}
    del broken["icons"]["outline"]
    assert mistakes(broken) == [
        "manifestVersion is “1.4”, and must be one of: 1.25",
        "id is “clerk”, which is not like 1b4e28ba-2fa1-11d2-883f-0016d3cca427",
        "developer.name has 33 characters, and Teams takes 32",
        f"developer.privacyUrl is “{HTTP}”, which is not like https://example.org/page",
        "icons.outline is missing",
        "bots[0].scopes is not a list of 1 to 3",
        "bots[0].commandLists[0].commands[0].title is empty",
        "composeExtensions[0].commands[0].fetchTask is “1”, and must be one of: True, False",
        "validDomains is not a list of 0 to 100",
        "webApplicationInfo is not known to Teams",
    ]
    twice = made()
    twice["bots"][0]["scopes"] = ["team", "team"]
    assert mistakes(twice) == ["bots[0].scopes holds something twice"]
    assert mistakes(None) == [" is no table"]


def test_what_it_says_has_a_version_of_its_own() -> None:
    """Whoever changes it gives it a higher one: else no organisation can take it in its place."""
    said = sha256(json.dumps(made(), sort_keys=True).encode()).hexdigest()[:16]
    assert {VERSION: said} == {"1.0.0": "daf6358579205e4c"}


def test_it_is_one_app_with_one_bot() -> None:
    (bot,), (menu,) = made()["bots"], made()["composeExtensions"]
    assert made()["id"] == bot["botId"] == menu["botId"] == APP
    assert bot["scopes"] == ["personal", "team", "groupChat"]


def test_nothing_is_asked_for_beyond_what_has_a_reason() -> None:
    assert made()["permissions"] == [one.name for one in PERMISSIONS]
    needless = {"authorization", "devicePermissions", "webApplicationInfo", "staticTabs"}
    assert needless & made().keys() == set()
    assert made()["validDomains"] == []


def test_each_place_has_lines_of_its_own() -> None:
    alone, among = made()["bots"][0]["commandLists"]
    assert alone["scopes"] == ["personal"]
    assert among["scopes"] == ["team", "groupChat"]
    nouns = {f"/{one.title.split()[0]}" for one in ALONE} & NOUNS.keys()
    assert nouns == NOUNS.keys()


@pytest.mark.parametrize("line", sorted({one.title for one in (*ALONE, *AMONG_OTHERS)}))
@pytest.mark.parametrize("place", ["BMG", None])
def test_every_line_that_is_offered_is_understood(line: str, place: str | None) -> None:
    assert not isinstance(parse(Line(line, place, date(2026, 11, 2))), Mistake)


def test_the_menu_of_a_message_asks_for_the_form() -> None:
    (command,) = made()["composeExtensions"][0]["commands"]
    told = {name: command[name] for name in ("id", "type", "context", "fetchTask")}
    assert told == {"id": MAKE_ACTION, "type": "action", "context": ["message"], "fetchTask": True}
