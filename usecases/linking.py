"""Linking an account, by whomever, and what follows from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from governance.accounts import Account, Stranger, platform_of
from governance.asks import (
    ASKS_BY_SUBJECT,
    AT_ONCE,
    AskState,
    Message,
    MessageState,
    Over,
    Rule,
)
from governance.policy import Lane
from usecases.news import News, new_ask
from usecases.scene import Scene

LINK = "account.link"


def link(s: Scene, id_: str, person: str, handle: str = "") -> Account:
    """From now on the account is the person's, who is welcomed once a platform."""
    held = s.w.get(Account, id_)
    met = s.w.get(Stranger, id_)
    account = Account(
        id=id_,
        version=held.version if held else 0,
        person=person,
        linked_at=s.now,
        linked_by=s.w.actor,
        handle=handle or (met.handle if met else "") or (held.handle if held else ""),
    )
    if met is not None:
        s.w.remove(met)
    settle_told(s, Rule.STRANGER, id_)
    tell(s, Rule.WELCOME, platform_of(id_), "1", (person,))
    s.w.enter(LINK, f"person:{person}")
    return s.w.put(account)


def settle_told(s: Scene, rule: Rule, subject: str) -> None:
    """It has been seen to: whoever was told is shown so, and nobody else is told any more."""
    for ask in s.w.find(ASKS_BY_SUBJECT, subject):
        if ask.rule is not rule or ask.state not in (AskState.OPEN, AskState.TOLD):
            continue
        sent = s.w.get(Message, ask.message) if ask.message else None
        if sent is None or sent.state is not MessageState.SENT:
            s.w.put(ask.passed_over(Over.MOOT))
            continue
        s.w.put(replace(ask, state=AskState.ANSWERED))
        s.w.put(replace(sent, redraw_at=AT_ONCE))


def tell(s: Scene, rule: Rule, subject: str, occurrence: str, people: Iterable[str]) -> None:
    """Each once, ever, for an occurrence."""
    lane = Lane.REPLY if rule is Rule.WELCOME else Lane.DAILY
    news = News(rule, subject, occurrence, lane)
    for person in people:
        s.w.ask(new_ask(s, news, f"person:{person}"))
