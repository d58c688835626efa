"""Excuse one agency from an action that is each agency's: its part need not be done."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from governance.actions import Action
from governance.shares import sharers, with_share
from usecases.answer import pass_over_part
from usecases.deeds import DeedDone, begun, did, done
from usecases.ports.store import Work
from usecases.refusals import Incomplete, NotNow
from usecases.scene import Scene
from usecases.views import agency_name, view_action
from usecases.whose import find_agency

VERB = "action.excuse"


@dataclass(frozen=True, slots=True)
class ExcuseShare:
    """`agency` is an id, a name or words of one. `revision` is the one a button assumed; None where
    somebody typed."""

    name: str
    place: str | None = None
    agency: str = ""
    why: str = ""
    revision: int | None = None


def excuse_share(w: Work, command: ExcuseShare, now: datetime) -> DeedDone:
    """Where it was the last part that was owed, the action is completed.

    Raises NotFound, SeveralFound, NotAllowed, Changed, Closed, NotNow or Incomplete.
    """
    s, action = begun(w, command, now, VERB)
    agency = find_agency(s.p, sharers(s.p, action), command.agency)
    if agency is None or not command.why.strip():
        raise Incomplete(_problems(command, agency), view_action(s, action))
    if action.share(agency).settled:
        raise NotNow(VERB, view_action(s, action))
    return done(s, _excused(s, action, agency, command.why.strip()))


def _excused(s: Scene, action: Action, agency: str, why: str) -> Action:
    pass_over_part(s.w, action, agency, s.p.agency_answers(agency, action.group, s.day))
    action = with_share(s.p, action, replace(action.share(agency), excused=why), s.day)
    return did(s, action, VERB, says=agency_name(s.p, agency), why=why)


def _problems(command: ExcuseShare, agency: str | None) -> dict[str, str]:
    problems = {}
    if agency is None:
        problems["agency"] = "unknown" if command.agency.strip() else "which"
    if not command.why.strip():
        problems["why"] = "needed"
    return problems
