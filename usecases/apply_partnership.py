"""Take a changed partnership's file into a store that people have worked with since."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from governance.actions import ACTIONS_BY_GROUP, Action
from governance.groups import Group
from governance.last_file import LastFile, plain
from governance.meetings import Meeting, MeetingState
from governance.partnership import Charter, Partnership
from governance.people import Agency, Person, Post
from governance.plans import Plan
from governance.ratings import RatingKey
from governance.record import Record
from governance.texts import new_salt
from usecases.file_bars import Bar, Looked, bars
from usecases.file_changes import Comparing, RecordChange, compare, renamed
from usecases.keep_file import VERB, keep_file
from usecases.ports.store import Work
from usecases.refusals import NotAllowed
from usecases.replan_meetings import replanned
from usecases.scene import Scene, scene
from usecases.shown_code import code_of

HELD: dict[type[Record], str] = {
    Agency: "agencies",
    Person: "people",
    Post: "posts",
    Group: "groups",
    Plan: "plans",
    RatingKey: "keys",
}
"""Where a partnership holds its records."""


@dataclass(frozen=True, slots=True)
class ApplyPartnership:
    """Every record of the files, as read. `code` is that of the plan that was shown; without it
    nothing is changed."""

    records: tuple[Record, ...]
    code: str = ""


@dataclass(frozen=True, slots=True)
class FilePlan:
    """What applying would come to, or came to.

    `code` stands for exactly this. `renamed` is the partnership's new name. `meetings` are those to
    be moved or cancelled. `changed`: another plan was confirmed than the one that holds now.
    """

    changes: tuple[RecordChange, ...]
    bars: tuple[Bar, ...]
    meetings: tuple[Meeting, ...]
    code: str
    renamed: str | None = None
    applied: bool = False
    changed: bool = False

    @property
    def cancelled(self) -> int:
        return sum(meeting.state is MeetingState.CANCELLED for meeting in self.meetings)

    @property
    def moved(self) -> int:
        return len(self.meetings) - self.cancelled


def apply_partnership(w: Work, command: ApplyPartnership, now: datetime) -> FilePlan:
    """Exactly the plan that was shown: where it no longer holds, or something stands against it,
    today's is given back and nothing is changed. Raises NotAllowed."""
    s = scene(w, now)
    if not s.may(VERB, None):
        raise NotAllowed(VERB, "", s.names(s.p.managers(s.day)))
    last = w.get(LastFile, "file")
    c = Comparing(s, last, last.pepper if last is not None else new_salt())
    changes, entries = compare(c, command.records)
    plan = _plan(c, command.records, changes)
    if command.code != plan.code or plan.bars:
        return replace(plan, changed=command.code not in ("", plan.code))
    kept = last or LastFile(id="file", at=now, pepper=c.pepper)
    if changes or kept.entries != entries:
        keep_file(s, plan.changes, plan.meetings, replace(kept, at=now, entries=entries))
        w.enter(VERB, f"{len(changes)} changes, list {plan.code}")
    return replace(plan, applied=True)


def _plan(c: Comparing, records: tuple[Record, ...], changes: tuple[RecordChange, ...]) -> FilePlan:
    p = _as_applied(c.s.p, changes)
    meetings = replanned(c.s, p)
    against = bars(Looked(c, records, changes, _actions(c.s, changes), p))
    return FilePlan(changes, against, meetings, _code(changes, meetings), renamed(changes))


def _as_applied(p: Partnership, changes: Iterable[RecordChange]) -> Partnership:
    for after in (change.after for change in changes):
        if isinstance(after, Charter):
            p = replace(p, charter=after)
        elif after is not None and type(after) in HELD:
            name = HELD[type(after)]
            held: dict[str, Any] = {name: getattr(p, name) | {after.id: after}}
            p = replace(p, **held)
    return p


def _actions(s: Scene, changes: Iterable[RecordChange]) -> tuple[Action, ...]:
    """All there would be."""
    after = {one.id: one.after for one in changes if isinstance(one.after, Action)}
    return tuple(({one.id: one for one in s.w.find(ACTIONS_BY_GROUP)} | after).values())


def _code(changes: Iterable[RecordChange], meetings: Iterable[Meeting]) -> str:
    """Another record, value or version makes another; the moment does not."""
    told = [*map(_coded, changes), *(plain(replace(m, changed_at=m.starts)) for m in meetings)]
    return code_of(told)


def _coded(one: RecordChange) -> list[Any]:
    version = one.there.version if one.there is not None else 0
    fields = [[field.field, field.outcome.value, plain(field.becomes)] for field in one.fields]
    after = replace(one.after, created_at=None) if isinstance(one.after, Action) else one.after
    return [one.step.value, one.kind, one.id, version, plain(after), fields]
