"""The forms that ask for more time and decline it."""

from __future__ import annotations

from datetime import date

from bot.talk.forms.read import dated_in
from bot.talk.forms.sheet import Sheet, Values, plainly
from bot.talk.notice import Field, Press
from usecases.decide_extension import DecideExtension
from usecases.extend_action import ExtendAction
from usecases.views import ActionView


def _extend(_action: ActionView, *_: object) -> tuple[Field, ...]:
    return (
        Field(
            "wants",
            "Until when?",
            "date",
            hint="A day or a month: 30 Sep, end of January.",
            required=True,
        ),
        Field(
            "why",
            "Why is more time needed?",
            "text",
            hint="Those who decide see it.",
            required=True,
        ),
    )


def _read_extend(press: Press, values: Values, today: date) -> tuple[object, dict[str, str]]:
    wants, precision, problem = dated_in(values.get("wants", ""), today)
    why = values.get("why", "")
    command = ExtendAction(press.args["ref"], None, wants, precision, why, press.revision)
    return command, {"wants": problem} if problem else {}


def _decline(_action: ActionView, *_: object) -> tuple[Field, ...]:
    hint = "Whoever asked is told."
    return (Field("why", "Why can't it wait?", "text", hint=hint, required=True),)


EXTEND = Sheet(
    "action.extend",
    ExtendAction,
    "More time for",
    "Ask for more time",
    _extend,
    _read_extend,
    "Somebody who does not own it decides. Meanwhile you are not asked about it.",
)
DECLINE = Sheet(
    "action.decide_extension",
    DecideExtension,
    "No more time for",
    "Decline",
    _decline,
    plainly(DecideExtension, "why"),
    "Its date stays as it is, and its owners are told.",
)
