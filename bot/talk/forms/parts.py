"""The forms that excuse an agency from its part and say that a milestone was reached."""

from __future__ import annotations

from bot.talk.forms.sheet import Sheet, plainly
from bot.talk.notice import Choice, Field
from bot.talk.words import capital, day_said
from usecases.excuse_share import ExcuseShare
from usecases.meet_milestone import MeetMilestone
from usecases.views import ActionView


def _excuse(action: ActionView, *_: object) -> tuple[Field, ...]:
    owed = tuple(Choice(one.agency, one.name) for one in action.shares if not one.settled)
    return (
        Field("agency", "Who need not do it?", "choice", choices=owed, required=True),
        Field("why", "Why not?", "text", hint="For example: no such cases.", required=True),
    )


def _milestone(action: ActionView, *_: object) -> tuple[Field, ...]:
    left = tuple(
        Choice(str(number), f"{capital(one.name)} ({day_said(one.due, one.precision)})")
        for number, one in enumerate(action.timescale.stages, 1)
        if one.met_on is None
    )
    return (
        Field("milestone", "Which was reached?", "choice", choices=left, required=True),
        Field("on", "When?", "date", hint="Words are fine: today, 3 Nov. Empty means today."),
    )


EXCUSE = Sheet(
    "action.excuse",
    ExcuseShare,
    "Excuse an agency from",
    "Excuse it",
    _excuse,
    plainly(ExcuseShare, "agency", "why"),
    "The agency is not asked about it any more. The others still answer for themselves.",
)
MILESTONE = Sheet(
    "action.milestone",
    MeetMilestone,
    "A milestone of",
    "Mark as reached",
    _milestone,
    plainly(MeetMilestone, "milestone", past=("on",)),
    "Nobody is asked about a milestone that was reached.",
)
