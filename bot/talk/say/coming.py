"""Whether the reader comes to a meeting, beside what else is asked or told before it."""

from __future__ import annotations

from dataclasses import replace

from bot.talk.attendance_buttons import coming_buttons
from bot.talk.notice import Notice
from bot.talk.words import joined
from usecases.coming_told import ComingTold
from usecases.views.meeting import MeetingView

SAID = {
    "": "Will you come?",
    "attending": "You said you will come.",
    "apologies": "You sent apologies.",
}


def coming_said(told: ComingTold | None) -> str:
    if told is None:
        return ""
    if told.deputies:
        comes = "comes" if len(told.deputies) == 1 else "come"
        return f"{joined(told.deputies)} {comes} in your place."
    return SAID[told.says]


def with_coming(notice: Notice, meeting: MeetingView, told: ComingTold | None) -> Notice:
    if told is None:
        return notice
    text, buttons = (*notice.text, coming_said(told)), coming_buttons(meeting, told)
    return replace(notice, text=text, buttons=(*notice.buttons, *buttons))
