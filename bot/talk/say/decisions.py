"""What is said of decisions: proposed, objected to, voted on, recorded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.talk.decision_buttons import (
    decision_buttons,
    lift_button,
    show_decision,
    vote_buttons,
)
from bot.talk.notice import Fact, Form, Item, Notice
from bot.talk.say.context import Context
from bot.talk.say.papers_had import decisions_paper
from bot.talk.words import capital, counted, joined, number, title_of
from governance.dates import london, said
from usecases.close_vote import VoteClosed
from usecases.drop_decision import DecisionDropped
from usecases.link_action import ActionLinked
from usecases.list_decisions import DecisionShown, DecisionsListed
from usecases.object_to import Objected
from usecases.open_vote import VoteOpened
from usecases.propose_decision import DecisionProposed, DecisionReady
from usecases.record_consensus import ConsensusRecorded
from usecases.views.decision import DecisionView
from usecases.vote import VoteCast

CAME = {
    "agreed by all who have a vote": "All who have a vote agreed.",
    "carried by a majority": "A majority is for it.",
    "turned down by a majority": "A majority is against it.",
    "no majority either way": "Neither side has the majority needed, so it stays open.",
    "not enough took part": "Too few took part for it to count, so it stays open.",
}


def say(result: DecisionShown, _context: Context) -> Notice:
    view = result.view
    return Notice(
        _title(view), (_stands(view),), tuple(_facts(view)), buttons=decision_buttons(view)
    )


def say_proposed(result: DecisionProposed, _context: Context) -> Notice:
    text = "The chair asks for objections and records that all agree, or opens a vote."
    return _told(f"Proposed: {_title(result.view)}", text, result.view)


def say_objected(result: Objected, _context: Context) -> Notice:
    if result.stands:
        heading = "You object"
        text = "While it stands nobody can record that all agree; it can still be voted on."
    else:
        heading = "You do not object"
        text = "Nothing of yours stands in the way of recording that all agree."
    notice = _told(f"{heading}: {_title(result.view)}", text, result.view, bare=True)
    return replace(notice, buttons=(lift_button(result.view),)) if result.stands else notice


def say_consensus(result: ConsensusRecorded, _context: Context) -> Notice:
    view = result.view
    if result.again:
        text = f"{view.resolved_by} recorded it already, and that stays. {UNCHANGED}"
        return _told(f"Agreed already: {_title(view)}", text, view)
    return _told(f"Agreed: {_title(view)}", CAME[view.outcome], view)


def say_opened(result: VoteOpened, _context: Context) -> Notice:
    view = result.view
    until = f"until the end of {said(view.closes_on)}" if view.closes_on else "in the room"
    text = f"The vote is open {until}. Saying nothing is not agreeing."
    return _told(f"Vote: {_title(view)}", text, view)


def say_cast(result: VoteCast, _context: Context) -> Notice:
    heading = f"Your vote: {result.choice}"
    text = f"It is noted for {result.voice}, and can be changed until the vote is closed."
    return Notice(heading, (_title(result.view), text), buttons=vote_buttons(result.view))


def say_closed(result: VoteClosed, _context: Context) -> Notice:
    view = result.view
    text = CAME[view.outcome]
    if result.again:
        text = f"It was closed already, and what was recorded stays. {text}"
    return _told(f"Vote closed: {_title(view)}", text, view)


def say_dropped(result: DecisionDropped, _context: Context) -> Notice:
    text = "It is not to be decided any more. That it was proposed stays on record."
    return _told(f"Dropped: {_title(result.view)}", text, result.view)


def say_linked(result: ActionLinked, _context: Context) -> Notice:
    already = " already" if result.again else ""
    text = f"{title_of(result.action)} is linked to it{already}."
    return _told(f"Came of it: {_title(result.view)}", text, result.view)


def say_list(result: DecisionsListed, _context: Context) -> Notice:
    text = () if result.decisions else ("There are none.",)
    more = f"{capital(counted(result.more, 'earlier one'))} not shown." if result.more else ""
    items = tuple(
        Item(_title(view), tuple(_facts(view)), _stands(view), (show_decision(view),))
        for view in result.decisions
    )
    paper = decisions_paper(result.group) if result.published else None
    return Notice(f"Decisions of {result.group}", text, items=items, footer=more, paper=paper)


def say_propose(ready: DecisionReady, form: Form) -> Notice:
    text = () if ready.meeting else (NOT_MEETING.format(group=ready.group),)
    return Notice(f"What is {ready.group} to decide?", text, form=form)


def say_why(view: DecisionView, form: Form) -> Notice:
    return Notice(f"Why? {_title(view)}", (_stands(view),), tuple(_facts(view)), form=form)


NOT_MEETING = (
    "{group} is not meeting now: give the number of an item to have it decided there, or leave "
    "that empty and have it voted on by correspondence."
)
UNCHANGED = "Nothing was changed."
ONLY_THE_GROUP = "only those on the group read it"


def _told(heading: str, text: str, view: DecisionView, *, bare: bool = False) -> Notice:
    buttons = () if bare else decision_buttons(view)
    return Notice(heading, (text,), tuple(_facts(view)), buttons=buttons)


def _title(view: DecisionView) -> str:
    return f"{view.ref} {view.text}"


def _stands(view: DecisionView) -> str:
    state = f"{capital(view.state)} {view.way}".strip()
    when = f" on {said(london(view.resolved_at).date())}" if view.resolved_at else ""
    came = f" {CAME[view.outcome]}" if view.outcome and not view.way else ""
    return f"{state}{when}.{came}"


def _facts(view: DecisionView) -> Iterator[Fact]:
    yield Fact("Proposed by", f"{view.proposed_by}, {said(london(view.proposed_at).date())}")
    standing = [one for one in view.objections if not one.lifted]
    if standing:
        yield Fact("Objections", joined([_objection(one.person, one.text) for one in standing]))
    if view.state == "being voted on":
        yield Fact("Voted", f"{number(view.voted)} so far" if view.voted else "nobody yet")
        if view.silent:
            yield Fact("Still to vote", "; ".join(view.silent))  # some have commas in their names
    elif view.yes or view.no or view.abstained:
        yield Fact("Votes", _figures(view))
    if view.resolved_by:
        yield Fact("Recorded by", view.resolved_by)
    if view.withheld:
        yield Fact("Why (not for publication)", view.rationale or ONLY_THE_GROUP)
    elif view.rationale:
        yield Fact("Why", view.rationale)
    if view.actions:
        yield Fact("Actions", joined(view.actions))


def _objection(person: str, text: str) -> str:
    return f"{person} ({text})" if text else person


def _figures(view: DecisionView) -> str:
    """2 for, 1 against, no abstentions are left out."""
    told = (f"{view.yes} for", f"{view.no} against")
    return ", ".join((*told, f"{view.abstained} abstained") if view.abstained else told)
