"""What a reader is shown of a decision, with their own rights."""

from __future__ import annotations

from collections.abc import Iterator

from governance.actions import Action
from governance.decisions import Decision, DecisionState
from governance.meetings import Meeting, MeetingState
from governance.voting import VOTES_BY_DECISION, counted, tally
from usecases.formal import electors_of, votes_on
from usecases.scene import Scene
from usecases.views.decision import DecisionView, ObjectionView, VoteView
from usecases.views.names import agency_name

RESOLVE, RAISE = "decision.resolve", "action.new"
VERBS = ("decision.vote", RESOLVE)


def view_decision(s: Scene, one: Decision) -> DecisionView:
    voting = one.state is DecisionState.VOTING
    electors = electors_of(s, one, by_correspondence=one.by_post) if voting else None
    votes = votes_on(s, one)
    silent = tally(electors, votes).silent if electors else ()
    return DecisionView(
        ref=one.id,
        group=one.group,
        group_name=s.p.groups[one.group].name if one.group in s.p.groups else one.group,
        text=one.text,
        state=one.state.value,
        proposed_by=s.name(one.proposed_by),
        proposed_at=one.proposed_at,
        item=one.item,
        way=one.way.value if one.way else "",
        outcome=one.outcome.value if one.outcome else "",
        ballot=one.ballot,
        closes_on=one.closes_on,
        yes=one.yes,
        no=one.no,
        abstained=one.abstained,
        voted=len(counted(electors, votes)) if electors else one.yes + one.no + one.abstained,
        silent=tuple(_voice(s, unit) for unit in silent),
        votes=() if voting else _votes(s, one),
        objections=tuple(
            ObjectionView(s.name(each.person), each.at, each.text, each.lifted_at is not None)
            for each in one.objections
        ),
        resolved_by=s.name(one.resolved_by) if one.resolved_by else "",
        resolved_at=one.resolved_at,
        rationale=one.rationale if _reads_why(s, one) else "",
        withheld=one.withheld,
        actions=tuple(ref for ref in one.actions if _sees(s, ref)),
        in_room=_in_room(s, one),
        restricted=s.restricted(one.group),
        can=tuple(_can(s, one)),
    )


def _can(s: Scene, one: Decision) -> Iterator[str]:
    """Once it is resolved, to have an action come of it."""
    if one.state is DecisionState.RESOLVED and s.may(RESOLVE, about(s, one)):
        yield from (RAISE,) if s.may(RAISE, one.group) else ()
    elif not one.over:
        yield from (verb for verb in VERBS if s.may(verb, about(s, one)))


def about(s: Scene, one: Decision) -> Meeting | str:
    """What rights are asked of: its meeting, whose chair is who chairs that one, or its group."""
    return s.w.get(Meeting, one.meeting) or one.group


def _reads_why(s: Scene, one: Decision) -> bool:
    return not one.withheld or s.may("decision.withheld", about(s, one))


def _in_room(s: Scene, one: Decision) -> bool:
    meeting = s.w.get(Meeting, one.meeting)
    return meeting is not None and meeting.state is MeetingState.UNDER_WAY


def _votes(s: Scene, one: Decision) -> tuple[VoteView, ...]:
    """Those that counted when it was closed, in the order of the seats."""
    cast = {vote.unit: vote for vote in s.w.find(VOTES_BY_DECISION, one.id, one.ballot)}
    kept = (cast[unit] for unit in one.units if unit in one.counted and unit in cast)
    return tuple(
        VoteView(_voice(s, vote.unit), s.name(vote.person), vote.choice.value) for vote in kept
    )


def _sees(s: Scene, ref: str) -> bool:
    action = s.w.get(Action, ref)
    return action is not None and s.may("action.show", action)


def _voice(s: Scene, unit: str) -> str:
    return s.p.posts[unit].title if unit in s.p.posts else agency_name(s.p, unit)
