"""A meeting's agenda in its group's own channel: posted when it is started, and shown there as the
meeting goes on."""

from __future__ import annotations

from governance.accounts import CHANNELS_BY_GROUP
from governance.asks import ASKS_BY_SUBJECT, Rule
from governance.meetings import Meeting
from governance.policy import Lane
from usecases.answer import redraw
from usecases.news import News, new_ask
from usecases.scene import Scene


def post_agenda(s: Scene, meeting: Meeting) -> None:
    """Once, however often it is started."""
    news = News(Rule.STARTED, meeting.id, meeting.id, Lane.REPLY)
    s.w.ask(new_ask(s, news, f"group:{meeting.group}"))


def show_post_afresh(s: Scene, meeting: Meeting) -> None:
    """With what the meeting has come to."""
    for ask in s.w.find(ASKS_BY_SUBJECT, meeting.id):
        if ask.rule is Rule.STARTED:
            redraw(s.w, ask)


def has_channel(s: Scene, group: str) -> bool:
    """On a platform where channels are bound to groups."""
    return bool(s.w.find(CHANNELS_BY_GROUP, group))
