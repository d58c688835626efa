"""Say that an agency that was excused owes its part after all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from governance.shares import sharers, with_share
from usecases.deeds import DeedDone, did, done, ready
from usecases.ports.store import Work
from usecases.refusals import NotFound, NotNow
from usecases.resolve import resolve
from usecases.scene import scene
from usecases.views import agency_name, view_action
from usecases.whose import find_agency

VERB = "action.excuse"


@dataclass(frozen=True, slots=True)
class LiftExcuse:
    """`agency` is an id, a name or words of one; `why` may be empty."""

    name: str
    place: str | None = None
    agency: str = ""
    why: str = ""


def lift_excuse(w: Work, command: LiftExcuse, now: datetime) -> DeedDone:
    """It is asked as the others are from now on.

    Raises NotFound (also for the agency), SeveralFound, NotAllowed, Closed or NotNow.
    """
    s = scene(w, now)
    action = resolve(s, command.name, command.place)
    ready(s, action, VERB)
    agency = find_agency(s.p, sharers(s.p, action), command.agency)
    if agency is None:
        excused = (one.agency for one in action.shares if one.excused is not None)
        near = tuple(agency_name(s.p, one) for one in excused)
        raise NotFound("agency", command.agency, near)
    share = action.share(agency)
    if share.excused is None:
        raise NotNow(VERB, view_action(s, action))
    action = with_share(s.p, action, replace(share, excused=None), s.day)
    says = f"{agency_name(s.p, agency)} no longer"
    return done(s, did(s, action, VERB, says=says, why=command.why.strip()))
