"""A mention is noticed wherever it hides, and text that is only text is not taken for one."""

from __future__ import annotations

from typing import Any

import pytest

from tests.slack.recording.pings import pings
from tests.slack.recording.records import Call, Json, View
from tests.slack.recording.state import Slack


def said(slack: Slack, **args: Any) -> list[str]:
    slack.calls.append(Call("chat.postMessage", args, slack.now()))
    return pings(slack)


def rich(*elements: Json) -> list[Json]:
    line = {"type": "rich_text_section", "elements": list(elements)}
    return [{"type": "rich_text", "elements": [line]}]


@pytest.mark.parametrize(
    ("args", "found"),
    [
        ({"text": "Good day <!channel>"}, ["<!channel>"]),
        ({"text": "Good day <@U1> &lt;!here&gt;"}, ["<@U1>"]),
        ({"text": "Good day @channel", "link_names": True}, ["@channel"]),
        ({"text": "Good day @here", "parse": "full"}, ["@here"]),
        (
            {"blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": "<https://x|y>"}}]},
            ["<https://x|y>"],
        ),
        (
            {"blocks": rich({"type": "broadcast", "range": "here"})},
            ["{'type': 'broadcast', 'range': 'here'}"],
        ),
        ({"text": "Good day @channel &lt;!channel&gt; 3 < 4 > 2"}, ["< 4 >"]),
        ({"text": "Good day @channel &lt;!channel&gt;", "link_names": "false"}, []),
        ({"blocks": rich({"type": "text", "text": "<!channel> <@U1>"})}, []),
    ],
)
def test_what_would_ping(slack: Slack, args: Json, found: list[str]) -> None:
    assert said(slack, **args) == found


def test_views_are_looked_through_as_well(slack: Slack) -> None:
    body = {"blocks": rich({"type": "user", "user_id": "U1"})}
    slack.homes["U1"] = View("V1", "U1", body, "", "V1")
    assert pings(slack) == ["{'type': 'user', 'user_id': 'U1'}"]
