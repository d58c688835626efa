"""The buttons and forms about who comes to a meeting: what each press does.

A press that asks nothing has no receipt: the same twice is answered in the same words, and may be
wanted again after one has said the opposite.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date

from bot.talk.counter import Counter
from bot.talk.forms.attendance import deputy_form, people_form, waive_form
from bot.talk.forms.sheet import Errors, Values
from bot.talk.notice import Form, Notice, Press
from bot.talk.say.attendance import say_who_goes, say_who_is_there, say_why_without
from bot.talk.say.preview import with_preview
from usecases.apologise import Apologise, Attend
from usecases.refusals import Incomplete
from usecases.show_attendance import AttendanceShown, MayConfirm, ShowAttendance
from usecases.waive_quorum import WaiveQuorum

SAID = {"attendance.attend": Attend, "attendance.apologise": Apologise}
"""What a press does that asks nothing first."""


async def say(counter: Counter, who: str, press: Press) -> Notice:
    return await counter.do(who, SAID[press.verb](press.args["group"], _day(press)))


async def show(counter: Counter, who: str, press: Press) -> Notice:
    return await counter.do(who, ShowAttendance(press.args["group"], _day(press)))


async def open_deputy(counter: Counter, who: str, press: Press) -> Notice:
    """Raises what looking at the attendance would be refused with."""
    shown = await _shown(counter, who, press)
    own = shown.votes and "person" not in press.args
    form = deputy_form(_new(counter, press), {}, {}, own=own)
    return with_preview(say_who_goes(shown, form, own=own), shown, counter.today)


async def draw_deputy(
    counter: Counter, who: str, press: Press, values: Values, errors: Errors
) -> Form:
    shown = await _shown(counter, who, press)
    return deputy_form(press, values, errors, own=shown.votes)


async def open_people(counter: Counter, who: str, press: Press) -> Notice:
    """Filled in with those who are recorded or come. Raises what recording would be refused
    with."""
    shown: AttendanceShown = await counter.desk.do(who, MayConfirm(press.args["group"]))
    form = people_form(_new(counter, press), {"people": "\n".join(shown.there)}, {})
    return with_preview(say_who_is_there(shown, form), shown, counter.today)


async def draw_people(
    _counter: Counter, _who: str, press: Press, values: Values, errors: Errors
) -> Form:
    return people_form(press, values, errors)


async def open_waive(counter: Counter, who: str, press: Press) -> Notice:
    """Raises what going on would be refused with."""
    try:
        return await counter.do(who, WaiveQuorum(press.args["group"]))
    except Incomplete:
        return await ask_why(counter, who, press)


async def ask_why(counter: Counter, who: str, press: Press) -> Notice:
    shown = await _shown(counter, who, press)
    notice = say_why_without(shown, waive_form(_new(counter, press), {}, {}))
    return with_preview(notice, shown, counter.today)


async def draw_waive(
    _counter: Counter, _who: str, press: Press, values: Values, errors: Errors
) -> Form:
    return waive_form(press, values, errors)


async def _shown(counter: Counter, who: str, press: Press) -> AttendanceShown:
    command = ShowAttendance(press.args["group"], _day(press))
    shown: AttendanceShown = await counter.desk.do(who, command)
    return shown


def _new(counter: Counter, press: Press) -> Press:
    """Sent twice, one form is one; another that says the same is not."""
    return Press(press.verb, {**press.args, "nonce": counter.secrets.new_id()})


def _day(press: Press) -> date | None:
    return date.fromisoformat(press.args["on"]) if "on" in press.args else None


ATTENDANCE_PRESSES: dict[str, Callable[[Counter, str, Press], Awaitable[Notice]]] = {
    "attendance.confirm": open_people,
    "attendance.show": show,
    "deputy.send": open_deputy,
    "quorum.waive": open_waive,
    **dict.fromkeys(SAID, say),
}
