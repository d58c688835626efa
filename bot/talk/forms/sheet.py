"""Forms about one action whose fields are named as those of the command they are read into."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from bot.talk.forms.read import day_in
from bot.talk.forms.update import filled
from bot.talk.notice import Choice, Field, Form, Press
from governance.dates import MONTHS, said
from governance.timescale import Precision
from usecases.views import ActionView

Values = Mapping[str, str]
Errors = Mapping[str, str]
Read = Callable[[Press, Values, date], tuple[object, dict[str, str]]]
"""The command, and a sentence for each field that could not be read."""


Choices = tuple[Choice, ...]
"""Whom an action can be given to, or the objectives it can serve."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a sheet is drawn for."""

    action: ActionView
    choices: Choices = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """`verb` is one of permissions, and the button's; `heading` goes before the action's title.

    `text` says what will happen. `fields` may hang on the action, and on the choices it `asks` for:
    owner or objective.
    """

    verb: str
    command: type
    heading: str
    send: str
    fields: Callable[[ActionView, Choices], tuple[Field, ...]]
    read: Read
    text: str = ""
    asks: str = ""


def draw(sheet: Sheet, drawn: Drawn, values: Values, errors: Errors) -> Form:
    fields = sheet.fields(drawn.action, drawn.choices)
    press = Press(f"{sheet.verb}.save", {"ref": drawn.action.ref}, drawn.action.revision)
    return Form(tuple(filled(field, values, errors) for field in fields), press, sheet.send)


def plainly(
    command: Callable[..., object],
    *texts: str,
    days: tuple[str, ...] = (),
    past: tuple[str, ...] = (),
) -> Read:
    """Texts as they are, days as they are meant; those in `past` have come already."""

    def read(press: Press, values: Values, today: date) -> tuple[object, dict[str, str]]:
        given: dict[str, Any] = {name: values.get(name, "") for name in texts}
        errors: dict[str, str] = {}
        for name in (*days, *past):
            given[name], problem = day_in(values.get(name, ""), today, past=name in past)
            errors |= {name: problem} if problem else {}
        return command(name=press.args["ref"], revision=press.revision, **given), errors

    return read


def values_of(command: Any) -> dict[str, str]:
    """What a typed command would have filled into its form."""
    held = {field.name: getattr(command, field.name) for field in fields(command)}
    precision = held.pop("precision", Precision.DAY)
    return {
        name: _typed(value, precision) if isinstance(value, date) else value
        for name, value in held.items()
        if isinstance(value, str | date) and name not in ("name", "place")
    }


def _typed(day: date, precision: Precision) -> str:
    """As it is read back: January 2027 is a month, the end of it a day."""
    return said(day) if precision is Precision.DAY else f"{MONTHS[day.month - 1]} {day.year}"
