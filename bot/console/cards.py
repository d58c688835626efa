"""A Notice made ready for the page: presses signed, ids given, errors tied to their fields."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby

from bot.talk.notice import Button, Choice, Fact, Field, Form, Item, Notice, Paper, Picture, Press
from bot.talk.say.cards import DATE_HINT

Sign = Callable[[Press], str]
PREFIX = "field."
MOST_LAID_OUT = 7
"""Choices that are all shown at once; more of them open from one line: a form stays short."""


@dataclass(frozen=True, slots=True)
class ButtonCard:
    label: str
    describes: str
    primary: bool
    ticket: str


@dataclass(frozen=True, slots=True)
class RowCard:
    title: str
    facts: tuple[Fact, ...]
    text: str
    buttons: tuple[ButtonCard, ...]


@dataclass(frozen=True, slots=True)
class SectionCard:
    """Rows under a heading; the heading is empty for rows of no section."""

    heading: str
    rows: tuple[RowCard, ...]


@dataclass(frozen=True, slots=True)
class FieldCard:
    """`kind` is the field's, or “list” for a choice among many. `described` lists the ids of the
    hint and the error, for aria-describedby; `first` is the id of what an error summary leads to.
    """

    id: str
    name: str
    label: str
    kind: str
    value: str
    hint: str
    choices: tuple[Choice, ...]
    required: bool
    error: str
    described: str
    first: str


@dataclass(frozen=True, slots=True)
class FormCard:
    ticket: str
    send: str
    fields: tuple[FieldCard, ...]

    @property
    def wrong(self) -> tuple[FieldCard, ...]:
        return tuple(field for field in self.fields if field.error)


@dataclass(frozen=True, slots=True)
class Card:
    """`id` is unique on the page."""

    id: str
    heading: str
    text: tuple[str, ...]
    facts: tuple[Fact, ...]
    sections: tuple[SectionCard, ...]
    buttons: tuple[ButtonCard, ...]
    form: FormCard | None
    footer: str
    picture: Picture | None = None
    paper: Paper | None = None


def card(name: str, notice: Notice, sign: Sign) -> Card:
    by_section = groupby(notice.items, key=lambda item: item.section)
    return Card(
        id=name,
        heading=notice.heading,
        text=notice.text,
        facts=notice.facts,
        sections=tuple(
            SectionCard(heading, tuple(_row(item, sign) for item in items))
            for heading, items in by_section
        ),
        buttons=tuple(_button(button, sign) for button in notice.buttons),
        form=_form(name, notice.form, sign) if notice.form else None,
        footer=notice.footer,
        picture=notice.picture,
        paper=notice.paper,
    )


def _row(item: Item, sign: Sign) -> RowCard:
    buttons = tuple(_button(button, sign) for button in item.buttons)
    return RowCard(item.title, item.facts, item.text, buttons)


def _button(button: Button, sign: Sign) -> ButtonCard:
    return ButtonCard(button.label, button.describes, button.primary, sign(button.press))


def _form(name: str, form: Form, sign: Sign) -> FormCard:
    fields = tuple(_field(f"{name}-{n}", field) for n, field in enumerate(form.fields, start=1))
    return FormCard(sign(form.press), form.send, fields)


def _field(name: str, field: Field) -> FieldCard:
    hint = field.hint or (DATE_HINT if field.kind == "date" else "")
    parts = ((hint, "-hint"), (field.error, "-error"))
    kind = "list" if len(field.choices) > MOST_LAID_OUT else field.kind
    return FieldCard(
        id=name,
        name=PREFIX + field.name,
        label=field.label,
        kind=kind,
        value=field.value,
        hint=hint,
        choices=field.choices,
        required=field.required,
        error=field.error,
        described=" ".join(name + end for text, end in parts if text),
        first=f"{name}-1" if kind == "choice" else name,
    )
