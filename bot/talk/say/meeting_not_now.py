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
    "corrections over": "The days for corrections are over. Raise it when the minutes come up at "
    "the next meeting.",
    "minutes approved": "Its minutes are approved already, and stay as they are.",
    "minutes circulated": "Its minutes are circulated already. Whoever opens them sees what is "
    "amended since.",
    "minutes draft": "Its minutes are still a draft: “/meeting circulate {group}” sends them round "
    "first.",
    "minutes locked": "Its minutes are approved, and nothing in them is amended any more. What is "
    "wrong is put right in the next minutes.",
    "minutes not circulated": "Its minutes are still being written, and have not been circulated.",
    "next not under way": "They are approved at the next meeting, once it is started. If it was "
    "done otherwise, say how: “/meeting approve {group} outside by e-mail, nobody objected”.",
    "no minutes before": "That meeting has not been held yet, so it has no minutes.",
    "no minutes during": "That meeting is under way: its minutes are drafted once it is closed.",
    "no minutes here": "That meeting was not gone through in Clerk, so there are no minutes of it "
    "here.",
    "no minutes of none": "That meeting is cancelled, so it has no minutes.",
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
