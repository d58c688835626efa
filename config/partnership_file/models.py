"""The shape of a partnership's file: the partnership itself."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, Any

from pydantic import Field, model_validator

from config.partnership_file import words as w
from config.partnership_file.entry import Entry
from config.partnership_file.group_models import GroupEntry
from config.partnership_file.held_models import HeldEntry
from governance.policy import Policy
from governance.quiet import in_quiet
from governance.ratings import Meaning
from governance.retention import BY_KIND

LEAP_YEAR = tuple(date(2028, 1, 1) + timedelta(days=n) for n in range(366))
MOST_QUIET_DAYS = 120
LONGEST_KEPT = 1200
"""Months: a hundred years."""
DEFAULT = Policy()


class CastEntry(Entry):
    """Somebody a tour begins with, and what to try as them."""

    person: w.Id
    tries: w.Text


class SampleEntry(Entry):
    starts: w.Moment
    cast: tuple[CastEntry, ...] = ()
    held: tuple[HeldEntry, ...] = ()

    @model_validator(mode="after")
    def looks_back(self) -> SampleEntry:
        for number, meeting in enumerate(self.held):
            if meeting.on >= self.starts.date():
                said = f"{meeting.on} is no day before the sample starts: choose an earlier one."
                raise w.wrong(said, "held", number, "on")
        return self


class PolicyEntry(Entry):
    ask_at: w.TimeOfDay = DEFAULT.ask_at
    day_ends: w.TimeOfDay = DEFAULT.day_ends
    before_due: tuple[w.AtLeastOne, ...] = DEFAULT.before_due
    overdue_every: w.AtLeastOne = DEFAULT.overdue_every
    late_every: w.AtLeastOne = DEFAULT.late_every
    serious_every: w.AtLeastOne = DEFAULT.serious_every
    silence_before_forecast: w.Count = DEFAULT.silence_before_forecast
    ask_days_a_week: Annotated[w.AtLeastOne, Field(le=5)] = DEFAULT.ask_days_a_week
    round_opens: Annotated[tuple[w.AtLeastOne, ...], w.NotEmpty] = DEFAULT.round_opens
    monthly_round_opens: Annotated[tuple[w.AtLeastOne, ...], w.NotEmpty] = (
        DEFAULT.monthly_round_opens
    )
    extension_waits: w.AtLeastOne = DEFAULT.extension_waits
    ladder: Annotated[tuple[w.AtLeastOne, ...], Field(min_length=2, max_length=2)] = DEFAULT.ladder
    ladder_preview: w.AtLeastOne = DEFAULT.ladder_preview
    snooze_most: Annotated[w.AtLeastOne, Field(le=20)] = DEFAULT.snooze_most
    evaluators: Annotated[tuple[w.Evaluator, ...], w.NotEmpty] = DEFAULT.evaluators
    by_post: Annotated[w.AtLeastOne, Field(le=60)] = DEFAULT.by_post
    corrections: Annotated[w.AtLeastOne, Field(le=60)] = DEFAULT.corrections
    horizon_months: Annotated[w.AtLeastOne, Field(le=36)] = DEFAULT.horizon_months
    quiet: tuple[w.Quiet, ...] = DEFAULT.quiet
    school_holidays: tuple[w.ClosedDays, ...] = DEFAULT.school_holidays

    @model_validator(mode="after")
    def leaves_time_to_ask(self) -> PolicyEntry:
        if self.day_ends <= self.ask_at:
            ends, asks = f"{self.day_ends:%H:%M}", f"{self.ask_at:%H:%M}"
            said = f"The day ends at {ends}, and Clerk asks at {asks}: make day_ends the later one."
            raise w.wrong(said, "day_ends" if self.day_ends < DEFAULT.day_ends else "ask_at")
        if (quiet := sum(in_quiet(day, self.quiet) for day in LEAP_YEAR)) > MOST_QUIET_DAYS:
            said = f"{quiet} quiet days a year are too many: leave at most {MOST_QUIET_DAYS}."
            raise w.wrong(said, "quiet")
        return self

    @model_validator(mode="after")
    def counts_in_order(self) -> PolicyEntry:
        for name in ("before_due", "round_opens", "monthly_round_opens"):
            offsets = getattr(self, name)
            if list(offsets) != sorted(set(offsets), reverse=True):
                advice = "put the most days ahead first, each once"
                raise w.wrong(f"{name} is {_listed(offsets)}: {advice}.", name)
        if not self.ladder_preview < self.ladder[0] < self.ladder[1]:
            said = f"ladder is {_listed(self.ladder)} and ladder_preview {self.ladder_preview}"
            raise w.wrong(f"{said}: make each step later than the one before.", "ladder")
        return self


def _listed(days: tuple[int, ...]) -> str:
    return f"[{', '.join(map(str, days))}]"


def _months(kind: str) -> Any:
    rule = BY_KIND[kind]
    return Field(default=rule.months, strict=True, ge=rule.least, le=LONGEST_KEPT)


class RetentionEntry(Entry):
    """Months, for each kind of record whose time a partnership may set."""

    action: int = _months("action")
    ask: int = _months("ask")
    message: int = _months("message")
    receipt: int = _months("receipt")
    reading: int = _months("reading")
    link: int = _months("link")
    run: int = _months("run")
    person: int = _months("person")
    item: int = _months("item")
    agenda: int = _months("agenda")
    note: int = _months("note")
    declaration: int = _months("declaration")
    reply: int = _months("reply")
    deputy: int = _months("deputy")
    minutes: int = _months("minutes")
    minuted: int = _months("minuted")
    correction: int = _months("correction")
    room: int = _months("room")
    decision: int = _months("decision")
    vote: int = _months("vote")
    report: int = _months("report")
    change: int = _months("change")
    leave: int = _months("leave")
    preference: int = _months("preference")
    conversation: int = _months("conversation")
    account: int = _months("account")
    stranger: int = _months("stranger")


class CalendarEntry(Entry):
    extra: tuple[w.Day, ...] = ()
    worked: tuple[w.Day, ...] = ()
    published_until: w.Day = date.max


class AgencyEntry(Entry):
    id: w.Id
    name: w.Text
    safeguarding_partner: w.Flag = False
    school: w.Flag = False


class PostEntry(Entry):
    id: w.Id
    title: w.Text
    agency: w.Id
    shared: w.Flag = False


class RatingEntry(Entry):
    word: w.Id
    says: w.Text
    meaning: w.MeaningWord
    definition: w.Text


class KeyEntry(Entry):
    id: w.Id
    late_months: w.AtLeastOne = 3
    rating: tuple[RatingEntry, ...]

    @model_validator(mode="after")
    def says_everything(self) -> KeyEntry:
        said = [rating.meaning for rating in self.rating]
        missing = " or ".join(f'"{meaning.value}"' for meaning in Meaning if meaning not in said)
        again = [number for number, one in enumerate(said) if one in said[:number]]
        if missing and again:
            twice = f'"{said[again[0]].value}" is said twice, and no rating means {missing}'
            raise w.wrong(f"{twice}: change one.", "rating", again[0], "meaning")
        if missing:
            raise w.wrong(f"No rating here means {missing}: add one for each.")
        return self


class MainFile(Entry):
    """The whole of the first file. The two other files are named relative to this one."""

    name: w.Text
    manager: w.Id
    people_file: w.Text
    plan_file: w.Text | None = None
    sample: SampleEntry | None = None
    policy: PolicyEntry = PolicyEntry()
    calendar: CalendarEntry = CalendarEntry()
    retention: RetentionEntry = RetentionEntry()
    agency: tuple[AgencyEntry, ...]
    post: tuple[PostEntry, ...]
    key: tuple[KeyEntry, ...]
    group: tuple[GroupEntry, ...]
