"""Requests are signed as Slack signs them: its own verifier believes them."""

from __future__ import annotations

import json
from urllib.parse import parse_qs

import pytest
from slack_sdk.signature import Clock, SignatureVerifier

from tests.slack import events, payloads, signed
from tests.slack.recording.records import Channel, Json, Person
from tests.slack.recording.state import Slack
from tests.slack.signed import Signed


@pytest.fixture(autouse=True)
def _workspace(slack: Slack) -> None:
    slack.person(Person("U1", "Asha Verma", "asha@city.example"))
    slack.channel(Channel("C1", "bmg", {"U1"}))


class Stopped(Clock):
    def __init__(self, seconds: float) -> None:
        self.seconds = seconds

    def now(self) -> float:
        return self.seconds


def believed(slack: Slack, request: Signed) -> bool:
    clock = Stopped(slack.now().timestamp())
    verifier = SignatureVerifier(slack.signing_secret, clock)
    return verifier.is_valid_request(request.body, request.headers)


def test_slacks_own_verifier_believes_them(slack: Slack) -> None:
    slash = payloads.slash(slack, "U1", "C1", "/clerk", "bind BMG & more")
    post = slack.says("U1", "C1", "Please do this – soon")
    requests = [
        signed.command(slack, slash),
        signed.interaction(slack, payloads.shortcut(slack, "U1", post, "action")),
        signed.event(slack, events.callback(slack, events.joined(slack, "U1", "C1"))),
        signed.event(slack, events.url_verification("abc")),
    ]
    assert [believed(slack, request) for request in requests] == [True] * 4
    spoilt = Signed(requests[0].body + b"x", requests[0].headers)
    assert not believed(slack, spoilt)


def test_a_command_and_an_interaction_travel_as_forms(slack: Slack) -> None:
    slash = payloads.slash(slack, "U1", "C1", "/clerk", "bind BMG & more")
    read = parse_qs(signed.command(slack, slash).body.decode(), strict_parsing=True)
    assert {name: value for name, (value,) in read.items()} == slash
    shortcut = payloads.shortcut(slack, "U1", slack.says("U1", "C1", "Do this"), "action")
    (payload,) = parse_qs(signed.interaction(slack, shortcut).body.decode())["payload"]
    assert json.loads(payload) == shortcut


def test_a_resent_event_is_the_same_event_and_says_that_it_is_resent(slack: Slack) -> None:
    payload = events.callback(slack, events.direct_message(slack, "U1", "help"))
    first, *again = signed.attempts(slack, payload)
    assert {one.body for one in again} == {first.body}
    assert [one.headers.items() - first.headers.items() for one in again] == [
        {"x-slack-retry-num": number, "x-slack-retry-reason": "http_timeout"}.items()
        for number in ("1", "2", "3")
    ]


def kinds(slack: Slack) -> list[Json]:
    return [
        events.home_opened(slack, "U1"),
        events.direct_message(slack, "U1", "help"),
        events.own_message(slack, "U1", "Good day"),
        events.user_changed(slack, "U1"),
        events.joined(slack, slack.bot_user, "C1"),
        events.uninstalled(),
        events.tokens_revoked(slack),
    ]


def test_every_event_has_an_id_of_its_own_and_names_its_workspace(slack: Slack) -> None:
    sent = [events.callback(slack, event) for event in kinds(slack)]
    assert len({one["event_id"] for one in sent}) == len(sent)
    assert {(one["type"], one["team_id"], one["enterprise_id"]) for one in sent} == {
        ("event_callback", "T1", "E1")
    }


def test_a_workspace_in_no_organisation_sends_none(slack: Slack) -> None:
    slack.enterprise = ""
    slash = payloads.slash(slack, "U1", "C1", "/clerk", "help")
    sent = events.callback(slack, events.home_opened(slack, "U1"))
    assert ("enterprise_id" in slash, "enterprise_id" in sent) == (False, False)
    assert payloads.interaction(slack, "U1", "block_actions")["enterprise"] is None
