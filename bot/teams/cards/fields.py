"""A form's questions as Teams asks them.

What is typed for field NAME is called f.NAME, what is chosen c.NAME, and the day that is picked
d.NAME. Labels, errors and hints are Teams' own where it has them, so that a screen reader says them
with the input; what was wrong with what was sent stands beneath it. A form is a card like any
other: a dialog would have to be announced by the button, before it is known what that leads to.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.talk.notice import Choice, Field, Form
from bot.talk.say.cards import CHOOSE, CHOOSE_FIRST, DATE_HINT, FILL_IN, OR_PICK
from bot.talk.text import LONGEST, clean
from bot.teams.cards.buttons import action, action_sets
from bot.teams.cards.limits import CHOICE, OPEN_CHOICES, Json
from bot.teams.cards.marks import UNREAD, flat, label
from bot.teams.cards.parts import Part
from bot.teams.cards.texts import SMALL, WRONG, Line, rich

GIVEN = "="
"""Stands before a choice's value, which may be empty; Teams sends an empty one for none."""
AT_ONCE = {"spacing": "None"}


def form_of(form: Form, ticket: str) -> Part:
    """What is sent says which texts were asked for, and what each day was: a client may leave out
    what is empty, and a day that is picked goes before the one that stood there."""
    asked = {one.name: clean(one.value) if one.kind == "date" else "" for one in _typed(form)}
    data = {"ticket": ticket, "asked": asked}
    send = action("send", flat(form.send), data, {"style": "positive"})
    blocks = [block for field in form.fields for block in field_blocks(field)]
    lines = [line for field in form.fields for line in _lines(field)]
    return Part((*blocks, *action_sets("send.b", [send])), tuple(lines))


def field_blocks(field: Field) -> Iterator[Json]:
    yield from _choosing(field) if _is_choice(field) else _typing(field)
    yield from rich(f"e.{field.name}", [Line(field.error, "! ")] if field.error else [], look=WRONG)


def _typed(form: Form) -> list[Field]:
    return [field for field in form.fields if not _is_choice(field)]


def _is_choice(field: Field) -> bool:
    return field.kind == "choice" and bool(field.choices)


def _lines(field: Field) -> Iterator[str]:
    yield flat(field.label)
    if field.error:
        yield flat(f"! {field.error}")


def _typing(field: Field) -> Iterator[Json]:
    """A day may be said or picked, so neither is required by itself where nothing stands there."""
    is_day = field.kind == "date"
    text = {
        "isMultiline": field.kind == "text",
        "maxLength": max(LONGEST, len(field.value)),
        **({"value": clean(field.value)} if field.value else {}),
    }
    needed = field.required and (bool(field.value) or not is_day)
    yield _input("Input.Text", f"f.{field.name}", field.label, text, FILL_IN if needed else "")
    yield from _hint(field, DATE_HINT if is_day else "")
    if is_day:
        yield _input("Input.Date", f"d.{field.name}", OR_PICK, {}, "")


def _choosing(field: Field) -> Iterator[Json]:
    """Few lie open, unless Markdown would be read in one of them; a menu reads none."""
    words = [flat(choice.label) or "–" for choice in field.choices]
    is_open = len(words) <= OPEN_CHOICES and all(map(UNREAD.fullmatch, words))
    long = [] if is_open else [Line(f"– {one}") for one in words if len(one) > CHOICE]
    held = field.value in {choice.value for choice in field.choices}
    element = {
        "style": "expanded" if is_open else "compact",
        "wrap": True,
        **({} if is_open else {"placeholder": CHOOSE}),
        **({"value": GIVEN + field.value} if held else {}),
        "choices": [_choice(*pair) for pair in zip(words, field.choices, strict=True)],
    }
    error = CHOOSE_FIRST if field.required else ""
    yield from rich(f"l.{field.name}", long)
    yield _input("Input.ChoiceSet", f"c.{field.name}", field.label, element, error)
    yield from _hint(field, "")


def _choice(words: str, choice: Choice) -> Json:
    return {"title": words, "value": GIVEN + choice.value}


def _hint(field: Field, otherwise: str) -> Iterator[Json]:
    hint = field.hint or otherwise
    for block in rich(f"t.{field.name}", [Line(hint)] if hint else [], look=SMALL):
        yield block | AT_ONCE


def _input(kind: str, name: str, words: str, element: Json, error: str) -> Json:
    """`error` is said where it is left empty; it is required where there is one."""
    needed = {"isRequired": True, "errorMessage": error} if error else {}
    return {"type": kind, "id": name, "label": label(words), **needed, **element}
