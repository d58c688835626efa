"""Talk on the whole sample partnership, and a Notice as the lines somebody reads."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Iterator, Mapping
from typing import Any, TypeVar

from bot.talk.notice import Button, Fact, Field, Notice, Press
from bot.talk.talk import Talk
from bot.talk.tickets import Tickets
from tests.jobs.office import Office
from usecases.desk import CLERK
from usecases.records import LEDGER

RACHEL = "rachel-okafor"  # leads BMG-2026-003 and 004, one of those who lead 009 and 014
JOAN = "joan-merriweather"  # business manager
WINSTON = "winston-baptiste"  # chairs BMG
ELSPETH = "elspeth-dunmore"  # scrutineer
MEI = "mei-lin-thackray"  # sits on the DSL network only
SAMUEL = "samuel-greatorex"  # lay member
TITLE = "BMG-2026-003 Brief public protection officers on what to look for and whom to tell"

TODAY = "Mon 2 Nov 2026"
ALL_BUTTONS = "[On track] [Update…] [Done…] [More time…]"
AMBER_BY = f"Rachel Okafor, {TODAY}: running late (Amber), now expected"
SPENT = [
    "This button no longer works",
    "It is too old, or it was meant for somebody else. Type “home” to start afresh.",
]

T = TypeVar("T")


class Party:
    def __init__(
        self, office: Office | None = None, places: tuple[str, ...] = ("console",)
    ) -> None:
        self.office = office or Office()
        self.secrets = self.office.secrets
        desk, tickets, url = self.office.desk, Tickets("ticket key"), "http://localhost:8080"
        self.talk = Talk(desk, tickets, self.secrets, url, places=places)
        self._deliveries = 0

    def said(
        self, who: str, text: str, place: str | None = None, delivery: str | None = None
    ) -> Notice:
        self._deliveries += 1
        key = delivery or f"delivery {self._deliveries}"
        return run(self.talk.said(who, place, text, key))

    def press(self, who: str, press: Press) -> Notice:
        return run(self.talk.pressed(who, self.talk.ticket(who, press)))

    def fill(self, who: str, notice: Notice, **values: str) -> Notice:
        """The form a notice holds, with these answers and the rest as it came."""
        assert notice.form is not None
        filled = {field.name: field.value for field in notice.form.fields} | values
        return run(self.talk.filled(who, self.talk.ticket(who, notice.form.press), filled))

    def send(self, who: str, press: Press, values: Mapping[str, str]) -> Notice:
        return run(self.talk.filled(who, self.talk.ticket(who, press), values))

    def written(self) -> int:
        """How many units of work have changed anything so far."""
        with self.office.store.work(CLERK, self.office.clock.now()) as w:
            return len(w.find(LEDGER))


def run(answering: Coroutine[Any, Any, T]) -> T:
    return asyncio.run(answering)


def button(notice: Notice, label: str, row: str = "") -> Press:
    """What a button means: of the notice itself, or of the row whose title begins so."""
    rows = [item.buttons for item in notice.items if row and item.title.startswith(row)]
    found = rows[0] if row else notice.buttons
    return next(one.press for one in found if one.label == label)


def read(notice: Notice) -> list[str]:
    """Heading, sentences, facts, rows with their buttons, form: a line each."""
    lines = [notice.heading, *notice.text, *_facts(notice.facts)]
    for item in notice.items:
        lines += [f"- {item.title}", *(f"  {line}" for line in _facts(item.facts))]
        lines += [f"  {item.text}"] if item.text else []
        lines += _buttons(item.buttons, "  ")
    if notice.form:
        lines += [line for field in notice.form.fields for line in _field(field)]
        lines.append(f"[{notice.form.send}]")
    return [*lines, *_buttons(notice.buttons, ""), *([notice.footer] if notice.footer else [])]


def errors_in(notice: Notice) -> dict[str, str]:
    """The sentence beside each field of a form with which something is wrong."""
    fields = notice.form.fields if notice.form else ()
    return {field.name: field.error for field in fields if field.error}


def _facts(facts: tuple[Fact, ...]) -> list[str]:
    return [f"{fact.label}: {fact.value}" for fact in facts]


def _buttons(buttons: tuple[Button, ...], indent: str) -> list[str]:
    return [indent + " ".join(f"[{one.label}]" for one in buttons)] if buttons else []


def _field(field: Field) -> Iterator[str]:
    chosen = next((one.label for one in field.choices if one.value == field.value), "–")
    yield f"{field.label} _{chosen if field.choices else field.value}_"
    if field.error:
        yield f"! {field.error}"


def update_form(*, rating: str = "–", forecast: str = "", impact: str = "I can't say yet",
                note: str = "", errors: tuple[str, ...] = ()) -> list[str]:  # fmt: skip
    """The form's lines; each error follows the field that it names before its colon."""
    lines = [
        f"How does it stand? _{rating}_",
        f"When do you expect to finish? _{forecast}_",
        f"What would being late mean? _{impact}_",
        f"What should people know? _{note}_",
        "[Save update]",
    ]
    for error in errors:
        place, _, text = error.partition(": ")
        lines.insert(next(n for n, line in enumerate(lines, 1) if line.startswith(place)), text)
    return lines
