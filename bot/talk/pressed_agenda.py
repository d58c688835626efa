"""The buttons about agendas and meetings under way: what each press does."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.talk.agenda_words import about, meant_by
from bot.talk.counter import Counter
from bot.talk.forms.agenda import USUAL, item_form, note_form, values_of
from bot.talk.forms.sheet import Errors, Values
from bot.talk.meeting_words import meeting_said
from bot.talk.notice import Form, Notice, Press
from bot.talk.say.preview import with_preview
from bot.talk.say.problems import sentences
from bot.talk.tickets import receipt_id
from usecases.agenda_view import AgendaView
from usecases.close_meeting import CloseMeeting
from usecases.issue_agenda import IssueAgenda
from usecases.order_item import CarryItem, DropItem, KeepItem
from usecases.propose_item import MayPropose, ProposeItem
from usecases.refusals import Incomplete
from usecases.show_agenda import ShowAgenda
from usecases.start_meeting import NextItem, StartMeeting
from usecases.take_note import MayNote
from usecases.views.meeting import MeetingView

CHANGES = {"agenda.carry": CarryItem, "agenda.drop": DropItem, "agenda.keep": KeepItem}
"""What can be done to an item."""


async def show(counter: Counter, who: str, press: Press) -> Notice:
    return await counter.do(who, ShowAgenda(**meant_by(press)))


async def issue(counter: Counter, who: str, press: Press) -> Notice:
    command = IssueAgenda(**meant_by(press))
    return await counter.do(who, command, receipt_id(who, press))


async def change(counter: Counter, who: str, press: Press) -> Notice:
    command = CHANGES[press.verb](**meant_by(press), item=press.args["item"])
    return await counter.do(who, command, receipt_id(who, press))


async def open_proposal(counter: Counter, who: str, press: Press) -> Notice:
    """Raises what proposing would be refused with."""
    meeting = await counter.desk.do(who, MayPropose(**meant_by(press)))
    return _proposal(counter, meeting, USUAL, {})


async def rest_of_proposal(
    counter: Counter, who: str, command: ProposeItem, missing: Incomplete
) -> Notice:
    """The form for what a typed line left out, with what it said."""
    meeting = await counter.desk.do(who, MayPropose(command.group, command.on))
    return _proposal(counter, meeting, values_of(command), sentences(missing.problems))


def _proposal(counter: Counter, meeting: MeetingView, values: Values, errors: Errors) -> Notice:
    press = Press("agenda.propose", {**about(meeting), "nonce": counter.secrets.new_id()})
    form = item_form(press, values, errors)
    notice = Notice(f"New item for the meeting of {meeting_said(meeting)}", form=form)
    return with_preview(notice, meeting, counter.today)


async def start(counter: Counter, who: str, press: Press) -> Notice:
    command = StartMeeting(**meant_by(press))
    return await counter.do(who, command, receipt_id(who, press))


async def go_on(counter: Counter, who: str, press: Press) -> Notice:
    command = NextItem(**meant_by(press), after=press.args["after"])
    return await counter.do(who, command, receipt_id(who, press))


async def open_note(counter: Counter, who: str, press: Press) -> Notice:
    """Raises what noting would be refused with."""
    view: AgendaView = await counter.desk.do(who, MayNote(**meant_by(press)))
    args = {**about(view.meeting), "nonce": counter.secrets.new_id()}
    form = note_form(Press("meeting.note", args), {}, {})
    item = f"{view.in_hand.number}. {view.in_hand.title}" if view.in_hand else ""
    heading = f"Note for {item or meeting_said(view.meeting)}"
    return with_preview(Notice(heading, form=form), view, counter.today)


async def close(counter: Counter, who: str, press: Press) -> Notice:
    command = CloseMeeting(**meant_by(press), rest=press.args.get("rest", ""))
    return await counter.do(who, command, receipt_id(who, press))


async def draw_item(
    _counter: Counter, _who: str, press: Press, values: Values, errors: Errors
) -> Form:
    return item_form(press, values, errors)


async def draw_note(
    _counter: Counter, _who: str, press: Press, values: Values, errors: Errors
) -> Form:
    return note_form(press, values, errors)


AGENDA_PRESSES: dict[str, Callable[[Counter, str, Press], Awaitable[Notice]]] = {
    "agenda.issue": issue,
    "agenda.propose": open_proposal,
    "agenda.show": show,
    "meeting.close": close,
    "meeting.next": go_on,
    "meeting.note": open_note,
    "meeting.start": start,
    **dict.fromkeys(CHANGES, change),
}
