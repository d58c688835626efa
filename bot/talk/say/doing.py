"""What each verb does, for sentences about who can do it and when nobody can."""

from __future__ import annotations

DOING = {
    "action.update": "update {subject}",
    "action.done": "mark {subject} as done",
    "meeting.add": "add a meeting of {subject}",
    "meeting.cancel": "cancel a meeting of {subject}",
    "meeting.move": "move a meeting of {subject}",
    "meeting.place": "say where {subject} meets",
    "meeting.reinstate": "reinstate a meeting of {subject}",
    "leave.set": "say when {subject} is away",
    "action.amend": "change {subject}",
    "action.cancel": "cancel {subject}",
    "action.condition": "say that the condition of {subject} is met",
    "action.decide_extension": "decide on more time for {subject}",
    "action.evaluate": "say whether {subject} worked",
    "action.excuse": "excuse an agency from {subject}",
    "action.extend": "ask for more time for {subject}",
    "action.merge": "merge {subject} with another",
    "action.milestone": "say that a milestone of {subject} was reached",
    "action.not_started": "say that {subject} has not been started",
    "action.pause": "pause {subject}",
    "action.reassign": "give {subject} to somebody else",
    "action.reopen": "reopen {subject}",
    "action.resume": "resume {subject}",
    "action.snooze": "snooze {subject}",
    "action.split": "split {subject}",
    "action.support": "say who helps with {subject}",
    "action.withdraw_extension": "take back the request for more time for {subject}",
}


def doing_said(verb: str, subject: str) -> str:
    return DOING.get(verb, "do that with {subject}").format(subject=subject)
