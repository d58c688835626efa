"""What a group has decided and is asked to; and one of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from governance.decisions import DECISIONS_BY_GROUP
from usecases.decision_view import view_decision
from usecases.export_decisions import TOLD
from usecases.find_decision import find_decision
from usecases.find_group import find_group
from usecases.ports.store import Work
from usecases.refusals import NotAllowed
from usecases.scene import scene
from usecases.views.decision import DecisionView


@dataclass(frozen=True, slots=True)
class ListDecisions:
    """The latest first; `undecided` only those that are still open."""

    group: str
    undecided: bool = False
    limit: int = 20


@dataclass(frozen=True, slots=True)
class DecisionsListed:
    """`published`: there is a register of it that others may read."""

    group: str
    decisions: tuple[DecisionView, ...]
    more: int
    published: bool = False


@dataclass(frozen=True, slots=True)
class ShowDecision:
    decision: str


@dataclass(frozen=True, slots=True)
class DecisionShown:
    view: DecisionView


def list_decisions(w: Work, command: ListDecisions, now: datetime) -> DecisionsListed:
    """Raises NotFound or NotAllowed."""
    s = scene(w, now)
    group = find_group(s, command.group)
    if not s.may("decision.show", group):
        raise NotAllowed("decision.show", group, s.names(s.p.chair(group, s.day)))
    found = [
        one
        for one in reversed(w.find(DECISIONS_BY_GROUP, group))
        if not (command.undecided and one.over)
    ]
    shown = tuple(view_decision(s, one) for one in found[: command.limit])
    published = not s.restricted(group) and any(one.state in TOLD for one in found)
    return DecisionsListed(group, shown, len(found) - len(shown), published)


def show_decision(w: Work, command: ShowDecision, now: datetime) -> DecisionShown:
    """Raises NotFound."""
    s = scene(w, now)
    return DecisionShown(view_decision(s, find_decision(s, command.decision)))
