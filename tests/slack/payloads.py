"""What Slack sends when people type, press, fill in and come and go, in its full shapes."""

from __future__ import annotations

from tests.slack.filling import Filled, find, option, state_of
from tests.slack.recording.messages import shown
from tests.slack.recording.people import handle
from tests.slack.recording.records import Ephemeral, Json, Post, View
from tests.slack.recording.stack import shape
from tests.slack.recording.state import Slack

TOKEN = "the-old-verification-token"
Pressed = Post | Ephemeral | View


def slash(slack: Slack, who: str, channel: str, command: str, text: str) -> dict[str, str]:
    """The fields of a slash command's form."""
    organisation = {"enterprise_id": slack.enterprise, "enterprise_name": "Sample Organisation"}
    return {
        "token": TOKEN, "team_id": slack.people[who].team, "team_domain": slack.domain,
        **(organisation if slack.enterprise else {}), "channel_id": channel,
        "channel_name": slack.channels[channel].name, "user_id": who,
        "user_name": handle(slack.people[who]), "command": command, "text": text,
        "api_app_id": slack.app_id, "is_enterprise_install": "false",
        "response_url": slack.response_url(who, channel), "trigger_id": slack.trigger(who),
    }  # fmt: skip


def press(
    slack: Slack,
    who: str,
    where: Pressed,
    action_id: str,
    *,
    chosen: str = "",
    filled: Filled | None = None,
) -> Json:
    """block_actions: a button, or with `chosen` an option of a menu (its value or label)."""
    blocks = where.body["blocks"] if isinstance(where, View) else where.blocks
    block, element = find(blocks, action_id)
    sent = ("type", "action_id", "text", "value", "style")
    action: Json = {name: element[name] for name in sent if name in element}
    action |= {"block_id": block["block_id"], "action_ts": slack.ts()}
    if chosen and element["type"] == "datepicker":
        action["selected_date"] = chosen
    elif chosen:
        action["selected_option"] = option(element, chosen)
    state = state_of(blocks, filled or {})
    if isinstance(where, View):
        view, around = where.id, _in_view(slack, where, state)
    else:
        view, around = "", _in_message(slack, who, where, state)
    return {
        **interaction(slack, who, "block_actions"),
        "trigger_id": slack.trigger(who, view),
        **around,
        "actions": [action],
    }


def submit(slack: Slack, who: str, view: View, filled: Filled | None = None) -> Json:
    state = state_of(view.body["blocks"], filled or {})
    return {
        **interaction(slack, who, "view_submission"),
        "trigger_id": slack.trigger(who, view.id),
        "view": shape(slack, view, state),
        "response_urls": [],
    }


def close(slack: Slack, who: str, view: View, *, cleared: bool = False) -> Json:
    return {
        **interaction(slack, who, "view_closed"),
        "view": shape(slack, view),
        "is_cleared": cleared,
    }


def shortcut(slack: Slack, who: str, post: Post, callback_id: str) -> Json:
    """message_action: chosen from the menu of a message, anybody's."""
    return {
        **interaction(slack, who, "message_action"),
        "callback_id": callback_id,
        "action_ts": slack.ts(),
        "trigger_id": slack.trigger(who),
        "response_url": slack.response_url(who, post.channel, post.ts),
        "message_ts": post.ts,
        "channel": {"id": post.channel, "name": slack.channels[post.channel].name},
        "message": shown(slack, post),
    }


def interaction(slack: Slack, who: str, kind: str) -> Json:
    person = slack.people[who]
    organisation = {"id": slack.enterprise, "name": "Sample Organisation"}
    team: Json = {"id": slack.team, "domain": slack.domain}
    if slack.enterprise:
        team |= {"enterprise_id": slack.enterprise, "enterprise_name": organisation["name"]}
    name = handle(person)
    return {
        "type": kind, "token": TOKEN, "api_app_id": slack.app_id, "team": team,
        "user": {"id": who, "username": name, "name": name, "team_id": person.team},
        "enterprise": organisation if slack.enterprise else None, "is_enterprise_install": False,
    }  # fmt: skip


def _in_view(slack: Slack, view: View, state: Json) -> Json:
    return {
        "container": {"type": "view", "view_id": view.id},
        "view": shape(slack, view, state),
    }


def _in_message(slack: Slack, who: str, where: Post | Ephemeral, state: Json) -> Json:
    """An ephemeral message is not sent along: the application cannot read it back."""
    private = isinstance(where, Ephemeral)
    message = {} if isinstance(where, Ephemeral) else {"message": shown(slack, where)}
    return {
        "container": {
            "type": "message", "message_ts": where.ts, "channel_id": where.channel,
            "is_ephemeral": private,
        },
        "channel": {"id": where.channel, "name": slack.channels[where.channel].name},
        **message,
        "state": {"values": state},
        "response_url": slack.response_url(who, where.channel, where.ts),
    }  # fmt: skip
