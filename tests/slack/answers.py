"""What Slack makes of an application's direct answer to a slash command or a sent form."""

from __future__ import annotations

from tests.slack.recording.records import Json, ResponseUrl, View
from tests.slack.recording.respond import say
from tests.slack.recording.stack import change, push, valid
from tests.slack.recording.state import Slack


def answered_command(slack: Slack, fields: dict[str, str], answer: Json) -> None:
    """Shown to whoever typed it, or in the channel where the answer asks for that; an empty
    answer shows nothing."""
    if answer:
        url = ResponseUrl(fields["user_id"], fields["channel_id"], slack.now())
        say(slack, url, answer, "command")


def answered_form(slack: Slack, view: View, answer: Json) -> View | None:
    """The view the person sees afterwards, if any. Errors name fields that are there."""
    action = answer.get("response_action")
    if action == "errors":
        names = {block["block_id"] for block in view.body["blocks"] if block["type"] == "input"}
        assert set(answer["errors"]) & names == set(answer["errors"]), "errors for no field"
        assert answer["errors"], "errors without any"
        view.errors = answer["errors"]
        return view
    if action == "update":
        return change(slack, view, valid(answer, "modal"))
    if action == "push":
        return push(slack, view, valid(answer, "modal"))
    assert action in {None, "clear"}, f"unknown response_action {action}"
    for one in slack.views.values():
        if one is view or (action == "clear" and one.root == view.root):
            one.closed = True
    return slack.views.get(view.previous) if action is None else None
