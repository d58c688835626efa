"""The form that says whether a completed action did what it was for."""

from __future__ import annotations

from bot.talk.forms.owners import as_now
from bot.talk.forms.sheet import Choices, Sheet, plainly
from bot.talk.notice import Choice, Field
from usecases.evaluate_action import NO, YES, EvaluateAction
from usecases.views import ActionView

ANSWERS = (
    Choice(YES, "Yes, the issue is resolved"),
    Choice(NO, "No, more is needed"),
)


def _fields(action: ActionView, owners: Choices) -> tuple[Field, ...]:
    return (
        Field("resolved", "Did it work?", "choice", choices=ANSWERS, required=True),
        Field("note", "What was seen?", "text", required=True),
        Field("title", "If not, what is to be done next?", "text"),
        Field("lead", "Who leads that?", "choice", choices=(as_now(action), *owners)),
    )


EVALUATE = Sheet(
    "action.evaluate",
    EvaluateAction,
    "Did it work?",
    "Save the evaluation",
    _fields,
    plainly(EvaluateAction, "resolved", "note", "title", "lead"),
    "Where more is needed, it stays completed and a new action follows it.",
    asks="owner",
)
