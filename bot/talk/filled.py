"""The table of forms: what each does when it is sent."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date

from bot.talk import away
from bot.talk.adding import draw_new
from bot.talk.chairing import draw_chair, read_chair
from bot.talk.changing import draw_add_again, drawing
from bot.talk.counter import Counter
from bot.talk.forms.agenda import read_item, read_note
from bot.talk.forms.attendance import read_deputy, read_people, read_waive
from bot.talk.forms.child_data import NOT_A_CHILD, SURE, emptied, still_sure, with_doubts
from bot.talk.forms.decision import read_closing, read_consensus
from bot.talk.forms.decision import read_proposal as read_decision
from bot.talk.forms.done import done_form, read_done
from bot.talk.forms.hand_over import hand_over_form, read_hand_over
from bot.talk.forms.interests import read_close, read_register
from bot.talk.forms.interests import read_item as read_interest
from bot.talk.forms.meeting import MEETING_SHEETS, read_add
from bot.talk.forms.minutes import read_amend, read_correct
from bot.talk.forms.new import read_new
from bot.talk.forms.read import too_long
from bot.talk.forms.sheet import Errors, Read, Sheet, Values
from bot.talk.forms.sheets import SHEETS
from bot.talk.forms.update import read_update, update_form
from bot.talk.forms.whose import read_link
from bot.talk.notice import Form, Notice, Press
from bot.talk.pressed_agenda import draw_item, draw_note
from bot.talk.pressed_attendance import draw_deputy, draw_people, draw_waive
from bot.talk.pressed_decision import draw_proposal as draw_decision
from bot.talk.pressed_decision import draw_reason
from bot.talk.pressed_declare import draw_close, draw_register, quietly
from bot.talk.pressed_declare import draw_item as draw_interest
from bot.talk.pressed_minutes import draw_amend, draw_correct
from bot.talk.reports import draw_report, read_report
from bot.talk.say.ladder import hold_form
from bot.talk.say.not_found import nobody_called
from bot.talk.say.problems import sentences
from bot.talk.say.refusal import say_changed, say_minutes_changed
from bot.talk.sheets import drawn
from bot.talk.text import clean
from bot.talk.tickets import receipt_id
from bot.talk.whose import draw_link
from usecases.hold_step import HoldStep
from usecases.refusals import (
    Changed,
    ChildData,
    Incomplete,
    MinutesChanged,
    NotFound,
    TicketSpent,
)
from usecases.show_action import ShowAction
from usecases.views import ActionView

ADDING = {
    *("action.new.save", "agenda.propose.save", "decision.propose.save", "meeting.note.save"),
    "minutes.correct.save",
}
"""Forms that add something: each adds one, whatever it is sent with."""

AGAIN = "Please look again: {}"
OF_NO_ACTION = {
    "account.link.save": "whose account it is",
    "action.new.save": "new action for {group}",
    "agenda.propose.save": "new item for {group}",
    "declare.close.save": "which interest has ended",
    "declare.item.save": "an interest in an item of {group}",
    "declare.register.save": "an interest for your register",
    "attendance.confirm.save": "who is there, {group}",
    "decision.close_vote.save": "{decision}",
    "decision.consensus.save": "{decision}",
    "decision.propose.save": "a decision of {group}",
    "deputy.send.save": "a deputy to {group}",
    "quorum.waive.save": "going on without a quorum, {group}",
    "meeting.note.save": "note for {group}",
    "minutes.amend.save": "the minutes of {group}",
    "minutes.correct.save": "a correction to the minutes of {group}",
    "meeting.add.save": "a meeting of {group}",
    "meeting.cancel.save": "cancelling a meeting of {group}",
    "meeting.move.save": "moving a meeting of {group}",
    "meeting.place.save": "where {group} meets",
    "meeting.chair.save": "who chairs {group}",
    "meeting.report.save": "exception report of {group}",
    "post.hand_over.save": "handing over",
}
"""What a form is about that is about no action."""

Rebuild = Callable[[Errors], Awaitable[Form]]
Draw = Callable[[Counter, str, Press, Values, Errors], Awaitable[Form]]
"""The form with what was typed and a sentence for each mistake."""
Save = Callable[[Counter, str, Press, Values, str], Awaitable[Notice]]
"""The last is the receipt."""


async def fill(counter: Counter, who: str, press: Press, values: Values) -> Notice:
    """Raises TicketSpent for a form there is none of, and what its verb refuses with."""
    if press.verb not in FORMS:
        raise TicketSpent
    values = {name: clean(value) for name, value in values.items()}
    # what was sent again unchanged is a repeat; what was corrected after going back is not
    answers = {} if press.verb in ADDING else values
    meant = Press(press.verb, {**answers, **press.args}, press.revision)
    said_sure = values.get(SURE) == NOT_A_CHILD
    counter = counter.assured() if said_sure else counter
    notice = await FORMS[press.verb](counter, who, press, values, receipt_id(who, meant))
    return emptied(still_sure(notice) if said_sure else notice)


def saving(read: Read, draw: Draw, *, once: bool = True) -> Save:
    """What a form does when it is sent: read it, and do what it came to or draw it again.

    `once`: sent again as it is, it gets the reply of the first time. Holding is the same twice,
    and may be wanted again after letting go.
    """

    async def save(
        counter: Counter, who: str, press: Press, values: Values, receipt: str
    ) -> Notice:
        command, errors = read(press, values, counter.today)

        async def again(errors: Errors) -> Form:
            return await draw(counter, who, press, values, errors)

        job = (command, errors | too_long(values), receipt if once else None)
        return await _save(counter, who, press, job, again)

    return save


async def _update(counter: Counter, who: str, press: Press, values: Values, errors: Errors) -> Form:
    view = await _view(counter, who, press)
    return update_form(view, values, errors, ask_reason="reason" in values)


async def _done(counter: Counter, who: str, press: Press, values: Values, errors: Errors) -> Form:
    return done_form(await _view(counter, who, press), values, errors, counter.today)


async def _hand_over(
    _counter: Counter, _who: str, press: Press, values: Values, errors: Errors
) -> Form:
    return hand_over_form(press.args["nonce"], values, errors)


async def _hold(_counter: Counter, _who: str, press: Press, values: Values, errors: Errors) -> Form:
    reason, step = values.get("reason", ""), press.args.get("step", "")
    return hold_form(press.args["ref"], step, reason, errors.get("reason", ""))


def _read_hold(press: Press, values: Values, _today: date) -> tuple[HoldStep, dict[str, str]]:
    reason, step = values.get("reason", ""), press.args.get("step", "")
    return HoldStep(press.args["ref"], reason, step), {}


def _sheet(sheet: Sheet) -> Draw:
    async def draw(
        counter: Counter, who: str, press: Press, values: Values, errors: Errors
    ) -> Form:
        return await drawn(counter, who, sheet, await _view(counter, who, press), (values, errors))

    return draw


async def _save(
    counter: Counter, who: str, press: Press, job: tuple[object, Errors, str | None], again: Rebuild
) -> Notice:
    """Do it, or show the form again with what was typed and a sentence beside each mistake.

    A form shown again keeps its press, so that it still assumes the facts it was opened with;
    where those have changed, it is opened anew with what was typed.
    """
    command, errors, receipt = job
    doubt: ChildData | None = None
    if not errors:
        try:
            return await counter.do(who, command, receipt)
        except Incomplete as missing:
            errors = sentences(missing.problems, missing.limit)
        except Changed as changed:
            return say_changed(changed, await again({}))
        except MinutesChanged as changed:
            return say_minutes_changed(changed, await again({}))
        except ChildData as found:
            doubt = found
        except NotFound as lost:
            if not lost.field:
                raise
            errors = {lost.field: nobody_called(lost)}
    about = press.args.get("ref") or OF_NO_ACTION[press.verb].format_map(press.args)
    form = replace(await again(errors), press=press)
    return Notice(AGAIN.format(about), form=with_doubts(form, doubt) if doubt else form)


async def _view(counter: Counter, who: str, press: Press) -> ActionView:
    view: ActionView = (await counter.desk.do(who, ShowAction(press.args["ref"]))).action
    return view


FORMS: dict[str, Save] = {
    "account.link.save": saving(read_link, draw_link, once=False),
    "action.done.save": saving(read_done, _done),
    "action.new.save": saving(read_new, draw_new),
    "agenda.propose.save": saving(read_item, draw_item),
    "meeting.note.save": saving(read_note, draw_note),
    "action.update.save": saving(read_update, _update),
    "away.save": away.save_leave,
    "declare.close.save": quietly(saving(read_close, draw_close)),
    "declare.item.save": quietly(saving(read_interest, draw_interest)),
    "declare.register.save": quietly(saving(read_register, draw_register)),
    "attendance.confirm.save": saving(read_people, draw_people),
    "decision.close_vote.save": saving(read_closing, draw_reason),
    "decision.consensus.save": saving(read_consensus, draw_reason),
    "decision.propose.save": saving(read_decision, draw_decision),
    "deputy.send.save": saving(read_deputy, draw_deputy),
    "quorum.waive.save": saving(read_waive, draw_waive),
    "minutes.amend.save": saving(read_amend, draw_amend),
    "minutes.correct.save": saving(read_correct, draw_correct),
    "ladder.hold.save": saving(_read_hold, _hold, once=False),
    "meeting.add.save": saving(read_add, draw_add_again),
    "meeting.chair.save": saving(read_chair, draw_chair),
    "meeting.report.save": saving(read_report, draw_report, once=False),
    "post.hand_over.save": saving(read_hand_over, _hand_over),
    **{f"{verb}.save": saving(sheet.read, _sheet(sheet)) for verb, sheet in SHEETS.items()},
    **{f"{name}.save": saving(one.read, drawing(one)) for name, one in MEETING_SHEETS.items()},
}
