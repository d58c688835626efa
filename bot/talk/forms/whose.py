"""The form in which somebody says whose an account is, and how it is read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from bot.talk.forms.update import filled
from bot.talk.notice import Choice, Field, Form, Press
from bot.talk.words import joined
from usecases.directory import PersonView
from usecases.link_account import LinkAccount

WHICH = "Choose somebody from the list."


def link_form(
    people: Iterable[PersonView],
    press: Press,
    values: Mapping[str, str],
    errors: Mapping[str, str],
) -> Form:
    """A choice among everybody Clerk knows by name."""
    in_order = sorted(people, key=lambda one: (one.name, one.id))
    choices = tuple(Choice(one.id, _called(one)) for one in in_order)
    field = Field("person", "This is", "choice", choices=choices, required=True)
    save = Press("account.link.save", press.args)
    return Form((filled(field, values, errors),), save, "Link")


def read_link(
    press: Press, values: Mapping[str, str], _today: date
) -> tuple[LinkAccount, dict[str, str]]:
    person = values.get("person", "")
    return LinkAccount(press.args["account"], person), {} if person else {"person": WHICH}


def _called(person: PersonView) -> str:
    return f"{person.name} – {joined(person.posts)}" if person.posts else person.name
