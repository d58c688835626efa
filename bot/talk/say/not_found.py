"""What is said where nothing that its reader may see is called so, or several things are."""

from __future__ import annotations

from bot.talk.buttons import action_buttons, show_button
from bot.talk.notice import Item, Notice
from bot.talk.text import shortened
from bot.talk.words import joined, title_of
from usecases.refusals import NotFound, SeveralFound

CALLED = {
    "group": "the group ",
    "action": "action ",
    "agency": "the agency ",
    "decision": "the decision ",
    "item": "item ",
    "meeting": "the meeting ",
}
LOOK = {
    "account": "Clerk does not answer it. To say whose it is: /clerk link, the account, a name.",
    "action": "Type “/action list” for the actions you lead, or “/action list all”.",
    "agency": "None of those who answer for this action is called that.",
    "cancelled meeting": "None that is still to come is cancelled. “/meeting BMG” lists them.",
    "channel": "Nothing is posted here. To make it a group's: /clerk bind BMG",
    "calendar": "Type “/clerk links” for those you can have.",
    "decision": "A decision goes by its reference, such as BMG-2027-D001.",
    "correction": "It was suggested to other minutes, or to none.",
    "declaration": "An interest is found in the register of whoever declared it.",
    "deputy": "Nobody is sent to that meeting in that place.",
    "item": "Items go by their number on the agenda: “/meeting agenda BMG” shows it.",
    "meeting": "“/meeting list BMG” shows when a group meets.",
    "owner": "Type a post's title, a person's name or a group: /clerk posts lists them.",
    "person": "Type the whole name. “/clerk who” finds people by part of it: /clerk who Priya",
    "person or group": "Type part of a name, or a group such as BMG: /clerk who BMG",
    "reporting line": "An exception report goes to the group that a group reports to.",
    "step": "Type “/clerk hold” for what is about to be told to others, and what is held.",
}
"""Where to look, by what was not found."""

HEADINGS = {
    "account": "That account is nobody's",
    "calendar": "I can't find that calendar",
    "cancelled meeting": "I can't find a cancelled meeting",
    "channel": "This channel is no group's",
    "correction": "There is no such correction",
    "declaration": "There is no such interest on record",
    "deputy": "Nobody was sent",
    "reporting line": "That group reports to nobody here",
}
"""Of what has no name that people would know."""

GROUPS = "Type “/meeting list all” for the groups you can see."


def say_not_found(refusal: NotFound) -> Notice:
    return Notice(_heading(refusal), (_near(refusal),))


def nobody_called(refusal: NotFound) -> str:
    """Beside the field in which somebody was named whom Clerk does not know."""
    return f"I can't find “{shortened(refusal.name)}”. {_near(refusal)}"


def say_several(refusal: SeveralFound) -> Notice:
    items = tuple(
        Item(title_of(view), buttons=(*action_buttons(view), show_button(view)))
        for view in refusal.options
    )
    text = ("Several actions have that number. Press one, or type its full reference.",)
    return Notice(f"Which action {refusal.name} do you mean?", text, items=items)


def _heading(refusal: NotFound) -> str:
    if refusal.what in HEADINGS:
        return HEADINGS[refusal.what]
    name = shortened(refusal.name)
    if refusal.what == "step":
        return f"Nothing is about to be told to others about {name}"
    return f"I can't find {CALLED.get(refusal.what, '')}“{name}”"


def _near(refusal: NotFound) -> str:
    if refusal.near:
        return f"Did you mean {joined(refusal.near, 'or')}?"
    return LOOK.get(refusal.what, GROUPS)
