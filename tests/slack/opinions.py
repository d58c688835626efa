"""Three opinions on what Slack is given: its own library's models, another's, and our checks."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from blockkit import core as kit
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from tests.slack.checks import wrong_in_message, wrong_in_view
from tests.slack.recording.state import Slack

KIT: dict[str, Callable[..., Any]] = {
    "actions": kit.Actions,
    "button": kit.Button,
    "context": kit.Context,
    "datepicker": kit.DatePicker,
    "header": kit.Header,
    "home": kit.Home,
    "input": kit.Input,
    "link": kit.RichLinkEl,
    "modal": kit.Modal,
    "overflow": kit.Overflow,
    "plain_text_input": kit.PlainTextInput,
    "radio_buttons": kit.RadioButtons,
    "rich_text": kit.RichText,
    "rich_text_section": kit.RichTextSection,
    "static_select": kit.StaticSelect,
    "text": kit.RichTextEl,
}


def approve_all(slack: Slack) -> int:
    """Everything the workspace was given; says how many things that were."""
    posts = [post for post in slack.posts if post.user == slack.bot_user]
    for post in posts:
        approve_message(post.text, post.blocks)
    for one in slack.ephemerals:
        approve_message(one.text, one.blocks)
    views = [*slack.views.values(), *slack.homes.values()]
    for view in views:
        approve_view(view.body)
    return len(posts) + len(slack.ephemerals) + len(views)


def approve_message(text: str, blocks: Sequence[Mapping[str, Any]]) -> None:
    assert wrong_in_message(text, blocks) == []
    for block in blocks:
        _approve(block)


def approve_view(view: Mapping[str, Any]) -> None:
    assert wrong_in_view(view) == []
    assert View(**view).to_dict() == view
    for block in view["blocks"]:
        _approve(block)
    built = _built(view).build()
    assert {key for key in view if key != "blocks" and built[key] != view[key]} == set()


def _approve(block: Mapping[str, Any]) -> None:
    parsed = Block.parse(dict(block))
    assert parsed is not None
    parsed.validate_json()
    assert parsed.to_dict() == block
    if "option_groups" in block.get("element", {}):
        _built(block).build()
    else:
        assert _built(block).build() == block


def _built(thing: Any) -> Any:
    """The second library has no reader: what is read is built again, piece by piece.

    It looks for an initial option among the groups, not in them: there it is left out.
    """
    if isinstance(thing, list):
        return [_built(one) for one in thing]
    if not isinstance(thing, Mapping):
        return thing
    if thing.get("type") == "plain_text":
        return kit.Text(**thing)
    left = {"type", *({"initial_option"} if "option_groups" in thing else ())}
    parts = {key: _built(value) for key, value in thing.items() if key not in left}
    if "type" in thing:
        return KIT[thing["type"]](**parts)
    if "bold" in thing:
        return kit.RichStyle(**parts)
    return kit.Option(**parts) if "value" in thing else kit.OptionGroup(**parts)
