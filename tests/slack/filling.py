"""What people type and choose in Slack, as the `state` Slack makes of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tests.slack.recording.records import Json

CHOOSING = {"static_select", "radio_buttons", "overflow"}
MOST_TYPED = 3000
Filled = Mapping[str, str]


def state_of(blocks: Sequence[Json], filled: Filled) -> Json:
    """`filled` says by block_id what was typed, picked (a date) or chosen (a value or a label);
    whatever it does not name stays as it came."""
    unknown = set(filled) - {block["block_id"] for block, _element in fields(blocks)}
    if unknown:
        raise KeyError(f"no such fields: {sorted(unknown)}")
    values: Json = {}
    for block, element in fields(blocks):
        name = block["block_id"]
        held = value(element, filled[name]) if name in filled else initial(element)
        values.setdefault(name, {})[element["action_id"]] = {"type": element["type"], **held}
    return values


def fields(blocks: Sequence[Json]) -> Iterator[tuple[Json, Json]]:
    """Everything that keeps a value, with the block it is in."""
    for block in blocks:
        if block["type"] == "input":
            yield block, block["element"]
        for element in block.get("elements", ()) if block["type"] == "actions" else ():
            if element["type"] not in {"button", "overflow"}:
                yield block, element


def initial(element: Json) -> Json:
    kind = element["type"]
    if kind in CHOOSING:
        return {"selected_option": element.get("initial_option")}
    if kind == "checkboxes":
        return {"selected_options": element.get("initial_options", [])}
    if kind == "datepicker":
        return {"selected_date": element.get("initial_date")}
    return {"value": element.get("initial_value")}


def value(element: Json, given: str) -> Json:
    kind = element["type"]
    if kind in CHOOSING:
        return {"selected_option": option(element, given) if given else None}
    if kind == "checkboxes":
        return {"selected_options": [option(element, one) for one in given.split("\n") if one]}
    if kind == "datepicker":
        return {"selected_date": given or None}
    if len(given) > element.get("max_length", MOST_TYPED):
        raise ValueError("Slack lets nobody type as much as that")
    return {"value": given or None}


def option(element: Json, given: str) -> Json:
    for one in options(element):
        if given in {one["value"], one["text"]["text"]}:
            return one
    raise KeyError(f"no choice {given!r} in {[one['text']['text'] for one in options(element)]}")


def options(element: Json) -> Sequence[Json]:
    groups = element.get("option_groups", ())
    return [*element.get("options", ()), *(one for group in groups for one in group["options"])]


def find(blocks: Sequence[Json], action_id: str) -> tuple[Json, Json]:
    for block, element in elements(blocks):
        if element.get("action_id") == action_id:
            return block, element
    raise KeyError(f"nothing to press called {action_id}")


def elements(blocks: Sequence[Json]) -> Iterator[tuple[Json, Json]]:
    """Everything that can be pressed or changed, with its block."""
    for block in blocks:
        inside = block.get("elements", ()) if block["type"] == "actions" else ()
        for element in (*inside, block.get("accessory"), block.get("element")):
            if element:
                yield block, element
