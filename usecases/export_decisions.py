"""The register of a group's decisions: as it is published, or the whole of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from governance.decisions import DECISIONS_BY_GROUP, Decision, DecisionState
from usecases.decision_view import view_decision
from usecases.ports.store import Work
from usecases.refusals import NotAllowed, NotFound
from usecases.scene import Scene, scene
from usecases.views.decision import DecisionView

PUBLISHED, WHOLE = "decision.export", "decision.register"
TOLD = frozenset({DecisionState.RESOLVED, DecisionState.LOST})
"""What is published: not what was only proposed, or dropped."""


@dataclass(frozen=True, slots=True)
class ExportDecisions:
    """`group` by its id. `whole`: also what is not published."""

    group: str
    whole: bool = False


@dataclass(frozen=True, slots=True)
class DecisionsExported:
    """The earliest first. What is published says neither who voted how, nor who objected, nor a
    reason that was withheld."""

    group_name: str
    whole: bool
    decisions: tuple[DecisionView, ...]


def export_decisions(w: Work, command: ExportDecisions, now: datetime) -> DecisionsExported:
    """It says what everybody in the group may read, whoever asks. Raises NotFound, also for whoever
    may not read it, or NotAllowed: what a restricted group decides is not published."""
    s = scene(w, now)
    group = command.group
    verb = WHOLE if command.whole else PUBLISHED
    if group not in s.p.groups or not s.may(verb, group):
        raise NotFound("group", group)
    if s.restricted(group) and not command.whole:
        raise NotAllowed(PUBLISHED, group, ())
    own = scene(w, now, reader=f"group:{group}")
    found = w.find(DECISIONS_BY_GROUP, group)
    views = tuple(_view(own, one, whole=command.whole) for one in found if _told(one, command))
    return DecisionsExported(s.p.groups[group].name, command.whole, views)


def _told(one: Decision, command: ExportDecisions) -> bool:
    return command.whole or one.state in TOLD


def _view(s: Scene, one: Decision, *, whole: bool) -> DecisionView:
    view = view_decision(s, one)
    if whole:
        return view
    reason = "" if view.withheld else view.rationale
    return replace(view, rationale=reason, votes=(), objections=(), proposed_by="", actions=())
