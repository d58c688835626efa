"""Where one wants to be written to: said, and looked up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from governance.people import Preference
from usecases.ports.store import Work
from usecases.refusals import NotAllowed
from usecases.scene import scene


@dataclass(frozen=True, slots=True)
class Prefer:
    """`place` is the name of a platform that is set up; the edge knows which there are."""

    place: str


@dataclass(frozen=True, slots=True)
class ShowPreference:
    """The reader's own."""


@dataclass(frozen=True, slots=True)
class Preferred:
    """`place` is empty where nothing was said."""

    place: str


def prefer(w: Work, command: Prefer, now: datetime) -> Preferred:
    """Raises NotAllowed for somebody who is nobody here."""
    s = scene(w, now)
    if not s.may("preference.set", f"person:{s.reader}"):
        raise NotAllowed("preference.set", "", ())
    held = w.get(Preference, s.reader)
    if held is None:
        w.put(Preference(id=s.reader, place=command.place))
    elif held.place != command.place:
        w.put(replace(held, place=command.place))
    if w.changed:
        w.enter("preference.set", s.reader)
    return Preferred(command.place)


def show_preference(w: Work, _command: ShowPreference, now: datetime) -> Preferred:
    held = w.get(Preference, scene(w, now).reader)
    return Preferred(held.place if held else "")
