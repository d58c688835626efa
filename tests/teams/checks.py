"""What Teams would refuse, drop or read wrongly, that the schema of cards does not say.

The rules know nothing of how Clerk builds. The numbers are those of Microsoft's documentation of
cards in Teams; where it says several, the strictest.
"""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

Json = Mapping[str, Any]

WHOLE_CARD = 25_000  # bytes of JSON
ACTIONS = 6
JOINERS = "\u200c\u200d"
KEYS = {
    # what each kind must have, and what it may have
    "AdaptiveCard": ({"$schema", "version", "fallbackText", "body"}, set()),
    "TextBlock": ({"id", "text", "wrap", "weight", "style"}, {"size", "spacing", "separator"}),
    "RichTextBlock": ({"id", "inlines"}, {"spacing", "separator"}),
    "TextRun": ({"text"}, {"weight", "size", "color", "selectAction"}),
    "ActionSet": ({"id", "actions"}, set()),
    "Action.Execute": (
        {"id", "title", "verb", "data", "fallback"},
        {"tooltip", "style", "mode", "associatedInputs"},
    ),
    "Action.Submit": ({"title", "data"}, {"style", "mode", "associatedInputs"}),
    "Action.OpenUrl": ({"url"}, set()),
    "Input.Text": (
        {"id", "label", "isMultiline", "maxLength"},
        {"value", "isRequired", "errorMessage"},
    ),
    "Input.Date": ({"id", "label"}, set()),
    "Input.ChoiceSet": (
        {"id", "label", "style", "wrap", "choices"},
        {"placeholder", "value", "isRequired", "errorMessage"},
    ),
}
READS_MARKDOWN = frozenset("*_[]`~<>|\\{}#")


def wrong_in_activity(activity: Json) -> list[str]:
    """Why Teams would refuse it, or show it otherwise than it is meant."""
    if set(activity) != {"type", "summary", "attachments"} or len(activity["attachments"]) != 1:
        return [f"not one card and its summary: {sorted(activity)}"]
    (attachment,) = activity["attachments"]
    found = [] if activity["summary"].strip() else ["no summary"]
    if attachment["contentType"] != "application/vnd.microsoft.card.adaptive":
        found.append("not a card")
    return [*found, *wrong_in_card(attachment["content"])]


def wrong_in_card(card: Json) -> list[str]:
    found = [line for thing in _things(card) for line in _thing(thing)]
    found += [f"{name} is used {n} times" for name, n in _ids(card).items() if n > 1]
    found += [f"cannot be seen: {text!r}" for text in _texts(card) if not _seen(text)]
    whole = len(json.dumps(card, ensure_ascii=False, separators=(",", ":")).encode())
    if whole > WHOLE_CARD:
        found.append(f"a card of {whole} bytes")
    if not card["body"] or not card["fallbackText"].strip():
        found.append("an empty card")
    return found


def _things(inside: Any) -> Iterator[Json]:
    """Each element and action, however deep; what an action sends is nobody's element."""
    if isinstance(inside, Mapping):
        if "type" in inside:
            yield inside
        for key, one in inside.items():
            yield from _things(one) if key not in {"data", "choices"} else ()
    elif isinstance(inside, list):
        for one in inside:
            yield from _things(one)


def _ids(card: Json) -> Counter[str]:
    return Counter(one["id"] for one in _things(card) if "id" in one)


def _thing(thing: Json) -> Iterator[str]:
    kind = thing["type"]
    if kind not in KEYS:
        yield f"unknown type {kind}"
        return
    needed, allowed = KEYS[kind]
    if not needed <= set(thing) - {"type"} <= needed | allowed:
        yield f"{kind}: keys {sorted(thing)}"
        return
    yield from CHECKS.get(kind.partition(".")[0], _nothing)(thing)


def _text_block(thing: Json) -> Iterator[str]:
    text = thing["text"]
    if set(text) & READS_MARKDOWN or "://" in text or text[0] in "-+#>" or not thing["wrap"]:
        yield f"Markdown would be read in {text!r}"


def _rich(thing: Json) -> Iterator[str]:
    if not "".join(run["text"] for run in thing["inlines"]).strip():
        yield "a block without text"


def _run(thing: Json) -> Iterator[str]:
    if "{{" in thing["text"]:
        yield f"a date would be read in {thing['text']!r}"


def _actions(thing: Json) -> Iterator[str]:
    if not 1 <= len(thing["actions"]) <= ACTIONS:
        yield f"{len(thing['actions'])} actions"


def _action(thing: Json) -> Iterator[str]:
    if thing["type"] != "Action.Execute":
        return
    newer = {"id", "verb", "tooltip", "fallback"}
    same = {key: value for key, value in thing.items() if key not in newer}
    if thing["fallback"] != same | {"type": "Action.Submit"}:
        yield f"{thing['title']}: older clients would send something else"
    if thing["verb"] != "clerk" or not thing["data"].get("ticket"):
        yield f"{thing['title']}: no ticket"


def _input(thing: Json) -> Iterator[str]:
    if not thing["label"].strip() or "{{" in thing["label"]:
        yield f"{thing['id']}: no label, or a date would be read in it"
    if len(thing.get("value", "")) > thing.get("maxLength", 25_000):
        yield f"{thing['id']}: more stands there than may be typed"
    if bool(thing.get("isRequired")) != bool(thing.get("errorMessage")):
        yield f"{thing['id']}: required and nothing said, or the other way round"
    choices = thing.get("choices", [])
    values = Counter(one["value"] for one in choices)
    if "choices" in thing and (not choices or max(values.values()) > 1 or "" in values):
        yield f"{thing['id']}: choices that cannot be told apart"
    if "choices" in thing and thing.get("value", next(iter(values))) not in values:
        yield f"{thing['id']}: what is chosen is no choice"
    for one in choices if thing.get("style") == "expanded" else ():
        if not one["title"].strip() or set(one["title"]) & READS_MARKDOWN:
            yield f"{thing['id']}: Markdown would be read in {one['title']!r}"


def _texts(inside: Any) -> Iterator[str]:
    if isinstance(inside, str):
        yield inside
    for one in inside.values() if isinstance(inside, Mapping) else ():
        yield from _texts(one)
    for one in inside if isinstance(inside, list) else ():
        yield from _texts(one)


def _seen(text: str) -> bool:
    """Without marks that turn what is read, or hide in it; joiners shape emoji."""
    kept = text.replace("\n", "").replace("\t", "")
    return all(
        mark in JOINERS or unicodedata.category(mark) not in {"Cc", "Cf", "Cs", "Co"}
        for mark in kept
    )


def _nothing(_thing: Json) -> Iterator[str]:
    return iter(())


CHECKS = {
    "TextBlock": _text_block,
    "RichTextBlock": _rich,
    "TextRun": _run,
    "ActionSet": _actions,
    "Action": _action,
    "Input": _input,
}
