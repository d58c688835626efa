"""Messages as the recording Slack takes them: what it refuses, keeps, shows late and changes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.slack.asking import ask, error, heading
from tests.slack.recording.records import Channel, Json, Person
from tests.slack.recording.server import Recording
from tests.slack.recording.state import Slack
from tests.slack.ticking import Ticking

KEY = {"event_type": "clerk_message", "event_payload": {"key": "m1", "part": 1, "of": 1}}


@pytest.fixture(autouse=True)
def _workspace(slack: Slack) -> None:
    slack.person(Person("U1", "Asha Verma", "asha@city.example"))
    slack.person(Person("U2", "Ben Okoro", "ben@police.example", deleted=True))
    slack.channel(Channel("C1", "bmg", {"U1"}))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ({"text": " "}, "no_text"),
        ({"text": "x" * 40_001}, "msg_too_long"),
        ({"text": "a", "blocks": [heading("a", "1"), heading("b", "1")]}, "invalid_blocks"),
        ({"text": "a", "blocks": [heading("a" * 151, "1")]}, "invalid_blocks"),
        ({"text": "a", "blocks": [heading("a", str(n)) for n in range(51)]}, "invalid_blocks"),
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
