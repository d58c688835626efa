"""Microsoft's own library, asked about what Clerk's door does without it."""

from __future__ import annotations

import asyncio
import warnings
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import jwt
import pytest

from bot.talk.notice import Press
from tests.talk.party import RACHEL
from tests.teams import activities
from tests.teams.inbound import Inbound
from tests.teams.keyserver import KeyServer, key_server, signer
from tests.teams.signed import APP, SERVICE, Json, claims, sign, token
from tests.teams.test_guard import LINE, NOW, Door

EVER = {"nbf": 0, "exp": 4_000_000_000}
"""The library looks at a clock of its own."""


with warnings.catch_warnings(action="ignore"):  # about what is in preview
    api: Any = import_module("microsoft_teams.api")
    cards: Any = import_module("microsoft_teams.api.models.adaptive_card")
    clouds: Any = import_module("microsoft_teams.api.auth.cloud_environment")
    auth: Any = import_module("microsoft_teams.apps.auth")


@pytest.fixture
def keys() -> Iterator[KeyServer]:
    with key_server() as keys:
        yield keys


def theirs(keys: KeyServer, told: Json, by: str) -> bool:
    metadata = keys.address.replace("/keys", "/openidconfiguration")
    cloud = clouds.with_overrides(clouds.PUBLIC, openid_metadata_url=metadata)
    judge = auth.InboundActivityTokenValidator(APP, cloud=cloud)
    try:
        asyncio.run(judge.validate_token(token(told, signer(by)), SERVICE))
    except jwt.PyJWTError:
        return False
    return True


@pytest.mark.parametrize(
    ("told", "by", "believed"),
    [
        ({}, "teams-1", True),
        ({"iss": "https://api.botframework.com/"}, "teams-1", False),
        ({"aud": "11111111-2222-3333-4444-555555555555"}, "teams-1", False),
        ({"exp": 1_700_000_000}, "teams-1", False),
        ({"nbf": 3_900_000_000}, "teams-1", False),
        ({"serviceurl": "https://smba.trafficmanager.net/emea/"}, "teams-1", False),
        ({"serviceurl": None}, "teams-1", False),
        ({}, "forger", False),
    ],
    ids=str,
)
def test_both_believe_the_same(keys: KeyServer, told: Json, by: str, believed: bool) -> None:
    whole = claims(NOW, **EVER | told)
    ours = Door(keys).send(sign(LINE, whole, signer(by)))[0]
    assert (ours == 200, theirs(keys, whole, by)) == (believed, believed)


@pytest.mark.parametrize(
    ("activity", "kind"),
    [
        (activities.said("home"), "MessageActivity"),
        (activities.in_channel("home"), "MessageActivity"),
        (activities.submitted({"ticket": "x"}), "MessageActivity"),
        (activities.executed({"ticket": "x"}), "AdaptiveCardInvokeActivity"),
        (activities.came(activities.BOT), "ConversationUpdateActivity"),
        (activities.installed(), "InstalledActivity"),
        (activities.common("typing"), "TypingActivity"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_what_the_tests_send_is_what_teams_sends(activity: Json, kind: str) -> None:
    assert type(api.ActivityTypeAdapter.validate_python(activity)).__name__ == kind


def test_a_line_after_a_mention_is_read_alike() -> None:
    told = api.ActivityTypeAdapter.validate_python(activities.in_channel("action 14 done"))
    assert told.strip_mentions_text().text == "action 14 done"


def test_what_a_press_is_answered_with_is_what_teams_takes(door: Inbound) -> None:
    door.links(RACHEL)
    data = {"ticket": door.party.talk.ticket(RACHEL, Press("help"))}
    shown = door.asks(activities.executed(data))
    stranger = activities.sender("99999999-8888-4999-8aaa-bbbbbbbbbbbb")
    refused = door.asks(activities.executed(data, "f:3", who=stranger))
    assert cards.AdaptiveCardActionCardResponse.model_validate(shown).value.version == "1.5"
    assert cards.AdaptiveCardActionMessageResponse.model_validate(refused).status_code == 200
