"""What is missing before a meeting, and from whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from usecases.exceptions import Row, Why
from usecases.reporting import ReportView
from usecases.views import ActionView


@dataclass(frozen=True, slots=True)
class Silent:
    """Who has not answered in this round, and about what."""

    people: tuple[str, ...]
    refs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """What the business manager has to see to before the meeting."""

    silent: tuple[Silent, ...]
    reports: tuple[ReportView, ...]
    no_owner: tuple[ActionView, ...]
    no_date: tuple[ActionView, ...]

    @property
    def any(self) -> bool:
        return bool(self.silent or self.reports or self.no_owner or self.no_date)


def missing_from(rows: list[Row], reports: tuple[ReportView, ...]) -> Missing:
    live = [row.action for row in rows if row.action.live]
    return Missing(
        silent=silent_in(row for row in rows if Why.SILENT in row.why),
        reports=tuple(report for report in reports if not report.text),
        no_owner=tuple(a for a in live if not any(lead.people for lead in a.leads)),
        no_date=tuple(a for a in live if a.agreed is None and not a.waiting),
    )


def silent_in(rows: Iterable[Row]) -> tuple[Silent, ...]:
    found: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for row in rows:
        found[_asked(row.action)].append(row.action.ref)
    return tuple(Silent(people, tuple(refs)) for people, refs in found.items())


def _asked(action: ActionView) -> tuple[str, ...]:
    """Where each agency answers, those whose part was not; else all who lead it."""
    owed = (share for share in action.shares if not share.settled)
    shared = dict.fromkeys(person for share in owed for person in share.people)
    led = dict.fromkeys(person for lead in action.leads for person in lead.people)
    return tuple(shared or led)
