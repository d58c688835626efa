"""What was done to an action besides updating it, in a line."""

from __future__ import annotations

from bot.talk.words import joined
from governance.dates import london, said
from usecases.views import DeedView, LeadView

DID: dict[str, str] = {
    "added": "added to the list",
    "action.amend": "{says}",
    "action.cancel": "cancelled",
    "action.condition": "condition met {says}",
    "action.decide_extension": "{says}",
    "action.evaluate": "evaluated as {says}",
    "action.excuse": "excused {says}",
    "action.extend": "asked for more time, until {says}",
    "action.milestone": "milestone {says}",
    "action.merge": "merged {says}",
    "action.not_started": "not started yet",
    "action.pause": "paused {says}",
    "action.reassign": "reassigned to {owners}",
    "action.reopen": "reopened",
    "action.resume": "resumed",
    "action.snooze": "snoozed {says}",
    "action.split": "split into {says}",
    "post.hand_over": "handed over to {owners}",
    "action.support": "helped by {owners} from now on",
    "action.withdraw_extension": "took back the request for more time",
    "partnership.apply": "changed in the partnership's file: {says}",
}
"""The verb as a line says it: paused, reassigned, gave more time. {says} and {owners} stand where
what it came to and those it names belong; without, what it came to follows after a colon."""


def deed_said(deed: DeedView) -> str:
    """Who did what, when: one line, with the reason that was given."""
    why = f" – {deed.why.removesuffix('.')}" if deed.why else ""
    return f"{deed.by}, {said(london(deed.at).date())}: {what_said(deed)}{why}."


def what_said(deed: DeedView) -> str:
    """What was done: paused until Mon 1 Feb 2027."""
    what = DID[deed.what]
    if deed.says and "{says}" not in what:
        what += ": {says}"
    owners = joined([owner_said(owner) for owner in deed.owners]) or "nobody"
    return " ".join(what.format(says=deed.says, owners=owners).split())


def owner_said(owner: LeadView) -> str:
    """A post or group by its title, a person by name."""
    return owner.title or joined(owner.people) or "somebody who has left"
