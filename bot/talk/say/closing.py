"""What is said when a meeting is closed: what was not reached, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from bot.talk.agenda_words import item_said, numbered, press_on, show_agenda
from bot.talk.buttons import show_button
from bot.talk.meeting_words import meeting_said
from bot.talk.minutes_buttons import show_minutes
from bot.talk.notice import Button, Item, Notice
from bot.talk.say.context import Context
from bot.talk.words import capital, counted, joined, leads_said, title_of
from governance.dates import said
from usecases.agenda_view import AgendaView
from usecases.close_meeting import CloseAsks, MeetingClosed
from usecases.views import ActionView

NOT_REACHED = "Not reached"
LACKING = "Actions that lack a lead or a date"


def say_close_asks(result: CloseAsks, _context: Context) -> Notice:
    view = result.agenda
    left = [item for item in view.items if item.id in result.unreached]
    items = tuple(Item(numbered(item), text=item_said(item), section=NOT_REACHED) for item in left)
    labels = CLOSING if left else CLOSING[:1]
    buttons = tuple(
        Button(
            label if left else "Close it",
            press_on(view, "meeting.close", rest=rest),
            primary=rest == "carry",
        )
        for label, rest in labels
    )
    return Notice(
        f"Close the meeting of {meeting_said(view.meeting)}?",
        ("Nothing is closed yet.", *_asks(result, len(left))),
        items=(*items, *_lacking(result.lacking)),
        buttons=(*buttons, show_agenda(view.meeting)),
    )


CLOSING = (("Carry them over and close", "carry"), ("Drop them and close", "drop"))


def say_closed(result: MeetingClosed, _context: Context) -> Notice:
    view = result.agenda
    text = [f"{capital(counted(result.raised, 'new action'))} came of it."]
    if result.titles:
        text.append(f"{'; '.join(result.titles)}: {_rest(result)}")
    if standing := _standing_left(view):
        text.append(_stays(standing, also=bool(result.titles)))
    return Notice(
        f"Closed: {meeting_said(view.meeting)}",
        tuple(text),
        items=_lacking(result.lacking),
        buttons=(show_minutes(view.meeting, "Draft minutes"), show_agenda(view.meeting)),
    )


def _asks(result: CloseAsks, left: int) -> Iterator[str]:
    standing, lacking = _standing_left(result.agenda), len(result.lacking)
    if left:
        was = "item was" if left == 1 else "items were"
        besides = "besides what stands on every agenda, " if standing else ""
        count = capital(f"{besides}{counted(left, was, was)}")
        yield f"{count} not reached: what becomes of {_them(left)}?"
    if standing:
        yield _stays(standing, also=left > 0)
    if lacking:
        lack = "lacks" if lacking == 1 else "lack"
        yield (
            f"{capital(counted(lacking, 'new action'))} {lack} a lead or a date. You can set them "
            "now, or after the meeting."
        )


def _standing_left(view: AgendaView) -> tuple[str, ...]:
    """What stands on every agenda and the meeting did not come to."""
    return tuple(item.title for item in view.items if item.standing and item.left)


def _stays(standing: tuple[str, ...], *, also: bool) -> str:
    was, stands = ("was", "it stands") if len(standing) == 1 else ("were", "they stand")
    either = " either" if also else ""
    return f"{joined(standing)} {was} not reached{either}; {stands} on the next agenda anyway."


def _them(count: int) -> str:
    return "it" if count == 1 else "them"


def _lacking(actions: tuple[ActionView, ...]) -> tuple[Item, ...]:
    return tuple(
        Item(title_of(one), text=_lacks(one), buttons=(show_button(one),), section=LACKING)
        for one in actions
    )


def _lacks(action: ActionView) -> str:
    lead = f"led by {leads_said(action)}" if action.leads else "nobody leads it yet"
    due = f"due {said(action.agreed)}" if action.agreed else "no date yet"
    return capital(f"{lead}; {due}")


def _rest(result: MeetingClosed) -> str:
    if result.rest == "drop":
        return "dropped."
    if result.carried_to is None:
        return "carried over to the next meeting, once one is planned."
    return f"carried over to the meeting on {said(result.carried_to)}."
