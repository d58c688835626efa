"""Work out all attention afresh and compare: a safety net under the index."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from governance.actions import ACTIONS_BY_STATE, ENDED, ActionState
from usecases.attend import attend
from usecases.attend_meeting import attend_meetings
from usecases.ports.store import Work
from usecases.scene import scene


@dataclass(frozen=True, slots=True)
class Sweep:
    pass


@dataclass(frozen=True, slots=True)
class Swept:
    """The actions and meetings whose attention was wrong and has been put right."""

    mended: tuple[str, ...]


def sweep(w: Work, _command: Sweep, now: datetime) -> Swept:
    s = scene(w, now)
    mended = []
    awake = (state for state in ActionState if state not in ENDED)
    for action in (one for state in awake for one in w.find(ACTIONS_BY_STATE, state)):
        right = attend(s, action)
        if right.attention_at != action.attention_at:
            mended.append(w.put(right).id)
    actions = len(mended)
    mended += [meeting.id for meeting in attend_meetings(s)]
    if mended:
        counts = {"actions": actions, "meetings": len(mended) - actions}
        w.enter("sweep", ", ".join(f"{count} {what}" for what, count in counts.items() if count))
    return Swept(tuple(mended))
