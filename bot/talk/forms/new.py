"""The form for a new action, and how it is read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from bot.talk.dates import Ambiguous, Day, read_date
from bot.talk.forms.amend import HOW_WE_KNOW
from bot.talk.forms.owners import A_LINE_EACH, owner_choices
from bot.talk.forms.read import day_in
from bot.talk.forms.update import filled
from bot.talk.notice import Choice, Field, Form, Press
from governance.timescale import Timescale
from governance.timescale_reading import read_timescale
from usecases.directory import OwnersListed
from usecases.new_action import NewAction
from usecases.objectives import ObjectivesListed


def new_form(
    owners: OwnersListed,
    listed: ObjectivesListed,
    nonce: str,
    values: Mapping[str, str],
    errors: Mapping[str, str],
) -> Form:
    """`nonce` tells one new action from the next: sending the same form twice adds one."""
    leads = (Choice("", "Nobody yet"), *owner_choices(owners))
    objectives = (Choice("", "None of these"), *(Choice(*one) for one in listed.objectives))
    fields = (
        Field("title", "What is to be done?", "text", required=True),
        Field("owner", "Who will lead?", "choice", choices=leads),
        Field(
            "timescale",
            "By when?",
            "date",
            hint="A date, a month, or what it depends on. Leave it empty if nobody knows yet.",
        ),
        Field("measure", HOW_WE_KNOW, "text"),
        *((_objective(objectives),) if listed.objectives else ()),
        Field("others", "Who else owns it?", "text", hint=A_LINE_EACH),
        Field("supporters", "Who helps with it?", "text", hint=A_LINE_EACH),
    )
    press = Press("action.new.save", {"group": owners.group, "nonce": nonce})
    return Form(tuple(filled(field, values, errors) for field in fields), press, "Add action")


def _objective(choices: tuple[Choice, ...]) -> Field:
    return Field("objective", "Which objective does it serve?", "choice", choices=choices)


def read_new(
    press: Press, values: Mapping[str, str], today: date
) -> tuple[NewAction, dict[str, str]]:
    """The command, and a sentence for each field that could not be read."""
    timescale, problem = _timescale(values.get("timescale", ""), today)
    command = NewAction(
        group=press.args["group"],
        title=values.get("title", ""),
        owner=values.get("owner", ""),
        timescale=timescale,
        measure=values.get("measure", ""),
        objective=values.get("objective", ""),
        others=values.get("others", ""),
        supporters=values.get("supporters", ""),
        decision=press.args.get("decision", ""),
    )
    return command, {"timescale": problem} if problem else {}


STILL_OPEN = "This is still "
"""How the question begins that a timescale such as “to be agreed with the County” leaves."""


def _timescale(text: str, today: date) -> tuple[Timescale, str]:
    """A date if it is one; otherwise the words stand, read as a plan's timescale would be."""
    match read_date(text, today):
        case Day(on=on) if on < today:
            return Timescale(text.strip()), "That day has passed. By when is it to be done?"
        case Day(on=on, precision=precision):
            return Timescale(text.strip(), on, precision), ""
        case Ambiguous():
            return Timescale(text.strip()), day_in(text, today)[1]
        case unreadable:
            timescale = read_timescale(text)
            settled = timescale.question is None or timescale.question.startswith(STILL_OPEN)
            return (timescale, "") if settled else (timescale, unreadable.hint)
