"""Take a partnership from its files into an empty store."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from governance.actions import Action
from governance.last_file import LastFile
from governance.partnership import Charter
from governance.record import Record
from governance.texts import new_salt
from usecases.attend import attend
from usecases.file_changes import entries_of
from usecases.ports.store import Work
from usecases.scene import scene


@dataclass(frozen=True, slots=True)
class Adopt:
    """Every record of the partnership's files, as read. `past` are those of what a sample looks
    back on: nothing that a file says later changes them."""

    records: tuple[Record, ...]
    past: tuple[Record, ...] = ()


@dataclass(frozen=True, slots=True)
class Adopted:
    """`name` of the partnership; `fresh` is False where the store already held one."""

    name: str
    fresh: bool


def adopt(w: Work, command: Adopt, now: datetime) -> Adopted:
    """Does nothing where a partnership is already there: people's changes are never undone."""
    held = w.get(Charter, "charter")
    if held is not None:
        return Adopted(held.name, fresh=False)
    for record in (*command.records, *command.past):
        if not isinstance(record, Action):
            w.put(record)
    s = scene(w, now)
    for record in command.records:
        if isinstance(record, Action):
            w.put(attend(s, record))
    pepper = new_salt()
    entries = entries_of(command.records, pepper)
    w.put(LastFile(id="file", at=now, pepper=pepper, entries=entries))
    w.enter("partnership.adopt", "charter")
    return Adopted(s.p.charter.name, fresh=True)
