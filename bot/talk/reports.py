"""Exception reports: opened by a button, and saved from their form."""

from __future__ import annotations

from datetime import date

from bot.talk.agenda_words import meant_by
from bot.talk.counter import Counter
from bot.talk.forms.sheet import Errors, Values
from bot.talk.notice import Form, Notice, Press
from bot.talk.say.report import draw_report_form
from usecases.open_report import OpenReport
from usecases.write_report import WriteReport


async def open_report(counter: Counter, who: str, press: Press) -> Notice:
    command = OpenReport(**meant_by(press), to=press.args.get("to", ""))
    return await counter.do(who, command)


def read_report(press: Press, values: Values, _today: date) -> tuple[WriteReport, dict[str, str]]:
    args = press.args
    written = WriteReport(args["meeting"], args["group"], values.get("text", ""), press.revision)
    return written, {}


async def draw_report(
    _counter: Counter, _who: str, press: Press, values: Values, errors: Errors
) -> Form:
    return draw_report_form(press, values.get("text", ""), errors.get("text", ""))
