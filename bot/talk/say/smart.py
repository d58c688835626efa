"""The hint beside a new action: what it may help to say too, and a button for saying it."""

from __future__ import annotations

from collections.abc import Collection

from bot.talk.buttons import show_button
from bot.talk.notice import Button, Press
from bot.talk.text import shortened
from bot.talk.words import capital, joined, title_of
from governance.smart import Smart, vague_beginning
from usecases.views import ActionView

WANTED = {
    Smart.WHO: "who leads it",
    Smart.WHAT: "what somebody will do",
    Smart.WHEN: "by when",
    Smart.MEASURE: "how we will know that it worked",
}
TYPED = {
    Smart.WHO: "reassign to …",
    Smart.WHAT: "title …",
    Smart.WHEN: "date …",
    Smart.MEASURE: "measure …",
}
"""What follows the reference in a line that says it."""

ASKED = {
    Smart.WHO: ("action.reassign", "Choose a lead…"),
    Smart.WHAT: ("action.amend", "Reword it…"),
    Smart.WHEN: ("action.amend", "Set the date…"),
    Smart.MEASURE: ("action.amend", "Say how we will know…"),
}
"""Whose form asks for it, and what the button that opens it says."""


def hint(action: ActionView, unsaid: Collection[Smart]) -> tuple[str, ...]:
    """Nothing where all is said."""
    if not unsaid:
        return ()
    helps = f"It may help to say {joined([WANTED[one] for one in unsaid])}"
    if len(unsaid) == 1:
        helps += f": “/action {action.ref} {TYPED[next(iter(unsaid))]}”"
    vague = vague_beginning(action.title) if Smart.WHAT in unsaid else ""
    why = f"“{capital(shortened(vague))}” leaves open what is to be done."
    return (*((why,) if vague else ()), f"{helps}.")


def hint_buttons(action: ActionView, unsaid: Collection[Smart]) -> tuple[Button, ...]:
    """One a form, called after the first thing it asks for; and one to see the action as it is."""
    labels: dict[str, str] = {}
    for verb, label in (ASKED[one] for one in unsaid):
        if verb in action.can:
            labels.setdefault(verb, label)
    asks = tuple(
        Button(label, Press(verb, {"ref": action.ref}, action.revision), title_of(action))
        for verb, label in labels.items()
    )
    return (*asks, show_button(action))
