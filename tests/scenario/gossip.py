"""Random people saying, pressing and filling in anything, in a partnership with secrets.

Every text of the restricted group's actions carries a mark of its own; wherever a mark is read, its
reader must be somebody whom the table of permissions lets see an action that holds it. The reasons
for which steps are held carry another, which only those may read who may hold them.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

from structlog.testing import capture_logs

from bot.talk.action_grammar import ABOUT, ALONE
from bot.talk.clerk_grammar import READ, WORDS
from bot.talk.list_grammar import LISTS
from bot.talk.notice import Form, Notice, Press
from governance.actions import ACTIONS_BY_GROUP, UPDATES_BY_ACTION, Action
from governance.holds import Hold
from governance.permissions import may
from governance.seniors import Rung
from governance.texts import strings
from governance.timescale import Timescale
from tests.talk.party import JOAN, Party, run
from usecases.desk import CLERK
from usecases.directory import ListPeople
from usecases.person_export import ExportPerson
from usecases.refusals import Refused
from usecases.scene import Scene, scene

MARK = "quokka"
HELD = "wombat"
LATE = ("BMG-2026-015", "BMG-2026-003")
RESTRICTED = "CSPR"
REFS = (
    *("3", "1", "14", "BMG-2026-003", "BMG-2026-009", "BMG-2026-015", "BMG-2026-024"),
    *("CSPR-2026-001", "CSPR-2026-002", "CSPR-2026-003", "cspr 2026 1", "CSPR-2026-004"),
)
GROUPS = ("BMG", "SLG", "CSPR", "QAA", "")
TAILS = (
    *("", "", "{note}", "{day}", "{day} {note}", "on {day} {note}", "by {day} {note}", "to {day}"),
    *("to {day} because {note}", "until {day} {note}", "until {day}", "{day} to {day} {person}"),
    *("to {person}", "add {person}", "remove {person}", "{person}", "{person} to {person}"),
    *("into {other}", "into {note}", "{agency}: {note}", "{agency}: amber by {day} {note}"),
    *("{agency} because {note}", "met", "met on {day}", "1 done on {day}", "{note} done", "over"),
    *("resolved {note}", "not resolved {note}", "started {note}", "{group}", "{words}", "{ref}"),
    *("{ref} {held}", "{ref}", "BMG overdue", "mine by objective", "1:" + 64 * "a"),
)
"""What may follow a verb, whether it fits or not."""
RATINGS = ("on track", "clear", "amber", "red", "green", "blue", "gren")
STARTS = (
    *(f"/action {{ref}} {word}" for word in (*ABOUT, *RATINGS)),
    *(f"/action {word}" for word in (*ALONE, *LISTS)),
    *(f"/clerk {word}" for word in (*READ, *WORDS)),
    *("/action {words}", "/action needs an owner", "/meeting", "/meeting list"),
)
"""Every verb there is in the grammar, and every list."""
LINES = (
    "/action {ref}",
    "/action {ref} amber by {day} {note}",
    "/action {ref} done {note}",
    "/action {ref} extend to {day} because {note}",
    "/action {ref} pause until {day} {note}",
    "/action {ref} cancel {note}",
    "/action {ref} reopen {note}",
    "/action {ref} split into {note}",
    "/action {ref} merge into {other}",
    "/action {ref} reassign to {person}",
    "/action {ref} evaluate resolved {note}",
    "/action {ref} history",
    "/action list by objective {group}",
    "/action list all",
    "/action new {note}",
    "/clerk hold",
    "/clerk hold {ref} {held}",
    "/clerk status",
    "/clerk who {group}",
    "home",
    "help",
    "{note}",
    "",
)
"""What is likely to take effect, or to show much; the last one is nothing at all."""
DAYS = ("Friday", "30 Nov", "end of March", "2 Jan 2027", "31/2", "soon", "in two weeks", "")


class Gossip:
    """One partnership; `leaks` are what somebody read who must not, `outputs` how often anybody
    read anything, `secrets` how often what they read was a secret that they may know."""

    def __init__(self, seed: int, party: Party | None = None) -> None:
        self.random = random.Random(seed)
        self.party = party or Party()
        self.leaks: list[str] = []
        self.outputs = self.secrets = 0
        self.marks: tuple[str, ...] = ()
        self._seen: dict[str, Notice] = {}
        self._read = 0
        self._plant()
        listed = self.party.office.do(CLERK, ListPeople()).people
        self.people = (*(person.id for person in listed), "nobody-at-all")
        self._names = tuple(person.name for person in listed)
        self._managers = {JOAN}

    def play(self, steps: int) -> None:
        for _ in range(steps):
            who = self.random.choice(self.people)
            with capture_logs() as logs:
                typed, notice = self._something(who)
                self.read_by(who, notice, typed)
                if self.random.random() < 0.15:
                    self._time_passes()
                self.messages()
                if self.random.random() < 0.03:
                    self._exported(who)
            lines = [repr(line).casefold() for line in logs]
            self.leaks += [f"log: {line}" for line in lines if MARK in line or HELD in line]

    def _something(self, who: str) -> tuple[str, Notice]:
        last = self._seen.get(who)
        chance = self.random.random()
        if last is not None and last.form is not None and chance < 0.6:
            return "", self._fill(who, last.form)
        if last is not None and chance < 0.5 and (presses := tuple(_presses(last))):
            press = self.random.choice(presses)
            return "", run(self.party.talk.pressed(who, self.party.talk.ticket(who, press)))
        line = self._line(who)
        place = self.random.choice((None, None, "BMG"))
        return line, self.party.said(who, line, place)

    def _fill(self, who: str, form: Form) -> Notice:
        """Free text carries the mark of a restricted action only where the form is about one."""
        about = form.press.args.get("ref", "")
        held = form.press.verb.startswith("ladder.")
        values: dict[str, str] = {}
        for field in form.fields:
            if field.choices:
                values[field.name] = self.random.choice([*field.choices]).value
            elif field.kind == "date":
                values[field.name] = self.random.choice((field.value, *DAYS))
            else:
                values[field.name] = f"as agreed {HELD}" if held else self._note(about)
        return self.party.send(who, form.press, self._some(values))

    def _some(self, values: Mapping[str, str]) -> dict[str, str]:
        return {name: value for name, value in values.items() if self.random.random() < 0.95}

    def _line(self, who: str) -> str:
        pick = self.random.choice
        ref = pick(REFS)
        about = ref if self._may(who, ref) else ""
        line = pick(LINES) if self.random.random() < 0.4 else f"{pick(STARTS)} {pick(TAILS)}"
        manages = who in self._managers and line.startswith("/clerk hold")
        return line.format(
            ref=ref, other=pick(REFS), group=pick(GROUPS), day=pick(DAYS), person=pick(self._names),
            words=pick(("review", "step", "self-harm", "police", "brief")), note=self._note(about),
            agency=pick(("police", "ncvs", "Public Health")),
            held=f"in court {HELD}" if manages else "in court",
        )  # fmt: skip

    def _note(self, about: str) -> str:
        plain = self.random.choice(("waiting for the County", "all sent", "as agreed", ""))
        return f"{plain} {mark(about)}" if about.startswith(RESTRICTED) else plain

    def _time_passes(self) -> None:
        office = self.party.office
        office.clock.move_to(office.clock.now() + timedelta(hours=self.random.choice((1, 20, 90))))
        asyncio.run(office.ticker.tick())

    def _exported(self, who: str) -> None:
        """What somebody is given of themselves."""
        with suppress(Refused):
            self.looked_at(who, repr(self.party.office.do(who, ExportPerson(who))), "")

    def messages(self) -> None:
        """What was sent since, as whoever got it reads it now."""
        sent = self.party.office.messenger.sent
        for _, message in sent[self._read :]:
            notice = run(self.party.talk.compose(message))
            self.read_by(message.recipient.removeprefix("person:"), notice, "")
        self._read = len(sent)

    def read_by(self, who: str, notice: Notice, typed: str) -> None:
        self._seen[who] = notice
        self.looked_at(who, repr(notice), typed)

    def looked_at(self, who: str, shown: str, typed: str) -> None:
        """What somebody typed themselves may be handed back to them."""
        self.outputs += 1
        text, own = shown.casefold(), typed.casefold()
        for each in (*self.marks, HELD):
            if each not in text or each in own:
                continue
            if self._may_read(who, each):
                self.secrets += 1
            else:
                self.leaks.append(f"{who} read {each} in {shown}")

    def _may(self, who: str, ref: str) -> bool:
        with self.party.office.store.work(who, self.party.office.clock.now()) as w:
            action = w.get(Action, ref)
            s = scene(w, w.now)
            return action is not None and may(s.p, who, "action.show", action, s.day)

    def _may_read(self, who: str, each: str) -> bool:
        """Whether they may see any action that holds the mark today."""
        with self.party.office.store.work(CLERK, self.party.office.clock.now()) as w:
            s = scene(w, w.now)
            if each == HELD:
                return s.someone_may(who, "ladder.hold", None)
            holding = (action for action in w.find(ACTIONS_BY_GROUP) if _holds(s, action, each))
            return any(may(s.p, who, "action.show", action, s.day) for action in holding)

    def _plant(self) -> None:
        with self.party.office.store.work(CLERK, self.party.office.clock.now()) as w:
            for action in w.find(ACTIONS_BY_GROUP, RESTRICTED):
                word = mark(action.id)
                scale = replace(action.timescale, written=f"{action.timescale.written} {word}")
                scale = Timescale(scale.written, scale.due, scale.precision, scale.condition)
                w.put(
                    replace(action, title=f"Review {word}", measure=f"if {word}", timescale=scale)
                )
                self.marks += (word,)
            for ref in LATE:
                for rung in Rung:
                    w.put(Hold(id=f"{ref}|v1.{rung}", action=ref, at=w.now, by=JOAN,
                               reason=f"in court {HELD}"))  # fmt: skip
            w.enter("test", "plant")


def mark(ref: str) -> str:
    """A word that stands in nobody's text but that action's."""
    return f"{MARK}{ref[-3:]}"


def _holds(s: Scene, action: Action, each: str) -> bool:
    texts = [*strings(action)]
    for update in s.w.find(UPDATES_BY_ACTION, action.id):
        texts += strings(update)
    return any(each in text for text in texts)


def _presses(notice: Notice) -> Iterator[Press]:
    yield from (button.press for button in notice.buttons)
    yield from (button.press for item in notice.items for button in item.buttons)
