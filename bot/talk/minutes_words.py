"""Turns of phrase about minutes, the same on a phone and on paper."""

from __future__ import annotations

from collections.abc import Iterator

from bot.talk.say.decisions import CAME
from bot.talk.words import capital, day_said, joined, lead_said, waiting_said
from governance.dates import london, said
from governance.minutes import Attendee, Came, MinutedItem, Opening, Point, Resolution
from usecases.minutes_view import MinutesView
from usecases.views.names import LeadView

NOT_RECORDED = "Who was there was not recorded."
COUNTED = {"partners": "safeguarding partners", "seats": "members"}
NOTHING = "Nothing was noted."
BESIDES = "Besides"
CAME_OF_IT = {
    Came.LEFT: "It was not reached.",
    Came.CARRIED: "It was carried over to the next meeting.",
}
HANDLED = {
    "nothing needed": "; it was agreed that nothing follows from it",
    "stay without voting": " and stayed without voting",
    "withdraw for the item": " and withdrew for it",
    "": "; what follows from it was not agreed",
}
HANDLED_UNREACHED = HANDLED | {
    "stay without voting": "; it was agreed to stay without voting",
    "withdraw for the item": "; it was agreed to withdraw for it",
}
"""Nobody stayed or withdrew for an item that was never come to."""
AS = {
    "chair": "chair", "vice": "vice-chair", "member": "member", "deputy": "deputy",
    "adviser": "adviser", "observer": "observer", "scrutineer": "independent scrutineer",
    "lay member": "lay member", "": "in attendance",
}  # fmt: skip
HELD_BACK = "withheld from publication"


def state_said(view: MinutesView) -> str:
    """As a line of facts has it."""
    if view.approved_at is None:
        return "draft, not approved yet" if view.is_draft else "circulated, not approved yet"
    day = said(london(view.approved_at).date())
    if view.approved_in:
        return f"approved at the meeting on {said(view.approved_in)}"
    return f"approved on {day}, outside a meeting: {view.outside}"


def seat_said(one: Attendee) -> str:
    """Rachel Okafor; Piotr Lindqvist (for Rachel Okafor)."""
    return f"{one.name} (for {joined(one.instead_of)})" if one.instead_of else one.name


def quorum_said(opening: Opening) -> str:
    if opening.quorate:
        return "Enough were there to decide."
    lacked = (
        f"{one.there} of {one.wanted} {COUNTED.get(one.what, one.what)}" for one in opening.short
    )
    short = f"Too few were there to decide: {joined(tuple(lacked))}."
    if not opening.waived:
        return short
    return f"{short} {opening.waived_by} went on all the same: {opening.waived}"


def interests_said(view: MinutesView) -> Iterator[str]:
    """Who has one in which item, and what came of it."""
    opening = view.opening
    items = {item.id: item for item in view.items}
    for one in opening.interests:
        item = items.get(one.item)
        where = f"item {item.number} ({item.title})" if item else "a matter of the meeting"
        unreached = item is not None and item.came is not Came.REACHED
        handled = (HANDLED_UNREACHED if unreached else HANDLED)[one.handling]
        yield f"{one.name} declared an interest in {where}{handled}."
    if opening.asked_by:
        others = "No other was" if opening.interests else "None was"
        yield f"{opening.asked_by} asked for interests aloud. {others} declared."
    elif opening.declares and not opening.interests:
        yield "None was declared, and it is not on record that it was asked aloud."


def title_said(item: MinutedItem) -> str:
    return f"{item.number}. {item.title or BESIDES}"


def decided_said(one: Resolution) -> str:
    """BMG-2027-D001 Fund a second post. Resolved by consensus. All who have a vote agreed."""
    way = f" {one.way}" if one.way else ""
    came = f" {CAME[one.outcome]}" if one.outcome else ""
    votes = f" Votes: {figures_said(one)}." if one.yes or one.no or one.abstained else ""
    until = f" Votes can be cast until {said(one.closes_on)}." if one.closes_on else ""
    return f"{one.ref} {_sentence(one.text)} {capital(one.state)}{way}.{came}{votes}{until}"


def figures_said(one: Resolution) -> str:
    told = (f"{one.yes} for", f"{one.no} against")
    return ", ".join((*told, f"{one.abstained} abstained") if one.abstained else told)


def why_said(one: Resolution) -> str:
    """Empty where no reason was given."""
    if not one.withheld or not one.rationale:
        return HELD_BACK if one.withheld else one.rationale
    return f"{one.rationale} (not for publication)"


def leads_of(point: Point) -> str:
    first, *others = [lead_said(LeadView(one.title, one.people)) for one in point.leads] or [
        "nobody yet"
    ]
    return f"{first}; with {joined(others)}" if others else first


def due_of(point: Point) -> str:
    day = day_said(point.due, point.precision) if point.due else ""
    if point.waiting:
        return waiting_said(point.waiting) + (f", expected by {day}" if day else "")
    return day or "no date yet"


def next_said(opening: Opening) -> str:
    if opening.next_at is None:
        return "not planned yet"
    at = london(opening.next_at)
    return f"{said(at.date())}, {at:%H:%M}"


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
