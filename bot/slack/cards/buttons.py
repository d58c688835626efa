"""Buttons: what stands beside a row, what goes behind its menu, and what is too long for one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count, groupby

from bot.slack.cards.limits import (
    BUTTON,
    ELEMENTS,
    ELEMENTS_CHARACTERS,
    IDENTITY,
    MENU_OPTIONS,
    OPTION,
    VALUE,
    Block,
    cut,
    size,
    weight,
)
from bot.slack.cards.texts import Line, plain_text, rich
from bot.talk.notice import MENU, Button, Press
from bot.talk.parting import packed
from bot.talk.say.cards import too_long_for_buttons

Sign = Callable[[Press], str]
Drawn = Block | str
"""A button or a menu; or the label of a button whose press is too long for one."""
STAND, STAND_BESIDE_A_MENU = 4, 3


@dataclass(slots=True)
class Pen:
    """Draws the buttons of one message or view, each with an id of its own there.

    What begins with `base` is an address of Clerk's own.
    """

    sign: Sign
    base: str = ""
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))
    _menus: set[str] = field(default_factory=set)

    def beside_row(self, name: str, buttons: tuple[Button, ...]) -> list[Block]:
        """More than four are too many to look through: some go behind a menu."""
        if len(buttons) <= STAND:
            return self.all(name, buttons)
        drawn = [self._button(one) for one in buttons[:STAND_BESIDE_A_MENU]]
        rest = buttons[STAND_BESIDE_A_MENU:]
        for _, run in groupby(rest, key=lambda one: one.press.args):
            drawn += self._run(tuple(run))
        return self._blocks(name, drawn)

    def all(self, name: str, buttons: tuple[Button, ...]) -> list[Block]:
        return self._blocks(name, [self._button(one) for one in buttons])

    def _run(self, run: tuple[Button, ...]) -> list[Drawn]:
        """Buttons of one thing go behind one menu, which carries what they share.

        A revision of 0 assumes nothing of that thing, so it goes with any other.
        """
        menu = self._menu(run[:MENU_OPTIONS])
        if menu is None:
            return [self._button(one) for one in run]
        return [menu, *(self._button(one) for one in run[MENU_OPTIONS:])]

    def _menu(self, run: tuple[Button, ...]) -> Block | None:
        """None where its ticket would be too long, or is on another menu already."""
        verbs = {one.press.verb for one in run}
        revisions = {one.press.revision for one in run} - {0}
        if not 1 < len(run) == len(verbs) or len(revisions) > 1:
            return None
        press = Press(MENU, run[0].press.args, max(revisions, default=0))
        name = "m." + self.sign(press)
        if name in self._menus or size(name) > IDENTITY:
            return None
        self._menus.add(name)
        options = [{"text": plain_text(one.label, OPTION), "value": one.press.verb} for one in run]
        return {"type": "overflow", "action_id": name, "options": options}

    def _button(self, button: Button) -> Drawn:
        ticket = self.sign(button.press)
        if size(ticket) > VALUE:
            return button.label
        described = f"{button.label}: {button.describes}" if button.describes else ""
        return {
            "type": "button",
            "action_id": f"b.{next(self._numbers)}",
            "text": plain_text(button.label, BUTTON),
            "value": ticket,
            **({"accessibility_label": cut(described, BUTTON)} if described else {}),
            **({"style": "primary"} if button.primary else {}),
        }

    def _blocks(self, name: str, drawn: list[Drawn]) -> list[Block]:
        elements = [one for one in drawn if not isinstance(one, str)]
        left = [label for label in drawn if isinstance(label, str)]
        groups = packed(elements, lambda g: len(g) <= ELEMENTS and weight(g) <= ELEMENTS_CHARACTERS)
        blocks: list[Block] = [
            {"type": "actions", "block_id": f"{name}.b{n}", "elements": group}
            for n, group in enumerate(groups, 1)
        ]
        said = [Line(too_long_for_buttons(left))] if left else []
        return [*blocks, *rich(f"{name}.n", said)]
