"""The forms that split an action, and that merge it into another."""

from __future__ import annotations

from bot.talk.forms.owners import as_now
from bot.talk.forms.sheet import Choices, Sheet, plainly
from bot.talk.notice import Choice, Field
from usecases.merge_action import MergeAction
from usecases.split_action import PARTS, SplitAction
from usecases.views import ActionView


def _split(action: ActionView, owners: Choices) -> tuple[Field, ...]:
    leads = (as_now(action), *owners)
    return tuple(
        field
        for part in PARTS
        for field in (
            Field(part, f"What is the {part} part?", "text", required=part != PARTS[-1]),
            Field(f"{part}_lead", f"Who leads the {part} part?", "choice", choices=leads),
        )
    )


SPLIT = Sheet(
    "action.split",
    SplitAction,
    "Split",
    "Split it",
    _split,
    plainly(SplitAction, *(name for part in PARTS for name in (part, f"{part}_lead"))),
    "Each part becomes an action with the same date, objective and supporters. This one is "
    "cancelled, and its history says into what it was split.",
    asks="owner",
)
MERGE = Sheet(
    "action.merge",
    MergeAction,
    "Merge",
    "Merge it",
    lambda _action, _owners: (
        Field("into", "Into which action?", "line", hint="Its number or reference.", required=True),
        Field(
            "join",
            "Do its leads go on as owners of that one?",
            "choice",
            choices=(Choice("", "No"), Choice("yes", "Yes, together with its own")),
        ),
        Field("why", "Why?", "text"),
    ),
    plainly(MergeAction, "into", "join", "why"),
    "The other one goes on for both. This one is cancelled, and its history names the other.",
)
