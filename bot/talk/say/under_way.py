"""What is said while a meeting is held: started, gone through, noted from and closed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.talk.agenda_buttons import agenda_buttons
from bot.talk.agenda_words import item_said, note_said, numbered, press_on, show_agenda
from bot.talk.buttons import show_button
from bot.talk.meeting_words import meeting_said
from bot.talk.notice import Button, Fact, Item, Notice
from bot.talk.say.agenda import agenda_notice
from bot.talk.say.context import Context
from bot.talk.words import capital, counted, leads_said, title_of
from governance.dates import said
from usecases.close_meeting import CloseAsks, MeetingClosed
from usecases.start_meeting import UnderWay
from usecases.take_note import NoteTaken
from usecases.views import ActionView

POSTED = "The agenda is posted in the group's channel, and goes on there as the meeting does."
NOWHERE = (
    "The group has no channel, so the agenda is posted nowhere. “/clerk bind {group}” makes the "
    "channel it is typed in the group's."
)
NOT_REACHED = "Not reached"
LACKING = "Actions that lack a lead or a date"


def say(result: UnderWay, context: Context) -> Notice:
    return _started(result, context) if result.did == "started" else _next(result, context)


def say_noted(result: NoteTaken, context: Context) -> Notice:
    view = result.agenda
    item = view.in_hand
    heading = f"Noted: {numbered(item)}" if item else f"Noted: {meeting_said(view.meeting)}"
    return Notice(heading, (result.text,), buttons=agenda_buttons(view, context.today))


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
        ("Nothing is closed yet.", *_asks(len(left), len(result.lacking))),
        items=(*items, *_lacking(result.lacking)),
        buttons=(*buttons, show_agenda(view.meeting)),
    )


CLOSING = (("Carry them over and close", "carry"), ("Drop them and close", "drop"))


def say_closed(result: MeetingClosed, _context: Context) -> Notice:
    view = result.agenda
    text = [f"{capital(counted(result.raised, 'new action'))} came of it."]
    if result.titles:
        text.append(f"{'; '.join(result.titles)}: {_rest(result)}")
    return Notice(
        f"Closed: {meeting_said(view.meeting)}",
        tuple(text),
        items=_lacking(result.lacking),
        buttons=(show_agenda(view.meeting),),
    )


def _started(result: UnderWay, context: Context) -> Notice:
    view = result.agenda
    notice = agenda_notice(view, context.today)
    if result.again:
        return replace(notice, heading=f"Under way already: {meeting_said(view.meeting)}")
    posted = result.channel or "console" in context.places
    where = POSTED if posted else NOWHERE.format(group=view.meeting.group)
    heading = f"Started: {meeting_said(view.meeting)}"
    return replace(notice, heading=heading, text=(*notice.text, where))


def _next(result: UnderWay, context: Context) -> Notice:
    view = result.agenda
    item = view.in_hand
    buttons = agenda_buttons(view, context.today)
    if item is None:
        return Notice(meeting_said(view.meeting), buttons=buttons)
    text = [item_said(item)]
    if result.again:
        text.insert(0, "Somebody had gone on already.")
    if result.last:
        text = ["It is the last item. Close the meeting when it is done."]
        buttons = tuple(one for one in buttons if one.press.verb != "meeting.next")
    facts = tuple(Fact("Noted", note_said(note)) for note in item.notes)
    return Notice(f"Now: {numbered(item)}", tuple(map(capital, text)), facts, buttons=buttons)


def _asks(left: int, lacking: int) -> Iterator[str]:
    if left:
        was = "item was" if left == 1 else "items were"
        yield f"{capital(counted(left, was, was))} not reached: what becomes of {_them(left)}?"
    if lacking:
        lack = "lacks" if lacking == 1 else "lack"
        yield (
            f"{capital(counted(lacking, 'new action'))} {lack} a lead or a date. You can set them "
            "now, or after the meeting."
        )


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
