"""The shape of what a group does otherwise around its meetings, and the cycle that comes of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Annotated

from pydantic import Field, model_validator

from config.partnership_file import words as w
from config.partnership_file.entry import Entry
from governance.cycle import DEFAULT, Stage, usual

USUAL = {stage.name: stage for stage in DEFAULT}
MOST_DAYS = 60
StageName = Annotated[
    str, w.BeforeValidator(w.one_of("stage", {name: name for name in USUAL})), w.like('"agenda"')
]
Days = Annotated[int, Field(strict=True, ge=-MOST_DAYS, le=MOST_DAYS), w.like("-7")]


class StageEntry(Entry):
    """`days` before the meeting are negative. Without them the stage is left out."""

    name: StageName
    days: Days | None = None
    at: w.TimeOfDay | None = None
    never: w.Flag = False

    @model_validator(mode="after")
    def says_when(self) -> StageEntry:
        if self.never == (self.days is not None):
            said = "Say on which working day, such as days = -7, or never = true."
            raise w.wrong(said, "name" if self.days is None else "never")
        return self

    @model_validator(mode="after")
    def stays_on_its_side(self) -> StageEntry:
        days = self.days if self.days is not None else USUAL[self.name].days
        if (days > 0) is not USUAL[self.name].after:
            side = "after" if USUAL[self.name].after else "before"
            sign = "positive" if side == "after" else "negative"
            said = f'"{self.name}" comes {side} the meeting: make its days {sign}.'
            raise w.wrong(said, "days")
        if USUAL[self.name].as_it_begins and days:
            said = "The meeting starts on its own day: take out this entry."
            raise w.wrong(said, "days")
        return self


def cycle(entries: Iterable[StageEntry], *, monthly: bool) -> tuple[Stage, ...]:
    """The usual cycle with what is done otherwise, in the order in which the stages then come. One
    that a monthly group does not usually have is added."""
    stages = {stage.name: stage for stage in usual(monthly=monthly)}
    for entry in entries:
        if entry.days is None:
            stages.pop(entry.name, None)
        else:
            there = stages.get(entry.name, USUAL[entry.name])
            stages[entry.name] = replace(there, days=entry.days, at=entry.at or there.at)
    return tuple(sorted(stages.values(), key=lambda stage: stage.days))
