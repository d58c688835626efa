"""Buttons and menus, wherever they stand."""

from __future__ import annotations

from dataclasses import dataclass

from bot.slack.answers import Answers
from bot.slack.homes import Homes
from bot.slack.needs import Talk
from bot.slack.shapes import Action, BlockActions
from bot.slack.visitors import Visitors, whom_of
from bot.talk.notice import Notice

BUTTON, MENU = "b.", "m."
"""How the ids of what can be pressed begin."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """`verb` is empty for a button: its ticket says all."""

    ticket: str
    verb: str = ""


class Presses:
    def __init__(self, talk: Talk, visitors: Visitors, answers: Answers, homes: Homes) -> None:
        self._talk = talk
        self._visitors = visitors
        self._answers = answers
        self._homes = homes

    async def press(self, sent: BlockActions) -> None:
        """Only the first that was pressed counts: Slack sends one at a time. Raises Unserved."""
        if (pressed := read_press(sent.actions[0])) is None:
            return
        whom = whom_of(sent)
        who = await self._visitors.person(whom)
        notice = await self._answer(who, pressed)
        await self.show(who, notice, sent)
        self._homes.renew(who, whom.user)

    async def show(self, who: str, notice: Notice, sent: BlockActions) -> None:
        """Where it was pressed."""
        view = sent.view
        if view is not None and view.type == "modal":
            await self._answers.in_modal(who, notice, view.id)
        elif view is not None or sent.response_url is None:
            await self._answers.in_new_modal(who, notice, sent.trigger_id)
        else:
            await self._answers.in_message(who, notice, sent.trigger_id, sent.response_url)

    async def _answer(self, who: str, pressed: Pressed) -> Notice:
        if pressed.verb:
            return await self._talk.chosen(who, pressed.ticket, pressed.verb)
        return await self._talk.pressed(who, pressed.ticket)


def read_press(action: Action) -> Pressed | None:
    """None for what means nothing by itself, such as a day that was picked."""
    if action.action_id.startswith(BUTTON) and action.value is not None:
        return Pressed(action.value)
    if action.action_id.startswith(MENU) and action.selected_option is not None:
        return Pressed(action.action_id.removeprefix(MENU), action.selected_option.value)
    return None
