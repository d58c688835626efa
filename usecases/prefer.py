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
    """`place` is the name of a platform that is set up, and `then` are those that come next where
    it cannot be reached; the edge knows which there are."""

    place: str
    then: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ShowPreference:
    """The reader's own."""


@dataclass(frozen=True, slots=True)
class Preferred:
    """`place` is empty where nothing was said."""

    place: str
    then: tuple[str, ...] = ()


def prefer(w: Work, command: Prefer, now: datetime) -> Preferred:
    """Raises NotAllowed for somebody who is nobody here."""
    s = scene(w, now)
    if not s.may("preference.set", f"person:{s.reader}"):
        raise NotAllowed("preference.set", "", ())
    held = w.get(Preference, s.reader)
    first = held or Preference(id=s.reader, place="")
    wanted = replace(first, place=command.place, then=command.then)
    if wanted != first:
        w.put(wanted)
        w.enter("preference.set", s.reader)
    return Preferred(command.place, command.then)


def show_preference(w: Work, _command: ShowPreference, now: datetime) -> Preferred:
    held = w.get(Preference, scene(w, now).reader)
    return Preferred(held.place, held.then) if held else Preferred("")
