"""Opening, showing again and saving the forms of the table of sheets; and presses without one."""

from __future__ import annotations

from collections.abc import Mapping

from bot.talk.counter import Counter
from bot.talk.forms.sheet import Sheet, draw, values_of
from bot.talk.forms.sheets import SHEET_OF, SHEETS
from bot.talk.notice import Notice, Press
from bot.talk.say.refusal import sentences
from bot.talk.tickets import receipt_id
from bot.talk.words import standing, title_of
from usecases.meet_condition import MeetCondition
from usecases.not_started import NotStarted
from usecases.ready import IsReady, Ready
from usecases.refusals import Incomplete
from usecases.resume_action import ResumeAction
from usecases.views import ActionView

Errors = Mapping[str, str]
AT_ONCE = {
    "action.condition": MeetCondition,
    "action.not_started": NotStarted,
    "action.resume": ResumeAction,
}
"""Verbs whose button needs no form."""


async def press_at_once(counter: Counter, who: str, press: Press) -> Notice:
    command = AT_ONCE[press.verb](press.args["ref"], revision=press.revision)
    return await counter.do(who, command, receipt_id(who, press))


async def open_sheet(counter: Counter, who: str, press: Press) -> Notice:
    """What the press says already is filled in. Raises what the verb refuses with at once."""
    sheet = SHEETS[press.verb]
    asked = IsReady(sheet.verb, press.args["ref"], press.args.get("place"))
    ready: Ready = await counter.desk.do(who, asked)
    return _notice(sheet, ready.action, press.args, {})


def lacking(command: object, missing: Incomplete) -> Notice | None:
    """The form for what a typed command left out; None where there is no such form."""
    sheet = SHEET_OF.get(type(command))
    if sheet is None or missing.view is None:
        return None
    return _notice(
        sheet, missing.view, values_of(command), sentences(missing.problems, missing.limit)
    )


def _notice(sheet: Sheet, view: ActionView, values: Mapping[str, str], errors: Errors) -> Notice:
    text = (sheet.text,) if sheet.text else ()
    form = draw(sheet, view, values, errors)
    return Notice(f"{sheet.heading} {title_of(view)}", text, standing(view), form=form)
