"""What Home shows of what somebody still owes before a meeting, and by correspondence."""

from __future__ import annotations

from collections.abc import Iterator

from bot.talk.decision_buttons import vote_buttons
from bot.talk.meeting_buttons import declare_buttons
from bot.talk.meeting_words import meeting_said, times_said
from bot.talk.notice import Fact, Item
from bot.talk.say.asked import ASK
from bot.talk.say.formal_news import register_item
from governance.dates import said
from usecases.list_owed import OwedListed


def formal_items(owed: OwedListed, section: str) -> Iterator[Item]:
    for meeting in owed.meetings:
        title, facts = (
            f"Anything to declare? {meeting_said(meeting)}",
            (Fact("Meets", times_said(meeting)),),
        )
        yield Item(title, facts, ASK, declare_buttons(meeting), section)
    for view in owed.votes:
        until = (Fact("By", f"the end of {said(view.closes_on)}"),) if view.closes_on else ()
        title = f"Your vote: {view.ref} {view.text}"
        yield Item(title, until, "", vote_buttons(view), section)
    if owed.register is not None:
        yield register_item(owed.register, section)
