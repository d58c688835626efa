"""Exception reports: which groups report to a meeting, what theirs would tell, and what it says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from governance.actions import ACTIONS_BY_GROUP, Action
from governance.meetings import Meeting
from governance.ratings import Meaning, Rating
from governance.reports import REPORTS_BY_GROUP, ExceptionReport, report_id
from usecases.climb import unheard
from usecases.denied import who_may
from usecases.past import rated_now, rated_then
from usecases.scene import Scene
from usecases.views import ActionView, view_action


@dataclass(frozen=True, slots=True)
class ReportView:
    """`text` is empty until it has been written; `people` are those who may write it.

    `restricted`: the group that reports is, or the one that reads it.
    """

    meeting: str
    group: str
    group_name: str
    people: tuple[str, ...]
    restricted: bool
    text: str = ""
    by: str = ""
    at: datetime | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class Worry:
    """An action that belongs in a report: `red` is what its rating is called where it is that,
    `silent` that nobody answers, `new` that it was neither red nor overdue at the report before."""

    action: ActionView
    red: Rating | None
    silent: bool
    new: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """What there is to tell; `since` is the day of the report before, if there was one. Of a
    `restricted` group only references are told to others. `actions` are those it names."""

    group: str
    restricted: bool
    since: date | None
    worries: tuple[Worry, ...]
    done: tuple[ActionView, ...]
    actions: tuple[Action, ...]


def reporters(s: Scene, group: str) -> tuple[str, ...]:
    """Who is asked for a group's report: its chair, else the business manager."""
    return s.p.chair(group, s.day) or s.p.managers(s.day)


def view_report(s: Scene, meeting: Meeting, group: str) -> ReportView:
    report = s.w.get(ExceptionReport, report_id(meeting.id, group))
    plain = ReportView(
        meeting=meeting.id,
        group=group,
        group_name=s.p.groups[group].name,
        people=s.names(who_may(s, "report.write", group)),
        restricted=s.restricted(group) or s.restricted(meeting.group),
    )
    if report is None:
        return plain
    by, at, version = s.name(report.by), report.at, report.version
    return replace(plain, text=report.text, by=by, at=at, version=version)


def reports_for(s: Scene, meeting: Meeting) -> tuple[ReportView, ...]:
    """One a group that reports to it, written or not."""
    return tuple(view_report(s, meeting, group) for group in s.p.below(meeting.group))


def draft_of(s: Scene, meeting: Meeting, group: str) -> Draft:
    """From what its writer may see."""
    before = [r for r in s.w.find(REPORTS_BY_GROUP, group) if r.meeting != meeting.id]
    last = before[-1].at if before else None
    actions = [a for a in s.w.find(ACTIONS_BY_GROUP, group) if s.may("action.show", a)]
    worries = [one for one in (_worry(s, action, last) for action in actions) if one is not None]
    worries.sort(key=lambda one: (one.red is None, -one.action.late, one.action.ref))
    done = [a for a in actions if last and a.completed_on and a.completed_on >= last.date()]
    told = {one.action.ref for one in worries} | {action.id for action in done}
    return Draft(
        group=group,
        restricted=s.restricted(group),
        since=last.date() if last else None,
        worries=tuple(worries),
        done=tuple(view_action(s, action) for action in done),
        actions=tuple(action for action in actions if action.id in told),
    )


def _worry(s: Scene, action: Action, last: datetime | None) -> Worry | None:
    if not action.live:
        return None
    rating = rated_now(s, action)
    red = rating if rating is not None and rating.meaning is Meaning.SERIOUS else None
    late = action.overdue(s.day)
    silent = late and unheard(s, action)
    if red is None and not late:
        return None
    return Worry(view_action(s, action), red, silent, last is not None and _fine(s, action, last))


def _fine(s: Scene, action: Action, then: datetime) -> bool:
    """Whether it was neither red nor overdue then."""
    rating = rated_then(s, action, then)
    red = rating is not None and rating.meaning is Meaning.SERIOUS
    return not red and not (action.agreed is not None and action.agreed < then.date())
