"""The actions that were raised in a meeting, and what they lack."""

from __future__ import annotations

from governance.actions import Action
from governance.agenda import NOTES_BY_MEETING
from governance.meetings import Meeting
from usecases.scene import Scene


def raised_in(s: Scene, meeting: Meeting) -> list[Action]:
    """Whoever may see them."""
    refs = (note.raised for note in s.w.find(NOTES_BY_MEETING, meeting.id) if note.raised)
    return [one for one in (s.w.get(Action, ref) for ref in refs) if one is not None]


def raised_seen(s: Scene, meeting: Meeting) -> list[Action]:
    """Those the reader may see."""
    return [one for one in raised_in(s, meeting) if s.may("action.show", one)]


def lacks(action: Action) -> bool:
    """Nobody leads it, or nobody has said by when."""
    dated = action.agreed is not None or action.waiting
    return not action.ended and not (action.owners and dated)
