"""What somebody is told, and the ask that tells it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from governance.asks import Ask, Rule, ask_id
from governance.dates import LONDON
from governance.policy import Lane, next_slot
from usecases.scene import Scene


@dataclass(frozen=True, slots=True)
class News:
    """What somebody is told: by which rule, of what, which occurrence of it, through which lane;
    not before the hour of asking on `since`."""

    rule: Rule
    subject: str
    occurrence: str
    lane: Lane = Lane.DAILY
    since: date | None = None


def new_ask(s: Scene, news: News, recipient: str) -> Ask:
    """Not kept yet."""
    at = s.now
    if news.since is not None and news.since > s.day:
        at = datetime.combine(news.since, s.p.policy.ask_at, LONDON)
    return Ask(
        id=ask_id(news.rule, news.subject, news.occurrence, recipient),
        rule=news.rule,
        subject=news.subject,
        occurrence=news.occurrence,
        recipient=recipient,
        lane=news.lane,
        asked_at=s.now,
        attention_at=next_slot(news.lane, at, s.p.policy, s.p.days),
    )
