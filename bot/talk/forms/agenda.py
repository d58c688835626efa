"""The forms that propose an item for an agenda and note something during a meeting."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Any

from bot.talk.agenda_words import PURPOSES, meant_by
from bot.talk.forms.sheet import Errors, Values
from bot.talk.forms.update import filled
from bot.talk.notice import Choice, Field, Form, Press
from bot.talk.words import capital
from usecases.propose_item import ProposeItem
from usecases.take_note import TakeNote

USUAL = {"minutes": "10", "purpose": "discuss"}
"""What a new form holds already."""

_CHOICES = tuple(Choice(value, capital(label)) for value, label in PURPOSES.items())
_ITEM = (
    Field("title", "What is it about?", "line", required=True),
    Field("minutes", "How many minutes does it need?", "line", required=True),
    Field("purpose", "What is the group to do?", "choice", choices=_CHOICES, required=True),
    Field(
        "lead",
        "Who leads it?",
        "line",
        hint="A name, a post or a group. Leave it empty if nobody in particular does.",
    ),
    Field(
        "papers",
        "What should people read before?",
        "text",
        hint="Links that begin with https://, one a line. The papers stay where they are.",
    ),
)
_NOTE = Field(
    "text", "What is to be noted?", "text", hint="Nothing about a child, please.", required=True
)


def item_form(press: Press, values: Values, errors: Errors) -> Form:
    """`press` says for which meeting, and which new item of many it is."""
    shown = tuple(filled(field, values, errors) for field in _ITEM)
    return Form(shown, Press("agenda.propose.save", dict(press.args)), "Propose it")


def read_item(press: Press, values: Values, _today: date) -> tuple[ProposeItem, dict[str, str]]:
    given: dict[str, Any] = {field.name: values.get(field.name, "").strip() for field in _ITEM}
    return ProposeItem(**meant_by(press), **given), {}


def values_of(command: ProposeItem) -> dict[str, str]:
    """What a typed line would have filled into the form."""
    names = {field.name for field in _ITEM}
    held = ((field.name, getattr(command, field.name)) for field in fields(command))
    return {name: value for name, value in held if name in names}


def note_form(press: Press, values: Values, errors: Errors) -> Form:
    return Form(
        (filled(_NOTE, values, errors),), Press("meeting.note.save", dict(press.args)), "Note it"
    )


def read_note(press: Press, values: Values, _today: date) -> tuple[TakeNote, dict[str, str]]:
    return TakeNote(**meant_by(press), text=values.get("text", "")), {}
