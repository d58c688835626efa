"""The timetable: when which use case runs by itself. What depends on a subject is not here:
that is what the attention index is for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from usecases.ask_registers import AskRegisters
from usecases.let_go import LetGo
from usecases.plan_meetings import PlanMeetings
from usecases.rotate_links import RotateLinks
from usecases.sweep import Sweep
from usecases.tell_due import TellDue
from usecases.tell_head import PERIODS, Keeper, TellHead
from usecases.tell_page import TellPage


@dataclass(frozen=True, slots=True)
class Job:
    """Runs once for each period; `period` names the one a day falls in."""

    name: str
    period: Callable[[date], str]
    command: object


def daily(day: date) -> str:
    return day.isoformat()


def monthly(day: date) -> str:
    return f"{day:%Y-%m}"


TIMETABLE: tuple[Job, ...] = (
    Job("plan meetings", monthly, PlanMeetings()),
    Job("sweep", daily, Sweep()),
    Job("let go", daily, LetGo()),
    Job("registers", daily, AskRegisters()),
    Job("retention", daily, TellDue()),
    Job("page", daily, TellPage()),
    *(Job(f"head to the {keeper}", PERIODS[keeper], TellHead(keeper)) for keeper in Keeper),
)


def timetable(fresh_address: Callable[[], tuple[str, str]]) -> tuple[Job, ...]:
    """With the job that needs new calendar addresses: id and token."""
    return (*TIMETABLE, Job("calendar addresses", daily, RotateLinks(fresh_address)))
