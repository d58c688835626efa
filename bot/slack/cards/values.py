"""What somebody filled in, read from the view that Slack hands back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bot.slack.cards.days import days_of
from bot.slack.cards.fields import GIVEN, JOINT_OF
from bot.slack.cards.odd import Odd, named, text

JOINED = {name: mark for mark, name in JOINT_OF.items()} | {"": ""}


def values(view: Mapping[str, Any]) -> dict[str, str]:
    """What each field holds; a choice that was not made is left out. Raises Odd and TwoDays."""
    typed: dict[str, str] = {}
    picked: dict[str, str] = {}
    for kind, name, _, joint, given in sorted(_answers(view)):
        if kind == "d":
            picked |= {name: given}
        elif given or name not in typed:
            typed[name] = typed.get(name, "") + (JOINED[joint] + given if given else "")
    return typed | days_of(view, typed, picked)


def _answers(view: Mapping[str, Any]) -> Iterator[tuple[str, str, int, str, str]]:
    """Kind of block, field, number and joint of the part, and what was given, where it was."""
    state = view.get("state")
    blocks = state.get("values") if isinstance(state, Mapping) else None
    if not isinstance(blocks, Mapping):
        raise Odd("state")
    for name, elements in blocks.items():
        match = named(name)
        if match is None or not isinstance(elements, Mapping) or len(elements) != 1:
            raise Odd("block")
        given = _given(*elements.values())
        if given is not None:
            yield match[1], match[2], int(match[3] or 1), match[4] or "", given


def _given(element: object) -> str | None:
    """Raises Odd. None where nothing was chosen or picked."""
    if not isinstance(element, Mapping):
        raise Odd("element")
    kind = element.get("type")
    if kind == "plain_text_input":
        return text(element.get("value") or "")
    if kind == "datepicker":
        return text(element.get("selected_date") or "") or None
    if kind not in ("radio_buttons", "static_select"):
        raise Odd("element")
    option = element.get("selected_option")
    if option is None:
        return None
    value = text(option.get("value") if isinstance(option, Mapping) else None)
    if not value.startswith(GIVEN):
        raise Odd("option")
    return value.removeprefix(GIVEN)
