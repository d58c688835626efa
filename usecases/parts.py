"""The parts of an action that are asked about, with everything their moments hang on."""

from __future__ import annotations

from governance.actions import Action, Extension, Update
from governance.meetings import MEETINGS_BY_GROUP
from governance.parts import Part, agencies_asked
from usecases.scene import Scene


def parts_of(s: Scene, action: Action) -> tuple[Part, ...]:
    """One where it is asked about as a whole; else one for each agency that still owes its own."""
    extension = s.w.get(Extension, action.extension) if action.extension else None
    meetings = tuple(s.w.find(MEETINGS_BY_GROUP, action.group)) if action.live else ()
    return tuple(
        Part(s.p, action, agency, _latest(s, action, agency), meetings, _its(extension, agency))
        for agency in agencies_asked(s.p, action)
    )


def part_of(s: Scene, action: Action, agency: str) -> Part | None:
    """None where that agency owes nothing any more."""
    return next((part for part in parts_of(s, action) if part.agency == agency), None)


def _latest(s: Scene, action: Action, agency: str) -> Update | None:
    latest = action.share(agency).latest if agency else action.latest
    return s.w.get(Update, latest) if latest else None


def _its(extension: Extension | None, agency: str) -> Extension | None:
    """What one agency asked for keeps Clerk from asking that one only."""
    return extension if extension and extension.agency in ("", agency) else None
