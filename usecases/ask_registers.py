"""Ask those who are to look at their register of interests, and who has come to have a vote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from governance.asks import Ask, Rule
from governance.decisions import DECISIONS_BY_GROUP
from governance.declaring import reviews
from usecases.ballot_asks import attend_ballots
from usecases.news import News, new_ask
from usecases.ports.store import Work
from usecases.register_asks import review_of, subject_of
from usecases.scene import Scene, scene

SUBJECT = "registers"


@dataclass(frozen=True, slots=True)
class AskRegisters:
    """The daily job's: seats change hands on days that were set before, and years pass."""


@dataclass(frozen=True, slots=True)
class RegistersAsked:
    asks: tuple[str, ...]


def ask_registers(w: Work, _command: AskRegisters, now: datetime) -> RegistersAsked:
    """Each review once, however long nobody answers."""
    s = scene(w, now)
    new = tuple(ask.id for ask in _reviews(s) if w.ask(ask))
    for group in s.p.groups:
        if w.find(DECISIONS_BY_GROUP, group, limit=1):
            attend_ballots(s, group)
    if w.changed:
        w.enter("registers", SUBJECT)
    return RegistersAsked(new)


def _reviews(s: Scene) -> Iterator[Ask]:
    declaring = (group for group in s.p.groups if reviews(s.p, group))
    people = dict.fromkeys(one for group in declaring for one in s.p.seated(group, s.day))
    for person in people:
        if (due := review_of(s, person)) is not None:
            news = News(Rule.REGISTER, subject_of(person), due.occurrence)
            yield new_ask(s, news, f"person:{person}")
