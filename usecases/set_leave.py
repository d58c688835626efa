"""Say when somebody is away and who stands in for them, or that they are back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from governance.asks import ASK_ATTENTION
from governance.leave import LEAVES, Leave, away, stands_in
from usecases.alone import due_alone
from usecases.attend import attend_all
from usecases.ports.store import Work
from usecases.refusals import AwayAlready, Incomplete, NotAllowed, NotFound
from usecases.scene import Scene, scene

VERB = "leave.set"
DAY = timedelta(days=1)
LONGEST = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class SetLeave:
    """Both days included. `person` and `stand_in` are ids; None is whoever says it, or nobody.

    One that begins on the same day as an earlier one takes its place.
    """

    first: date
    last: date
    stand_in: str | None = None
    person: str | None = None


@dataclass(frozen=True, slots=True)
class ClearLeave:
    """The leave that begins on `first`; None is the one they are on today."""

    first: date | None = None
    person: str | None = None


@dataclass(frozen=True, slots=True)
class LeaveSet:
    """`alone_from` is the first day of it on which nobody is there instead, not even the stand-in's
    own; `due` are the references of what falls due then, and is asked about before they go."""

    person: str
    first: date
    last: date
    stand_in: str | None = None
    alone_from: date | None = None
    due: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LeaveCleared:
    """`last` is the last day they were away; None where they had not gone yet."""

    person: str
    first: date
    last: date | None = None


def set_leave(w: Work, command: SetLeave, now: datetime) -> LeaveSet:
    """Raises NotFound, NotAllowed, Incomplete or AwayAlready."""
    s = scene(w, now)
    person = _whose(s, command.person)
    if problems := _problems(s, person, command):
        raise Incomplete(problems)
    for other in w.find(LEAVES, person):
        if other.first != command.first and _overlap(other, command):
            raise AwayAlready(s.name(person), other.first, other.last)
    key = f"{person}|{command.first.isoformat()}"
    held = w.get(Leave, key) or Leave(id=key, person=person, first=command.first, last=command.last)
    leave = w.put(replace(held, last=command.last, stand_in=command.stand_in))
    s = _looked_at(w, now, person)
    return LeaveSet(
        person=s.name(person),
        first=leave.first,
        last=leave.last,
        stand_in=s.name(leave.stand_in) if leave.stand_in else None,
        alone_from=_alone_from(s, leave),
        due=due_alone(s, leave),
    )


def clear_leave(w: Work, command: ClearLeave, now: datetime) -> LeaveCleared:
    """One that has begun ends yesterday. Raises NotFound, NotAllowed or Incomplete."""
    s = scene(w, now)
    person = _whose(s, command.person)
    leave = _meant(s, person, command.first)
    if leave is None:
        raise Incomplete({"first": "no leave"})
    if leave.last < s.day:
        raise Incomplete({"first": "over"})
    begun = leave.first < s.day
    if begun:
        w.put(replace(leave, last=s.day - DAY))
    else:
        w.remove(leave)
    s = _looked_at(w, now, person)
    return LeaveCleared(s.name(person), leave.first, s.day - DAY if begun else None)


def _whose(s: Scene, named: str | None) -> str:
    person = named or s.reader
    if person not in s.p.people:
        raise NotFound("person", person)
    if not s.may(VERB, f"person:{person}"):
        raise NotAllowed(VERB, s.name(person), s.names((person, *s.p.managers(s.day))))
    return person


def _problems(s: Scene, person: str, command: SetLeave) -> dict[str, str]:
    problems = {}
    if command.last < command.first:
        problems["last"] = "before first"
    elif command.last < s.day:
        problems["last"] = "past"
    elif command.last - command.first > LONGEST:
        problems["last"] = "too long"
    if command.stand_in == person:
        problems["stand_in"] = "oneself"
    elif command.stand_in is not None and command.stand_in not in s.p.people:
        problems["stand_in"] = "unknown"
    return problems


def _overlap(leave: Leave, command: SetLeave) -> bool:
    return command.first <= leave.last and leave.first <= command.last


def _meant(s: Scene, person: str, first: date | None) -> Leave | None:
    if first is None:
        return away(s.p.leaves, person, s.day)
    return s.w.get(Leave, f"{person}|{first.isoformat()}")


def _looked_at(w: Work, now: datetime, person: str) -> Scene:
    """With the leave as it is now: what hangs on it is worked out anew, and what waits to be sent
    to them, or to anybody who is away, is looked at again."""
    s = scene(w, now)
    attend_all(s)
    for ask in w.find(ASK_ATTENTION):
        who = ask.recipient.removeprefix("person:")
        later = ask.attention_at is not None and ask.attention_at > now
        if later and (who == person or away(s.p.leaves, who, s.day)):
            w.put(replace(ask, attention_at=now))
    w.enter(VERB, person)
    return s


def _alone_from(s: Scene, leave: Leave) -> date | None:
    day = max(leave.first, s.day)
    while day <= leave.last:
        if s.p.days.is_working(day) and stands_in(s.p.leaves, leave.person, day) is None:
            return day
        day += DAY
    return None
