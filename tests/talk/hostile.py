"""What people with bad luck or bad intent type, and every place they can type it.

The places are taken from the grammar's and the forms' own tables, so that what is added to one of
them is tried without being named here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

from bot.console.cards import card
from bot.console.pages import environment
from bot.talk.action_grammar import ABOUT, ALONE
from bot.talk.channel_grammar import OF_PLATFORMS
from bot.talk.clerk_grammar import READ, WORDS
from bot.talk.declare_grammar import READ as DECLARE
from bot.talk.forms.meeting import MEETING_SHEETS
from bot.talk.grammar import NOUNS
from bot.talk.meeting_grammar import READ as MEETING
from bot.talk.notice import Field, Form, Notice, Press
from bot.talk.pressed import PRESSES
from bot.talk.talk import Talk
from bot.talk.text import LONGEST
from bot.talk.tickets import Tickets
from governance.actions import Action
from governance.agenda import Agenda, AgendaItem
from governance.groups import Group, Seat
from governance.meetings import Meeting, MeetingState
from governance.record import Record
from store.memory import MemoryStore
from store.sealing import told_nobody
from tests.jobs.office import LEDGER_KEY, Office
from tests.talk.party import JOAN, RACHEL, run
from tests.usecases.cast import LATE, NURSE, advance, at, changed, given, kept, put
from usecases.cancel_action import CancelAction
from usecases.circulate_minutes import CirculateMinutes
from usecases.confirm_attendance import ConfirmAttendance
from usecases.declare import Declare
from usecases.desk import Desk
from usecases.done_action import DoneAction
from usecases.extend_action import ExtendAction
from usecases.open_vote import OpenVote
from usecases.propose_decision import ProposeDecision
from usecases.ready import IsReady
from usecases.records import INDEXES, KINDS
from usecases.refusals import Refused
from usecases.vote import CastVote

PLAIN = "Every school was written to"
TEXTS = {
    "a hundred thousand characters": "longer " * 14_286,
    "nearly all that is taken": "word " * (LONGEST // 5 - 20),
    "one word as long": "x" * (LONGEST - 100),
    "nul": "before\0after",
    "right to left": "\u202egnp.exe\u202c \u200f\u2067x\u2069",
    "zero width": "a\u200bb\ufeffc\u2060d",
    "nothing to be seen": "\u200b\u202e\0\u200d",
    "lone surrogates": "\ud800 \udfff",
    "newlines": "one\r\ntwo\u2028three\x0bfour\n\n",
    "channel": "<!channel> <!here|x>",
    "mention": "<@U123> <#C123>",
    "link": "<http://x|y> [x](http://y)",
    "formula": "=cmd()|' /C calc'!A0",
    "plus": "+1+1",
    "markup": '<script>alert(1)</script><img src=x> " onmouseover="alert(1)',
    "templates": "{{ 7*7 }} {0} {name} %s ${x}",
}
REF = "BMG-2026-004"
APRIL = date(2027, 4, 20)
"""Of a meeting that is still to come, when the one before it is under way."""


ACCOUNT = {"account": "slack||T1|U1"}


def lines(text: str) -> Iterator[tuple[str, str]]:
    """A name for each verb of the grammar, and a line that says it with this text."""
    yield "alone", text
    for noun in NOUNS:
        yield noun, f"{noun} {text}"
        yield f"{noun} list", f"{noun} list {text}"
    for verb in ALONE:
        yield verb, f"/action {verb} {text}"
    for verb in ABOUT:
        yield f"{REF} {verb}", f"/action {REF} {verb} {text}"
        yield f"{verb} {REF}", f"/action {verb} {REF} {text}"
        yield f"{verb} …", f"/action {verb} {text}"
    for word in (*READ, *WORDS, *OF_PLATFORMS):
        yield word, f"/clerk {word} {text}"
    for word in MEETING:
        yield f"meeting {word}", f"/meeting {word} {text}"
    for word in DECLARE:
        yield f"declare {word}", f"/declare {word} {text}"
    for word in ("link", "unlink"):
        yield f"{word} an account", f"/clerk {word} <account:{ACCOUNT['account']}> {text}"


def prepared() -> Office:
    """With an action in each state that some form is for, one about which others are told, an
    interest in a register, minutes that were circulated, and meetings under way, one of which she
    chairs."""
    office = Office()
    bmg = kept(office, Group, "BMG")
    changed(office, "BMG", seats=(*bmg.seats, Seat("education-coordinator")))
    given(office, "education-coordinator", NURSE)
    advance(office, at(11, 10))
    _minuted(office)
    office.do(JOAN, DoneAction("BMG-2026-006", evidence=PLAIN))
    office.do(JOAN, CancelAction("BMG-2026-013", why=PLAIN))
    office.do(JOAN, Declare(PLAIN, PLAIN, category="other", degree="actual"))
    until = office.clock.now().date().replace(year=2027)
    bmg_meets = kept(office, Meeting, "BMG/2027-01")
    put(office, replace(bmg_meets, state=MeetingState.UNDER_WAY, chaired_by=JOAN))
    _deciding(office)
    office.do(RACHEL, ExtendAction("BMG-2026-003", wants=until, why=PLAIN))
    return office


def _minuted(office: Office) -> None:
    """BMG's meeting of October was held, and has an item."""
    held, now = "BMG/2026-10", office.clock.now()
    planned = kept(office, Meeting, "BMG/2027-01")
    put(
        office,
        replace(planned, id=held, on=date(2026, 10, 20), state=MeetingState.HELD),
        Agenda(id=held, started_at=now, closed_at=now),
        AgendaItem(id=f"{held}#1", meeting=held, group="BMG", position=1, title="Risks", minutes=5),
    )
    office.do(JOAN, CirculateMinutes("BMG"))


OPEN, VOTING = "PROC-2026-D001", "PROC-2026-D002"
"""Decisions of a group that is meeting, and whose rule asks for no quorum."""

VOTERS = ("nasreen-holloway", "niamh-corrigan", "piotr-lindqvist")


def _deciding(office: Office) -> None:
    put(office, replace(kept(office, Meeting, "PROC/2027-03"), state=MeetingState.UNDER_WAY))
    office.do(JOAN, ConfirmAttendance("PROC", VOTERS))
    for _ in (OPEN, VOTING):
        office.do(JOAN, ProposeDecision("PROC", PLAIN))
    office.do(JOAN, OpenVote(VOTING))
    for voter in VOTERS:
        office.do(voter, CastVote(VOTING, "for"))


class Room:
    """A copy of an office in which something is said, and what was changed by it."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._copy()

    def _copy(self) -> None:
        self._store = MemoryStore.of(self._office.store, INDEXES)
        self._store.seal_with(LEDGER_KEY, told_nobody)
        desk = Desk(self._store, self._office.clock)
        self.talk = Talk(desk, Tickets("key"), self._office.secrets, "http://localhost:8080")
        self._before = self._records()

    def _records(self) -> dict[tuple[type, str], Record]:
        every = (record for kind in KINDS.values() for record in self._store.shelf.all(kind))
        return {(type(record), record.id): record for record in every}

    def changed(self) -> list[Record]:
        """The records that are new or other than before; afterwards all is as it was."""
        after = self._records()
        new = [one for key, one in after.items() if self._before.get(key) is not one]
        if new or len(after) != len(self._before):
            self._copy()
        return new

    def said(self, text: str) -> Notice:
        return run(self.talk.said(JOAN, "BMG", text, "once", channel="slack|T1|C1"))

    def opened(self, verb: str) -> Form:
        """The form that is sent with this verb, for an action that it fits."""
        opens = verb.removesuffix(".save")
        on = {"on": APRIL.isoformat()} if opens in {*MEETING_SHEETS, "meeting.chair"} else {}
        decided = {"decision": VOTING if opens == "decision.close_vote" else OPEN}
        of = decided if opens.startswith("decision.") else {}
        item = {"item": "1"} if opens == "minutes.amend" else {}
        args = {"group": "BMG", **of, **on, **item, **ACCOUNT}
        press = Press(opens if opens in PRESSES else f"{opens}.new", args)
        for ref in self._fitting(opens) or (LATE,):
            form = run(self._press(Press(press.verb, {**press.args, "ref": ref}))).form
            if form is not None:
                return form
        raise LookupError(f"Nothing opens the form {verb}.")

    async def _press(self, press: Press) -> Notice:
        return await self.talk.pressed(JOAN, self.talk.ticket(JOAN, press))

    def _fitting(self, verb: str) -> tuple[str, ...]:
        desk = Desk(self._store, self._office.clock)
        refs = sorted(one.id for one in self._store.shelf.all(Action) if one.group == "BMG")
        return tuple(ref for ref in refs if _ready(desk, verb, ref))

    def sent(self, form: Form, values: dict[str, str]) -> Notice:
        return run(self.talk.filled(JOAN, self.talk.ticket(JOAN, form.press), values))


def _ready(desk: Desk, verb: str, ref: str) -> bool:
    try:
        return verb in desk.do_now(JOAN, IsReady(verb, ref)).action.can
    except (Refused, KeyError):
        return False


SUITS = {
    "deputy": "Niamh Corrigan",
    "into": REF,
    "item": "",
    "lead": "Priya Ramanathan",
    "minutes": "20",
    "papers": "https://papers.example.org/neglect",
    "link": "https://meet.example.org/1",
    "on": "Mon 2 Nov 2026",
    "others": "Priya Ramanathan",
    "people": "Winston Baptiste",
    "person": "winston-baptiste",
    "since": "Mon 2 Nov 2026",
    "stand_in": "",
    "supporters": "Samuel Greatorex",
    "to": "Priya Ramanathan",
    "until": "Mon 16 Nov 2026",
    "wants": "30 June 2027",
    "what": "Detective Inspector, Public Protection",
}
"""What a field takes, where not any text will do."""


def suiting(field: Field) -> str:
    if field.kind == "choice":
        values = [one.value for one in field.choices if one.value]
        suits = SUITS.get(field.name, "")
        return suits if suits in values else next(iter(values), "")
    if field.kind == "date":
        return SUITS.get(field.name, "30 June 2027")
    return SUITS.get(field.name, field.value or PLAIN)


def strings(value: Any) -> Iterator[str]:
    """Every text in a record, however deep."""
    if isinstance(value, str):
        yield str(value)
    elif isinstance(value, dict):
        yield from (text for pair in value.items() for one in pair for text in strings(one))
    elif isinstance(value, list | tuple | set | frozenset):
        yield from (text for one in value for text in strings(one))
    elif is_dataclass(value):
        yield from (text for one in fields(value) for text in strings(getattr(value, one.name)))


class _Person:
    id = "reader"


class _At:
    at = "home"


class _Scene:
    person = _Person()
    spot = _At()


_CARD = environment().from_string(
    '{% from "notice.html" import draw with context %}{{ draw(card, scene) }}'
)


def drawn(notice: Notice) -> str:
    """As the console draws it."""
    shown = card("reply", notice, lambda press: press.verb)
    return str(_CARD.render(card=shown, scene=_Scene()))
