"""The buttons that stand beside minutes: what their reader may do about them now."""

from __future__ import annotations

from collections.abc import Iterator

from bot.talk.agenda_words import about
from bot.talk.meeting_buttons import meeting_button
from bot.talk.meeting_words import meeting_said
from bot.talk.notice import Button, Press
from governance.minutes import MinutedItem
from usecases.minutes_view import CorrectionView, MinutesView
from usecases.views.meeting import MeetingView

SHOW, AMEND, CIRCULATE, CORRECT, APPROVE = (
    *("minutes.show", "minutes.amend", "minutes.circulate"),
    *("minutes.correct", "minutes.approve"),
)


def minutes_buttons(view: MinutesView) -> tuple[Button, ...]:
    return tuple(_buttons(view))


def _buttons(view: MinutesView) -> Iterator[Button]:
    if view.published:
        yield show_minutes(view.meeting, "As the group reads them")
        return
    if CIRCULATE in view.can:
        yield meeting_button("Circulate", CIRCULATE, view.meeting, primary=True)
    if view.approves:
        yield approve_button(view.meeting, view.revision)
    if CORRECT in view.can:
        yield correct_button(view.meeting)
    if view.keeps:
        press = Press(SHOW, {**about(view.meeting), "published": "yes"})
        yield Button("As they may be published", press, meeting_said(view.meeting))


def show_minutes(meeting: MeetingView, label: str = "Read them") -> Button:
    return meeting_button(label, SHOW, meeting)


def approve_button(meeting: MeetingView, revision: int) -> Button:
    """Of the text that was shown."""
    press = Press(APPROVE, about(meeting), revision)
    return Button("Approve them", press, meeting_said(meeting), primary=True)


def correct_button(meeting: MeetingView) -> Button:
    return meeting_button("Suggest a correction…", CORRECT, meeting)


def item_buttons(view: MinutesView, item: MinutedItem) -> tuple[Button, ...]:
    return (amend_button(view, item),) if AMEND in view.can and not view.published else ()


def amend_button(view: MinutesView, item: MinutedItem) -> Button:
    return Button("Amend…", _press(view, AMEND, item=item.id), item.title)


def correction_buttons(view: MinutesView, one: CorrectionView) -> Iterator[Button]:
    if AMEND not in view.can:
        return
    yield from (amend_button(view, item) for item in view.items if item.id == one.item)
    yield Button("Dealt with", Press("minutes.settle", {"correction": one.id}), one.text)


def _press(view: MinutesView, verb: str, **more: str) -> Press:
    return Press(verb, about(view.meeting) | more, view.revision)
