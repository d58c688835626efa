"""views.*"""

from __future__ import annotations

from datetime import timedelta

from tests.slack.recording.records import Json, Refused, Trigger, View
from tests.slack.recording.stack import change, fresh_hash, push, put, shape, valid
from tests.slack.recording.state import Slack

TRIGGER_LIFE = timedelta(seconds=3)


def opened(slack: Slack, args: Json) -> Json:
    body = valid(args, "modal")
    trigger = exchanged(slack, args)
    return {"view": shape(slack, put(slack, trigger.user, body))}


def pushed(slack: Slack, args: Json) -> Json:
    """Only onto the view in which the trigger was pressed."""
    body = valid(args, "modal")
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
    return {"view": shape(slack, change(slack, view, valid(args, "modal")))}


def published(slack: Slack, args: Json) -> Json:
    user = str(args.get("user_id", ""))
    if user not in slack.people:
        raise Refused("invalid_arguments")
    body = valid(args, "home")
    home = slack.homes.get(user)
    if home is not None and args.get("hash") and args["hash"] != home.hash:
        raise Refused("hash_conflict")
    if home is None:
        name = f"V{slack.serial()}"
        home = slack.homes[user] = View(name, user, body, fresh_hash(slack), name)
    return {"view": shape(slack, change(slack, home, body))}


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


def _external(view: View, args: Json) -> bool:
    return bool(args.get("external_id")) and view.body.get("external_id") == args["external_id"]
