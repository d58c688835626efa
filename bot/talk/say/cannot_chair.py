"""What is said where somebody cannot chair a meeting, or two meetings have no chairs to swap."""

from __future__ import annotations

from bot.talk.meeting_buttons import meeting_button
from bot.talk.meeting_words import meeting_said
from bot.talk.notice import Notice
from bot.talk.words import counted, joined
from usecases.refusals import CannotChair

MOST = 6
"""Names that are told; more are counted."""

WHY = {
    "seat": "{who} has no seat on the group that day.",
    "observer": "{who} is there as an observer, who never chairs.",
    "scrutineer": "{who} looks on as the independent scrutineer, who never chairs.",
    "vacant": "The post that chairs it is vacant, so there is nobody to swap with.",
    "shared": "Two people share the post that chairs it, so there is no one chair to swap.",
}


def say_cannot_chair(refusal: CannotChair) -> Notice:
    meeting = refusal.meeting
    who = f"{refusal.person} can't chair" if refusal.person else "There is no one chair of"
    text = f"{WHY[refusal.why].format(who=refusal.person)} {_could(refusal.could)}".strip()
    button = meeting_button("Choose somebody…", "meeting.chair", meeting, primary=True)
    return Notice(f"{who} {meeting_said(meeting)}", (text,), buttons=(button,))


def _could(names: tuple[str, ...]) -> str:
    if not names:
        return "Nobody on the group could that day."
    left = len(names) - MOST
    more = (counted(left, "other"),) if left > 0 else ()
    return f"These could: {joined((*names[:MOST], *more))}."
