"""What a message says to those who decide on more time, and to those who asked for it."""

from __future__ import annotations

from bot.talk.buttons import extension_buttons, show_button
from bot.talk.extension_words import asked_said, verdict_said, weighed
from bot.talk.notice import Fact, Item
from bot.talk.words import title_of
from governance.actions import ExtensionState
from governance.asks import Rule
from usecases.views import ActionView, ExtensionView

HEADINGS = {
    ExtensionState.ASKED: "More time? {ref}",
    ExtensionState.AGREED: "More time agreed: {ref}",
    ExtensionState.DECLINED: "No more time: {ref}",
    ExtensionState.WITHDRAWN: "No more time needed: {ref}",
}


def heading(action: ActionView, asked: ExtensionView) -> str:
    return HEADINGS[ExtensionState(asked.state)].format(ref=action.ref)


def item(rule: str, action: ActionView, asked: ExtensionView) -> Item:
    show = show_button(action)
    if asked.state == ExtensionState.ASKED:
        buttons = (*extension_buttons(action), show)
        return Item(title_of(action), weighed(action, asked), asked_said(asked), buttons)
    told = (Fact("Reason", asked.answer),) if asked.answer else ()
    before = (asked_said(asked),) if rule == Rule.EXTENSION_ASKED else ()
    text = " ".join((*before, verdict_said(action, asked)))
    return Item(title_of(action), told, text, (show,))
