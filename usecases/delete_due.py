"""Remove what was listed as kept long enough, once the business manager has confirmed the list."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from governance.people import Person
from governance.retention import FORGOTTEN
from governance.texts import Forgotten, marker, texts_in
from usecases.due_records import DueRecord, code_of_due, due_records
from usecases.file_changes import forget_said
from usecases.list_due import MOST, DueListed, listed
from usecases.ports.store import Work
from usecases.refusals import NotAllowed
from usecases.replies import empty_replies
from usecases.scene import scene


@dataclass(frozen=True, slots=True)
class DeleteDue:
    """Day and code of the list that was shown."""

    day: date
    code: str


@dataclass(frozen=True, slots=True)
class DueDeleted:
    """How many records went, by kind."""

    counts: dict[str, int]


def delete_due(w: Work, command: DeleteDue, now: datetime) -> DueDeleted | DueListed:
    """Exactly the list that was shown: where it no longer holds, today's is given back and
    nothing is removed. Raises NotAllowed."""
    s = scene(w, now)
    if not s.may("retention.delete", None):
        raise NotAllowed("retention.delete", "", s.names(s.p.managers(s.day)))
    due = list(due_records(s, command.day))[:MOST] if command.day <= s.day else []
    if not due or code_of_due(command.day, due) != command.code:
        return replace(listed(s, s.day), changed=True)
    counts: dict[str, int] = {}
    for one in due:
        _end(w, one)
        counts[one.kind] = counts.get(one.kind, 0) + 1
    gone = [Forgotten(texts_in(one.record), one.about) for one in due]
    empty_replies(w, gone, marker(s.day))
    w.forget(gone)
    w.enter("retention.delete", f"{len(due)} records, list {command.code}")
    return DueDeleted(counts)


def _end(w: Work, one: DueRecord) -> None:
    forget_said(w, one.record)
    if isinstance(one.record, Person):
        w.put(replace(one.record, name=FORGOTTEN, email=None))
    else:
        w.remove(one.record)
