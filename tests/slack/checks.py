"""What Slack would reject, told by rules of its own that know nothing of how Clerk builds.

The numbers are those of Slack's reference for blocks, elements, composition objects and views.
Where Slack counts something that it does not document, the stricter reading is checked.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Json = Mapping[str, Any]

WHOLE_MESSAGE = 13_000
"""Characters of a message's blocks as JSON: some were refused from about 13,200 on."""
WHOLE_VIEW = 250_000  # bytes
TEXTS = {
    # a plain_text object's most characters, by the key of what holds it
    ("header", "text"): 150,
    ("button", "text"): 75,
    ("input", "label"): 2000,
    ("input", "hint"): 2000,
    ("modal", "title"): 24,
    ("modal", "submit"): 24,
    ("modal", "close"): 24,
    ("option", "text"): 75,
    ("option", "description"): 75,
    ("group", "label"): 75,
    ("static_select", "placeholder"): 150,
}
STRINGS = {
    "block_id": (1, 255),
    "action_id": (1, 255),
    "callback_id": (1, 255),
    "private_metadata": (0, 3000),
    "accessibility_label": (1, 75),
    "initial_value": (1, 3000),
    "url": (1, 3000),
}
KEYS = {
    # what each kind must have, and what it may have
    "header": ({"type", "text"}, {"block_id"}),
    "context": ({"type", "elements"}, {"block_id"}),
    "actions": ({"type", "elements"}, {"block_id"}),
    "input": ({"type", "label", "element"}, {"block_id", "hint", "optional"}),
    "rich_text": ({"type", "elements"}, {"block_id"}),
    "rich_text_section": ({"type", "elements"}, set()),
    "text": ({"type", "text"}, {"style"}),
    "link": ({"type", "url"}, {"text", "style"}),
    "plain_text": ({"type", "text"}, {"emoji"}),
    "button": ({"type", "text", "action_id", "value"}, {"style", "accessibility_label"}),
    "overflow": ({"type", "action_id", "options"}, set()),
    "plain_text_input": ({"type", "action_id"}, {"multiline", "max_length", "initial_value"}),
    "datepicker": ({"type", "action_id"}, {"initial_date"}),
    "radio_buttons": ({"type", "action_id", "options"}, {"initial_option"}),
    "static_select": (
        {"type", "action_id"},
        {"options", "option_groups", "initial_option", "placeholder"},
    ),
}
BLOCKS = {
    "message": {"header", "context", "actions", "rich_text"},
    "view": {"header", "context", "actions", "rich_text", "input"},
}
WITHIN = {
    "actions": {"button", "overflow"},
    "context": {"plain_text"},
    "input": {"plain_text_input", "datepicker", "radio_buttons", "static_select"},
    "rich_text": {"rich_text_section"},
    "rich_text_section": {"text", "link"},
}
COUNTS = {"actions": (1, 25), "context": (1, 10), "rich_text": (1, 1000)}
OPTIONS = {"overflow": (2, 5), "radio_buttons": (1, 10), "static_select": (1, 100)}


def wrong_in_message(text: str, blocks: Sequence[Json]) -> list[str]:
    """Why chat.postMessage would refuse it; empty where it would not."""
    found = [*_kinds(blocks, "message"), *(line for block in blocks for line in _within(block))]
    found += _ids(blocks)
    if not text.strip():
        found.append("no_text: the top-level text is empty")
    if len(text) > 40_000:
        found.append("msg_too_long: the top-level text is cut at 40,000 characters")
    if len(blocks) > 50:
        found.append(f"{len(blocks)} blocks, at most 50")
    if len(json.dumps(list(blocks), ensure_ascii=False, separators=(",", ":"))) > WHOLE_MESSAGE:
        found.append("msg_blocks_too_long")
    return found


def wrong_in_view(view: Json) -> list[str]:
    """Why views.open, views.update or views.publish would refuse it."""
    blocks = view.get("blocks", [])
    found = [*_kinds(blocks, "view"), *(line for block in blocks for line in _within(block))]
    found += [*_ids(blocks), *_strings(view), *_view_keys(view)]
    if not 1 <= len(blocks) <= 100:
        found.append(f"{len(blocks)} blocks, 1 to 100 are needed")
    if len(json.dumps(view, ensure_ascii=False).encode()) > WHOLE_VIEW:
        found.append("view_too_large")
    return found


def _view_keys(view: Json) -> Iterator[str]:
    if view.get("type") == "home":
        return
    if view.get("type") != "modal":
        yield f"a view of type {view.get('type')}"
        return
    for key in ("title", "close", *(["submit"] if "submit" in view else [])):
        yield from _plain_text("modal", key, view.get(key))
    if "submit" not in view and any(one.get("type") == "input" for one in view["blocks"]):
        yield "submit is needed where there is an input"


def _kinds(blocks: Sequence[Json], surface: str) -> Iterator[str]:
    for block in blocks:
        if block.get("type") not in BLOCKS[surface]:
            yield f"a {surface} cannot hold a block of type {block.get('type')}"
        if "block_id" not in block:
            yield "a block without block_id cannot be told from others"


def _within(thing: Json) -> Iterator[str]:
    kind = str(thing.get("type"))
    if kind not in KEYS:
        yield f"unknown type {kind}"
        return
    needed, allowed = KEYS[kind]
    if not needed <= set(thing) <= needed | allowed:
        yield f"{kind}: keys {sorted(thing)}"
        return
    yield from _strings(thing)
    yield from CHECKS.get(kind, _elements)(thing)


def _elements(thing: Json) -> Iterator[str]:
    kind, elements = thing["type"], thing["elements"]
    least, most = COUNTS.get(kind, (1, 1000))
    if not least <= len(elements) <= most:
        yield f"{kind}: {len(elements)} elements"
    for element in elements:
        if element.get("type") not in WITHIN[kind]:
            yield f"{kind} cannot hold {element.get('type')}"
        yield from _within(element)


def _header(thing: Json) -> Iterator[str]:
    yield from _plain_text("header", "text", thing["text"])


def _input(thing: Json) -> Iterator[str]:
    for key in ("label", *(["hint"] if "hint" in thing else [])):
        yield from _plain_text("input", key, thing[key])
    if thing["element"].get("type") not in WITHIN["input"]:
        yield f"input cannot hold {thing['element'].get('type')}"
    yield from _within(thing["element"])


def _words(thing: Json) -> Iterator[str]:
    """A text element, or a plain_text that stands by itself."""
    text = thing.get("text", thing.get("url"))
    if not isinstance(text, str) or not text.strip():
        yield f"{thing['type']}: empty text"
    elif len(text) > 3000:
        yield f"{thing['type']}: {len(text)} characters, at most 3,000"


def _button(thing: Json) -> Iterator[str]:
    yield from _plain_text("button", "text", thing["text"])
    if not 1 <= len(thing["value"]) <= 2000:
        yield f"button: value of {len(thing['value'])} characters"
    if thing.get("style") not in (None, "primary", "danger"):
        yield f"button: style {thing['style']}"


def _typed(thing: Json) -> Iterator[str]:
    if not 1 <= thing.get("max_length", 3000) <= 3000:
        yield "plain_text_input: max_length"
    if len(thing.get("initial_value", "")) > thing.get("max_length", 3000):
        yield "plain_text_input: initial_value is longer than max_length"


def _chosen(thing: Json) -> Iterator[str]:
    if ("options" in thing) == ("option_groups" in thing):
        yield f"{thing['type']}: options or option_groups"
        return
    groups = thing.get("option_groups") or [{"options": thing["options"]}]
    if not 1 <= len(groups) <= 100:
        yield f"{thing['type']}: {len(groups)} groups"
    least, most = OPTIONS[thing["type"]]
    for group in groups:
        if "label" in group:
            yield from _plain_text("group", "label", group["label"])
        if not least <= len(group["options"]) <= most:
            yield f"{thing['type']}: {len(group['options'])} options"
        for option in group["options"]:
            yield from _option(option)
    if "placeholder" in thing:
        yield from _plain_text("static_select", "placeholder", thing["placeholder"])
    options = [option for group in groups for option in group["options"]]
    if "initial_option" in thing and options.count(thing["initial_option"]) != 1:
        yield f"{thing['type']}: initial_option is not exactly one of the options"


def _option(option: Json) -> Iterator[str]:
    if not {"text", "value"} <= set(option) <= {"text", "value", "description"}:
        yield f"option: keys {sorted(option)}"
        return
    for key in ("text", *(["description"] if "description" in option else [])):
        yield from _plain_text("option", key, option[key])
    if not 1 <= len(option["value"]) <= 150:
        yield f"option: value of {len(option['value'])} characters"


def _plain_text(kind: str, key: str, text: Any) -> Iterator[str]:
    if not isinstance(text, Mapping) or text.get("type") != "plain_text":
        yield f"{kind}.{key}: plain_text is needed"
        return
    if not text["text"].strip():
        yield f"{kind}.{key}: empty text"
    if len(text["text"]) > TEXTS[kind, key]:
        yield f"{kind}.{key}: {len(text['text'])} characters, at most {TEXTS[kind, key]}"


def _strings(thing: Json) -> Iterator[str]:
    for key, (least, most) in STRINGS.items():
        if key in thing and not least <= len(thing[key]) <= most:
            yield f"{key}: {len(thing[key])} characters, {least} to {most} are allowed"


def _ids(blocks: Sequence[Json]) -> list[str]:
    """No library that checks blocks looks for these."""
    found = Counter(block.get("block_id") for block in blocks)
    for block in blocks:
        elements = block.get("elements", [block["element"]] if "element" in block else [])
        found.update(one["action_id"] for one in elements if "action_id" in one)
    return [f"{name} is used {times} times" for name, times in found.items() if times > 1]


def _nothing(_thing: Json) -> Iterator[str]:
    return iter(())


CHECKS = {
    "header": _header,
    "input": _input,
    "text": _words,
    "link": _words,
    "plain_text": _words,
    "button": _button,
    "plain_text_input": _typed,
    "datepicker": _nothing,
    "overflow": _chosen,
    "radio_buttons": _chosen,
    "static_select": _chosen,
}
