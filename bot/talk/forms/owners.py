"""The forms that say whose an action is, and who helps with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.talk.deed_words import owner_said
from bot.talk.forms.sheet import Choices, Sheet, plainly
from bot.talk.notice import Choice, Field
from bot.talk.words import lead_said, leads_said
from usecases.directory import OwnersListed
from usecases.reassign_action import ReassignAction
from usecases.support_action import SupportAction
from usecases.views import ActionView, LeadView

A_LINE_EACH = "Posts, people or groups, one a line. Leave it empty if there is nobody."


def as_now(action: ActionView) -> Choice:
    """The choice that changes nothing."""
    return Choice("", f"As now: {leads_said(replace(action, leads=action.leads[:1]))}")


def owner_choices(listed: OwnersListed) -> Choices:
    """Each with whoever answers for it, since few know who holds which post."""
    return tuple(Choice(value, lead_said(lead)) for value, lead in listed.owners)


def _supporters(action: ActionView) -> Field:
    names = _lines(action.supporters)
    return Field("supporters", "Who helps with it?", "text", names, hint=A_LINE_EACH)


def _reassign(action: ActionView, owners: Choices) -> tuple[Field, ...]:
    others = _lines(action.leads[1:])
    return (
        Field("lead", "Who will lead?", "choice", choices=(as_now(action), *owners)),
        Field("others", "Who else owns it?", "text", others, hint=A_LINE_EACH),
        _supporters(action),
    )


def _lines(leads: Sequence[LeadView]) -> str:
    return "\n".join(owner_said(lead) for lead in leads)


REASSIGN = Sheet(
    "action.reassign",
    ReassignAction,
    "Reassign",
    "Reassign it",
    _reassign,
    plainly(ReassignAction, "lead", "others", "supporters"),
    "Whoever is new is told at once. No date moves.",
    asks="owner",
)
SUPPORT = Sheet(
    "action.support",
    SupportAction,
    "Supporters of",
    "Save supporters",
    lambda action, _owners: (_supporters(action),),
    plainly(SupportAction, "supporters"),
    "Supporters see the action and are told that they help. They are not asked about it.",
)
