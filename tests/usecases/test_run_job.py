from __future__ import annotations

from tests.jobs.office import START, Office
from tests.usecases.cast import kept, ledger
from usecases.desk import CLERK
from usecases.records import Run
from usecases.run_job import HasRun, JobRan, NoteRun


def test_a_job_runs_once_for_each_period(office: Office) -> None:
    assert office.do(CLERK, HasRun("sweep", "2026-11-02")) == JobRan(ran=False)
    assert office.do(CLERK, NoteRun("sweep", "2026-11-02")) == JobRan(ran=True)
    assert office.do(CLERK, HasRun("sweep", "2026-11-02")) == JobRan(ran=True)
    others = (HasRun("sweep", "2026-11-03"), HasRun("plan", "2026-11-02"))
    assert [office.do(CLERK, other) for other in others] == [JobRan(ran=False)] * 2


def test_the_note_names_both_and_is_made_once(office: Office) -> None:
    office.do(CLERK, NoteRun("sweep", "2026-11-02"))
    before = ledger(office)
    office.do(CLERK, NoteRun("sweep", "2026-11-02"))
    run = Run(id="sweep|2026-11-02", version=1, on=START.date())
    assert kept(office, Run, run.id) == run
    assert (before[-1], ledger(office)) == ((CLERK, "job", run.id), before)


def test_asking_keeps_nothing(office: Office) -> None:
    before = ledger(office)
    office.do(CLERK, HasRun("sweep", "2026-11-02"))
    assert ledger(office) == before
