"""The recording Slack knows who is asking, who is there, and what may be said where."""

from __future__ import annotations

import pytest

from tests.slack.asking import ask, error
from tests.slack.recording.methods import METHODS
from tests.slack.recording.records import Channel, Person
from tests.slack.recording.server import Recording
from tests.slack.recording.state import Slack


@pytest.fixture(autouse=True)
def _workspace(slack: Slack) -> None:
    slack.person(Person("U1", "Asha Verma", "asha@city.example"))
    slack.person(Person("U2", "Ben Okoro", "ben@police.example", deleted=True))
    slack.person(Person("U3", "Guest", "guest@other.example", team="T9", enterprise=""))
    slack.channel(Channel("C1", "bmg", {"U1"}))
    slack.channel(Channel("C2", "elsewhere", {"U1"}), with_clerk=False)
    slack.channel(Channel("C3", "secret", {"U1"}, private=True), with_clerk=False)
    slack.channel(Channel("C4", "old", archived=True))


@pytest.mark.parametrize(
    ("token", "code"),
    [("xoxb-wrong", "invalid_auth"), ("app", "not_allowed_token_type"), ("bot", "")],
)
def test_only_the_bots_token_opens(recording_slack: Recording, token: str, code: str) -> None:
    slack = recording_slack.slack
    known = {"app": slack.app_token, "bot": slack.bot_token}.get(token, token)
    assert error(recording_slack, "auth.test", token=known) == code


@pytest.mark.parametrize("name", [name for name in METHODS if METHODS[name].scope])
def test_a_missing_scope_is_named(recording_slack: Recording, name: str) -> None:
    slack = recording_slack.slack
    slack.scopes.discard(METHODS[name].scope)
    answer = ask(recording_slack, name)
    assert (answer["error"], answer["needed"]) == ("missing_scope", METHODS[name].scope)
    assert answer["provided"] == ",".join(sorted(slack.scopes))


def test_people_are_found_by_id_and_by_e_mail(recording_slack: Recording) -> None:
    found = ask(recording_slack, "users.lookupByEmail", email="Asha@City.example")["user"]
    assert found == ask(recording_slack, "users.info", user="U1")["user"]
    assert (found["profile"]["email"], found["is_email_confirmed"]) == ("asha@city.example", True)
    assert error(recording_slack, "users.info", user="U9") == "user_not_found"


@pytest.mark.parametrize("email", ["ben@police.example", "guest@other.example", "no@one.example"])
def test_the_deactivated_and_those_from_elsewhere_are_not_found_by_e_mail(
    recording_slack: Recording, email: str
) -> None:
    assert error(recording_slack, "users.lookupByEmail", email=email) == "users_not_found"


@pytest.mark.parametrize(
    ("users", "code"),
    [
        ("U1", ""),
        ("U2", "user_disabled"),
        ("U0", "cannot_dm_bot"),
        ("U9", "user_not_found"),
        ("", "users_list_not_supplied"),
    ],
)
def test_whom_a_direct_message_can_be_opened_with(
    recording_slack: Recording, users: str, code: str
) -> None:
    assert error(recording_slack, "conversations.open", users=users) == code


def test_a_deactivated_persons_direct_message_still_takes_posts(
    recording_slack: Recording,
) -> None:
    slack = recording_slack.slack
    channel = ask(recording_slack, "conversations.open", users="U1")["channel"]["id"]
    slack.people["U1"].deleted = True
    assert error(recording_slack, "chat.postMessage", channel=channel, text="Good day") == ""
    assert error(recording_slack, "conversations.open", users="U1") == "user_disabled"
    assert [post.text for post in slack.to("U1")] == ["Good day"]


def test_which_channels_there_are_and_who_is_in_them(recording_slack: Recording) -> None:
    slack = recording_slack.slack
    slack.channel(Channel("C5", "reviews", {"U1"}, private=True))
    found = ask(recording_slack, "conversations.list", types="public_channel,private_channel")
    assert [(one["id"], one["is_member"], one["is_archived"]) for one in found["channels"]] == [
        ("C1", True, False),
        ("C2", False, False),
        ("C4", True, True),
        ("C5", True, False),
    ]
    info = ask(recording_slack, "conversations.info", channel="C5")["channel"]
    assert info == found["channels"][3]
    assert ask(recording_slack, "conversations.members", channel="C5")["members"] == ["U0", "U1"]
    assert error(recording_slack, "conversations.info", channel="C3") == "channel_not_found"


@pytest.mark.parametrize(("channel", "scope"), [("C1", "channels"), ("C5", "groups"), ("D1", "im")])
def test_reading_needs_the_scope_of_that_kind_of_channel(
    recording_slack: Recording, channel: str, scope: str
) -> None:
    slack = recording_slack.slack
    slack.channel(Channel("C5", "reviews", private=True))
    slack.direct("U1")
    slack.scopes.remove(f"{scope}:history")
    refused = ask(recording_slack, "conversations.history", channel=channel)
    assert (refused["error"], refused["needed"]) == ("missing_scope", f"{scope}:history")


@pytest.mark.parametrize(
    ("channel", "code"),
    [
        ("C1", ""),
        ("U1", ""),
        ("C2", "not_in_channel"),
        ("C3", "channel_not_found"),
        ("C4", "is_archived"),
        ("C9", "channel_not_found"),
    ],
)
def test_where_may_be_posted(recording_slack: Recording, channel: str, code: str) -> None:
    assert error(recording_slack, "chat.postMessage", channel=channel, text="Good day") == code


def test_a_target_can_be_made_to_refuse(recording_slack: Recording) -> None:
    recording_slack.slack.refusing |= {"C1": "restricted_action", "U1": "user_not_visible"}
    post = {"channel": "C1", "text": "Good day"}
    assert error(recording_slack, "chat.postMessage", **post) == "restricted_action"
    assert error(recording_slack, "conversations.open", users="U1") == "user_not_visible"


def test_every_call_is_remembered_with_what_became_of_it(recording_slack: Recording) -> None:
    ask(recording_slack, "chat.postMessage", channel="C1", text="Good day")
    ask(recording_slack, "chat.postMessage", channel="C2", text="Good day")
    ask(recording_slack, "no.such")
    assert [(call.method, call.outcome, call.done) for call in recording_slack.slack.calls] == [
        ("chat.postMessage", "ok", True),
        ("chat.postMessage", "not_in_channel", False),
        ("no.such", "unknown_method", False),
    ]
