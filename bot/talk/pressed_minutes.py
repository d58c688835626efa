"""The buttons and forms about minutes: what each press does."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.talk.agenda_words import meant_by
from bot.talk.counter import Counter
from bot.talk.forms.minutes import amend_form, correct_form
from bot.talk.forms.sheet import Errors, Values
from bot.talk.notice import Form, Notice, Press
from bot.talk.say.minutes import say_amend, say_correct
from bot.talk.say.preview import with_preview
from bot.talk.tickets import receipt_id
from usecases.amend_minutes import AmendReady, MayAmend
from usecases.approve_minutes import ApproveMinutes
from usecases.circulate_minutes import CirculateMinutes
from usecases.correct_minutes import MayCorrect, SettleCorrection
from usecases.minutes_view import MinutesView
from usecases.show_minutes import ShowMinutes


async def show(counter: Counter, who: str, press: Press) -> Notice:
    published = "published" in press.args
    return await counter.do(who, ShowMinutes(**meant_by(press), published=published))


async def circulate(counter: Counter, who: str, press: Press) -> Notice:
    return await counter.do(who, CirculateMinutes(**meant_by(press)), receipt_id(who, press))


async def approve(counter: Counter, who: str, press: Press) -> Notice:
    """The text that was shown."""
    command = ApproveMinutes(**meant_by(press), revision=press.revision)
    return await counter.do(who, command, receipt_id(who, press))


async def settle(counter: Counter, who: str, press: Press) -> Notice:
    command = SettleCorrection(press.args["correction"])
    return await counter.do(who, command, receipt_id(who, press))


async def open_amend(counter: Counter, who: str, press: Press) -> Notice:
    """Raises what amending would be refused with."""
    ready = await _ready(counter, who, press)
    notice = say_amend(ready, amend_form(press, ready.item, {}, {}))
    return with_preview(notice, ready, counter.today)


async def draw_amend(
    counter: Counter, who: str, press: Press, values: Values, errors: Errors
) -> Form:
    ready = await _ready(counter, who, press)
    return amend_form(press, ready.item, values, errors)


async def open_correct(counter: Counter, who: str, press: Press) -> Notice:
    """Raises what suggesting would be refused with."""
    view = await _view(counter, who, press)
    new = Press(press.verb, {**press.args, "nonce": counter.secrets.new_id()})
    return with_preview(say_correct(view, correct_form(new, view, {}, {})), view, counter.today)


async def draw_correct(
    counter: Counter, who: str, press: Press, values: Values, errors: Errors
) -> Form:
    return correct_form(press, await _view(counter, who, press), values, errors)


async def _ready(counter: Counter, who: str, press: Press) -> AmendReady:
    command = MayAmend(**meant_by(press), item=press.args.get("item", ""))
    ready: AmendReady = await counter.desk.do(who, command)
    return ready


async def _view(counter: Counter, who: str, press: Press) -> MinutesView:
    view: MinutesView = await counter.desk.do(who, MayCorrect(**meant_by(press)))
    return view


MINUTES_PRESSES: dict[str, Callable[[Counter, str, Press], Awaitable[Notice]]] = {
    "minutes.amend": open_amend,
    "minutes.approve": approve,
    "minutes.circulate": circulate,
    "minutes.correct": open_correct,
    "minutes.settle": settle,
    "minutes.show": show,
}
