"""How many actions of a group stood how, meeting by meeting, and how they stand now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from governance.actions import ACTIONS_BY_GROUP, Action
from governance.looking_back import Past, Standing, on_the_list, rating_at, standing
from governance.meetings import Meeting
from governance.ratings import RatingKey
from usecases.past import meetings_before, past_of, rated_now
from usecases.ports.store import Work
from usecases.refusals import NotFound
from usecases.scene import Scene, scene

MOST = 6
"""Meetings that are looked back to."""

VERB = "meeting.ratings"


@dataclass(frozen=True, slots=True)
class ShowRatings:
    """`about` is a meeting, as whose reader one asks, or a group; by id."""

    about: str


@dataclass(frozen=True, slots=True)
class RatingsShown:
    """The oldest meeting first; the last is now. `key` is the group's own."""

    group: str
    group_name: str
    key: RatingKey
    standings: tuple[Standing, ...]


def show_ratings(w: Work, command: ShowRatings, now: datetime) -> RatingsShown:
    """Raises NotFound, also for whoever may not see it."""
    s = scene(w, now)
    meeting = w.get(Meeting, command.about)
    group = meeting.group if meeting is not None else command.about
    if group not in s.p.groups or not s.may(VERB, meeting or group):
        raise NotFound("group", command.about)
    actions = w.find(ACTIONS_BY_GROUP, group)
    return ratings_of(s, group, actions, {action.id: past_of(s, action) for action in actions})


def ratings_of(s: Scene, group: str, actions: list[Action], pasts: dict[str, Past]) -> RatingsShown:
    """`pasts` by action."""
    meetings = meetings_before(s, group, s.now)[-MOST - 1 :]
    found: list[Standing] = []
    since: date | None = None
    for meeting in meetings:
        listed = [a for a in actions if on_the_list(a, meeting.ends, since)]
        ratings = [rating_at(s.p.key_for(a), a, pasts[a.id], meeting.ends) for a in listed]
        found.append(standing(meeting.on, ratings))
        since = meeting.on
    now = [rated_now(s, action) for action in actions if on_the_list(action, s.now, since)]
    found.append(standing(None, now))
    shown = s.p.groups[group]
    return RatingsShown(group, shown.name, s.p.keys[shown.key], tuple(found[-MOST - 1 :]))
