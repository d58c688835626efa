"""The recording Slack knows who is asking, who is there, and what may be said where."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.slack.asking import ask, error, section
from tests.slack.recording.methods import METHODS
from tests.slack.recording.records import Channel, Json, Person
from tests.slack.recording.server import Recording
from tests.slack.recording.state import Slack
from tests.slack.ticking import Ticking

KEY = {"event_type": "clerk_message", "event_payload": {"key": "m1", "part": 1, "of": 1}}


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


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ({"text": " "}, "no_text"),
        ({"text": "x" * 40_001}, "msg_too_long"),
        ({"blocks": [section("a", "1"), section("b", "1")]}, "invalid_blocks"),
        ({"blocks": [section("a" * 3001, "1")]}, "invalid_blocks"),
        ({"blocks": [section("a", str(n)) for n in range(51)]}, "invalid_blocks"),
        ({"text": "a", "metadata": {"event_type": "a"}}, "invalid_metadata_format"),
    ],
)
def test_what_may_not_be_posted(recording_slack: Recording, content: Json, code: str) -> None:
    assert error(recording_slack, "chat.postMessage", channel="C1", **content) == code
    assert recording_slack.slack.posts == []


def test_metadata_comes_back_to_those_who_ask_for_it(recording_slack: Recording) -> None:
    ask(recording_slack, "chat.postMessage", channel="C1", text="Good day", metadata=KEY)
    read = ask(recording_slack, "conversations.history", channel="C1")["messages"]
    fully = ask(recording_slack, "conversations.history", channel="C1", include_all_metadata=True)[
        "messages"
    ]
    assert [one["text"] for one in read] == ["Good day"]
    assert [one.get("metadata") for one in (*read, *fully)] == [None, KEY]


def test_a_post_is_seen_in_the_history_late(recording_slack: Recording, clock: Ticking) -> None:
    recording_slack.slack.history_delay = timedelta(seconds=30)
    ask(recording_slack, "chat.postMessage", channel="C1", text="Good day")
    clock.pass_by(29)
    assert ask(recording_slack, "conversations.history", channel="C1")["messages"] == []
    clock.pass_by(1)
    assert len(ask(recording_slack, "conversations.history", channel="C1")["messages"]) == 1


def test_a_long_history_comes_in_pages_newest_first(recording_slack: Recording) -> None:
    slack = recording_slack.slack
    for number in range(5):
        slack.says("U1", "C1", str(number))
    cursor, seen = "", []
    while True:
        page = ask(recording_slack, "conversations.history", channel="C1", limit=2, cursor=cursor)
        seen += [one["text"] for one in page["messages"]]
        if not page["has_more"]:
            break
        cursor = page["response_metadata"]["next_cursor"]
    assert seen == ["4", "3", "2", "1", "0"]


def test_a_post_is_updated_and_taken_away_but_not_somebody_elses(
    recording_slack: Recording,
) -> None:
    slack = recording_slack.slack
    ts = ask(recording_slack, "chat.postMessage", channel="C1", text="Good day", metadata=KEY)["ts"]
    theirs = slack.says("U1", "C1", "Mine").ts
    at = {"channel": "C1", "text": "Changed"}
    assert error(recording_slack, "chat.update", ts=ts, **at) == ""
    assert error(recording_slack, "chat.update", ts=theirs, **at) == "cant_update_message"
    assert error(recording_slack, "chat.update", ts="1.1", **at) == "message_not_found"
    assert [(post.text, post.metadata) for post in slack.posts] == [("Changed", KEY), ("Mine", {})]
    assert error(recording_slack, "chat.delete", channel="C1", ts=ts) == ""
    assert [post.text for post in slack.posts] == ["Mine"]


def test_an_ephemeral_is_for_members_and_never_in_the_history(recording_slack: Recording) -> None:
    say = {"channel": "C1", "text": "Only you"}
    assert error(recording_slack, "chat.postEphemeral", user="U2", **say) == "user_not_in_channel"
    assert error(recording_slack, "chat.postEphemeral", user="U1", **say) == ""
    assert [one.text for one in recording_slack.slack.ephemerals] == ["Only you"]
    assert ask(recording_slack, "conversations.history", channel="C1")["messages"] == []


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
