"""What a reader is shown of an action: facts for sentences, with the reader's own rights."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from governance.actions import LIVE, Action, Update
from governance.partnership import Partnership
from governance.ratings import Rating
from governance.timescale import Precision, Timescale
from usecases.scene import Scene
from usecases.views.extension import ExtensionView, extension_of
from usecases.views.names import LeadView, view_lead
from usecases.views.possible import possible
from usecases.views.share import ShareView, view_shares
from usecases.views.update import UNDER_WAY, UpdateView, view_update


@dataclass(frozen=True, slots=True)
class ActionView:
    """`can` names the verbs this reader may use now; `late` is in days after the agreed date;
    `plan` is the title of the one that `objective` stands in.

    `leads` begins with the lead; the rest own it with them. `live`: somebody owes it now.
    `restricted` is its group.
    """

    ref: str
    revision: int
    title: str
    group: str
    group_name: str
    state: str
    leads: tuple[LeadView, ...]
    timescale: Timescale
    agreed: date | None
    original: date | None
    precision: Precision
    late: int
    waiting: bool
    completed_on: date | None
    objective: str
    rating: Rating | None
    latest: UpdateView | None
    key: tuple[Rating, ...]
    late_months: int
    can: tuple[str, ...] = ()
    supporters: tuple[LeadView, ...] = ()
    shares: tuple[ShareView, ...] = ()
    measure: str = ""
    condition_met_on: date | None = None
    why: str = ""
    paused_until: date | None = None
    cancelled_on: date | None = None
    extension: ExtensionView | None = None
    snoozed_until: date | None = None
    follows: str | None = None
    merged_into: str | None = None
    plan: str = ""
    restricted: bool = False

    @property
    def live(self) -> bool:
        return self.state in LIVE

    @property
    def forecast(self) -> date | None:
        """When it is now expected; the latest of the parts still owed where there are several."""
        if not self.shares:
            return self.latest.forecast if self.latest else None
        owed = (share.forecast for share in self.shares if not share.settled)
        return max((day for day in owed if day is not None), default=None)

    @property
    def differing(self) -> tuple[UpdateView, ...]:
        """The newest words, of each agency that still owes its part, that the key would not say."""
        owed = [share.latest for share in self.shares if not share.settled]
        told = owed if self.shares else [self.latest]
        return tuple(one for one in told if one is not None and one.differs)


def view_action(s: Scene, action: Action) -> ActionView:
    key, shares = s.p.key_for(action), view_shares(s, action)
    latest = s.w.get(Update, action.latest) if action.latest else None
    return ActionView(
        ref=action.id,
        revision=action.revision,
        title=action.title,
        group=action.group,
        group_name=s.p.groups[action.group].name,
        state=action.state.value,
        leads=tuple(view_lead(s, owner, action.group) for owner in action.owners),
        timescale=action.timescale,
        agreed=action.agreed,
        original=action.original,
        precision=action.precision,
        late=(s.day - action.agreed).days if action.agreed and action.overdue(s.day) else 0,
        waiting=action.waiting,
        completed_on=action.completed_on,
        objective=_objective(s.p, action),
        rating=key.rating(action.rating) if action.rating else None,
        latest=view_update(s, action, latest) if latest else None,
        key=tuple(rating for rating in key.ratings if rating.meaning in UNDER_WAY),
        late_months=key.late_months,
        can=s.allowed(possible(s.p, action, shares), action),
        supporters=tuple(view_lead(s, owner, action.group) for owner in action.supporters),
        shares=shares,
        measure=action.measure,
        condition_met_on=action.condition_met_on,
        why=action.why,
        paused_until=action.paused_until,
        cancelled_on=action.cancelled_on,
        extension=extension_of(s, action),
        snoozed_until=action.snoozed_until,
        follows=action.follows,
        merged_into=action.merged_into,
        plan=_plan(s.p, action),
        restricted=s.restricted(action.group),
    )


def _plan(p: Partnership, action: Action) -> str:
    return p.plans[action.plan].title if action.plan in p.plans else ""


def _objective(p: Partnership, action: Action) -> str:
    plan = p.plans.get(action.plan or "")
    found = (o.title for o in plan.objectives if o.id == action.objective) if plan else iter(())
    return next(found, "")
