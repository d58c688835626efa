"""The table of forms: what each does when it is sent."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.talk.forms.done import done_form, read_done
from bot.talk.forms.new import new_form, read_new
from bot.talk.forms.update import read_update, update_form
from bot.talk.notice import Form, Notice, Press
from bot.talk.say.refusal import say_changed, sentences
from bot.talk.text import LONGEST, clean
from usecases.directory import ListOwners
from usecases.refusals import Changed, Incomplete
from usecases.show_action import ShowAction
from usecases.views import ActionView

if TYPE_CHECKING:
    from bot.talk.talk import Talk

Values = Mapping[str, str]
Errors = Mapping[str, str]
AGAIN = "Please look again: {}"
TOO_LONG = f"Clerk keeps up to {LONGEST:,} characters here. Please say it in fewer."
Rebuild = Callable[[Errors], Awaitable[Form]]


async def save_update(talk: Talk, who: str, press: Press, values: Values, receipt: str) -> Notice:
    values = _cleaned(values)
    command, errors = read_update(press, values, talk.today)

    async def again(errors: Errors) -> Form:
        view = await _view(talk, who, press)
        return update_form(view, values, errors, ask_reason="reason" in values)

    return await _save(talk, who, press, (command, errors | _too_long(values), receipt), again)


async def save_done(talk: Talk, who: str, press: Press, values: Values, receipt: str) -> Notice:
    values = _cleaned(values)
    command, errors = read_done(press, values, talk.today)

    async def again(errors: Errors) -> Form:
        return done_form(await _view(talk, who, press), values, errors, talk.today)

    return await _save(talk, who, press, (command, errors | _too_long(values), receipt), again)


async def save_new(talk: Talk, who: str, press: Press, values: Values, receipt: str) -> Notice:
    values = _cleaned(values)
    command, errors = read_new(press, values, talk.today)

    async def again(errors: Errors) -> Form:
        owners = await talk.desk.do(who, ListOwners(press.args["group"]))
        return new_form(owners, press.args["nonce"], values, errors)

    return await _save(talk, who, press, (command, errors | _too_long(values), receipt), again)


async def _save(
    talk: Talk, who: str, press: Press, job: tuple[object, Errors, str], again: Rebuild
) -> Notice:
    """Do it, or show the form again with what was typed and a sentence beside each mistake.

    A form shown again keeps its press, so that it still assumes the facts it was opened with;
    where those have changed, it is opened anew with what was typed.
    """
    command, errors, receipt = job
    if not errors:
        try:
            return await talk.do(who, command, receipt)
        except Incomplete as missing:
            errors = sentences(missing.problems)
        except Changed as changed:
            return say_changed(changed, await again({}))
    about = press.args.get("ref") or f"new action for {press.args['group']}"
    return Notice(AGAIN.format(about), form=replace(await again(errors), press=press))


async def _view(talk: Talk, who: str, press: Press) -> ActionView:
    view: ActionView = (await talk.desk.do(who, ShowAction(press.args["ref"]))).action
    return view


def _cleaned(values: Values) -> dict[str, str]:
    return {name: clean(value) for name, value in values.items()}


def _too_long(values: Values) -> dict[str, str]:
    return {name: TOO_LONG for name, value in values.items() if len(value) > LONGEST}


FORMS: dict[str, Callable[[Talk, str, Press, Values, str], Awaitable[Notice]]] = {
    "action.done.save": save_done,
    "action.new.save": save_new,
    "action.update.save": save_update,
}
