"""The chair's digest: all that one needs to run a meeting, with what needs looking at first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from governance.actions import ACTIONS_BY_GROUP, Action
from governance.looking_back import ORDER, ended_by
from governance.meetings import Meeting, MeetingState
from governance.ratings import Meaning, Rating
from usecases.agenda import CLOSED
from usecases.agenda_view import ItemView, view_agenda
from usecases.before_meeting import FormalView, before_meeting
from usecases.denied import check_may
from usecases.exceptions import Row, Why, change_of, why_first
from usecases.find_meeting import find_meeting
from usecases.hold_step import StepView, soon
from usecases.missing import Missing, Silent, missing_from, silent_in
from usecases.past import meetings_before, past_of
from usecases.ports.store import Work
from usecases.ratings_then import RatingsShown, ratings_of
from usecases.readings import note_readings
from usecases.reporting import ReportView, reports_for
from usecases.scene import Scene, scene
from usecases.views import ActionView, view_action
from usecases.views.meeting import MeetingView, view_meeting

VERB = "meeting.digest"
ONLY_SILENT = (Why.SILENT,)


@dataclass(frozen=True, slots=True)
class ShowDigest:
    """Of the group's meeting on that day; without one, of the next."""

    group: str
    on: date | None = None
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class Rated:
    """The actions of one rating; None is not rated. `above` counts those that are told of before:
    the exceptions, and what nobody has answered about and is as it was."""

    rating: Rating | None
    rows: tuple[Row, ...]
    above: int


@dataclass(frozen=True, slots=True)
class DigestShown:
    """`since` is the day of the meeting before. `unanswered` is what is wrong with nothing but that
    there is no answer in this round. `carried` are the items it left over. `missing` and
    `steps` are for the business manager alone. `held`: the meeting is over, and this is how things
    stand now. `formal` is there until then: who comes, and what is to be declared and decided."""

    meeting: MeetingView
    about: str
    link: str
    since: date | None
    agenda: tuple[ItemView, ...]
    exceptions: tuple[Row, ...]
    unanswered: tuple[Silent, ...]
    rated: tuple[Rated, ...]
    done: tuple[ActionView, ...]
    reports: tuple[ReportView, ...]
    ratings: RatingsShown
    missing: Missing | None = None
    steps: tuple[StepView, ...] = ()
    held: bool = False
    formal: FormalView | None = None

    @property
    def carried(self) -> tuple[ItemView, ...]:
        return tuple(item for item in self.agenda if item.carried_here)


def show_digest(w: Work, command: ShowDigest, now: datetime) -> DigestShown:
    """Raises NotFound or NotAllowed."""
    s = scene(w, now)
    meeting = find_meeting(s, command.group, command.on, command.meeting)
    check_may(s, VERB, meeting)
    note_readings(s, _actions(s, meeting))
    return digest_of(s, meeting)


def digest_of(s: Scene, meeting: Meeting) -> DigestShown:
    """With the reader's rights: what they may not see is not in it."""
    actions = _actions(s, meeting)
    pasts = {action.id: past_of(s, action) for action in actions}
    before = meetings_before(s, meeting.group, min(s.now, meeting.starts))
    last = before[-1] if before else None
    owed = {action.id: action for action in actions if not action.ended}
    changes = {
        ref: change_of(s, action, pasts[ref], last.ends if last else None)
        for ref, action in owed.items()
    }
    whys = {ref: why_first(s, action, meeting) for ref, action in owed.items()}
    rows = [Row(view_action(s, owed[ref]), changes[ref], whys[ref]) for ref in owed]
    reports = reports_for(s, meeting)
    manages = s.may("status.show", None)
    return DigestShown(
        meeting=view_meeting(s, meeting),
        about=meeting.id,
        link=meeting.link,
        since=last.on if last else None,
        agenda=view_agenda(s, meeting).items,
        exceptions=tuple(sorted((row for row in rows if _weighs(row)), key=_gravity)),
        unanswered=silent_in(row for row in rows if row.why == ONLY_SILENT),
        rated=tuple(_by_rating(rows)),
        done=tuple(view_action(s, a) for a in actions if last and _done(a, last.on, s.day)),
        reports=tuple(report for report in reports if report.text),
        ratings=ratings_of(s, meeting.group, actions, pasts),
        missing=missing_from(rows, reports) if manages else None,
        steps=tuple(_steps(s, meeting)) if manages else (),
        held=meeting.state is MeetingState.HELD,
        formal=None if meeting.state in CLOSED else before_meeting(s, meeting),
    )


def _actions(s: Scene, meeting: Meeting) -> list[Action]:
    found = s.w.find(ACTIONS_BY_GROUP, meeting.group)
    return [action for action in found if s.may("action.show", action)]


def _weighs(row: Row) -> bool:
    """Whether there is more to say of it than that nobody has answered."""
    return bool(row.why) and row.why != ONLY_SILENT


def _gravity(row: Row) -> tuple[int, int, str]:
    """By the weightiest of its reasons, then by how late it is."""
    return tuple(Why).index(row.why[0]), -row.action.late, row.action.ref


def _by_rating(rows: Iterable[Row]) -> Iterator[Rated]:
    """The gravest first, of each those whose standing changed."""
    found: dict[Meaning | None, list[Row]] = defaultdict(list)
    for row in rows:
        rating = row.action.rating
        found[rating.meaning if rating is not None else None].append(row)
    for meaning in ORDER:
        held = found[meaning]
        left = sorted(filter(_by_itself, held), key=lambda row: not row.change.any)
        if held:
            yield Rated(held[0].action.rating, tuple(left), len(held) - len(left))


def _by_itself(row: Row) -> bool:
    return not row.why or (row.why == ONLY_SILENT and row.change.any)


def _done(action: Action, since: date, day: date) -> bool:
    """Completed after the meeting before."""
    return action.completed_on is not None and ended_by(action, day) and action.completed_on > since


def _steps(s: Scene, meeting: Meeting) -> Iterator[StepView]:
    return (step for step in soon(s) if step.action.group == meeting.group)
