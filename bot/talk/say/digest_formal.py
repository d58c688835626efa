"""What a digest says of the formal half of a meeting: who comes, what is to be declared and what to
be decided. Nothing of what is as it should be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.talk.decision_buttons import show_decision
from bot.talk.meeting_buttons import meeting_button
from bot.talk.notice import Item
from bot.talk.say.attendance import outlook_said
from bot.talk.say.outstanding import outstanding_buttons, outstanding_said, some_of
from bot.talk.words import capital, counted, joined
from usecases.absences import AbsenceView
from usecases.agenda_view import ItemView
from usecases.before_meeting import FormalView
from usecases.digest import DigestShown
from usecases.outstanding import Outstanding
from usecases.views.decision import DecisionView

FORMAL, DECIDE = "Who comes, and what they declare", "To be decided"


def formal_items(result: DigestShown, formal: FormalView) -> Iterator[Item]:
    yield from _who_comes(formal)
    near = formal.near
    left = Outstanding(formal.owed if near else (), formal.unhandled, you=near and formal.you)
    if text := outstanding_said(left):
        buttons = outstanding_buttons(result.meeting, left)
        yield Item("Declarations of interest", text=text, buttons=buttons, section=FORMAL)
    if formal.absences:
        text = "; ".join(_absence(one) for one in formal.absences)
        yield Item("Often absent", text=text, section=FORMAL)
    yield from _decisions(result.agenda, formal.decisions)


def _who_comes(formal: FormalView) -> Iterator[Item]:
    """Silence is never taken for a yes; but long before a meeting it is no news."""
    view = formal.attendance
    deputies = [
        f"{one.person} comes for {joined(one.instead_of)}"
        for one in view.filled
        if one.instead_of and not view.recorded
    ]
    risk = formal.at_risk and formal.near and not view.recorded
    told = [outlook_said(view)] if risk else []
    told += [f"Apologies from {joined(view.apologies)}."] if view.apologies else []
    told += [f"{capital('; '.join(deputies))}."] if deputies else []
    if told:
        button = meeting_button("Who comes", "attendance.show", view.meeting)
        yield Item("Who comes", text=" ".join(told), buttons=(button,), section=FORMAL)


def _absence(one: AbsenceView) -> str:
    return f"{joined(one.people)} ({one.agency}): {joined(one.lapses)}"


def _decisions(agenda: Sequence[ItemView], open_: Sequence[DecisionView]) -> Iterator[Item]:
    """Those proposed already, and the items that are there to be decided."""
    for view in open_:
        buttons = (show_decision(view),)
        yield Item(f"{view.ref} {view.text}", text=_stands(view), buttons=buttons, section=DECIDE)
    items = [one for one in agenda if _is_to_decide(one)]
    if items:
        title = f"{capital(counted(len(items), 'item'))} on the agenda"
        text = "; ".join(f"{one.number}. {one.title}" for one in items)
        yield Item(title, text=text, section=DECIDE)


def _is_to_decide(item: ItemView) -> bool:
    """What stands on every agenda is no news."""
    return item.purpose == "decide" and not item.standing and item.starts is not None


def _stands(view: DecisionView) -> str:
    if view.state != "being voted on":
        return "Proposed; not decided yet."
    waits = f" Still to vote: {some_of(view.silent)}." if view.silent else " All have voted."
    return f"Being voted on.{waits}"
