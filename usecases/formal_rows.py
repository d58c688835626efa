"""What a message's row tells of votes, deputies and one's register, with its reader's rights of the
moment; and whether there is still a reason to tell it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from governance.asks import Ask, Rule
from governance.attendance import Deputy
from governance.deciding import takes_votes
from governance.decisions import Decision, DecisionState
from usecases.ballot_asks import voters_left
from usecases.decision_view import view_decision
from usecases.formal import electors_of, votes_on
from usecases.register_asks import register_told, review_of
from usecases.scene import Scene
from usecases.tell_deputy import deputy_told, is_sent
from usecases.views.decision import DecisionView


@dataclass(frozen=True, slots=True)
class BallotTold:
    """`owed`: the reader has still to vote; `cast` is what was cast in their place, by them or by
    another; `open`: votes are still taken; `asked`: it is their vote that is asked for, else they
    hear when it can be closed."""

    view: DecisionView
    asked: bool
    open: bool
    owed: bool = False
    cast: str = ""


def _ballot(s: Scene, ask: Ask) -> object | None:
    decision = s.w.get(Decision, ask.subject)
    if decision is None:
        return None
    return BallotTold(
        view_decision(s, decision),
        asked=ask.rule is Rule.VOTE,
        open=takes_votes(decision, s.day),
        owed=s.reader in voters_left(s, decision),
        cast=_cast(s, decision),
    )


def _cast(s: Scene, decision: Decision) -> str:
    """Of the vote that is theirs."""
    unit = electors_of(s, decision, by_correspondence=True).unit_of.get(s.reader)
    mine = (vote.choice.value for vote in votes_on(s, decision) if vote.unit == unit)
    return next(mine, "")


def _may_see(s: Scene, ask: Ask) -> bool:
    decision = s.w.get(Decision, ask.subject)
    return decision is not None and s.may("decision.show", decision.group)


def _votes_still(s: Scene, ask: Ask) -> bool:
    decision = s.w.get(Decision, ask.subject)
    return decision is not None and s.reader in voters_left(s, decision)


def _closes_still(s: Scene, ask: Ask) -> bool:
    """That it was closed is told once it is; that it can be, until then."""
    decision = s.w.get(Decision, ask.subject)
    voting = decision is not None and decision.state is DecisionState.VOTING
    return voting or ask.occurrence.endswith(".closed")


def _deputises_still(s: Scene, ask: Ask) -> bool:
    sent = is_sent(s, s.w.get(Deputy, ask.subject))
    return sent is ask.occurrence.startswith("sent")


FORMAL_ROWS: dict[Rule, Callable[[Scene, Ask], object | None]] = {
    Rule.VOTE: _ballot,
    Rule.BALLOT: _ballot,
    Rule.DEPUTY: deputy_told,
    Rule.REGISTER: lambda s, _ask: register_told(s),
}

ALLOWED: dict[Rule, Callable[[Scene, Ask], bool]] = {Rule.VOTE: _may_see, Rule.BALLOT: _may_see}

REASON: dict[Rule, Callable[[Scene, Ask], bool]] = {
    Rule.VOTE: _votes_still,
    Rule.BALLOT: _closes_still,
    Rule.DEPUTY: _deputises_still,
    Rule.REGISTER: lambda s, _ask: review_of(s, s.reader) is not None,
}
"""Of what its reader has not heard yet."""


def formal_concerns(s: Scene, ask: Ask, reader: str) -> bool:
    own = Scene(s.w, s.p, s.now, reader)
    if ask.rule in ALLOWED and not ALLOWED[ask.rule](own, ask):
        return False
    return ask.delivered_at is not None or REASON[ask.rule](own, ask)
