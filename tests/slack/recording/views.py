"""views.*"""

from __future__ import annotations

import json
from datetime import timedelta

from tests.slack.recording.messages import checked
from tests.slack.recording.records import Json, Refused, Trigger, View
from tests.slack.recording.state import Slack

TRIGGER_LIFE = timedelta(seconds=3)
MOST_BLOCKS = 100
MOST_BYTES = 250_000
LIMITS = {"private_metadata": 3000, "callback_id": 255, "external_id": 255}
TITLES = ("title", "submit", "close")
MOST_TITLE = 24
DEEPEST = 3


def opened(slack: Slack, args: Json) -> Json:
    body = valid(slack, args, "modal")
    trigger = exchanged(slack, args)
    return {"view": shape(slack, put(slack, trigger.user, body))}


def pushed(slack: Slack, args: Json) -> Json:
    """Only onto the view in which the trigger was pressed."""
    body = valid(slack, args, "modal")
    trigger = exchanged(slack, args)
    below = slack.views.get(trigger.view)
    if below is None or below.closed:
        raise Refused("not_found")
    return {"view": shape(slack, push(slack, below, body))}


def updated(slack: Slack, args: Json) -> Json:
    view = slack.views.get(str(args.get("view_id", ""))) or next(
        (one for one in slack.views.values() if _external(one, args)), None
    )
    if view is None or view.closed:
        raise Refused("not_found")
    if args.get("hash") and args["hash"] != view.hash:
        raise Refused("hash_conflict")
    return {"view": shape(slack, change(slack, view, valid(slack, args, "modal")))}


def published(slack: Slack, args: Json) -> Json:
    user = str(args.get("user_id", ""))
    if user not in slack.people:
        raise Refused("invalid_arguments")
    body = valid(slack, args, "home")
    home = slack.homes.get(user)
    if home is not None and args.get("hash") and args["hash"] != home.hash:
        raise Refused("hash_conflict")
    if home is None:
        name = f"V{slack.serial()}"
        home = slack.homes[user] = View(name, user, body, _hash(slack), name)
    return {"view": shape(slack, change(slack, home, body))}


def put(slack: Slack, user: str, body: Json, root: str = "", previous: str = "") -> View:
    name = f"V{slack.serial()}"
    slack.views[name] = View(name, user, body, _hash(slack), root or name, previous)
    return slack.views[name]


def push(slack: Slack, below: View, body: Json) -> View:
    stack = [view for view in slack.views.values() if view.root == below.root and not view.closed]
    if len(stack) >= DEEPEST:
        raise Refused("push_limit_reached")
    return put(slack, below.user, body, below.root, below.id)


def change(slack: Slack, view: View, body: Json) -> View:
    view.body, view.hash, view.errors = body, _hash(slack), {}
    return view


def exchanged(slack: Slack, args: Json) -> Trigger:
    trigger = slack.triggers.get(str(args.get("trigger_id", "")))
    if trigger is None:
        raise Refused("invalid_trigger_id")
    if trigger.used:
        raise Refused("exchanged_trigger_id")
    if slack.now() - trigger.at > TRIGGER_LIFE:
        raise Refused("expired_trigger_id")
    trigger.used = True
    return trigger


def valid(slack: Slack, args: Json, kind: str) -> Json:
    view = args.get("view")
    if not isinstance(view, dict) or not isinstance(view.get("blocks"), list):
        raise Refused("invalid_arguments")
    if len(json.dumps(view)) > MOST_BYTES:
        raise Refused("view_too_large")
    wrong = [f"must be a {kind} view [json-pointer:/view/type]"] if view["type"] != kind else []
    for name, most in LIMITS.items():
        if len(view.get(name) or "") > most:
            wrong.append(f"must be less than {most + 1} characters [json-pointer:/view/{name}]")
    for name in TITLES:
        text = (view.get(name) or {}).get("text")
        missing = name == "title" and kind == "modal" and not text
        if missing or len(text or "") > MOST_TITLE:
            wrong.append(f"is missing or too long [json-pointer:/view/{name}]")
    inputs = any(block.get("type") == "input" for block in view["blocks"])
    if kind == "modal" and inputs and not view.get("submit"):
        wrong.append("submit is needed where there are inputs [json-pointer:/view/submit]")
    if wrong:
        told = {"messages": [f"[ERROR] {problem}" for problem in wrong]}
        raise Refused("invalid_arguments", response_metadata=told)
    return view | {"blocks": checked(slack, view["blocks"], MOST_BLOCKS)}


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


def _external(view: View, args: Json) -> bool:
    return bool(args.get("external_id")) and view.body.get("external_id") == args["external_id"]


def _hash(slack: Slack) -> str:
    return f"{int(slack.now().timestamp())}.{slack.serial():08x}"
