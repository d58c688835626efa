"""What is said where a meeting is not such that it can be done now."""

from __future__ import annotations

from bot.talk.notice import Notice
from bot.talk.say.not_now import UNCHANGED
from governance.dates import said
from usecases.refusals import MeetingNotNow

WHY = {
    "attendance not recorded": "Record who is there first: it holds for those who are.",
    "cancelled": "That meeting is cancelled.",
    "held": "That meeting has been held.",
    "no discretion": "The group's rule does not let its chair go on without a quorum.",
    "not over": "Its time has not come yet, or is not over: “/meeting cancel {group}” cancels it.",
    "not started": "That meeting has not been started: “/meeting start {group}” does it.",
    "quorate": "There is a quorum, or the chair has gone on without one already.",
    "too early": "A meeting is started on its day, not before.",
    "under way": "That meeting has been started.",
}
"""By its state, or by what else is in the way."""


def say_meeting_not_now(refusal: MeetingNotNow) -> Notice:
    why = WHY[refusal.why].format(group=refusal.group)
    heading = f"Not now: {refusal.group} on {said(refusal.on)}"
    return Notice(heading, (f"{why} {UNCHANGED}",))
