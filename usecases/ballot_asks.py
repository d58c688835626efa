"""Votes by correspondence: who is asked for theirs, and who hears that it can be closed.

It is worked out anew whenever anything has changed that it hangs on, and settles what is not owed
any more.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from governance.asks import ASKS_BY_SUBJECT, Ask, AskState, Over, Rule
from governance.deciding import takes_votes
from governance.decisions import DECISIONS_BY_GROUP, Decision
from governance.policy import Lane
from governance.voting import counted
from usecases.answer import redraw, settle_ask, tell_people
from usecases.ask_again import ask_again
from usecases.formal import electors_of, votes_on
from usecases.news import News, new_ask
from usecases.scene import Scene

AGAIN = ".reminder"
REMINDS = 2
"""Working days before the last on which a vote is taken."""


def attend_ballots(s: Scene, group: str) -> None:
    """All that are open in a group: who has a vote may have changed."""
    for decision in s.w.find(DECISIONS_BY_GROUP, group):
        if decision.by_post and takes_votes(decision, s.day):
            attend_ballot(s, decision)


def attend_ballot(s: Scene, decision: Decision) -> None:
    """Whoever has a vote is asked once and reminded once; it is settled for whoever has none any
    more, or whose vote was cast."""
    known = {ask.id: ask for ask in s.w.find(ASKS_BY_SUBJECT, decision.id)}
    electors = electors_of(s, decision, by_correspondence=True)
    cast = counted(electors, votes_on(s, decision))
    wanted = {ask.id: ask for ask in _asks(s, decision, voters_left(s, decision))}
    for key, ask in wanted.items():
        if key in known or not _is_late(s, decision, ask):
            _ask(s, ask, known.get(key))
    for key, ask in known.items():
        person = ask.recipient.removeprefix("person:")
        if key not in wanted and ask.state is AskState.OPEN:
            voted = ask.rule is Rule.VOTE and electors.unit_of.get(person) in cast
            settle_ask(s.w, ask, AskState.ANSWERED if voted else AskState.PASSED_OVER)
        elif person == s.reader or not takes_votes(decision, s.day):
            redraw(s.w, ask)


def tell_closed(s: Scene, decision: Decision) -> None:
    """What it came to, to those who waited for it."""
    news = News(Rule.BALLOT, decision.id, f"b{decision.ballot}.closed", Lane.TIMED)
    tell_people(s, news, closers(s, decision))


def voters_left(s: Scene, decision: Decision) -> tuple[str, ...]:
    """Those who can cast a vote by correspondence that nobody has cast yet."""
    if not (decision.by_post and takes_votes(decision, s.day)):
        return ()
    electors = electors_of(s, decision, by_correspondence=True)
    cast = counted(electors, votes_on(s, decision))
    return tuple(person for person, unit in electors.unit_of.items() if unit not in cast)


def closers(s: Scene, decision: Decision) -> tuple[str, ...]:
    """Who hears when it can be closed: the chair, the business manager and whoever proposed it."""
    group = decision.group
    chair = s.p.chair(group, s.day) if group in s.p.groups else ()
    people = (*chair, *s.p.managers(s.day), decision.proposed_by)
    return tuple(dict.fromkeys(people))


def _asks(s: Scene, decision: Decision, left: tuple[str, ...]) -> Iterator[Ask]:
    if decision.closes_on is None or not takes_votes(decision, s.day):
        return
    ballot = f"b{decision.ballot}"
    vote = News(Rule.VOTE, decision.id, ballot, Lane.TIMED)
    yield from (new_ask(s, vote, f"person:{person}") for person in left)
    again = replace(vote, occurrence=f"{ballot}{AGAIN}", since=_remind_on(s, decision.closes_on))
    yield from (new_ask(s, again, f"person:{person}") for person in left)
    over = s.p.days.add(decision.closes_on, 1) if left else None
    close = News(Rule.BALLOT, decision.id, f"{ballot}.closing", Lane.TIMED, over)
    yield from (new_ask(s, close, f"person:{person}") for person in closers(s, decision))


def _remind_on(s: Scene, last: date) -> date:
    return s.p.days.add(last, -REMINDS)


def _is_late(s: Scene, decision: Decision, ask: Ask) -> bool:
    """A reminder that would come no later than the request itself."""
    last = decision.closes_on
    return last is not None and ask.occurrence.endswith(AGAIN) and _remind_on(s, last) <= s.day


def _ask(s: Scene, ask: Ask, there: Ask | None) -> None:
    if there is None:
        s.w.ask(ask)
    elif there.over is Over.MOOT:
        ask_again(s, there, ask.attention_at)
    elif there.attention_at and ask.attention_at and ask.attention_at < there.attention_at:
        # all have voted before the last day
        s.w.put(replace(there, attention_at=ask.attention_at))
