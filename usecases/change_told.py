"""What a message tells of a change to a meeting."""

from __future__ import annotations

from dataclasses import dataclass

from governance.asks import Ask
from governance.meeting_changes import together
from governance.meetings import Meeting
from usecases.scene import Scene
from usecases.tell_change import changes_since
from usecases.views.meeting_change import ChangeView, view_change


@dataclass(frozen=True, slots=True)
class ChangeTold:
    """All that its reader had not heard of, as one change. `again`: it was changed once more since,
    which is another message's to tell."""

    change: ChangeView
    again: bool


def change_told(s: Scene, ask: Ask, meeting: Meeting) -> ChangeTold | None:
    """None where nothing is left of it."""
    changes = changes_since(s, ask)
    whole = together(changes)
    if whole is None:
        return None
    return ChangeTold(view_change(s, whole), again=meeting.revision > changes[-1].revision)
