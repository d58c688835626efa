"""What is said where a text may identify a child. What was written is never said again."""

from __future__ import annotations

from collections.abc import Iterable

from bot.talk.notice import Button, Notice, Press
from bot.talk.say.parsed import NOTHING_YET
from bot.talk.words import joined
from governance.child_data import Kind
from usecases.refusals import ChildData

A = {
    Kind.NHS_NUMBER: "an NHS number",
    Kind.BIRTH_DATE: "a date of birth",
    Kind.POSTCODE: "a postcode",
}
A_HELP = (
    "Clerk looks for NHS numbers, dates of birth and postcodes. That is a help, not a promise: "
    "please read what you write."
)
INSTEAD = "Write it again with the case's own reference instead."
OTHERWISE = (
    "If it is a phone number, write “phone” before it. Of any other number, the last four digits "
    "are enough."
)
NOTHING_KEPT = (
    "Nothing was recorded, and Clerk has not kept what you wrote. Please delete your message too."
)
KEEP = "Not about a child: record it"
LEAVE = "Leave it"


def say(refusal: ChildData) -> Notice:
    if not refusal.refused:
        return Notice(
            "Is this about a child?", (_seems(refusal.asked), NOTHING_YET, INSTEAD), footer=A_HELP
        )
    text = (
        NOTHING_KEPT,
        INSTEAD,
        OTHERWISE,
    )
    return Notice(f"Please don't tell Clerk {_kinds(refusal.refused)}", text, footer=A_HELP)


def ask_back(refusal: ChildData, keep: Press) -> Notice:
    """`keep` records the line after all."""
    text = (
        f"{_seems(refusal.asked)} {NOTHING_YET}",
        "If it is about a child, leave it, and delete your message too.",
    )
    buttons = (Button(KEEP, keep), Button(LEAVE, Press("leave")))
    return Notice("Is this about a child?", text, buttons=buttons, footer=A_HELP)


def left() -> Notice:
    return Notice("Left: nothing was recorded", (f"Please delete your message too. {INSTEAD}",))


def refused_beside(kinds: Iterable[Kind]) -> str:
    """Beside a field that was emptied."""
    return f"This had {_joined(kinds)} in it, so it was not kept. {INSTEAD} {OTHERWISE}"


def asked_beside(kinds: Iterable[Kind]) -> str:
    """Beside a field that is as it was, or the question where the form has no such field."""
    return (
        f"There seems to be {_joined(kinds)} in this. If it is about a child, take it out; "
        "if not, say so below."
    )


def _seems(found: dict[str, tuple[Kind, ...]]) -> str:
    return f"There seems to be {_kinds(found)} in it."


def _kinds(found: dict[str, tuple[Kind, ...]]) -> str:
    return _joined(kind for kinds in found.values() for kind in kinds)


def _joined(kinds: Iterable[Kind]) -> str:
    return joined([A[kind] for kind in dict.fromkeys(kinds)])
