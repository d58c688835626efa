"""Answering a typed line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.talk.forms.done import done_form
from bot.talk.forms.update import update_form, values_of
from bot.talk.grammar import Line, parse
from bot.talk.notice import Notice, Press
from bot.talk.parsed import AskBack, Help, Mistake, nearest
from bot.talk.say import help as say_help
from bot.talk.say.parsed import say_ask_back, say_mistake
from bot.talk.say.refusal import sentences
from bot.talk.words import title_of
from governance.ratings import Meaning
from usecases.done_action import DoneAction
from usecases.refusals import Incomplete
from usecases.update_action import UpdateAction
from usecases.views import ActionView

if TYPE_CHECKING:
    from bot.talk.talk import Talk


async def answer(talk: Talk, who: str, line: Line, receipt: str) -> Notice:
    """Raises what the verb refuses with."""
    match parse(line):
        case Help(topic=topic):
            return say_help.say(topic)
        case Mistake() as mistake:
            return say_mistake(mistake)
        case AskBack() as asked:
            return say_ask_back(asked, line.place)
        case Press() as press:
            return await talk.press(who, press)
        case command:
            return await _do(talk, who, command, receipt)


async def _do(talk: Talk, who: str, command: object, receipt: str) -> Notice:
    """What was left out is asked for in a form that already holds what was said."""
    try:
        return await talk.do(who, command, receipt)
    except Incomplete as missing:
        if missing.view is None:
            raise
        if isinstance(command, UpdateAction):
            return _rest_of_update(talk, command, missing.view, missing.problems)
        if isinstance(command, DoneAction):
            values = {"evidence": command.evidence}
            form = done_form(missing.view, values, sentences(missing.problems), talk.today)
            return Notice(f"Done? {title_of(missing.view)}", form=form)
        raise


def _rest_of_update(
    talk: Talk, command: UpdateAction, view: ActionView, problems: dict[str, str]
) -> Notice:
    match problems.get("rating"):
        case Meaning.DONE:
            form = done_form(view, {"evidence": command.note}, {}, talk.today)
            return Notice(f"Done? {title_of(view)}", form=form)
        case "unknown":
            return say_mistake(_unknown_rating(command, view))
        case _:
            form = update_form(view, values_of(command), sentences(problems))
            return Notice(f"Nearly there: {title_of(view)}", form=form)


def _unknown_rating(command: UpdateAction, view: ActionView) -> Mistake:
    line = f"/action {command.name} {command.rating} {command.note}".strip()
    words = ("update", "done", "show", *(rating.word for rating in view.key))
    near = nearest(command.rating, words)
    if near:
        meant = f"/action {command.name} {near} {command.note}".strip()
        return Mistake(line, f"Did you mean “{meant}”?")
    return Mistake(line, f"For example: /action {command.name} update")
