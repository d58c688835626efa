"""What was done to an action besides updating it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from governance.actions import Deed, Evaluation, Extension, ExtensionState
from usecases.scene import Scene
from usecases.views.names import LeadView, view_lead


@dataclass(frozen=True, slots=True)
class DeedView:
    """What was done to an action besides updating it; `what` is the verb. `later` is by how many
    days it moved the agreed date, where more time was given."""

    at: datetime
    by: str
    what: str
    says: str = ""
    why: str = ""
    owners: tuple[LeadView, ...] = ()
    later: int = 0


def view_deed(s: Scene, deed: Deed) -> DeedView:
    group = deed.action.partition("-")[0]
    owners = tuple(view_lead(s, owner, group) for owner in deed.owners)
    why = _why(s, deed) if deed.about else deed.why
    later = _later(s, deed)
    return DeedView(deed.at, s.name(deed.by), deed.what, deed.says, why, owners, later)


def _later(s: Scene, deed: Deed) -> int:
    asked = s.w.get(Extension, deed.about) if deed.what == "action.decide_extension" else None
    if asked is None or asked.was is None or asked.state is not ExtensionState.AGREED:
        return 0
    return (asked.wants - asked.was).days


def _why(s: Scene, deed: Deed) -> str:
    """The reason that is kept with what the deed is about."""
    asked = s.w.get(Extension, deed.about)
    if asked is not None:
        return asked.reason if deed.what == "action.extend" else asked.answer
    evaluation = s.w.get(Evaluation, deed.about)
    return evaluation.note if evaluation else ""
