"""Tell everything that happened to one action: what was said, what was done, who was asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from governance.actions import DEEDS_BY_ACTION, Action
from governance.asks import ANSWERABLE, ASKS_BY_SUBJECT, Ask, AskState, Message, MessageState, Rule
from usecases.ports.store import Work
from usecases.readings import note_readings
from usecases.resolve import resolve
from usecases.scene import Scene, scene
from usecases.story import Placed, newest_first, revision_of, story
from usecases.views import ActionView, DeedView, UpdateView, agency_name, view_action


@dataclass(frozen=True, slots=True)
class ShowHistory:
    """`place` is the group of the channel it was asked in."""

    name: str
    place: str | None = None


class Fate(StrEnum):
    """What became of a request."""

    WAITING = "waiting"
    DELIVERED = "delivered"
    FAILED = "failed"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class RequestView:
    """What Clerk asked of somebody, or told them because nobody answered. `at` is when it arrived,
    or else when it was to be sent; `to` is empty where nobody knows them any more."""

    at: datetime
    to: str
    rule: Rule
    fate: Fate
    agency: str = ""


Told = UpdateView | DeedView | RequestView


@dataclass(frozen=True, slots=True)
class HistoryShown:
    """The newest first."""

    action: ActionView
    told: tuple[Told, ...]


ADDED = "added"
"""What the first thing that happened to an action is called; no deed is kept for it."""


def show_history(w: Work, command: ShowHistory, now: datetime) -> HistoryShown:
    """Raises NotFound or SeveralFound."""
    s = scene(w, now)
    action = resolve(s, command.name, command.place)
    note_readings(s, (action,))
    told = (*_added(s, action), *story(s, action), *_requests(s, action))
    return HistoryShown(view_action(s, action), newest_first(told))


def _added(s: Scene, action: Action) -> Iterator[Placed[Told]]:
    if action.created_at is not None:
        by = s.name(action.created_by or "")
        yield Placed(action.created_at, -1, DeedView(action.created_at, by, ADDED))


def _requests(s: Scene, action: Action) -> Iterator[Placed[Told]]:
    """Those sent, or yet to be, that the reader may know of; one's own always."""
    asked = {
        deed.about: revision_of(deed.id)
        for deed in s.w.find(DEEDS_BY_ACTION, action.id)
        if deed.what == "action.extend"
    }
    for ask in s.w.find(ASKS_BY_SUBJECT, action.id):
        verb = KNOWN_BY.get(ask.rule)
        own = ask.recipient == f"person:{s.reader}"
        if verb and (own or s.may(verb, action, ask.share)) and (fate := _fate(s, ask)):
            at = ask.delivered_at or ask.asked_at
            agency = agency_name(s.p, ask.share)
            told = RequestView(at, _name(s, ask.recipient), ask.rule, fate, agency)
            yield Placed(at, asked.get(ask.occurrence, 0), told)


KNOWN_BY: dict[Rule, str] = {
    **dict.fromkeys(ANSWERABLE, "action.requests"),
    Rule.EXTENSION_ASKED: "action.requests",
    Rule.PAUSE_OVER: "action.requests",
    Rule.ESCALATED: "ladder.show",
}
"""The verb that lets others know that somebody was asked, or told; news is no request."""

FATES: dict[MessageState, Fate] = {
    MessageState.FAILED: Fate.FAILED,
    MessageState.HELD: Fate.UNCLEAR,
    MessageState.UNCLEAR: Fate.UNCLEAR,
}


def _fate(s: Scene, ask: Ask) -> Fate | None:
    """None for what was never sent, because it was not needed any more. What only stands in the
    chair's list has been told."""
    if ask.delivered_at is not None or ask.state is AskState.TOLD:
        return Fate.DELIVERED
    message = s.w.get(Message, ask.message) if ask.message else None
    if message is not None and message.state in FATES:
        return FATES[message.state]
    return Fate.WAITING if ask.state is AskState.OPEN else None


def _name(s: Scene, recipient: str) -> str:
    kind, _, name = recipient.partition(":")
    if kind == "person":
        return s.p.people[name].name if name in s.p.people else ""
    return f"the {name} channel"
