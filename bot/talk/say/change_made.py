"""What somebody did to a meeting, in words."""

from __future__ import annotations

from bot.talk.meeting_words import moment_said
from bot.talk.words import capital, counted, joined
from governance.dates import said
from governance.meeting_changes import ADD, CANCEL, CHAIR, MOVE, REINSTATE, SWAP, WHO_CHAIRS
from usecases.meeting_done import MeetingDone
from usecases.views.meeting_change import ChangeView

PARTS = {"place": "place", "link": "join link", "chaired_by": "chair"}
"""What else can be different, as people call it."""


def done_said(change: ChangeView) -> str:
    """Moved to Thu 21 Jan 2027, 14:00."""
    if change.what in (CHAIR, SWAP):
        return _chairs(change, f"on {moment_said(change.becomes)}")
    says = SAYS.get(change.what, f"another {parts_said(change.parts)} on {{}}")
    return says.format(moment_said(change.becomes))


def by_said(change: ChangeView, at: str = "") -> str:
    """Who did it, and from when it was moved."""
    moved = change.was is not None and change.was != change.becomes
    was = f" It was to begin on {moment_said(change.was)}." if moved and change.was else ""
    other = f" with the one on {said(change.swapped)}" if change.swapped else ""
    did = f"{change.by} {DID.get(change.what, 'changed it')}{other}{at}.{was}"
    named = WHO_CHAIRS in change.parts and change.what not in (CANCEL, CHAIR, SWAP)
    return f"{did} {_chairs(change, 'it')}." if named else did


def _chairs(change: ChangeView, what: str) -> str:
    """Who chairs instead of whom."""
    verb = "chair" if len(change.chairs) > 1 else "chairs"
    were = f", instead of {joined(change.chairs_were)}" if change.chairs_were else ""
    return f"{joined(change.chairs) or 'Nobody'} {verb} {what}{were}"


def reason_said(why: str) -> str:
    return f" Why: {why}" if why else ""


def parts_said(parts: tuple[str, ...]) -> str:
    return joined([PARTS[part] for part in parts])


SAYS = {
    ADD: "a meeting was added on {}",
    CANCEL: "the meeting on {} is cancelled",
    MOVE: "moved to {}",
    REINSTATE: "the meeting on {} is held after all",
}
DID = {
    ADD: "added it",
    CANCEL: "cancelled it",
    CHAIR: "said so",
    MOVE: "moved it",
    REINSTATE: "reinstated it",
    SWAP: "had its chair swap",
}
UNHEARD = "Nobody has heard of anything else, so nobody is told."


def who_hears(result: MeetingDone) -> str:
    channel = "the group's channel" if result.posted else ""
    if not result.told:
        return f"{capital(channel)} hears of it now." if channel else UNHEARD
    people = counted(result.told, "person", "people")
    hears = "hears" if result.told == 1 else "hear"
    news = f"with their daily news{f' on {said(result.news_on)}' if result.news_on else ''}"
    when = "now" if result.at_once else news
    return f"{capital(people)} {hears} of it {when}{f', and {channel} now' if channel else ''}."
