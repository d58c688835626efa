"""More time that was asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from governance.actions import Action, Extension
from governance.timescale import Precision
from usecases.scene import Scene


@dataclass(frozen=True, slots=True)
class ExtensionView:
    """More time that was asked for. `state` is “asked” while it waits to be decided; `was` is the
    agreed date it would move."""

    id: str
    by: str
    asked_at: datetime
    wants: date
    precision: Precision
    reason: str
    was: date | None = None
    state: str = "asked"
    decided_by: str = ""
    answer: str = ""


def view_extension(s: Scene, asked: Extension) -> ExtensionView:
    return ExtensionView(
        id=asked.id,
        by=s.name(asked.asked_by),
        asked_at=asked.asked_at,
        wants=asked.wants,
        precision=asked.precision,
        reason=asked.reason,
        was=asked.was,
        state=asked.state.value,
        decided_by=s.name(asked.decided_by) if asked.decided_by else "",
        answer=asked.answer,
    )


def extension_of(s: Scene, action: Action) -> ExtensionView | None:
    asked = s.w.get(Extension, action.extension) if action.extension else None
    return view_extension(s, asked) if asked else None
