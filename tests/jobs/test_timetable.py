from __future__ import annotations

from datetime import date

from governance.dates import quarter_of, week_of
from jobs.timetable import TIMETABLE, Job, daily, monthly, timetable
from usecases.ask_registers import AskRegisters
from usecases.let_go import LetGo
from usecases.plan_meetings import PlanMeetings
from usecases.rotate_links import RotateLinks
from usecases.sweep import Sweep
from usecases.tell_due import TellDue
from usecases.tell_head import Keeper, TellHead
from usecases.tell_page import TellPage
from usecases.verbs import VERBS


def test_what_runs_by_itself_and_how_often() -> None:
    assert (
        Job("plan meetings", monthly, PlanMeetings()),
        Job("sweep", daily, Sweep()),
        Job("let go", daily, LetGo()),
        Job("registers", daily, AskRegisters()),
        Job("retention", daily, TellDue()),
        Job("page", daily, TellPage()),
        Job("head to the business manager", week_of, TellHead(Keeper.MANAGER)),
        Job("head to the independent scrutineer", quarter_of, TellHead(Keeper.SCRUTINEER)),
    ) == TIMETABLE
    assert [job.name for job in TIMETABLE if type(job.command) not in VERBS] == []


def test_the_job_that_needs_new_addresses_is_given_where_they_come_from() -> None:
    def fresh() -> tuple[str, str]:
        return "id", "token"

    added = Job("calendar addresses", daily, RotateLinks(fresh))
    assert timetable(fresh) == (*TIMETABLE, added)
    assert RotateLinks in VERBS


def test_a_period_is_named_by_the_day_it_falls_in() -> None:
    assert daily(date(2026, 11, 2)) == "2026-11-02"
    assert monthly(date(2026, 11, 2)) == monthly(date(2026, 11, 30)) == "2026-11"
