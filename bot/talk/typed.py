"""Answering a typed line."""

from __future__ import annotations

from dataclasses import replace

from bot.talk.changing import lacking_of_meeting
from bot.talk.counter import Counter
from bot.talk.for_group import for_group
from bot.talk.forms import hand_over
from bot.talk.forms.done import done_form
from bot.talk.forms.update import update_form, values_of
from bot.talk.grammar import Line, parse
from bot.talk.mistyped import unknown_rating
from bot.talk.named import answer_named
from bot.talk.notice import Notice, Press
from bot.talk.parsed import AskBack, ForGroup, Help, Mistake, Named, Parsed
from bot.talk.pressed_agenda import rest_of_proposal
from bot.talk.pressed_attendance import ask_why
from bot.talk.pressed_decision import ask_reason
from bot.talk.say import help as say_help
from bot.talk.say.hand_over import say_form
from bot.talk.say.parsed import say_ask_back, say_mistake
from bot.talk.say.preview import with_preview
from bot.talk.say.problems import sentences
from bot.talk.sheets import lacking
from bot.talk.which_meeting import only_meeting, only_reads
from bot.talk.words import title_of
from governance.dates import said
from governance.ratings import Meaning
from usecases.done_action import DoneAction
from usecases.hand_over import HandOver
from usecases.propose_item import ProposeItem
from usecases.refusals import DecisionNotNow, Incomplete
from usecases.update_action import ON_TRACK, UpdateAction
from usecases.views import ActionView
from usecases.waive_quorum import WaiveQuorum


async def answer(
    counter: Counter, who: str, line: Line, parsed: Parsed, receipt: str
) -> Notice | Press:
    """The answer, or the button that the line only names. Raises what the verb refuses with."""
    match parsed:
        case Help(topic=topic):
            return say_help.say(topic)
        case Mistake() as mistake:
            return say_mistake(mistake)
        case Named() as named:
            return await answer_named(counter, who, line, named, receipt)
        case ForGroup() as said_of_group:
            meant = await for_group(counter, who, said_of_group)
            return await answer(counter, who, line, meant, receipt)
        case AskBack() as asked:
            if text := await only_meeting(counter, who, line, asked):
                line = replace(line, text=text)
                return await answer(counter, who, line, parse(line), receipt)
            return say_ask_back(asked, line, receipt, reads=only_reads(line, asked))
        case Press() as press:
            return press
        case command:
            return await do(counter, who, command, receipt, line.text)


async def do(counter: Counter, who: str, command: object, receipt: str, text: str = "") -> Notice:
    """What was left out is asked for in a form that already holds what was said.

    `text` is the line it was said in, which is handed back where it cannot be understood.
    """
    try:
        return await counter.do(who, command, receipt)
    except DecisionNotNow as refused:
        return ask_reason(counter, command, refused)
    except Incomplete as missing:
        notice = await _missing(counter, who, command, missing) or await _missing_of_action(
            counter, who, command, missing, text
        )
        if notice is None:
            raise
        return notice


async def _missing(
    counter: Counter, who: str, command: object, missing: Incomplete
) -> Notice | None:
    """Of what is about no action."""
    if isinstance(command, HandOver):
        known, errors = hand_over.values_of(command, missing.problems), sentences(missing.problems)
        return say_form(hand_over.hand_over_form(counter.secrets.new_id(), known, errors))
    if isinstance(command, WaiveQuorum):
        return await ask_why(counter, who, Press("quorum.waive", {"group": command.group}))
    if isinstance(command, ProposeItem):
        return await rest_of_proposal(counter, who, command, missing)
    return await lacking_of_meeting(counter, who, command, missing)


async def _missing_of_action(
    counter: Counter, who: str, command: object, missing: Incomplete, text: str
) -> Notice | None:
    if missing.view is None:
        return None
    if isinstance(command, UpdateAction):
        return _rest_of_update(counter, command, missing.view, missing.problems, text)
    if isinstance(command, DoneAction):
        on = {"on": said(command.on)} if command.on else {}
        values = {**on, "evidence": command.evidence, "agency": command.agency}
        form = done_form(missing.view, values, sentences(missing.problems), counter.today)
        return with_preview(
            Notice(f"Done? {title_of(missing.view)}", form=form), missing.view, counter.today
        )
    return await lacking(counter, who, command, missing)


def _rest_of_update(
    counter: Counter, command: UpdateAction, view: ActionView, problems: dict[str, str], text: str
) -> Notice:
    match problems.get("rating"):
        case Meaning.DONE:
            known = {"evidence": command.note, "agency": command.agency}
            form = done_form(view, known, {}, counter.today)
            return with_preview(Notice(f"Done? {title_of(view)}", form=form), view, counter.today)
        case "unknown":
            return say_mistake(unknown_rating(text, command.rating, view.key))
        case _:
            values = {**values_of(command), "rating": _word(command.rating, view)}
            form = update_form(view, values, sentences(problems))
            return with_preview(
                Notice(f"Nearly there: {title_of(view)}", form=form), view, counter.today
            )


def _word(rating: str, view: ActionView) -> str:
    """“On track” is said in every key; a form offers the key's own word."""
    on_time = (each.word for each in view.key if each.meaning is Meaning.ON_TIME)
    return next(on_time, rating) if rating == ON_TRACK else rating
