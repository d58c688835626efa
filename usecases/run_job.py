"""Whether a job of the timetable ran for its period, and the note that it did."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from governance.dates import london
from usecases.ports.store import Work
from usecases.records import Run


@dataclass(frozen=True, slots=True)
class HasRun:
    """`period` names the occurrence, such as 2026-11-02."""

    job: str
    period: str


@dataclass(frozen=True, slots=True)
class NoteRun:
    """Only once the job's work is done: one that is cut short starts again, never less."""

    job: str
    period: str


@dataclass(frozen=True, slots=True)
class JobRan:
    ran: bool


def has_run(w: Work, command: HasRun, _now: datetime) -> JobRan:
    return JobRan(w.get(Run, _key(command)) is not None)


def note_run(w: Work, command: NoteRun, now: datetime) -> JobRan:
    if w.get(Run, _key(command)) is None:
        w.put(Run(id=_key(command), on=london(now).date()))
        w.enter("job", _key(command))
    return JobRan(ran=True)


def _key(command: HasRun | NoteRun) -> str:
    return f"{command.job}|{command.period}"
