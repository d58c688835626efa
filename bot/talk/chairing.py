"""Saying who chairs a meeting: opened by a button, sent in a form, and given back to the rule."""

from __future__ import annotations

from datetime import date

from bot.talk.agenda_words import meant_by
from bot.talk.counter import Counter
from bot.talk.forms.sheet import Errors, Values
from bot.talk.notice import Form, Notice, Press
from bot.talk.say.chairs import RULE, chair_form, say_choose
from bot.talk.say.preview import with_preview
from bot.talk.tickets import receipt_id
from usecases.chair_by_rule import ChairByRule
from usecases.chair_meeting import ChairMeeting
from usecases.list_candidates import CandidatesListed, ListCandidates
from usecases.show_chairs import ShowChairs


async def open_chair(counter: Counter, who: str, press: Press) -> Notice:
    """Raises what naming somebody would be refused with."""
    listed = await _listed(counter, who, press, press.revision if "seen" in press.args else None)
    return with_preview(say_choose(listed), listed, counter.today)


async def back_to_rule(counter: Counter, who: str, press: Press) -> Notice:
    command = ChairByRule(**meant_by(press), revision=press.revision)
    return await counter.do(who, command, receipt_id(who, press))


async def show_chairs(counter: Counter, who: str, press: Press) -> Notice:
    return await counter.do(who, ShowChairs(press.args["group"]))


def read_chair(press: Press, values: Values, _today: date) -> tuple[object, dict[str, str]]:
    meant, (person, why) = meant_by(press), _said(values)
    if person == RULE:
        return ChairByRule(**meant, why=why, revision=press.revision), {}
    return ChairMeeting(**meant, person=person, why=why, revision=press.revision), {}


async def draw_chair(
    counter: Counter, who: str, press: Press, values: Values, errors: Errors
) -> Form:
    return chair_form(await _listed(counter, who, press, None), values, errors)


async def _listed(
    counter: Counter, who: str, press: Press, revision: int | None
) -> CandidatesListed:
    command = ListCandidates(**meant_by(press), revision=revision)
    listed: CandidatesListed = await counter.desk.do(who, command)
    return listed


def _said(values: Values) -> tuple[str, str]:
    return values.get("person", ""), values.get("why", "")
