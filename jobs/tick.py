"""One tick: the timetable, what the attention index holds, and the courier's round."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from datetime import datetime

import structlog

from governance.dates import london
from jobs.courier import Courier
from jobs.timetable import TIMETABLE, Job
from usecases.ask_due import AskDue
from usecases.bundle import Bundle
from usecases.desk import CLERK, Desk
from usecases.look_later import LookLater
from usecases.ports.tripwire import Tripwire, untouched
from usecases.run_job import HasRun, JobRan, NoteRun
from usecases.stage_due import StageDue
from usecases.what_is_due import Due, WhatIsDue

log = structlog.get_logger()


class Ticker:
    """Ticks never overlap, whoever asks for one."""

    def __init__(
        self,
        desk: Desk,
        courier: Courier,
        trip: Tripwire = untouched,
        timetable: Iterable[Job] = TIMETABLE,
    ) -> None:
        self._desk = desk
        self._courier = courier
        self._trip = trip
        self._timetable = tuple(timetable)
        self._one_at_a_time = asyncio.Lock()
        self.last: datetime | None = None

    async def start(self) -> None:
        await self._courier.recover()
        await self.tick()

    async def tick(self) -> int:
        """Do everything that has come due; gives back how many messages were sent."""
        async with self._one_at_a_time:
            await self._jobs()
            await self._ask()
            await self._bundle()
            sent = await self._courier.round()
            self.last = self._desk.clock.machine()
            return sent

    async def next_at(self) -> datetime | None:
        """When the attention index next holds something; None is never."""
        due: Due = await self._desk.do(CLERK, WhatIsDue())
        return due.next_at

    async def _jobs(self) -> None:
        day = london(self._desk.clock.now()).date()
        for job in self._timetable:
            try:
                await self._once(job, job.period(day))
            except Exception:
                log.exception("job failed", job=job.name)

    async def _once(self, job: Job, period: str) -> None:
        known: JobRan = await self._desk.do(CLERK, HasRun(job.name, period))
        if not known.ran:
            await self._desk.do(CLERK, job.command)
            await self._desk.do(CLERK, NoteRun(job.name, period))

    async def _ask(self) -> None:
        due: Due = await self._desk.do(CLERK, WhatIsDue())
        for action in due.actions:
            await self._try(AskDue(action), action)
            self._trip("asked")
        for meeting in due.meetings:
            await self._try(StageDue(meeting), meeting)
            self._trip("asked")

    async def _bundle(self) -> None:
        due: Due = await self._desk.do(CLERK, WhatIsDue())
        for recipient in due.recipients:
            await self._try(Bundle(recipient), recipient)
            self._trip("bundled")

    async def _try(self, command: object, subject: str) -> None:
        """One bad record never blocks the rest: it is put off, and the log says so."""
        try:
            await self._desk.do(CLERK, command)
        except Exception:
            log.exception("put off", subject=subject)
            await self._desk.do(CLERK, LookLater(subject))
