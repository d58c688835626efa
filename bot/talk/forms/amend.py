"""The form that gives an action its first date, other words, its objective and its measure."""

from __future__ import annotations

from datetime import date

from bot.talk.forms.read import dated_in
from bot.talk.forms.sheet import Choices, Sheet, Values
from bot.talk.notice import Choice, Field, Press
from usecases.amend_action import AmendAction
from usecases.views import ActionView

HOW_WE_KNOW = "How will we know that it worked?"


def _fields(action: ActionView, objectives: Choices) -> tuple[Field, ...]:
    """What it has already is filled in; an agreed date is not asked for again."""
    now = next((one.value for one in objectives if one.label == action.objective), "")
    objective = Field(
        "objective",
        "Which objective does it serve?",
        "choice",
        now,
        choices=(Choice("", "None of these"), *objectives),
    )
    due = Field("due", "By when?", "date", hint="A day or a month. Leave it empty if it is open.")
    return (
        *((due,) if action.agreed is None else ()),
        Field("title", "What is to be done?", "text", action.title, required=True),
        *((objective,) if objectives else ()),
        Field("measure", HOW_WE_KNOW, "text", action.measure),
        Field("why", "Who agreed it, or why?", "text"),
    )


def _read(press: Press, values: Values, today: date) -> tuple[object, dict[str, str]]:
    due, precision, problem = dated_in(values.get("due", ""), today)
    command = AmendAction(
        name=press.args["ref"],
        due=due,
        precision=precision,
        objective=values.get("objective"),
        measure=values.get("measure"),
        why=values.get("why", ""),
        revision=press.revision,
        title=values.get("title"),
    )
    return command, {"due": problem} if problem else {}


AMEND = Sheet(
    "action.amend",
    AmendAction,
    "Change",
    "Save the change",
    _fields,
    _read,
    "A date that was agreed is not changed here: its owners ask for more time.",
    asks="objective",
)
