"""The form for a completed action, and how it is read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from bot.talk.forms.read import day_in
from bot.talk.forms.update import filled, whose_field
from bot.talk.notice import Field, Form, Press
from governance.dates import said
from usecases.done_action import DoneAction
from usecases.views import ActionView


def done_form(
    action: ActionView, values: Mapping[str, str], errors: Mapping[str, str], today: date
) -> Form:
    fields = (
        *whose_field(action),
        Field(
            "on",
            "When was it completed?",
            "date",
            said(today),
            "Words are fine: today, 3 Nov.",
        ),
        Field(
            "evidence",
            "How can one tell that it is done?",
            "text",
            hint="For example: the guidance was published and sent to every school.",
            required=True,
        ),
    )
    press = Press("action.done.save", {"ref": action.ref}, action.revision)
    return Form(tuple(filled(field, values, errors) for field in fields), press, "Mark as done")


def read_done(
    press: Press, values: Mapping[str, str], today: date
) -> tuple[DoneAction, dict[str, str]]:
    """The command, and a sentence for each field that could not be read."""
    on, problem = day_in(values.get("on", ""), today, past=True)
    command = DoneAction(
        name=press.args["ref"],
        on=on,
        evidence=values.get("evidence", ""),
        revision=press.revision,
        agency=values.get("agency", ""),
    )
    return command, {"on": problem} if problem else {}
