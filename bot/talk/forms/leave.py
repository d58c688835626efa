"""The form for a leave, and how it is read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from bot.talk.forms.read import day_in
from bot.talk.forms.update import filled
from bot.talk.notice import Field, Form, Press

NEEDED = "Please say which day."


def leave_form(values: Mapping[str, str], errors: Mapping[str, str]) -> Form:
    fields = (
        Field("first", "First day away", "date", required=True),
        Field("last", "Last day away", "date", hint="Empty is the first day only."),
        Field(
            "stand_in",
            "Who stands in for you?",
            "line",
            hint="A name. They are asked instead of you, except about restricted groups.",
        ),
    )
    return Form(
        tuple(filled(field, values, errors) for field in fields), Press("away.save"), "Save"
    )


def read_days(
    values: Mapping[str, str], today: date
) -> tuple[date | None, date | None, dict[str, str]]:
    """First and last day, and a sentence for each that could not be read."""
    first, wrong = day_in(values.get("first", ""), today)
    errors = {"first": wrong or NEEDED} if first is None else {}
    last, wrong = day_in(values.get("last", ""), first or today)
    if wrong:
        errors["last"] = wrong
    return first, last or first, errors
