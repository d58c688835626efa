"""What is said when a post was handed over, or what somebody owned."""

from __future__ import annotations

from bot.talk.notice import Fact, Form, Item, Notice
from bot.talk.say.context import Context
from bot.talk.say.list_actions import MINE
from bot.talk.words import capital, counted, due_said, joined, rating_said, title_of
from governance.dates import said
from usecases.hand_over import HandedOver
from usecases.read_message import HandedView

ONE_LIST = "They are told once, with one list of what they then lead. No date has moved."


def say(result: HandedOver, context: Context) -> Notice:
    later = result.since > context.today
    begins = f" from {said(result.since)}" if later else ""
    facts = [Fact("Actions that come with it", joined(result.leads) or "none")]
    text = [ONE_LIST]
    if result.kept:
        facts.append(Fact("Left as they were", joined(result.kept)))
        text.append(
            f"{capital(counted(len(result.kept), 'action'))} of a restricted group, which "
            f"{result.to} may not see: give them to somebody who may."
        )
    return Notice(f"Handed over{begins}: {result.what}, to {result.to}", tuple(text), tuple(facts))


def say_form(form: Form) -> Notice:
    text = "The actions of a post go to its next holder, who is told once. No date moves."
    return Notice("Hand over", (text,), form=form)


def handed_title(handed: HandedView) -> str:
    return f"Handed over to you: {handed.post or 'actions of your own'}"


def handed_item(handed: HandedView) -> Item:
    """One list, each action in a line."""
    facts = tuple(
        Fact(title_of(action), f"due {due_said(action)}; {rating_said(action.rating)}")
        for action in handed.actions
    )
    text = "Clerk asks you about each when it is due." if facts else "No action comes with it now."
    return Item(f"What you lead {_through(handed)}", facts, text, (MINE,))


def _through(handed: HandedView) -> str:
    return f"as {handed.post}" if handed.post else "yourself"
