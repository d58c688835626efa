"""Where one agency stands with its own part."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from governance.actions import Action, Update
from governance.ratings import Rating
from governance.shares import sharers
from usecases.scene import Scene
from usecases.views.names import agency_name
from usecases.views.update import UpdateView, view_update


@dataclass(frozen=True, slots=True)
class ShareView:
    """Where one agency stands with its own part. `mine`: the reader answers for it; `open`: it is
    owed, and the reader may answer for it."""

    agency: str
    name: str
    people: tuple[str, ...]
    rating: Rating | None = None
    forecast: date | None = None
    completed_on: date | None = None
    excused: str | None = None
    latest: UpdateView | None = None
    mine: bool = False
    open: bool = False

    @property
    def settled(self) -> bool:
        return self.completed_on is not None or self.excused is not None


def view_shares(s: Scene, action: Action) -> tuple[ShareView, ...]:
    return tuple(_share(s, action, agency) for agency in sharers(s.p, action))


def _share(s: Scene, action: Action, agency: str) -> ShareView:
    share, people = action.share(agency), s.p.agency_answers(agency, action.group, s.day)
    latest = s.w.get(Update, share.latest) if share.latest else None
    owed = action.live and not share.settled
    return ShareView(
        agency=agency,
        name=agency_name(s.p, agency),
        people=s.names(people),
        rating=s.p.key_for(action).rating(share.rating) if share.rating else None,
        forecast=share.forecast,
        completed_on=share.completed_on,
        excused=share.excused,
        latest=view_update(s, action, latest) if latest else None,
        mine=s.reader in people,
        open=owed and s.may("action.update", action, agency),
    )
