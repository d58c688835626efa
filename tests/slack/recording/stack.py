"""Views: what one may hold, how they stack, and how Slack shows one to an application."""

from __future__ import annotations

from tests.slack.checks import wrong_in_view
from tests.slack.recording.messages import wrong
from tests.slack.recording.records import Json, Refused, View
from tests.slack.recording.state import Slack

DEEPEST = 3


def valid(args: Json, kind: str) -> Json:
    view = args.get("view")
    if not isinstance(view, dict) or not isinstance(view.get("blocks"), list):
        raise Refused("invalid_arguments")
    found = wrong_in_view(view)
    if view.get("type") != kind:
        found.append(f"must be a {kind} view [json-pointer:/view/type]")
    wrong(found, "invalid_arguments")
    return view


def put(slack: Slack, user: str, body: Json, root: str = "", previous: str = "") -> View:
    name = f"V{slack.serial()}"
    slack.views[name] = View(name, user, body, fresh_hash(slack), root or name, previous)
    return slack.views[name]


def push(slack: Slack, below: View, body: Json) -> View:
    stack = [view for view in slack.views.values() if view.root == below.root and not view.closed]
    if len(stack) >= DEEPEST:
        raise Refused("push_limit_reached")
    return put(slack, below.user, body, below.root, below.id)


def change(slack: Slack, view: View, body: Json) -> View:
    view.body, view.hash, view.errors = body, fresh_hash(slack), {}
    return view


def shape(slack: Slack, view: View, state: Json | None = None) -> Json:
    """The view as answers and interactions carry it."""
    body = view.body
    return {
        "id": view.id, "team_id": slack.team, "type": body["type"], "blocks": body["blocks"],
        "private_metadata": body.get("private_metadata", ""),
        "callback_id": body.get("callback_id", ""), "external_id": body.get("external_id", ""),
        "state": {"values": state or {}}, "hash": view.hash,
        "title": body.get("title"), "submit": body.get("submit"), "close": body.get("close"),
        "clear_on_close": body.get("clear_on_close", False),
        "notify_on_close": body.get("notify_on_close", False),
        "root_view_id": view.root, "previous_view_id": view.previous or None,
        "app_id": slack.app_id, "bot_id": slack.bot_id, "app_installed_team_id": slack.team,
    }  # fmt: skip


def fresh_hash(slack: Slack) -> str:
    return f"{int(slack.now().timestamp())}.{slack.serial():08x}"
