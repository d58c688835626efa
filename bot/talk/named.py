"""Answering a line that names an action by words of its title: by asking, never by guessing."""

from __future__ import annotations

from bot.talk.action_grammar import ABOUT
from bot.talk.counter import Counter
from bot.talk.grammar import Line
from bot.talk.notice import Notice
from bot.talk.parsed import Named
from bot.talk.say.named import say_meant
from bot.talk.say.parsed import say_again, say_mistake
from bot.talk.say.preview import with_preview
from usecases.find_actions import ActionsFound, FindActions

FOLLOW = (*filter(None, ABOUT), "on")
"""What can be said of an action, besides the ratings of its key."""


async def answer_named(
    counter: Counter, who: str, line: Line, named: Named, receipt: str
) -> Notice:
    """Each button says the whole line again, with the reference instead of the words."""
    find = FindActions(named.words, () if named.verb else FOLLOW)
    found: ActionsFound = await counter.desk.do(who, find)
    if not found.meant:
        return say_mistake(named.otherwise)
    lines = (
        " ".join(f"/action {one.action.ref} {named.verb} {one.rest}".split()) for one in found.meant
    )
    meant = say_meant(found, named, tuple(say_again(line, text, receipt) for text in lines))
    return with_preview(meant, found, line.today)
