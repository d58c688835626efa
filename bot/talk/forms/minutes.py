"""The forms that amend minutes, and suggest a correction to them."""

from __future__ import annotations

from datetime import date

from bot.talk.agenda_words import meant_by
from bot.talk.forms.sheet import Errors, Values
from bot.talk.forms.update import filled
from bot.talk.minutes_words import title_said
from bot.talk.notice import Choice, Field, Form, Press
from governance.minutes import MinutedItem
from usecases.amend_minutes import AmendMinutes
from usecases.correct_minutes import CorrectMinutes
from usecases.minutes_view import MinutesView

_TEXT = Field(
    "text",
    "What are the minutes to say?",
    "text",
    hint="A paragraph a line. Decisions and actions stand there by themselves. Nothing about a "
    "child, please.",
)
_WRONG = Field(
    "text", "What should be other?", "text", hint="Nothing about a child, please.", required=True
)


def amend_form(press: Press, item: MinutedItem, values: Values, errors: Errors) -> Form:
    """Filled in with what the minutes say of the item now; it assumes that."""
    known = {"text": "\n".join(item.text), **values}
    args = {**press.args, "item": item.id}
    send = Press("minutes.amend.save", args, item.version)
    return Form((filled(_TEXT, known, errors),), send, "Amend them")


def read_amend(press: Press, values: Values, _today: date) -> tuple[AmendMinutes, dict[str, str]]:
    item, text = press.args.get("item", ""), values.get("text", "")
    return AmendMinutes(**meant_by(press), item=item, text=text, revision=press.revision), {}


def correct_form(press: Press, view: MinutesView, values: Values, errors: Errors) -> Form:
    """An item that was named by its number is chosen already."""
    named = press.args.get("item", "")
    chosen = next((one.id for one in view.items if named in (one.id, str(one.number))), "")
    choices = (
        Choice("", "The minutes as a whole"),
        *(Choice(item.id, title_said(item)) for item in view.items),
    )
    which = Field("item", "Which item is it about?", "choice", choices=choices)
    known = {"item": chosen, **values}
    shown = tuple(filled(field, known, errors) for field in (which, _WRONG))
    return Form(shown, Press("minutes.correct.save", dict(press.args)), "Suggest it")


def read_correct(
    press: Press, values: Values, _today: date
) -> tuple[CorrectMinutes, dict[str, str]]:
    text, item = values.get("text", ""), values.get("item", "")
    return CorrectMinutes(**meant_by(press), text=text, item=item), {}
