"""What Clerk may do in Slack, and which events it is told of, each with its reason.

One table, for the manifest, for `clerk slack check` and for the page people read.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scope:
    """`why` ends the sentence “Clerk needs it to …”."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Event:
    """`needs` are the scopes without which Slack does not send it."""

    name: str
    why: str
    needs: tuple[str, ...] = ()


SCOPES = (
    Scope("chat:write", "write to people and in its channels, and show what was answered"),
    Scope(
        "commands", "be asked with /action, /meeting, /declare, /clerk and from a message's menu"
    ),
    Scope("im:write", "open a direct message with whoever is asked for an update"),
    Scope("im:history", "be written to directly, and look whether a message arrived"),
    Scope("channels:history", "look whether its post in a public channel arrived"),
    Scope("groups:history", "look whether its post in a private channel arrived"),
    Scope("channels:read", "see whether a group's public channel is there and it is in it"),
    Scope("groups:read", "see whether a group's private channel is there and it is in it"),
    Scope("users:read", "notice that somebody was deactivated or renamed"),
    Scope("users:read.email", "know people by the confirmed address of their profile"),
)

EVENTS = (
    Event("app_home_opened", "show somebody what they owe when they look"),
    Event("message.im", "answer what is written to it directly", ("im:history",)),
    Event("user_change", "notice that somebody was deactivated or renamed", ("users:read",)),
    Event(
        "member_joined_channel",
        "say in a channel it was invited to how to bind it to a group",
        ("channels:read", "groups:read"),
    ),
    Event("app_uninstalled", "stop writing once it was removed"),
    Event("tokens_revoked", "stop writing once its token was withdrawn"),
)

SOCKET_SCOPE = Scope("connections:write", "call Slack and hold the line on which Slack answers")
"""Of the app-level token, which is made by hand: no manifest can ask for it."""
