"""What may identify a child, and whether any of it is handed back."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import asdict, is_dataclass

from bot.talk.notice import Notice, Press
from governance.texts import strings
from tests.talk.party import Party
from usecases.desk import CLERK
from usecases.records import LEDGER

NUMBER = "999 657 4415"
PARTS = ("999 657", "657 4415", "9996574415", "4415")
BORN = "for the boy born 3/4/2015"
OTHERWISE = (
    "If it is a phone number, write “phone” before it. Of any other number, the last four digits "
    "are enough."
)
QUESTION = "Is it about a child? _{}_"


def handed_back(party: Party, who: str, notice: Notice) -> list[str]:
    """Texts of the answer that hold a part of the number, in its buttons' tickets too."""
    signed = [party.talk.ticket(who, press) for press in _presses(notice)]
    texts = [*strings(asdict(notice)), *map(_opened, signed)]
    return [text for text in texts if any(part in text for part in PARTS)]


def _presses(value: object) -> Iterator[Press]:
    if isinstance(value, Press):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _presses(one)
    elif isinstance(value, tuple):
        for one in value:
            yield from _presses(one)
    elif is_dataclass(value):
        for name in value.__dataclass_fields__:
            yield from _presses(getattr(value, name))


def _opened(ticket: str) -> str:
    """A ticket is signed, not secret: anybody can read what it says."""
    body = ticket.rpartition(".")[0]
    packed = base64.urlsafe_b64decode(body.lstrip(".") + "===")
    return json.dumps(json.loads(zlib.decompress(packed) if body.startswith(".") else packed))


def with_question(lines: list[str], answer: str) -> list[str]:
    return [*lines[:-1], QUESTION.format(answer), lines[-1]]


def subject(party: Party) -> str:
    with party.office.store.work(CLERK, party.office.clock.now()) as w:
        return w.find(LEDGER)[-1].subject
