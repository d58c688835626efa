"""The shape of a group in a partnership's file: its seats, its chair and when it meets."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from config.partnership_file import words as w
from config.partnership_file.entry import Entry
from governance.groups import SeatKind

NEVER_VOTE = frozenset({SeatKind.SCRUTINEER, SeatKind.OBSERVER, SeatKind.ADVISER, SeatKind.LAY})


class SeatEntry(Entry):
    post: w.Id
    kind: w.Kind = SeatKind.MEMBER
    votes: w.Flag = False

    @model_validator(mode="after")
    def may_vote(self) -> SeatEntry:
        if self.votes and self.kind in NEVER_VOTE:
            raise w.wrong(f'A seat of kind "{self.kind.value}" never votes: take out "votes".')
        return self


class CadenceEntry(Entry):
    months: Annotated[tuple[w.Month, ...], w.NotEmpty]
    week: w.Week
    weekday: w.Weekday
    at: w.TimeOfDay
    minutes: Annotated[w.AtLeastOne, Field(le=720)] = 120
    source: w.Text

    @model_validator(mode="after")
    def names_each_month_once(self) -> CadenceEntry:
        if len(set(self.months)) < len(self.months):
            raise w.wrong("A month is named twice: name each month once.")
        return self


class ChairEntry(Entry):
    posts: Annotated[tuple[w.Id, ...], w.NotEmpty]
    starts: w.Day | None = None
    months: w.AtLeastOne = 12

    @model_validator(mode="after")
    def knows_when_turns_start(self) -> ChairEntry:
        if len(self.posts) > 1 and self.starts is None:
            raise w.wrong('Several posts take turns: say from which day with "starts".')
        return self


class QuorumEntry(Entry):
    seats: w.Count = 0
    agencies: w.Count = 0
    every_safeguarding_partner: w.Flag = False


class GroupEntry(Entry):
    id: w.GroupId
    name: w.Text
    key: w.Id
    reports_to: w.GroupId | None = None
    restricted: w.Flag = False
    declares: w.Flag = False
    place: w.Words = ""
    cadence: CadenceEntry | None = None
    chair: ChairEntry
    quorum: QuorumEntry = QuorumEntry()
    seats: Annotated[tuple[SeatEntry, ...], w.NotEmpty]

    @model_validator(mode="after")
    def can_be_quorate(self) -> GroupEntry:
        if max(self.quorum.seats, self.quorum.agencies) > len(self.seats):
            raise w.wrong(f"The quorum can never be met: there are only {len(self.seats)} seats.")
        return self
