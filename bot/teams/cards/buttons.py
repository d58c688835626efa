"""Buttons: what stands beside a row, what goes behind its menu, and what is too long for one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count

from bot.talk.notice import Button, Press
from bot.talk.parting import packed
from bot.talk.say.cards import too_long_for_buttons
from bot.teams.cards.limits import (
    ACTIONS,
    ACTIONS_BYTES,
    BUTTON,
    TICKET,
    TOOLTIP,
    Json,
    cut,
    size,
    weight,
)
from bot.teams.cards.marks import flat
from bot.teams.cards.texts import Line, rich

Sign = Callable[[Press], str]
VERB = "clerk"
STAND, STAND_BESIDE_A_MENU = 4, 3


@dataclass(slots=True)
class Pen:
    """Draws the buttons of one message, each with an id of its own there.

    What begins with `base` is an address of Clerk's own. Beside a form, a button leaves alone what
    was typed into it: what is required need not be filled in before it is pressed.
    """

    sign: Sign
    base: str = ""
    beside_form: bool = False
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def beside_row(self, name: str, buttons: tuple[Button, ...]) -> list[Json]:
        """More than four are too many to look through: some go behind a menu."""
        stand = STAND_BESIDE_A_MENU if len(buttons) > STAND else STAND
        return self._drawn(name, buttons, stand)

    def all(self, name: str, buttons: tuple[Button, ...]) -> list[Json]:
        return self._drawn(name, buttons, len(buttons))

    def _drawn(self, name: str, buttons: tuple[Button, ...], stand: int) -> list[Json]:
        drawn = [self._button(one, stands=n < stand) for n, one in enumerate(buttons)]
        actions = [one for one in drawn if not isinstance(one, str)]
        left = [label for label in drawn if isinstance(label, str)]
        said = [Line(too_long_for_buttons(left))] if left else []
        return [*action_sets(f"{name}.b", actions), *rich(f"{name}.n", said)]

    def _button(self, button: Button, *, stands: bool) -> Json | str:
        """The label of a button whose press is too long for one."""
        ticket, words = self.sign(button.press), cut(flat(button.label), BUTTON)
        if size(ticket) > TICKET:
            return words
        look = {
            **({"style": "positive"} if button.primary else {}),
            **({} if stands else {"mode": "secondary"}),
            **({"associatedInputs": "none"} if self.beside_form else {}),
        }
        drawn = action(f"b.{next(self._numbers)}", words, {"ticket": ticket}, look)
        about = flat(button.describes)
        return drawn | ({"tooltip": cut(f"{words}: {about}", TOOLTIP)} if about else {})


def action(name: str, words: str, data: Json, look: Json) -> Json:
    """What was typed is put beside `data`. Older clients send the same as if it were a message."""
    same = {"title": words, **look, "data": data}
    fallback = {"type": "Action.Submit", **same}
    return {"type": "Action.Execute", "id": name, "verb": VERB, **same, "fallback": fallback}


def action_sets(name: str, actions: list[Json]) -> list[Json]:
    groups = packed(actions, lambda g: len(g) <= ACTIONS and weight(g) <= ACTIONS_BYTES)
    return [
        {"type": "ActionSet", "id": f"{name}{n}", "actions": group}
        for n, group in enumerate(groups, 1)
    ]
