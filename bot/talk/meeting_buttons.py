"""The buttons that stand beside a meeting. It is named by its id, group and day."""

from __future__ import annotations

from bot.talk.agenda_words import about
from bot.talk.meeting_words import meeting_said
from bot.talk.notice import Button, Press
from usecases.views.meeting import MeetingView


def meeting_button(label: str, verb: str, meeting: MeetingView, *, primary: bool = False) -> Button:
    return Button(label, Press(verb, about(meeting)), meeting_said(meeting), primary)


def declare_buttons(meeting: MeetingView) -> tuple[Button, ...]:
    nothing = meeting_button("Nothing to declare", "declare.nil", meeting, primary=True)
    return nothing, meeting_button("Declare…", "declare.item", meeting)
