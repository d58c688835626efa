"""What somebody is told ahead who is to chair a meeting."""

from __future__ import annotations

from bot.talk.meeting_buttons import meeting_button
from bot.talk.meeting_words import meeting_said, times_said
from bot.talk.notice import Fact, Item
from bot.talk.words import joined
from usecases.next_chair import ChairTold
from usecases.views.meeting import MeetingView


def chair_item(meeting: MeetingView, told: ChairTold) -> Item:
    """As it is when it is read: somebody else may chair it by then, or nobody."""
    if meeting.cancelled:
        return Item(f"{meeting_said(meeting)}: it is cancelled", text="Nobody is to chair it.")
    if not told.chairs:
        others = joined(told.others) or "Nobody"
        verb = "chair" if len(told.others) > 1 else "chairs"
        return Item(
            f"You don't chair {meeting_said(meeting)} after all", text=f"{others} {verb} it."
        )
    facts = [Fact("When", times_said(meeting))]
    facts += [Fact("Where", meeting.place)] if meeting.place else []
    button = meeting_button("Show", "meeting.show", meeting)
    return Item(f"You chair {meeting_said(meeting)}", tuple(facts), _why(told), (button,))


def _why(told: ChairTold) -> str:
    if told.instead_of:
        return f"You chair this one instead of {joined(told.instead_of)}."
    verb = "chair" if len(told.until) > 1 else "chairs"
    until = f"; {joined(told.until)} {verb} until then" if told.until else ""
    return f"It is the first in your turn{until}."
