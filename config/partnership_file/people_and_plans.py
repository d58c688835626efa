"""The shape of the people file and of the plan file."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from config.partnership_file import words as w
from config.partnership_file.entry import Entry


class HoldingEntry(Entry):
    post: w.Id
    since: w.Day | None = None
    until: w.Day | None = None

    @model_validator(mode="after")
    def runs_forward(self) -> HoldingEntry:
        if self.since is not None and self.until is not None and self.until < self.since:
            said = f"It ends on {self.until}, before it begins: put the earlier day in since."
            raise w.wrong(said, "until")
        return self


class PersonEntry(Entry):
    id: w.Id
    name: w.Text
    email: w.Email | None = None
    holds: tuple[HoldingEntry, ...] = ()


class PeopleFile(Entry):
    person: tuple[PersonEntry, ...]


class ActionEntry(Entry):
    title: w.Text
    leads: tuple[w.Lead, ...] = ()
    timescale: w.Words = ""
    number: Annotated[w.AtLeastOne, Field(le=999)] | None = None
    since: w.Day | None = None


class ObjectiveEntry(Entry):
    id: w.Id
    title: w.Text
    action: tuple[ActionEntry, ...] = ()


class PlanEntry(Entry):
    id: w.Id
    title: w.Text
    year: Annotated[w.AtLeastOne, Field(ge=2000, le=2999)]
    group: w.GroupId
    key: w.Id
    since: w.Day | None = None
    objective: tuple[ObjectiveEntry, ...] = ()


class PlanFile(Entry):
    plan: tuple[PlanEntry, ...] = ()
