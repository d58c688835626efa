"""The yearly look at one's register: who is asked, and what settles it."""

from __future__ import annotations

from dataclasses import dataclass

from governance.asks import ASKS_BY_SUBJECT, AskState, Rule
from governance.declaring import Review, review_due
from governance.interests import DECLARATIONS_BY_PERSON
from usecases.answer import redraw, settle_ask
from usecases.scene import Scene


@dataclass(frozen=True, slots=True)
class RegisterTold:
    """`why` somebody is asked to look, empty where they have; `interests` is how many stand there.
    Never which."""

    why: str
    interests: int


def subject_of(person: str) -> str:
    return f"register:{person}"


def review_of(s: Scene, person: str) -> Review | None:
    return review_due(s.p, person, s.day, s.w.find(DECLARATIONS_BY_PERSON, person))


def register_told(s: Scene) -> RegisterTold:
    """The reader's own."""
    due, said = review_of(s, s.reader), s.w.find(DECLARATIONS_BY_PERSON, s.reader)
    return RegisterTold(due.why.value if due else "", sum(one.holds(s.day) for one in said))


def settle_register(s: Scene, person: str) -> None:
    """They have looked at it, in whatever way."""
    for ask in s.w.find(ASKS_BY_SUBJECT, subject_of(person)):
        if ask.rule is Rule.REGISTER and ask.state is AskState.OPEN:
            settle_ask(s.w, ask, AskState.ANSWERED)
        else:
            redraw(s.w, ask)
