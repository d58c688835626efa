"""Groups, their seats, and the rules for who chairs and who is enough."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from governance.agenda import Standing
from governance.cycle import Stage
from governance.dates import months_between
from governance.record import Index, Record


class SeatKind(StrEnum):
    CHAIR = "chair"
    VICE = "vice"
    MEMBER = "member"
    DEPUTY = "deputy"
    ADVISER = "adviser"
    OBSERVER = "observer"
    SCRUTINEER = "scrutineer"
    LAY = "lay member"


NEVER_VOTE = frozenset({SeatKind.SCRUTINEER, SeatKind.OBSERVER, SeatKind.ADVISER, SeatKind.LAY})


@dataclass(frozen=True, slots=True)
class Seat:
    """A place on a group, held through a post."""

    post: str
    kind: SeatKind = SeatKind.MEMBER
    votes: bool = False

    @property
    def has_vote(self) -> bool:
        """A deputy's seat has none of its own: whoever holds it votes in another's place."""
        return self.votes and self.kind not in NEVER_VOTE and self.kind is not SeatKind.DEPUTY


@dataclass(frozen=True, slots=True)
class Cadence:
    """The `week`-th `weekday` of each of `months`, from `at`, for `minutes`.

    `week` is 1 to 4, or -1 for the last of the month; `weekday` is 0 for Monday.
    `source` says which document fixes it, or that the sample chose it.
    """

    months: tuple[int, ...]
    week: int
    weekday: int
    at: time
    minutes: int = 120
    source: str = ""

    @property
    def monthly(self) -> bool:
        """Every month, or all but one or two for holidays."""
        return len(self.months) >= 10


@dataclass(frozen=True, slots=True)
class ChairRule:
    """The post that chairs. More than one post: they take turns, in this order.

    Each turn lasts `months`, counted from `starts`; before `starts` the first one chairs.
    """

    posts: tuple[str, ...]
    starts: date | None = None
    months: int = 12

    def post_on(self, day: date) -> str | None:
        if not self.posts:
            return None
        if self.starts is None or day < self.starts:
            return self.posts[0]
        return self.posts[months_between(self.starts, day) // self.months % len(self.posts)]


@dataclass(frozen=True, slots=True)
class Need:
    """At least `count` seats filled, or agencies there where it counts `by_agency`; 0 is every one.

    It looks at the seats of these `kinds` and `agencies`, or of safeguarding `partners`; where it
    names none, at the seats that vote.
    """

    count: int = 0
    by_agency: bool = False
    kinds: tuple[SeatKind, ...] = ()
    agencies: tuple[str, ...] = ()
    partners: bool = False


@dataclass(frozen=True, slots=True)
class Quorum:
    """How many seats, and how many agencies, must be in the room; 0 asks for none.

    `more` are needs these three cannot say. With `discretion` the chair may go on without it,
    and says why. `per_item`: whoever withdrew for an item is not counted for it.
    """

    seats: int = 0
    agencies: int = 0
    every_safeguarding_partner: bool = False
    more: tuple[Need, ...] = ()
    discretion: bool = False
    per_item: bool = False


class OneVote(StrEnum):
    """What has one vote."""

    AGENCY = "each agency"
    SEAT = "each seat"


class Majority(StrEnum):
    """What more than half is taken of."""

    ALL = "all votes there are"
    CAST = "the votes for and against"


@dataclass(frozen=True, slots=True)
class Deciding:
    """How a group decides what it cannot agree on; the chair has no second vote.

    `partners`: only the safeguarding partners vote.
    """

    one_vote: OneVote = OneVote.AGENCY
    majority: Majority = Majority.ALL
    partners: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Group(Record):
    """A body that meets. Its id is what people call it, such as BMG. `agenda` are its
    standing items, where they are not the usual ones; `stages` is what is asked and told around
    each meeting, None is as usual."""

    name: str
    key: str
    reports_to: str | None = None
    restricted: bool = False
    declares: bool = False
    cadence: Cadence | None = None
    place: str = ""
    chair: ChairRule = ChairRule(())
    quorum: Quorum = Quorum()
    decides: Deciding = Deciding()
    seats: tuple[Seat, ...] = ()
    agenda: tuple[Standing, ...] = ()
    stages: tuple[Stage, ...] | None = None


GROUPS = Index("group.all", Group, ("id",))
