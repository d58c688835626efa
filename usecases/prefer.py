"""Where one wants to be written to: said, and looked up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from governance.accounts import ACCOUNTS_BY_PERSON, platform_of
from governance.people import Preference
from governance.places import OPEN
from usecases.ports.store import Work
from usecases.refusals import NotAllowed
from usecases.route import route
from usecases.scene import Scene, scene


@dataclass(frozen=True, slots=True)
class Prefer:
    """`place` is the name of a platform that is set up, and `then` are those that come next where
    it cannot be reached; the edge knows which there are."""

    place: str
    then: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ShowPreference:
    """The reader's own; `places` are the platforms that are set up."""

    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Preferred:
    """`place` is where somebody is written to first, and `then` where if that cannot be reached;
    `unknown` are those of them where Clerk knows no account of theirs."""

    place: str
    then: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


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
    return _preferred(s, wanted.places)


def show_preference(w: Work, command: ShowPreference, now: datetime) -> Preferred:
    """What holds, whether or not anything was said; where they are not known comes in only if they
    asked for it."""
    s = scene(w, now)
    held = w.get(Preference, s.reader)
    wanted = held.places if held else ()
    order = route(s, f"person:{s.reader}", command.places)
    unknown = _preferred(s, order).unknown
    told = tuple(place for place in order if place in wanted or place not in unknown)
    return _preferred(s, told or order[:1])


def _preferred(s: Scene, places: tuple[str, ...]) -> Preferred:
    """Who has no account anywhere is met where they are first written to."""
    accounts = s.w.find(ACCOUNTS_BY_PERSON, s.reader)
    known = {platform_of(one.id) for one in accounts if one.active} | (OPEN if accounts else set())
    unknown = tuple(place for place in places if known and place not in known)
    return Preferred(places[0] if places else "", places[1:], unknown)
