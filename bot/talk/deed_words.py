"""What was done to an action besides updating it, in a line."""

from __future__ import annotations

from governance.dates import london, said
from usecases.views import DeedView

DID: dict[str, str] = {}
"""The verb as a line says it: paused, reassigned, gave more time."""


def deed_said(deed: DeedView) -> str:
    """Who did what, when: one line, with the reason that was given."""
    what = DID[deed.what] + (f": {deed.says}" if deed.says else "")
    why = f" – {deed.why}" if deed.why else ""
    return f"{deed.by}, {said(london(deed.at).date())}: {what}{why}."
