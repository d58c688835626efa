"""Views: what one may hold, how they stack, and how Slack shows one to an application."""

from __future__ import annotations

import json

from tests.slack.recording.messages import checked
from tests.slack.recording.records import Json, Refused, View
from tests.slack.recording.state import Slack

MOST_BLOCKS = 100
MOST_BYTES = 250_000
LIMITS = {"private_metadata": 3000, "callback_id": 255, "external_id": 255}
TITLES = ("title", "submit", "close")
MOST_TITLE = 24
DEEPEST = 3


def valid(slack: Slack, args: Json, kind: str) -> Json:
    view = args.get("view")
    if not isinstance(view, dict) or not isinstance(view.get("blocks"), list):
        raise Refused("invalid_arguments")
    if len(json.dumps(view)) > MOST_BYTES:
        raise Refused("view_too_large")
    wrong = _wrong(view, kind)
    if wrong:
        told = {"messages": [f"[ERROR] {problem}" for problem in wrong]}
        raise Refused("invalid_arguments", response_metadata=told)
    return view | {"blocks": checked(slack, view["blocks"], MOST_BLOCKS)}


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


def _wrong(view: Json, kind: str) -> list[str]:
    wrong = [f"must be a {kind} view [json-pointer:/view/type]"] if view["type"] != kind else []
    for name, most in LIMITS.items():
        if len(view.get(name) or "") > most:
            wrong.append(f"must be less than {most + 1} characters [json-pointer:/view/{name}]")
    for name in TITLES:
        text = (view.get(name) or {}).get("text") or ""
        if len(text) > MOST_TITLE or (name == "title" and kind == "modal" and not text):
            wrong.append(f"is missing or too long [json-pointer:/view/{name}]")
    inputs = any(block.get("type") == "input" for block in view["blocks"])
    if kind == "modal" and inputs and not view.get("submit"):
        wrong.append("submit is needed where there are inputs [json-pointer:/view/submit]")
    return wrong


def fresh_hash(slack: Slack) -> str:
    return f"{int(slack.now().timestamp())}.{slack.serial():08x}"
