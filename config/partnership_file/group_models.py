"""The shape of a group in a partnership's file: its seats, its chair and when it meets."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from config.partnership_file import words as w
from config.partnership_file.agenda_models import StandingEntry
from config.partnership_file.entry import Entry
from config.partnership_file.stage_models import StageEntry
from governance.dates import MONTHS
from governance.groups import NEVER_VOTE, Majority, OneVote, SeatKind


class SeatEntry(Entry):
    post: w.Id
    kind: w.Kind = SeatKind.MEMBER
    votes: w.Flag = False

    @model_validator(mode="after")
    def may_vote(self) -> SeatEntry:
        if self.votes and self.kind in NEVER_VOTE:
            said = f'A seat of kind "{self.kind.value}" never votes: take out "votes".'
            raise w.wrong(said, "votes")
        return self


class CadenceEntry(Entry):
    months: Annotated[tuple[w.Month, ...], w.NotEmpty, w.like('["January", "July"]')]
    week: w.Week
    weekday: w.Weekday
    at: w.TimeOfDay
    minutes: Annotated[w.AtLeastOne, Field(le=720)] = 120
    source: w.Text

    @model_validator(mode="after")
    def names_each_month_once(self) -> CadenceEntry:
        for number, month in enumerate(self.months):
            if month in self.months[:number]:
                said = f'"{MONTHS[month - 1]}" is here twice: name each month once.'
                raise w.wrong(said, "months", number)
        return self


class ChairEntry(Entry):
    posts: Annotated[tuple[w.Id, ...], w.NotEmpty, w.like('["chief-nurse"]')]
    starts: w.Day | None = None
    months: w.AtLeastOne = 12

    @model_validator(mode="after")
    def knows_when_turns_start(self) -> ChairEntry:
        if len(self.posts) > 1 and self.starts is None:
            said = "Several posts take turns: add from which day, such as starts = 2026-04-01."
            raise w.wrong(said)
        return self


class NeedEntry(Entry):
    count: w.Count = 0
    by_agency: w.Flag = False
    kinds: tuple[w.Kind, ...] = ()
    agencies: tuple[w.Id, ...] = ()
    partners: w.Flag = False

    @model_validator(mode="after")
    def can_be_met(self) -> NeedEntry:
        if self.by_agency and self.agencies and self.count > len(self.agencies):
            said = (
                f"{self.count} agencies can never be there: this names {len(self.agencies)} only."
            )
            raise w.wrong(said, "count")
        return self


class QuorumEntry(Entry):
    seats: w.Count = 0
    agencies: w.Count = 0
    every_safeguarding_partner: w.Flag = False
    more: tuple[NeedEntry, ...] = ()
    discretion: w.Flag = False
    per_item: w.Flag = False


class DecidesEntry(Entry):
    one_vote: w.OneVoteWord = OneVote.AGENCY
    majority: w.MajorityWord = Majority.ALL
    partners: w.Flag = False


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
    cycle: w.Flag = True
    stages: tuple[StageEntry, ...] = ()
    agenda: tuple[StandingEntry, ...] = ()
    decides: DecidesEntry = DecidesEntry()
    seats: Annotated[tuple[SeatEntry, ...], w.NotEmpty]

    @model_validator(mode="after")
    def can_be_quorate(self) -> GroupEntry:
        for name in ("seats", "agencies"):
            if (asked := getattr(self.quorum, name)) > len(self.seats):
                said = (
                    f"A quorum of {asked} can never be met: there are only {len(self.seats)} seats."
                )
                raise w.wrong(said, "quorum", name)
        return self

    @model_validator(mode="after")
    def names_each_stage_once(self) -> GroupEntry:
        names = [stage.name for stage in self.stages]
        for number, name in enumerate(names):
            if name in names[:number]:
                raise w.wrong(f'"{name}" is here twice: say it once.', "stages", number, "name")
        if names and not self.cycle:
            said = "With cycle = false nothing is asked around its meetings: take out its stages."
            raise w.wrong(said, "cycle")
        return self
