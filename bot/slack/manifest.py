"""The manifest: what Slack is told of Clerk when it is installed."""

from __future__ import annotations

from dataclasses import dataclass

from bot.slack.scopes import EVENTS, SCOPES

PATH = "/slack/events"
"""Where Slack calls in without Socket Mode: commands, presses, forms and events alike."""
SHORTCUT = "make_action"

NAME = "Clerk"
SHORT = "The clerk to a partnership: asks for updates when they are due, and keeps what it is told."
LONG = (
    "Clerk knows who sits on which group, when each group meets, and who owes what by when. It "
    "asks the lead of an action for an update at the right moment, in a direct message, until the "
    "work is done and its effect has been looked at. Nothing about a child belongs in it."
)


@dataclass(frozen=True, slots=True)
class SlashCommand:
    name: str
    about: str
    hint: str


COMMANDS = (
    SlashCommand(
        "/action",
        "Show, update, finish or add actions",
        "list | 14 | 14 amber by 30 Sep waiting for County | 14 done | new | help",
    ),
    SlashCommand("/meeting", "Show coming meetings", "list | BMG | help"),
    SlashCommand("/declare", "Your declarations of interest", "list | new | nil BMG | BMG | help"),
    SlashCommand(
        "/clerk",
        "What you owe, who is who, your leave, your calendars",
        "home | who BMG | leave 9 Nov to 13 Nov with Priya | links | help",
    ),
)


def manifest(url: str = "") -> dict[str, object]:
    """`url` is where Clerk is reached over HTTPS; without one it is Socket Mode."""
    target = {"request_url": url.rstrip("/") + PATH} if url else {}
    return {
        "_metadata": {"major_version": 1, "minor_version": 1},
        "display_information": {
            "name": NAME,
            "description": SHORT,
            "long_description": LONG,
            "background_color": "#1f3a5f",
        },
        "features": _features(target.get("request_url")),
        "oauth_config": {"scopes": {"bot": [scope.name for scope in SCOPES]}},
        "settings": {
            "event_subscriptions": target | {"bot_events": [event.name for event in EVENTS]},
            "interactivity": {"is_enabled": True} | target,
            "org_deploy_enabled": False,
            "socket_mode_enabled": not url,
            "token_rotation_enabled": False,
        },
    }


def _features(target: str | None) -> dict[str, object]:
    return {
        "app_home": {
            "home_tab_enabled": True,
            "messages_tab_enabled": True,
            "messages_tab_read_only_enabled": False,
        },
        "bot_user": {"display_name": NAME, "always_online": True},
        "shortcuts": [
            {
                "name": "Make this an action",
                "type": "message",
                "callback_id": SHORTCUT,
                "description": "Put what this message says on a group's list of actions",
            }
        ],
        "slash_commands": [_command(one, target) for one in COMMANDS],
    }


def _command(one: SlashCommand, target: str | None) -> dict[str, object]:
    """Escaped, so that whom or where somebody meant arrives as an id and not as a name."""
    plain: dict[str, object] = {
        "command": one.name,
        "description": one.about,
        "usage_hint": one.hint,
        "should_escape": True,
    }
    return plain | ({"url": target} if target else {})
