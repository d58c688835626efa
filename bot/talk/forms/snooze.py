"""The form that puts off being asked about an action."""

from __future__ import annotations

from bot.talk.forms.sheet import Sheet, plainly
from bot.talk.notice import Field
from usecases.snooze_action import SnoozeAction

SNOOZE = Sheet(
    "action.snooze",
    SnoozeAction,
    "Snooze",
    "Snooze it",
    lambda _action, _owners: (
        Field(
            "until",
            "Until when?",
            "date",
            hint="A few working days, and not past the group's next meeting.",
            required=True,
        ),
    ),
    plainly(SnoozeAction, days=("until",)),
    "You are asked again on that day. The date it is due stays as it is, and the chair is told.",
)
