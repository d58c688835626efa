"""Every method the recording Slack answers: its scope, its tier, and what does it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.slack.recording import chat, conversations, people, views
from tests.slack.recording.rates import SPECIAL, TIER_1, TIER_2, TIER_3, TIER_4
from tests.slack.recording.records import Json
from tests.slack.recording.state import Slack


def connections_open(slack: Slack, _args: Json) -> Json:
    address = slack.base.replace("http://", "ws://", 1)
    return {"url": f"{address}/socket/?ticket={slack.ticket()}&app_id={slack.app_id}"}


@dataclass(frozen=True)
class Method:
    """Where the scope hangs on the kind of channel, `does` asks for it."""

    does: Callable[[Slack, Json], Json]
    a_minute: int
    scope: str = ""
    app_token: bool = False


METHODS = {
    "apps.connections.open": Method(connections_open, TIER_1, app_token=True),
    "auth.test": Method(people.auth_test, SPECIAL),
    "chat.delete": Method(chat.delete, TIER_3, "chat:write"),
    "chat.postEphemeral": Method(chat.post_ephemeral, TIER_4, "chat:write"),
    "chat.postMessage": Method(chat.post_message, SPECIAL, "chat:write"),
    "chat.update": Method(chat.update, TIER_3, "chat:write"),
    "conversations.history": Method(conversations.history, TIER_3),
    "conversations.info": Method(conversations.info, TIER_3),
    "conversations.list": Method(conversations.listed, TIER_2),
    "conversations.members": Method(conversations.members, TIER_4),
    "conversations.open": Method(conversations.opened, TIER_3, "im:write"),
    "team.info": Method(people.team_info, TIER_3, "team:read"),
    "users.info": Method(people.users_info, TIER_4, "users:read"),
    "users.lookupByEmail": Method(people.users_lookup, TIER_3, "users:read.email"),
    "views.open": Method(views.opened, TIER_4),
    "views.publish": Method(views.published, TIER_4),
    "views.push": Method(views.pushed, TIER_4),
    "views.update": Method(views.updated, TIER_4),
}
