"""Keeping who read what of a restricted group, or had a register of interests, and when."""

from __future__ import annotations

from collections.abc import Iterable

import structlog

from governance.actions import Action
from usecases.records import Reading
from usecases.scene import Scene

log = structlog.get_logger()


def note_readings(s: Scene, actions: Iterable[Action]) -> None:
    """One record a person, action and day, and a line in the log each time.

    A reading that cannot be kept does not happen: it raises as the store does.
    """
    _note(s, [action.id for action in actions if s.restricted(action.group)])


def note_register(s: Scene, group: str) -> None:
    """The same of the register of interests of those on a group, or of everybody where there is
    none: that it was had, and never what stands in it."""
    _note(s, [f"interests of {group or 'everybody'}"])


def _note(s: Scene, read: list[str]) -> None:
    if not read:
        return
    log.info("restricted read", who=s.w.actor, subjects=read)
    new = [one for one in (_reading(s, ref) for ref in read) if s.w.get(Reading, one.id) is None]
    for reading in new:
        s.w.put(reading)
    if new:
        s.w.enter("read", ", ".join(reading.subject for reading in new))


def _reading(s: Scene, ref: str) -> Reading:
    who = s.w.actor
    return Reading(id=f"{who}|{ref}|{s.day.isoformat()}", person=who, subject=ref, at=s.now)
