"""The table of sections, in the order in which they are given."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from usecases.held_about import actions, formal, meetings, messages, minutes, person
from usecases.scene import Scene

SECTIONS: dict[str, Callable[[Scene], Any]] = {
    "person": person.person,
    "posts": person.posts,
    "seats": person.seats,
    "leave": person.leaves,
    "actions led or added": actions.led,
    "updates recorded": actions.updates,
    "what else they did to actions": actions.deeds,
    "steps they held back": actions.holds,
    "agenda items proposed or led": meetings.items,
    "notes taken in meetings": meetings.notes,
    "meetings they ran": meetings.ran,
    "changes they made to meetings": meetings.changes,
    "meetings they were named to chair": meetings.named,
    "exception reports they wrote": meetings.reports,
    **formal.SECTIONS,
    "minutes they circulated, approved or amended": minutes.kept,
    "approved minutes that name them": minutes.named,
    "corrections to minutes": minutes.corrections,
    "asks": messages.asks,
    "messages": messages.messages,
    "calendar links": person.links,
    "where they want to be written to": person.preference,
    "accounts on chat platforms": person.accounts,
    "answers kept": messages.receipts,
    "restricted records read": messages.readings,
    "ledger": messages.ledger,
}
"""Of the scene's reader: what each finds, of JSON's own types and dates."""
