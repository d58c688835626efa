"""What one answer settles: an action, or one agency's part in an action that is each agency's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from governance.actions import Action, Extension, Update
from governance.meetings import Meeting
from governance.partnership import Partnership
from governance.ratings import Meaning
from governance.shares import open_shares
from governance.working_days import DAY


def agencies_asked(p: Partnership, action: Action) -> tuple[str, ...]:
    """Whose parts are still owed; "" stands for the whole action."""
    if not (action.each and action.live):
        return ("",)
    return tuple(share.agency for share in open_shares(p, action)) or ("",)


@dataclass(frozen=True, slots=True)
class Part:
    """With everything its moments hang on: its newest `update`, its group's `meetings` by day, and
    the `extension` that waits to be decided. `agency` is "" for the whole action."""

    p: Partnership
    action: Action
    agency: str = ""
    update: Update | None = None
    meetings: tuple[Meeting, ...] = ()
    extension: Extension | None = None

    @property
    def askable(self) -> bool:
        """Whether it is owed by a day that can be asked about."""
        action = self.action
        return action.live and action.agreed is not None and not action.waiting

    @property
    def meaning(self) -> Meaning | None:
        """What its last answer came to; None where there is none."""
        if self.update is None:
            return None
        rating = self.p.key_for(self.action).rating(self.update.rating)
        return None if rating is None else rating.meaning

    def leads(self, day: date) -> tuple[str, ...]:
        """Those of the first owner, who owe the answer on a day; both where two share the post."""
        if self.agency:
            return self.p.agency_answers(self.agency, self.action.group, day)
        if not self.action.owners:
            return ()
        return self.p.answers_for(self.action.owners[0], self.action.group, day)

    def named(self, occurrence: str) -> str:
        """An occurrence says whose part it is about."""
        return f"{occurrence}@{self.agency}" if self.agency else occurrence

    def slot(self, day: date) -> datetime:
        """The hour of asking on a day, or on the first after it that is neither quiet nor in the
        holidays of the schools that answer."""
        at = self.p.asks_from(day)
        while self._holiday(at.date()):
            at = self.p.asks_from(at.date() + DAY)
        return at

    def is_open(self, day: date) -> bool:
        """Whether something new may be started on it that day."""
        return self.slot(day).date() == day

    def _holiday(self, day: date) -> bool:
        if not self.p.schools_shut(day):
            return False
        leads = self.leads(day)
        return bool(leads) and all(self.p.keeps_terms(lead, day) for lead in leads)
