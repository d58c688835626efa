"""The buttons and forms about interests: what each does. What was declared stands on no lock
screen, also while it is being written."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date

from bot.talk.counter import Counter
from bot.talk.forms.interests import close_form, item_form, register_form
from bot.talk.forms.sheet import Errors, Values
from bot.talk.notice import Form, Notice, Press
from bot.talk.say.interests import (
    OUTSIDE,
    say_close_form,
    say_item_form,
    say_none_open,
    say_register_form,
)
from bot.talk.tickets import receipt_id
from usecases.agree_handling import AgreeHandling
from usecases.declaration_view import DeclarationView
from usecases.list_declared import ListDeclared
from usecases.list_interests import InterestsListed, ListAnswers, ListInterests
from usecases.may_declare import DeclaringReady, MayDeclare
from usecases.nothing_to_declare import NothingToDeclare
from usecases.record_room import RecordRoom
from usecases.refusals import TicketSpent

Opens = Callable[[Counter, str, Press], Awaitable[Notice]]
Saves = Callable[[Counter, str, Press, Values, str], Awaitable[Notice]]


async def show(counter: Counter, who: str, _press: Press) -> Notice:
    return await counter.do(who, ListInterests())


async def open_register(counter: Counter, who: str, _press: Press) -> Notice:
    await counter.desk.do(who, MayDeclare())
    return say_register_form(register_form(counter.secrets.new_id(), {}, {}))


async def open_item(counter: Counter, who: str, press: Press) -> Notice:
    """Raises what declaring would be refused with."""
    ready = await _ready(counter, who, press)
    if ready.agenda is None:
        raise TicketSpent
    form = item_form(_new(counter, press), ready, ready.agenda, {}, {})
    return say_item_form(ready, ready.agenda.meeting, form)


async def open_close(counter: Counter, who: str, press: Press) -> Notice:
    """Of one's own, or of the one beside which the button stands."""
    open_ = await _open(counter, who, press)
    return say_close_form(close_form(open_, {}, {})) if open_ else say_none_open()


async def nothing(counter: Counter, who: str, press: Press) -> Notice:
    """Said again it is kept once; but of another agenda, or a year later, it is said anew."""
    return await counter.do(who, NothingToDeclare(press.args.get("group", ""), _day(press)))


async def record(counter: Counter, who: str, press: Press) -> Notice:
    return await counter.do(who, RecordRoom(press.args["group"]), receipt_id(who, press))


async def show_declared(counter: Counter, who: str, press: Press) -> Notice:
    return await counter.do(who, ListDeclared(press.args["group"], _day(press)))


async def show_answers(counter: Counter, who: str, press: Press) -> Notice:
    return await counter.do(who, ListAnswers(press.args["group"], _day(press)))


async def agree(counter: Counter, who: str, press: Press) -> Notice:
    command = AgreeHandling(press.args["id"], press.args["handling"])
    return await counter.do(who, command, receipt_id(who, press))


async def draw_register(
    _counter: Counter, _who: str, press: Press, values: Values, errors: Errors
) -> Form:
    return register_form(press.args["nonce"], values, errors)


async def draw_item(
    counter: Counter, who: str, press: Press, values: Values, errors: Errors
) -> Form:
    ready = await _ready(counter, who, press)
    if ready.agenda is None:
        raise TicketSpent
    return item_form(press, ready, ready.agenda, values, errors)


async def draw_close(
    counter: Counter, who: str, press: Press, values: Values, errors: Errors
) -> Form:
    return close_form(await _open(counter, who, press), values, errors)


def quietly(save: Saves) -> Saves:
    """Whatever comes of the form, a lock screen shows nothing of it."""

    async def saved(
        counter: Counter, who: str, press: Press, values: Values, receipt: str
    ) -> Notice:
        notice = await save(counter, who, press, values, receipt)
        return replace(notice, preview=OUTSIDE)

    return saved


async def _ready(counter: Counter, who: str, press: Press) -> DeclaringReady:
    command = MayDeclare(press.args["group"], _day(press), press.args.get("person", ""))
    ready: DeclaringReady = await counter.desk.do(who, command)
    return ready


def _new(counter: Counter, press: Press) -> Press:
    """Sent twice, one form is one; another that says the same is not."""
    return Press(press.verb, {**press.args, "nonce": counter.secrets.new_id()})


async def _open(counter: Counter, who: str, press: Press) -> tuple[DeclarationView, ...]:
    """What can be closed."""
    listed: InterestsListed = await counter.desk.do(who, ListInterests(press.args.get("of", "")))
    one = press.args.get("id", "")
    return tuple(view for view in listed.interests if view.closes and one in ("", view.id))


def _day(press: Press) -> date | None:
    return date.fromisoformat(press.args["on"]) if "on" in press.args else None


DECLARE_PRESSES: dict[str, Opens] = {
    "declare.agree": agree,
    "declare.answers": show_answers,
    "declare.close": open_close,
    "declare.handling": show_declared,
    "declare.item": open_item,
    "declare.list": show,
    "declare.nil": nothing,
    "declare.register": open_register,
    "declare.room": record,
}
