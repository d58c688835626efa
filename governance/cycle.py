"""A meeting's cycle as data: what is asked or told around it, when, through which lane, of whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from governance.asks import Rule
from governance.policy import Lane


class To(StrEnum):
    """Whom a stage is for."""

    MEMBERS = "everybody who takes part"
    RUNNERS = "whoever chairs that meeting, the vice-chair and the business manager"
    CHAIR = "whoever chairs that meeting"
    NEXT_CHAIR = "whoever chairs that meeting, where they stand in or their turn begins with it"
    MANAGER = "the business manager"
    REPORTERS = "the chair and vice-chair of each group that reports to this one"
    OWNERS = "whoever has something to do from it"
    CHANNEL = "the group's own channel"
    DECLARERS = "whoever has still to say what they have to declare, where the group declares"
    AT_RISK = "whoever chairs that meeting and the business manager, where too few may come"


@dataclass(frozen=True, slots=True)
class Stage:
    """`days` are working days from the meeting, before it where negative. `at` None is the hour of
    asking, and on the day itself the meeting's start."""

    name: str
    rule: Rule
    days: int
    lane: Lane
    to: tuple[To, ...]
    at: time | None = None

    @property
    def after(self) -> bool:
        return self.days > 0

    @property
    def as_it_begins(self) -> bool:
        return self.days == 0 and self.at is None


AFTER: tuple[Stage, ...] = (
    Stage("capture", Rule.CAPTURE, 1, Lane.PROMPT, (To.RUNNERS,)),
    Stage("confirm", Rule.CONFIRM, 2, Lane.PROMPT, (To.OWNERS, To.CHANNEL)),
    Stage("minutes", Rule.MINUTES, 5, Lane.PROMPT, (To.MANAGER,)),
)
NEAR: tuple[Stage, ...] = (
    Stage("agenda", Rule.AGENDA, -5, Lane.PROMPT, (To.MEMBERS, To.RUNNERS)),
    Stage("declarations", Rule.DECLARE, -5, Lane.PROMPT, (To.DECLARERS,)),
    Stage("quorum", Rule.QUORUM, -5, Lane.PROMPT, (To.AT_RISK,)),
    Stage("digest", Rule.DIGEST, -2, Lane.PROMPT, (To.RUNNERS,), time(8, 30)),
    Stage("start", Rule.START, 0, Lane.PROMPT, (To.CHAIR,)),
    Stage("declarations at the start", Rule.DECLARE, 0, Lane.PROMPT, (To.DECLARERS,)),
)

SIX_WEEKS = Stage("next chair", Rule.NEXT_CHAIR, -30, Lane.DAILY, (To.NEXT_CHAIR,))
TWO_WEEKS = Stage("next chair soon", Rule.NEXT_CHAIR, -10, Lane.DAILY, (To.NEXT_CHAIR,))

DEFAULT: tuple[Stage, ...] = (
    SIX_WEEKS,
    Stage("papers", Rule.PAPERS, -15, Lane.DAILY, (To.MEMBERS,)),
    Stage("report", Rule.REPORT, -15, Lane.DAILY, (To.REPORTERS,)),
    Stage("papers reminder", Rule.PAPERS, -10, Lane.DAILY, (To.MEMBERS,)),
    Stage("report reminder", Rule.REPORT, -10, Lane.DAILY, (To.REPORTERS,)),
    TWO_WEEKS,
    Stage("papers last reminder", Rule.PAPERS, -7, Lane.DAILY, (To.MEMBERS,)),
    Stage("report last reminder", Rule.REPORT, -7, Lane.DAILY, (To.REPORTERS,)),
    *NEAR,
    *AFTER,
)
"""In the order in which they come."""

MONTHLY: tuple[Stage, ...] = (
    SIX_WEEKS,
    TWO_WEEKS,
    Stage("papers", Rule.PAPERS, -7, Lane.DAILY, (To.MEMBERS,)),
    Stage("report", Rule.REPORT, -7, Lane.DAILY, (To.REPORTERS,)),
    *NEAR,
    *AFTER,
)
"""For a group that meets every month: it is asked once."""

REMINDS = frozenset(stage.name for stage in DEFAULT if "reminder" in stage.name)
"""Those only for whoever has not answered yet."""

STAGED = frozenset(stage.rule for stage in DEFAULT)
"""The rules by which something is asked or told because a stage has come."""

MAYBE = frozenset({Rule.NEXT_CHAIR, Rule.DECLARE, Rule.QUORUM})
"""Those of them that are for nobody at many a meeting."""

SERIES: dict[Rule, int] = {
    **dict.fromkeys((Rule.PAPERS, Rule.AGENDA, Rule.DIGEST, Rule.START), 1),
    **dict.fromkeys((Rule.CAPTURE, Rule.MINUTES), 2),
}
"""Of the rules of one series the later takes the place of the earlier for whoever has heard of
neither; any other rule is a series of its own."""


def series(rule: Rule) -> int | str:
    return SERIES.get(rule, rule.value)


def usual(*, monthly: bool) -> tuple[Stage, ...]:
    return MONTHLY if monthly else DEFAULT
