"""Telling those it matters to what was done to a meeting; of several changes as of one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from governance.asks import (
    ASKS_BY_SUBJECT,
    Ask,
    AskState,
    Message,
    MessageState,
    Over,
    Rule,
)
from governance.meeting_changes import together
from governance.meeting_days import is_near
from governance.meetings import (
    CHANGES_BY_MEETING,
    Meeting,
    MeetingChange,
    change_id,
)
from governance.policy import Lane
from usecases.news import News, new_ask
from usecases.scene import Scene


def changes_since(s: Scene, ask: Ask) -> tuple[MeetingChange, ...]:
    """What its recipient does not know of, up to the one it is about."""
    heard = {one.occurrence for one in _told(s, ask.subject, ask.recipient)}
    changes = s.w.find(CHANGES_BY_MEETING, ask.subject)
    here = next((n for n, one in enumerate(changes) if one.id == ask.occurrence), -1)
    known = (one.id in heard or ask.recipient == f"person:{one.by}" for one in changes[:here])
    last = max((n for n, knows in enumerate(known) if knows), default=-1)
    return tuple(changes[last + 1 : here + 1])


def news_of(s: Scene, change: MeetingChange) -> list[Ask]:
    """Who is told of it, or was."""
    found = s.w.find(ASKS_BY_SUBJECT, change.meeting)
    mine = (one for one in found if one.rule is Rule.MEETING_CHANGED)
    return [one for one in mine if one.occurrence == change.id]


def tell_change(s: Scene, before: Meeting | None, after: Meeting) -> None:
    near = is_near_change(s, before, after)
    for older in _waiting(s, after.id, f"person:{s.reader}"):
        _take_back(s, older)
    for person in _concerned(s, before, after):
        _ask(s, after, f"person:{person}", Lane.URGENT if near else Lane.DAILY)
    # a channel is not a person who must be spared: like all news of a group it is posted at once
    _ask(s, after, f"group:{after.group}", Lane.URGENT if near else Lane.REPLY)


def is_near_change(s: Scene, before: Meeting | None, after: Meeting) -> bool:
    """Whether the day it had or has is so near that nobody can wait for the daily news."""
    days = (after.on,) if before is None else (before.on, after.on)
    return any(is_near(day, s.day, s.p.days) for day in days)


def _concerned(s: Scene, before: Meeting | None, after: Meeting) -> tuple[str, ...]:
    """Everybody seated, and who was and is to chair, but not whoever brought it about."""
    chairs = (*(s.p.chairs(before) if before else ()), *s.p.chairs(after))
    people = dict.fromkeys((*s.p.seated(after.group, s.day), *chairs))
    return tuple(person for person in people if person != s.reader)


def _ask(s: Scene, meeting: Meeting, recipient: str, lane: Lane) -> None:
    """In the place of what they have not been told yet; nothing where it comes to nothing."""
    change = change_id(meeting.id, meeting.revision)
    ask = new_ask(s, News(Rule.MEETING_CHANGED, meeting.id, change, lane), recipient)
    for older in _waiting(s, meeting.id, recipient):
        _take_back(s, older)
    if together(changes_since(s, ask)) is not None:
        s.w.ask(ask)


def _waiting(s: Scene, meeting: str, recipient: str) -> list[Ask]:
    found = s.w.find(ASKS_BY_SUBJECT, meeting, AskState.OPEN)
    return [one for one in found if _is_news(one, recipient) and one.delivered_at is None]


def _told(s: Scene, meeting: str, recipient: str) -> Iterator[Ask]:
    found = s.w.find(ASKS_BY_SUBJECT, meeting)
    return (one for one in found if _is_news(one, recipient) and one.delivered_at is not None)


def _is_news(ask: Ask, recipient: str) -> bool:
    return ask.rule is Rule.MEETING_CHANGED and ask.recipient == recipient


def _take_back(s: Scene, ask: Ask) -> None:
    """Out of the message that was to carry it, unless that is on its way already."""
    message = s.w.get(Message, ask.message) if ask.message else None
    over = ask.passed_over(Over.LATER)
    if message is not None and message.state is MessageState.READY:
        asks = tuple(key for key in message.asks if key != ask.id)
        s.w.put(replace(message, asks=asks))
        over = replace(over, message=None)
    s.w.put(over)
