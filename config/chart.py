"""`clerk chart`: how a group's ratings went from meeting to meeting, as a picture and in words."""

from __future__ import annotations

from config.commands.command import Call
from config.wiring.house import House
from governance.permissions import OPERATOR
from usecases.ratings_then import RatingsShown, ShowRatings
from usecases.refusals import NotFound

TRY = "Try a group's short name, such as BMG."


def chart(house: House, call: Call) -> str | None:
    """The words to the screen; with a file, the picture into it and the words beside it.

    Gives back a sentence when it cannot be done.
    """
    from bot.talk.say.ratings import chart_of, words_of

    group = call.text("group").upper()
    try:
        shown: RatingsShown = house.desk.do_now(OPERATOR, ShowRatings(group))
    except NotFound:
        return f"There is no group “{group}”. {TRY}"
    if not call.flag("output"):
        call.say(words_of(shown))
        return None
    from papers.ratings_plot import PngChart

    call.out(PngChart().write(chart_of(shown)))
    call.err(words_of(shown))
    return None
