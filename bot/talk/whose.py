"""Saying whose an account is, in a form."""

from __future__ import annotations

from collections.abc import Mapping

from bot.talk.counter import Counter
from bot.talk.forms.whose import link_form
from bot.talk.notice import Form, Notice, Press
from bot.talk.say.accounts import say_whose
from usecases.directory import PeopleListed
from usecases.link_account import ListLinkable


async def open_link(counter: Counter, who: str, press: Press) -> Notice:
    """Raises NotAllowed at once."""
    return say_whose(press.args.get("name", ""), await draw_link(counter, who, press, {}, {}))


async def draw_link(
    counter: Counter,
    who: str,
    press: Press,
    values: Mapping[str, str],
    errors: Mapping[str, str],
) -> Form:
    listed: PeopleListed = await counter.desk.do(who, ListLinkable())
    return link_form(listed.people, press, values, errors)
