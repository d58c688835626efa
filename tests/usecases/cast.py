"""The sample's cast, one of its actions as its lead sees it, and helpers of a line each."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import Any, TypeVar

import pytest

from governance.actions import Action
from governance.asks import Ask, Message, Rule, ask_id
from governance.dates import LONDON
from governance.groups import Group
from governance.people import Holding, Post
from governance.policy import Lane
from governance.ratings import Lateness, Rating, RatingKey, Reading
from governance.record import Index, Record
from governance.timescale import Precision, Timescale
from tests.jobs.office import FILE, START, Office
from usecases.records import LEDGER
from usecases.refusals import Refused
from usecases.views import ActionView, LeadView, UpdateView

R = TypeVar("R", bound=Record)

RACHEL = "rachel-okafor"  # detective inspector, leads the action due on Fri 6 Nov 2026
CHAIR = "winston-baptiste"  # chairs BMG
MANAGER = "joan-merriweather"
SCRUTINEER = "elspeth-dunmore"
OUTSIDER = "mei-lin-thackray"  # sits on the DSL network only
LAY = "samuel-greatorex"
REVIEWER = "yasmin-throckley"  # chairs the restricted review group
NURSE = "priya-ramanathan"  # sits on BMG and on the review group
AUDITOR = "beatrice-lamptey"  # chairs QAA, sits on BMG
TEACHER = "fergus-mcalindon"  # leads the action that was due on 16 October

REF = "BMG-2026-003"
LATE = "BMG-2026-015"
VACANT = "BMG-2026-006"  # led by a post nobody holds
SECRET = "CSPR-2026-001"


def _key(name: str) -> tuple[Rating, ...]:
    (entry,) = (key for key in FILE.main.key if key.id == name)
    return tuple(Rating(**dict(rating)) for rating in entry.rating)


CLEAR, AMBER, RED, GREEN, BLUE = _key("plan-key")
ON_TIME = Reading(Lateness.ON_TIME, None, ("clear",), 3)

OWNER_CAN = (
    *("action.update", "action.done", "action.not_started", "action.extend", "action.snooze"),
    "action.support",
)
OWNER_CAN_STILL = tuple(verb for verb in OWNER_CAN if verb != "action.not_started")
CHAIR_CAN = (
    *("action.support", "action.amend", "action.reassign", "action.pause", "action.cancel"),
    *("action.split", "action.merge"),
)
MANAGER_CAN = (*OWNER_CAN[:4], *CHAIR_CAN)

BRIEFING = ActionView(
    ref=REF,
    revision=1,
    title="Brief public protection officers on what to look for and whom to tell",
    group="BMG",
    group_name="Business Management Group",
    state="open",
    leads=(LeadView("Detective Inspector, Public Protection", ("Rachel Okafor",)),),
    timescale=Timescale("6 November 2026", date(2026, 11, 6)),
    agreed=date(2026, 11, 6),
    original=date(2026, 11, 6),
    precision=Precision.DAY,
    late=0,
    waiting=False,
    completed_on=None,
    objective="Self-harm is noticed early and met with the same good response everywhere",
    rating=None,
    latest=None,
    key=(CLEAR, AMBER, RED),
    late_months=3,
    can=OWNER_CAN,
    plan="Partnership action plan 2026/27",
)
"""What Rachel sees at the start; others can do other things with it."""

SAID_ON_TRACK = UpdateView(START, "Rachel Okafor", False, CLEAR, reading=ON_TIME, key_says=(CLEAR,))
ON_TRACK_NOW = replace(
    BRIEFING, revision=2, rating=CLEAR, latest=SAID_ON_TRACK, can=OWNER_CAN_STILL
)


def at(month: int, day: int, hour: int = 9, minute: int = 0, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=LONDON)


def kept(office: Office, kind: type[R], id_: str) -> R:
    with office.store.work("test", office.clock.now()) as w:
        record = w.get(kind, id_)
    assert record is not None
    return record


def found(office: Office, index: Index[R], *equal: object) -> list[R]:
    with office.store.work("test", office.clock.now()) as w:
        return w.find(index, *equal)


def put(office: Office, *records: Record) -> None:
    """New ones as they are; those that are there, over what is there."""
    with office.store.work("test", office.clock.now()) as w:
        for record in records:
            there = w.get(type(record), record.id)
            w.put(replace(record, version=there.version if there else 0))
        w.enter("test", "test")


def refused(office: Office, who: str, command: object, receipt: str | None = None) -> Refused:
    """The refusal; and that nothing was kept of it."""
    before = ledger(office)
    with pytest.raises(Refused) as caught:
        office.do(who, command, receipt)
    assert ledger(office) == before
    return caught.value


def ledger(office: Office) -> list[tuple[str, str, str]]:
    return [(entry.actor, entry.verb, entry.subject) for entry in found(office, LEDGER)]


def tick(office: Office) -> int:
    return asyncio.run(office.ticker.tick())


def advance(office: Office, until: datetime) -> None:
    asyncio.run(office.pace.advance(until))


def ask(who: str, about: str = REF, rule: Rule = Rule.DUE, **fields: Any) -> Ask:
    """An open ask of the first version of the agreed date; `who` with its kind."""
    occurrence = fields.pop("occurrence", "v1")
    plain = {"lane": Lane.DAILY, "asked_at": START, "attention_at": START}
    return Ask(
        id=ask_id(rule, about, occurrence, who),
        rule=rule,
        subject=about,
        occurrence=occurrence,
        recipient=who,
        **{**plain, **fields},
    )


def no_chair(office: Office, post: str) -> None:
    """The post falls vacant."""
    put(office, replace(kept(office, Post, post), holders=()))


def given(office: Office, post: str, *people: str) -> None:
    """The post goes to these people."""
    held = tuple(Holding(person) for person in people)
    put(office, replace(kept(office, Post, post), holders=held))


def changed(office: Office, group: str, **fields: Any) -> None:
    put(office, replace(kept(office, Group, group), **fields))


def actions(office: Office, refs: Iterable[str]) -> list[Action]:
    return [kept(office, Action, ref) for ref in refs]


def message(office: Office, id_: str) -> Message:
    return kept(office, Message, id_)


def key_of(office: Office, name: str) -> RatingKey:
    return kept(office, RatingKey, name)
