"""One update as people read it, with what the rating key makes of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from governance.actions import Action, Update
from governance.partnership import Partnership
from governance.ratings import Impact, Meaning, Rating, Reading, read_key
from usecases.scene import Scene
from usecases.views.names import agency_name


@dataclass(frozen=True, slots=True)
class UpdateView:
    """One update as people read it. `differs`: the rating is not what the key would say.
    `agency` is the name of the one whose part it is about."""

    at: datetime
    by: str
    for_owner: bool
    rating: Rating
    forecast: date | None = None
    impact: Impact | None = None
    note: str = ""
    evidence: str = ""
    reason: str = ""
    reading: Reading | None = None
    differs: bool = False
    key_says: tuple[Rating, ...] = ()
    agency: str = ""


UNDER_WAY = frozenset({Meaning.ON_TIME, Meaning.LATE, Meaning.SERIOUS})


def view_update(s: Scene, action: Action, update: Update) -> UpdateView | None:
    rating = s.p.key_for(action).rating(update.rating)
    if rating is None:
        return None
    reading = read_update(s.p, action, update)
    differs = reading is not None and reading.differs(update.rating)
    return UpdateView(
        at=update.at,
        by=s.name(update.recorded_by),
        for_owner=update.for_owner,
        rating=rating,
        forecast=update.forecast,
        impact=update.impact,
        note=update.note,
        evidence=update.evidence,
        reason=update.reason,
        reading=reading,
        differs=differs,
        key_says=key_says(s.p, action, reading),
        agency=agency_name(s.p, update.agency),
    )


def read_update(p: Partnership, action: Action, update: Update) -> Reading | None:
    """What the key says of an update: nothing once the work is done."""
    key = p.key_for(action)
    rating = key.rating(update.rating)
    if rating is None or rating.meaning not in UNDER_WAY:
        return None
    expected = update.forecast or (update.agreed if rating.meaning is Meaning.ON_TIME else None)
    return read_key(key, update.agreed, update.precision, expected, update.impact)


def key_says(p: Partnership, action: Action, reading: Reading | None) -> tuple[Rating, ...]:
    if reading is None:
        return ()
    found = (p.key_for(action).rating(word) for word in reading.agrees)
    return tuple(rating for rating in found if rating is not None)
