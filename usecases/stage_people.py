"""Whom a stage of a meeting's cycle is for, on a day, and about what."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from governance.agenda import AGENDA_BY_MEETING
from governance.asks import ASKS_BY_SUBJECT, Ask, AskState, Rule, ask_id
from governance.cycle import REMINDS, To
from governance.meetings import Meeting
from governance.reports import ExceptionReport, report_id
from governance.stages import Fall
from usecases.formal import is_at_risk
from usecases.minutes_text import minutes_of
from usecases.next_chair import next_to_chair
from usecases.outstanding import owing
from usecases.raised import raised_in
from usecases.reporting import reporters
from usecases.scene import Scene

Told = tuple[str, str]
"""What the ask is about, and its recipient."""


def asks_of(s: Scene, meeting: Meeting, fall: Fall) -> tuple[Ask, ...]:
    """One for each who is to be asked or told at that stage today; a reminder only where no answer
    has come, and that minutes are due only where they were not circulated."""
    pairs = dict.fromkeys(pair for to in fall.stage.to for pair in WHO[to](s, meeting))
    reminds = fall.stage.name in REMINDS or fall.stage.rule is Rule.MINUTES
    return tuple(
        _ask(s, fall, subject, recipient)
        for subject, recipient in pairs
        if not (reminds and ANSWERED[fall.stage.rule](s, meeting, subject, recipient))
    )


def asks_about(s: Scene, meeting: Meeting) -> list[Ask]:
    """Everything that was asked or told of the meeting, and of the reports for it."""
    reports = (report_id(meeting.id, group) for group in s.p.below(meeting.group))
    return [ask for key in (meeting.id, *reports) for ask in s.w.find(ASKS_BY_SUBJECT, key)]


def runners(s: Scene, meeting: Meeting) -> tuple[str, ...]:
    people = (*s.p.chairs(meeting), *s.p.vices(meeting.group, s.day), *s.p.managers(s.day))
    return tuple(dict.fromkeys(people))


def _ask(s: Scene, fall: Fall, subject: str, recipient: str) -> Ask:
    stage = fall.stage
    return Ask(
        id=ask_id(stage.rule, subject, fall.occurrence, recipient),
        rule=stage.rule,
        subject=subject,
        occurrence=fall.occurrence,
        recipient=recipient,
        lane=stage.lane,
        asked_at=s.now,
    )


def _people(find: Callable[[Scene, Meeting], tuple[str, ...]]) -> _Who:
    def found(s: Scene, meeting: Meeting) -> Iterator[Told]:
        return ((meeting.id, f"person:{person}") for person in find(s, meeting))

    return found


def _chair(s: Scene, meeting: Meeting) -> tuple[str, ...]:
    """Where nobody does, the vice-chair, else the business manager."""
    return s.p.chairs(meeting) or s.p.vices(meeting.group, s.day) or s.p.managers(s.day)


def _owners(s: Scene, meeting: Meeting) -> tuple[str, ...]:
    found = (s.p.owners(action, s.day) for action in raised_in(s, meeting) if action.live)
    return tuple(dict.fromkeys(person for people in found for person in people))


def _reporters(s: Scene, meeting: Meeting) -> Iterator[Told]:
    for group in s.p.below(meeting.group):
        people = dict.fromkeys((*reporters(s, group), *s.p.vices(group, s.day)))
        yield from ((report_id(meeting.id, group), f"person:{person}") for person in people)


def _channel(s: Scene, meeting: Meeting) -> Iterator[Told]:
    """Where there is something to tell it."""
    if raised_in(s, meeting):
        yield meeting.id, f"group:{meeting.group}"


def _at_risk(s: Scene, meeting: Meeting) -> tuple[str, ...]:
    return (*_chair(s, meeting), *s.p.managers(s.day)) if is_at_risk(s, meeting) else ()


def _has_papers_in(s: Scene, meeting: Meeting, subject: str, recipient: str) -> bool:
    person = recipient.removeprefix("person:")
    items = s.w.find(AGENDA_BY_MEETING, meeting.id)
    answered = (
        ask.rule is Rule.PAPERS and ask.recipient == recipient
        for ask in s.w.find(ASKS_BY_SUBJECT, subject, AskState.ANSWERED)
    )
    return any(item.proposed_by == person for item in items) or any(answered)


def _are_circulated(s: Scene, meeting: Meeting, _subject: str, _recipient: str) -> bool:
    return minutes_of(s, meeting).circulated_at is not None


def _has_reported(s: Scene, _meeting: Meeting, subject: str, _recipient: str) -> bool:
    return s.w.get(ExceptionReport, subject) is not None


_Who = Callable[[Scene, Meeting], Iterator[Told]]

WHO: dict[To, _Who] = {
    To.MEMBERS: _people(lambda s, meeting: s.p.taking_part(meeting.group, s.day)),
    To.RUNNERS: _people(runners),
    To.CHAIR: _people(_chair),
    To.NEXT_CHAIR: _people(next_to_chair),
    To.MANAGER: _people(lambda s, _meeting: s.p.managers(s.day)),
    To.REPORTERS: _reporters,
    To.OWNERS: _people(_owners),
    To.CHANNEL: _channel,
    To.DECLARERS: _people(owing),
    To.AT_RISK: _people(_at_risk),
}

ANSWERED: dict[Rule, Callable[[Scene, Meeting, str, str], bool]] = {
    Rule.PAPERS: _has_papers_in,
    Rule.REPORT: _has_reported,
    Rule.MINUTES: _are_circulated,
}
"""Whether somebody need not be reminded."""
