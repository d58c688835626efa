"""What an answer about interests sets off: it settles what was asked, wherever it came from."""

from __future__ import annotations

from governance.asks import ASKS_BY_SUBJECT, AskState, Rule
from governance.declaring import OWED, Answer
from governance.meetings import Meeting
from usecases.answer import redraw, settle_ask
from usecases.formal import sitting
from usecases.outstanding import answers_in
from usecases.scene import Scene

SHOW_IT = frozenset({Rule.DECLARE, Rule.START, Rule.QUORUM})
"""What shows who comes, or who has answered, to its reader."""


def settle_declaring(s: Scene, meeting: Meeting, of: str = "") -> None:
    """Also where somebody does not come, and so owes no answer any more. `of` is whose answer it
    is, where it is one person's: what others with a seat were asked stays as it is."""
    found = answers_in(s, meeting)
    others = {*sitting(s, meeting).seated} - {of} if of else set()
    for ask in s.w.find(ASKS_BY_SUBJECT, meeting.id):
        if ask.rule not in SHOW_IT:
            continue
        person = ask.recipient.removeprefix("person:")
        if ask.rule is Rule.DECLARE and person in others:
            continue
        answer = found.get(person)
        owed = answer in OWED or ask.rule is not Rule.DECLARE
        if owed or ask.state is not AskState.OPEN:
            redraw(s.w, ask)
        else:
            gone = answer in (None, Answer.APOLOGIES)
            settle_ask(s.w, ask, AskState.PASSED_OVER if gone else AskState.ANSWERED)
