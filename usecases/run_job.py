"""Note that a job of the timetable ran for its period: it never runs twice for one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from governance.dates import london
from usecases.ports.store import Work
from usecases.records import Run


@dataclass(frozen=True, slots=True)
class StartJob:
    """`period` names the occurrence, such as 2026-11-02; a job runs once for each."""

    job: str
    period: str


@dataclass(frozen=True, slots=True)
class JobStarted:
    first: bool


def start_job(w: Work, command: StartJob, now: datetime) -> JobStarted:
    key = f"{command.job}|{command.period}"
    if w.get(Run, key) is not None:
        return JobStarted(first=False)
    w.put(Run(id=key, on=london(now).date()))
    w.enter("job", key)
    return JobStarted(first=True)
