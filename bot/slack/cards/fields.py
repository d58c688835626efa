"""A form's questions as Slack asks them.

The block of field NAME is f.NAME; what does not fit into one input goes on in f.NAME.2s (after a
space), f.NAME.2n (after a line's end) or f.NAME.2 (within a word). A day is picked in d.NAME. Slack
keeps what was typed where a view is updated and both ids are the same: `fresh` goes into the
element's id, so that what Clerk says a field holds is what is shown.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.slack.cards.limits import (
    CHOICES,
    LABEL,
    OPTION,
    RADIOS,
    TEXT,
    Block,
    cut,
    parted,
    pieces,
    size,
)
from bot.slack.cards.texts import Line, plain_text, rich
from bot.talk.notice import Choice, Field
from bot.talk.parting import packed
from bot.talk.say.cards import CHOOSE, DATE_HINT, GOES_ON, OR_PICK

GIVEN = "="
"""Stands before a choice's value, which may be empty; Slack takes no empty one."""


def field_blocks(field: Field, fresh: str) -> Iterator[Block]:
    chosen = field.kind == "choice" and field.choices
    yield from _choosing(field, fresh) if chosen else _typing(field, fresh)
    if field.kind == "date" and (field.value or not field.required):
        # an empty input that is required cannot be sent, whatever was picked beside it
        yield _input(f"d.{field.name}", OR_PICK, {"type": "datepicker"}, fresh)
    yield from rich(f"e.{field.name}", [Line(field.error, "! ")] if field.error else [])


def _typing(field: Field, fresh: str) -> Iterator[Block]:
    for n, (joint, text) in enumerate(_parts(field.value), 1):
        element = {
            "type": "plain_text_input",
            "multiline": field.kind == "text",
            "max_length": TEXT,
            **({"initial_value": text} if text else {}),
        }
        more = n > 1
        hint = "" if more else field.hint or (DATE_HINT if field.kind == "date" else "")
        yield _input(
            f"f.{field.name}" + (f".{n}{joint}" if more else ""),
            GOES_ON.format(label=field.label) if more else field.label,
            element,
            fresh,
            hint,
            required=field.required and not more,
        )


def _parts(value: str) -> list[tuple[str, str]]:
    """The value as inputs hold it, and what joins each to the one before."""
    found, joint = [], ""
    for piece in pieces(value) or [""]:
        end = JOINT_OF.get(piece[-1:], "")
        found.append((joint, piece[:-1] if end else piece))
        joint = end
    return found


JOINT_OF = {" ": "s", "\n": "n"}


def _choosing(field: Field, fresh: str) -> Iterator[Block]:
    drawn = [_option(choice) for choice in field.choices]
    chosen = [one for one in drawn if one["value"] == GIVEN + field.value]
    few = len(drawn) <= RADIOS
    element = {
        "type": "radio_buttons" if few else "static_select",
        **({} if few else {"placeholder": plain_text(CHOOSE, OPTION)}),
        **({"options": drawn} if len(drawn) <= CHOICES else {"option_groups": _groups(drawn)}),
        **({"initial_option": chosen[0]} if chosen else {}),
    }
    long = [Line(f"– {one.label}") for one in field.choices if size(one.label) > 2 * OPTION]
    yield from rich(f"l.{field.name}", long)
    name = f"f.{field.name}"
    yield _input(name, field.label, element, fresh, field.hint, required=field.required)


def _option(choice: Choice) -> Block:
    """A label that is too long goes on in the line below it."""
    first, rest = parted(" ".join(choice.label.split()) or "–", OPTION)
    option = {"text": plain_text(first, OPTION), "value": GIVEN + choice.value}
    return option | ({"description": plain_text(rest, OPTION)} if rest else {})


def _groups(options: list[Block]) -> list[Block]:
    """Called by their first and last options."""
    groups = packed(options, lambda group: len(group) <= CHOICES)
    return [{"label": _from_to(group[0], group[-1]), "options": group} for group in groups]


def _from_to(first: Block, last: Block) -> Block:
    ends = [cut(option["text"]["text"], OPTION // 2 - 2) for option in (first, last)]
    return plain_text(" – ".join(ends), OPTION)


def _input(
    name: str, label: str, element: Block, fresh: str, hint: str = "", *, required: bool = False
) -> Block:
    return {
        "type": "input",
        "block_id": name,
        "label": plain_text(label, LABEL),
        "element": {**element, "action_id": f"{fresh}.{name}"},
        "optional": not required,
        **({"hint": plain_text(hint, LABEL)} if hint else {}),
    }
