"""Give out everything that is held about one person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from usecases.held_about import SECTIONS, actions_seen
from usecases.ports.store import Work
from usecases.readings import note_readings
from usecases.refusals import NotAllowed, NotFound
from usecases.scene import scene

ABOUT = (
    "This is what Clerk holds about one person, with what they may see today. Left out: what "
    "others wrote, other people's names, and secrets such as calendar addresses."
)


@dataclass(frozen=True, slots=True)
class ExportPerson:
    person: str


@dataclass(frozen=True, slots=True)
class PersonExported:
    """Section to rows, of JSON's own types and dates."""

    sections: dict[str, Any]


def export_person(w: Work, command: ExportPerson, now: datetime) -> PersonExported:
    """Raises NotFound, or NotAllowed. What it shows of restricted groups is noted as read."""
    asking = scene(w, now)
    if not asking.may("person.export", f"person:{command.person}"):
        raise NotAllowed("person.export", "", asking.names(asking.p.managers(asking.day)))
    if command.person not in asking.p.people:
        raise NotFound("person", command.person)
    s = scene(w, now, reader=command.person)
    sections = {name: find(s) for name, find in SECTIONS.items()}
    note_readings(asking, actions_seen(s))
    return PersonExported({"about": ABOUT, "made on": s.day, **sections})
