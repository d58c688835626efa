"""What members and the group's channel read of a change, for as long as the message is there."""

from __future__ import annotations

from bot.talk.meeting_words import moment_said
from bot.talk.notice import Item
from bot.talk.say.chairs import chair_verb, show_button
from bot.talk.say.change_made import by_said, done_said, parts_said, reason_said
from bot.talk.say.show_meeting import standing_facts
from bot.talk.words import joined
from governance.meeting_changes import ADD, CANCEL, CHAIR, MOVE, REINSTATE, SWAP, WHO_CHAIRS
from usecases.change_told import ChangeTold
from usecases.views.meeting import MeetingView
from usecases.views.meeting_change import ChangeView

AGAIN = "It has been changed once more since."
SINCE = "It has changed since."
EARLIER = {
    ADD: "added a meeting on {}",
    CANCEL: "cancelled the meeting on {}",
    MOVE: "moved it to {}",
    REINSTATE: "reinstated the meeting on {}",
}


def changed_item(meeting: MeetingView, told: ChangeTold | None) -> Item:
    """What was done, and how the meeting stands now; that comes first where it is another."""
    if told is None:
        return Item("A meeting is as it was before")
    still = _is_so(meeting, told.change)
    title = done_said(told.change) if still else _stands(meeting, told.change)
    text = _news(told) if still else _old_news(told.change)
    return Item(f"{meeting.group}: {title}", standing_facts(meeting), text, (show_button(meeting),))


def _is_so(meeting: MeetingView, change: ChangeView) -> bool:
    """Whether the meeting is as the change left it."""
    cancelled = change.what == CANCEL
    if meeting.cancelled != cancelled or meeting.starts != change.becomes:
        return False
    return cancelled or WHO_CHAIRS not in change.parts or meeting.chairs == change.chairs


def _news(told: ChangeTold) -> str:
    text = f"{by_said(told.change)}{reason_said(told.change.why)}"
    if not told.again:
        return text
    return f"{text}{'' if text.endswith(('.', '!', '?')) else '.'} {AGAIN}"


def _stands(meeting: MeetingView, change: ChangeView) -> str:
    when = moment_said(meeting.starts)
    if meeting.cancelled:
        return f"the meeting on {when} is cancelled"
    if change.what in (CHAIR, SWAP):
        return f"{joined(meeting.chairs) or 'Nobody'} {chair_verb(meeting)} on {when}"
    return f"the meeting is on {when}"


def _old_news(change: ChangeView) -> str:
    return f"{SINCE} Earlier {change.by} {_did(change)}.{reason_said(change.why)}"


def _did(change: ChangeView) -> str:
    chairs, when = joined(change.chairs) or "nobody", moment_said(change.becomes)
    if change.what in (CHAIR, SWAP):
        return f"had {chairs} chair on {when}"
    did = EARLIER.get(change.what, f"changed the {parts_said(change.parts)} on {{}}").format(when)
    return f"{did}, with {chairs} to chair it" if WHO_CHAIRS in change.parts else did
