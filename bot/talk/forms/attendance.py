"""The forms that send a deputy, record who is there, and go on without a quorum."""

from __future__ import annotations

import re
from datetime import date

from bot.talk.forms.read import day_in
from bot.talk.forms.sheet import Errors, Values
from bot.talk.forms.update import filled
from bot.talk.notice import Field, Form, Press
from usecases.confirm_attendance import ConfirmAttendance
from usecases.send_deputy import SendDeputy
from usecases.waive_quorum import WaiveQuorum

_PERSON = Field("person", "In whose place?", "line", hint="The member's name.", required=True)
_DEPUTY = (
    Field("deputy", "Who goes?", "line", hint="Somebody of the same agency.", required=True),
    Field("first", "From which day?", "date", hint="Leave both days empty for this meeting only."),
    Field("last", "Until which day?", "date", hint="That day included."),
)
_PEOPLE = Field(
    "people",
    "Who is there?",
    "text",
    hint="One name a line. Whoever is expected and not named is recorded as not there.",
)
_WHY = Field("why", "Why do you go on?", "text", hint="It goes on record.", required=True)
_NAMES = re.compile(r"\s*[,;\n]\s*")


def deputy_form(press: Press, values: Values, errors: Errors, *, own: bool) -> Form:
    """`own`: whoever fills it in sends somebody in their own place."""
    person = {"person": press.args["person"]} if "person" in press.args else {}
    asked = _DEPUTY if own and not person else (_PERSON, *_DEPUTY)
    if own and "person" in errors and not person:
        errors = {**errors, "deputy": errors["person"]}
    shown = tuple(filled(field, {**person, **values}, errors) for field in asked)
    return Form(shown, Press("deputy.send.save", dict(press.args)), "Send them")


def read_deputy(press: Press, values: Values, today: date) -> tuple[SendDeputy, dict[str, str]]:
    first, no_first = day_in(values.get("first", ""), today)
    last, no_last = day_in(values.get("last", ""), first or today)
    errors = {"first": no_first} if no_first else {}
    errors |= {"last": no_last} if no_last else {}
    begins = first or (today if last else None)
    deputy, person = values.get("deputy", ""), values.get("person", "")
    return SendDeputy(press.args["group"], deputy, _day(press), begins, last, person), errors


def people_form(press: Press, values: Values, errors: Errors) -> Form:
    shown = (filled(_PEOPLE, values, errors),)
    return Form(shown, Press("attendance.confirm.save", dict(press.args)), "Record it")


def read_people(
    press: Press, values: Values, _today: date
) -> tuple[ConfirmAttendance, dict[str, str]]:
    people = tuple(name for name in _NAMES.split(values.get("people", "").strip()) if name)
    return ConfirmAttendance(press.args["group"], people), {}


def waive_form(press: Press, values: Values, errors: Errors) -> Form:
    shown = (filled(_WHY, values, errors),)
    return Form(shown, Press("quorum.waive.save", dict(press.args)), "Go on")


def read_waive(press: Press, values: Values, _today: date) -> tuple[WaiveQuorum, dict[str, str]]:
    return WaiveQuorum(press.args["group"], values.get("why", "")), {}


def _day(press: Press) -> date | None:
    return date.fromisoformat(press.args["on"]) if "on" in press.args else None
