"""The forms that declare an interest and close one, and how each is read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Any

from bot.talk.agenda_words import about
from bot.talk.forms.read import day_in
from bot.talk.forms.sheet import Errors, Values
from bot.talk.forms.update import filled
from bot.talk.notice import Choice, Field, Form, Press
from bot.talk.text import shortened
from bot.talk.words import capital
from governance.interests import Category, Degree, Tie, Whose
from usecases.agenda_view import AgendaView
from usecases.close_declaration import CloseDeclaration
from usecases.declaration_view import DeclarationView
from usecases.declare import Declare
from usecases.may_declare import DeclaringReady

LONGEST = 70
"""Characters of a choice: a list on a phone has room for them."""

WHICH = "Choose the one that has ended."


def _choices(of: type[StrEnum]) -> tuple[Choice, ...]:
    return tuple(Choice(one.value, capital(one.value)) for one in of)


_SAID = (
    Field("body", "Which organisation is it about?", "line", required=True),
    Field(
        "nature",
        "What is the interest?",
        "text",
        hint="A few words. Nothing about a child, and nobody's name, please.",
        required=True,
    ),
    Field("category", "What kind is it?", "choice", choices=_choices(Category), required=True),
    Field(
        "degree",
        "Is it actual, potential or perceived?",
        "choice",
        choices=_choices(Degree),
        required=True,
    ),
    Field("whose", "Whose is it?", "choice", Whose.OWN.value, choices=_choices(Whose)),
    Field(
        "tie",
        "If a close relation's: what are they to you?",
        "choice",
        hint="The kind of relation only.",
        choices=(Choice("", "It is not a relation's"), *_choices(Tie)),
    ),
)
_DAYS = (
    Field("since", "Since when?", "date", hint="Words are fine: 1 April 2024."),
    Field("until", "Until when?", "date", hint="Leave it empty while it goes on."),
)


def register_form(nonce: str, values: Values, errors: Errors) -> Form:
    """`nonce` tells one opened form from another: what was closed may be declared again."""
    fields = tuple(filled(field, values, errors) for field in (*_SAID, *_DAYS))
    return Form(fields, Press("declare.register.save", {"nonce": nonce}), "Declare it")


def item_form(
    opened: Press, ready: DeclaringReady, agenda: AgendaView, values: Values, errors: Errors
) -> Form:
    """Where the person has something in the register, what is left empty is taken from that."""
    fields = (_item_field(agenda), *_drawn(ready.standing))
    press = Press("declare.item.save", {**opened.args, **about(agenda.meeting)})
    return Form(tuple(filled(field, values, errors) for field in fields), press, "Declare it")


def close_form(standing: Iterable[DeclarationView], values: Values, errors: Errors) -> Form:
    field = Field(
        "declaration",
        "Which one has ended?",
        "choice",
        hint="It stays on record.",
        choices=tuple(Choice(one.id, _called(one)) for one in standing),
        required=True,
    )
    return Form((filled(field, values, errors),), Press("declare.close.save"), "Close it")


def read_register(_press: Press, values: Values, today: date) -> tuple[Declare, dict[str, str]]:
    since, no_since = day_in(values.get("since", ""), today, past=True)
    until, no_until = day_in(values.get("until", ""), today)
    wrong = {"since": no_since, "until": no_until}
    errors = {name: problem for name, problem in wrong.items() if problem}
    return Declare(**_given(values), since=since, until=until), errors


def read_item(press: Press, values: Values, _today: date) -> tuple[Declare, dict[str, str]]:
    about, on = values.get("item", ""), date.fromisoformat(press.args["on"])
    given = {**_given(values), "draws_on": values.get("draws_on", "")}
    given["person"] = press.args.get("person", "")
    return Declare(**given, item=about, group=press.args["group"], on=on), {}


def read_close(
    _press: Press, values: Values, _today: date
) -> tuple[CloseDeclaration, dict[str, str]]:
    chosen = values.get("declaration", "")
    return CloseDeclaration(chosen), {} if chosen else {"declaration": WHICH}


def _given(values: Values) -> dict[str, Any]:
    return {field.name: values.get(field.name, "") for field in _SAID}


def _item_field(agenda: AgendaView) -> Field:
    named = ((item.id, f"{item.number}. {item.title}") for item in agenda.items)
    choices = tuple(Choice(value, shortened(title, LONGEST)) for value, title in named)
    return Field("item", "Which item is it about?", "choice", choices=choices, required=True)


def _drawn(standing: tuple[DeclarationView, ...]) -> tuple[Field, ...]:
    if not standing:
        return _SAID
    none = Choice("", "None of these: I say it below")
    field = Field(
        "draws_on",
        "Is it one that stands in your register?",
        "choice",
        standing[0].id if len(standing) == 1 else "",
        hint="What you leave empty below is taken from it.",
        choices=(none, *(Choice(one.id, _called(one)) for one in standing)),
    )
    return (field, *(_as_it_stands(one) for one in _SAID))


def _as_it_stands(field: Field) -> Field:
    """A choice says so by an answer of its own: a list without one would choose its first."""
    said = tuple(choice for choice in field.choices if choice.value)
    choices = (Choice("", "As in the register"), *said) if said else ()
    return replace(field, required=False, value="", choices=choices)


def _called(one: DeclarationView) -> str:
    return shortened(f"{one.body}: {one.nature}", LONGEST)
