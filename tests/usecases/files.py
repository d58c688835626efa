"""The sample's files as records, changed in single places, and applying them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

from config.partnership_file.convert import records
from governance.partnership import Charter
from governance.people import Holding, Person, Post
from governance.permissions import OPERATOR
from governance.record import Record
from tests.jobs.office import FILE, START, Office
from usecases.apply_partnership import ApplyPartnership, FilePlan
from usecases.file_changes import RecordChange

R = TypeVar("R", bound=Record)
Records = tuple[Record, ...]

SAMPLE: Records = records(FILE, START)
DI = "di-public-protection"
TODAY = START.date()
MARK = Person(id="mark-lee", name="Mark Lee", email="mark.lee@police.example.org")


def of(kind: type[R], id_: str, among: Records = SAMPLE) -> R:
    (found,) = (one for one in among if isinstance(one, kind) and one.id == id_)
    return found


def saying(kind: type[Record], id_: str, among: Records = SAMPLE, **fields: Any) -> Records:
    """The files with one entry that says something else."""
    there = of(kind, id_, among)
    changed: Record = replace(there, **fields)
    return tuple(changed if one is there else one for one in among)


def lacking(kind: type[Record], *ids: str, among: Records = SAMPLE) -> Records:
    return tuple(one for one in among if not (isinstance(one, kind) and one.id in ids))


def planned(office: Office, file: Iterable[Record]) -> FilePlan:
    plan: FilePlan = office.do(OPERATOR, ApplyPartnership(tuple(file)))
    return plan


def applied(office: Office, file: Iterable[Record]) -> FilePlan:
    """Shown and confirmed, as whoever types the command does it."""
    records = tuple(file)
    code = planned(office, records).code
    plan: FilePlan = office.do(OPERATOR, ApplyPartnership(records, code))
    assert plan.applied
    return plan


def told(plan: FilePlan) -> list[tuple[str, str, dict[str, str]]]:
    """Of each change: what kind of step, which record, and what becomes of each field."""
    return [
        (one.step.value, f"{one.kind}:{one.id}", {f.field: f.outcome.name for f in one.fields})
        for one in plan.changes
    ]


def change(plan: FilePlan) -> RecordChange:
    (only,) = plan.changes
    return only


HANDED_ON = saying(Post, DI, (*SAMPLE, MARK), holders=(Holding("mark-lee", TODAY),))
BUSIER = replace(of(Charter, "charter").policy, ask_days_a_week=3)
