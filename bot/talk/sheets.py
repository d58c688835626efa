"""Opening and showing again the forms of the table of sheets; and presses without one."""

from __future__ import annotations

from collections.abc import Mapping

from bot.talk.counter import Counter
from bot.talk.forms.owners import owner_choices
from bot.talk.forms.sheet import Choices, Drawn, Sheet, draw, values_of
from bot.talk.forms.sheets import SHEET_OF, SHEETS
from bot.talk.notice import Choice, Form, Notice, Press
from bot.talk.say.preview import with_preview
from bot.talk.say.problems import sentences
from bot.talk.tickets import receipt_id
from bot.talk.words import standing, title_of
from usecases.directory import ListOwners, OwnersListed
from usecases.meet_condition import MeetCondition
from usecases.not_started import NotStarted
from usecases.objectives import ListObjectives, ObjectivesListed
from usecases.ready import IsReady, Ready
from usecases.refusals import Incomplete
from usecases.resume_action import ResumeAction
from usecases.views import ActionView
from usecases.withdraw_extension import WithdrawExtension

Words = Mapping[str, str]
Said = tuple[Words, Words]
"""What was filled in, and a sentence for each field with which something is wrong."""

AT_ONCE = {
    "action.condition": MeetCondition,
    "action.not_started": NotStarted,
    "action.resume": ResumeAction,
    "action.withdraw_extension": WithdrawExtension,
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
    return await _notice(counter, who, sheet, ready.action, (press.args, {}))


async def lacking(
    counter: Counter, who: str, command: object, missing: Incomplete
) -> Notice | None:
    """The form for what a typed command left out; None where there is no such form."""
    sheet = SHEET_OF.get(type(command))
    if sheet is None or missing.view is None:
        return None
    said = values_of(command), sentences(missing.problems, missing.limit)
    return await _notice(counter, who, sheet, missing.view, said)


async def drawn(counter: Counter, who: str, sheet: Sheet, action: ActionView, said: Said) -> Form:
    choices = await ASKS[sheet.asks](counter, who, action) if sheet.asks else ()
    return draw(sheet, Drawn(action, choices), *said)


async def _owners(counter: Counter, who: str, action: ActionView) -> Choices:
    listed: OwnersListed = await counter.desk.do(who, ListOwners(action.group))
    return owner_choices(listed)


async def _objectives(counter: Counter, who: str, action: ActionView) -> Choices:
    listed: ObjectivesListed = await counter.desk.do(who, ListObjectives(action.ref))
    return tuple(Choice(value, title) for value, title in listed.objectives)


ASKS = {"owner": _owners, "objective": _objectives}
"""How the choices that a sheet asks for are found."""


async def _notice(
    counter: Counter, who: str, sheet: Sheet, action: ActionView, said: Said
) -> Notice:
    text = (sheet.text,) if sheet.text else ()
    form = await drawn(counter, who, sheet, action, said)
    return with_preview(
        Notice(f"{sheet.heading} {title_of(action)}", text, standing(action), form=form),
        action,
        counter.today,
    )
