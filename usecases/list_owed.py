"""List what somebody owes of the formal half: declarations, votes, a look at their register."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from governance.asks import Rule
from governance.decisions import DECISIONS_BY_GROUP, Decision
from governance.meetings import MEETINGS_BY_GROUP, Meeting
from governance.stages import stages
from usecases.ballot_asks import voters_left
from usecases.decision_view import view_decision
from usecases.outstanding import owing
from usecases.ports.store import Work
from usecases.register_asks import RegisterTold, register_told, review_of
from usecases.scene import Scene, scene
from usecases.views.decision import DecisionView
from usecases.views.meeting import MeetingView, view_meeting


@dataclass(frozen=True, slots=True)
class ListOwed:
    pass


@dataclass(frozen=True, slots=True)
class OwedListed:
    """The meetings one has still to say something for, the votes one has still to cast by
    correspondence, and one's register where it is to be looked at."""

    meetings: tuple[MeetingView, ...] = ()
    votes: tuple[DecisionView, ...] = ()
    register: RegisterTold | None = None


def list_owed(w: Work, _command: ListOwed, now: datetime) -> OwedListed:
    s = scene(w, now)
    return OwedListed(
        tuple(view_meeting(s, one) for one in _meetings(s) if s.reader in owing(s, one)),
        tuple(view_decision(s, one) for one in _votes(s)),
        register_told(s) if review_of(s, s.reader) else None,
    )


def _meetings(s: Scene) -> Iterator[Meeting]:
    """Those of groups that declare, from when their members are asked."""
    for group in s.p.groups.values():
        for one in s.w.find(MEETINGS_BY_GROUP, group.id) if group.declares else ():
            if one.coming and _is_asked(s, one) and s.may("interest.answer", one):
                yield one


def _is_asked(s: Scene, meeting: Meeting) -> bool:
    falls = stages(s.p, meeting)
    return any(fall.stage.rule is Rule.DECLARE and fall.at <= s.now for fall in falls)


def _votes(s: Scene) -> Iterator[Decision]:
    for group in s.p.groups:
        for one in s.w.find(DECISIONS_BY_GROUP, group):
            if s.may("decision.vote", group) and s.reader in voters_left(s, one):
                yield one
