"""The forms that pause, cancel and reopen an action."""

from __future__ import annotations

from bot.talk.forms.sheet import Sheet, plainly
from bot.talk.notice import Field
from usecases.cancel_action import CancelAction
from usecases.pause_action import PauseAction
from usecases.reopen_action import ReopenAction


def _why(label: str, hint: str = "") -> Field:
    return Field("why", label, "text", hint=hint, required=True)


PAUSE = Sheet(
    "action.pause",
    PauseAction,
    "Pause",
    "Pause it",
    lambda _action, _owners: (
        _why("Why does it have to wait?", "For example: waiting for the inquest."),
        Field(
            "until",
            "Until when?",
            "date",
            hint="On that day Clerk tells the chair and the business manager. "
            "Leave it empty if nobody can say.",
        ),
    ),
    plainly(PauseAction, "why", days=("until",)),
    "Nobody is asked about it until somebody resumes it. Its date stays as it is.",
)
CANCEL = Sheet(
    "action.cancel",
    CancelAction,
    "Cancel",
    "Cancel it for good",
    lambda _action, _owners: (_why("Why will it not be done?"),),
    plainly(CancelAction, "why"),
    "Nobody will be asked about it again. It stays on the record, and can be reopened.",
)
REOPEN = Sheet(
    "action.reopen",
    ReopenAction,
    "Reopen",
    "Reopen it",
    lambda _action, _owners: (_why("Why is there more to do?"),),
    plainly(ReopenAction, "why"),
    "Its lead will be told, and asked about it again. Its date stays as it was.",
)
