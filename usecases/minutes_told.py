"""Who hears of minutes, and what they were told as it stands since."""

from __future__ import annotations

from governance.asks import ASKS_BY_SUBJECT, AskState, Rule
from governance.meetings import Meeting
from governance.policy import Lane
from usecases.answer import redraw, settle_ask, tell_people
from usecases.news import News
from usecases.scene import Scene

ABOUT = frozenset({Rule.MINUTES, Rule.CIRCULATED})


def tell_circulated(s: Scene, meeting: Meeting) -> int:
    """Everybody who takes part but whoever circulates them, each once; nobody is reminded of the
    draft any more. Gives back how many hear of it."""
    people = [one for one in s.p.taking_part(meeting.group, s.day) if one != s.reader]
    tell_people(s, News(Rule.CIRCULATED, meeting.id, meeting.id, Lane.PROMPT), people)
    for ask in s.w.find(ASKS_BY_SUBJECT, meeting.id, AskState.OPEN):
        if ask.rule is Rule.MINUTES:
            settle_ask(s.w, ask, AskState.ANSWERED)
    return len(people)


def show_minutes_afresh(s: Scene, meeting: Meeting) -> None:
    """In the messages that told of them."""
    for ask in s.w.find(ASKS_BY_SUBJECT, meeting.id):
        if ask.rule in ABOUT:
            redraw(s.w, ask)
