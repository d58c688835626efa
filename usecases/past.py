"""What the store knows of how an action stood before."""

from __future__ import annotations

from datetime import datetime

from governance.actions import (
    DEEDS_BY_ACTION,
    EVALUATIONS_BY_ACTION,
    UPDATES_BY_ACTION,
    Action,
)
from governance.looking_back import Past, rating_at
from governance.meetings import MEETINGS_BY_GROUP, Meeting, MeetingState
from governance.ratings import Rating
from usecases.scene import Scene

NOTHING = Past()


def past_of(s: Scene, action: Action) -> Past:
    """Nothing is looked for where nothing can have been said or done yet."""
    if action.revision == 1:
        return NOTHING
    deeds, evaluations = (
        s.w.find(DEEDS_BY_ACTION, action.id),
        s.w.find(EVALUATIONS_BY_ACTION, action.id),
    )
    return Past(
        tuple(s.w.find(UPDATES_BY_ACTION, action.id)),
        tuple(deed.at for deed in deeds if deed.what == "action.reopen"),
        tuple(one.at for one in evaluations if one.resolved),
    )


def rated_then(s: Scene, action: Action, at: datetime) -> Rating | None:
    return rating_at(s.p.key_for(action), action, past_of(s, action), at)


def rated_now(s: Scene, action: Action) -> Rating | None:
    return s.p.key_for(action).rating(action.rating) if action.rating else None


def meetings_before(s: Scene, group: str, at: datetime) -> list[Meeting]:
    """Those that were held, as far as anybody has said, the oldest first."""
    held = s.w.find(MEETINGS_BY_GROUP, group)
    return [one for one in held if one.state is not MeetingState.CANCELLED and one.ends <= at]
