"""What a person has before them in Slack: what it says, and what can be pressed or filled in."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tests.slack.read_back import ASKING, message_text, view_text
from tests.slack.recording.records import Ephemeral, Json, Post, View

Shown = list[Post] | list[Ephemeral] | View
"""What a person has before them: a Notice as the messages it became, or as a view."""


def parts_of(posts: Sequence[Post]) -> list[Post]:
    """The newest message, with the others of the same Notice."""
    last = posts[-1]
    key = _key(last)
    return [post for post in posts if post is last or (key and _key(post) == key)]


def _key(post: Post) -> str | None:
    key: str | None = post.metadata.get("event_payload", {}).get("key")
    return key


def text_of(shown: Shown) -> str:
    if isinstance(shown, View):
        return view_text(shown.body)
    return message_text([one.blocks for one in shown])


def pressable(blocks: Sequence[Json]) -> Iterator[tuple[str, Json]]:
    """Each button and menu, with the title of its row; the title is empty outside rows."""
    titles: dict[str, str] = {}
    for block in blocks:
        name, _, rest = block["block_id"].partition(".")
        if block["type"] == "rich_text" and not rest:
            first = block["elements"][0]["elements"]
            titles[name] = " ".join("".join(one.get("text", "") for one in first).split())
        for element in block.get("elements", ()) if block["type"] == "actions" else ():
            yield titles.get(name, ""), element


def labels(element: Json) -> Iterator[tuple[str, str]]:
    """What can be pressed of a button or menu: its label, and the value that is then chosen."""
    if element["type"] == "button":
        yield element["text"]["text"], ""
    for option in element.get("options", ()):
        yield option["text"]["text"], option["value"]


def filled_in(blocks: Sequence[Json], values: Mapping[str, str]) -> dict[str, str]:
    """By the blocks' ids; a choice's value is what Slack is given of it."""
    found: dict[str, str] = {}
    for block in blocks:
        kind, _, name = block["block_id"].partition(".")
        name, _, part = name.partition(".")
        if kind == "f" and block["type"] == "input" and name in values:
            choosing = block["element"]["type"] != "plain_text_input"
            given = f"={values[name]}" if choosing else values[name]
            found[block["block_id"]] = "" if part else given
    unknown = set(values) - {key.split(".")[1] for key in found}
    assert not unknown, f"no such fields: {sorted(unknown)}"
    return found


def wrong_text(view: View, filled: Mapping[str, str]) -> str:
    """The form as it stays: what was typed, and beneath it what is wrong."""
    blocks: list[Json] = []
    for block in copy.deepcopy(view.body["blocks"]):
        name = block["block_id"]
        if name[:2] not in ASKING or name[:2] == "e.":
            continue
        if name in filled:
            put(block["element"], filled[name])
        blocks.append(block)
        if error := view.errors.get(name):
            blocks.append(error_block(name, error))
    return view_text({**view.body, "blocks": blocks})


def put(element: Json, value: str) -> None:
    if element["type"] == "plain_text_input":
        element["initial_value"] = value
        return
    groups = element.get("option_groups", [{"options": element.get("options", [])}])
    options = [option for group in groups for option in group["options"]]
    element.pop("initial_option", None)
    for option in options:
        if option["value"] == value:
            element["initial_option"] = option


def error_block(name: str, error: str) -> Json:
    words: list[dict[str, Any]] = [{"type": "text", "text": f"! {error}"}]
    section = {"type": "rich_text_section", "elements": words}
    return {"type": "rich_text", "block_id": f"e.{name[2:]}", "elements": [section]}
