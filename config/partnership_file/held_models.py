"""The shape of a meeting that a sample looks back on."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from config.partnership_file import words as w
from config.partnership_file.entry import Entry
from governance.agenda import Purpose


class HeldItemEntry(Entry):
    """`raised` are references of actions that came of it; `carried`: the meeting did not reach it,
    and the next one has it."""

    title: w.Text
    minutes: Annotated[w.AtLeastOne, Field(le=720)]
    purpose: w.PurposeWord = Purpose.DISCUSS
    standing: w.Flag = False
    carried: w.Flag = False
    notes: tuple[w.Text, ...] = ()
    raised: tuple[w.Text, ...] = ()

    @model_validator(mode="after")
    def was_reached(self) -> HeldItemEntry:
        if self.carried and (self.notes or self.raised):
            said = "It was carried over, so nothing came of it yet: take out its notes and actions."
            raise w.wrong(said, "carried")
        return self


class HeldEntry(Entry):
    """`ran` is the person who issued the agenda, started the meeting and took the notes."""

    group: w.GroupId
    on: w.Day
    at: w.TimeOfDay
    minutes: Annotated[w.AtLeastOne, Field(le=720)] = 120
    place: w.Words = ""
    ran: w.Id
    item: Annotated[tuple[HeldItemEntry, ...], w.NotEmpty]
