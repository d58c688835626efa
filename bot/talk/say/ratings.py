"""How the ratings went from meeting to meeting: a picture, and the same in words."""

from __future__ import annotations

from bot.talk.notice import Picture
from bot.talk.words import capital, counted, joined, number
from governance.dates import said
from governance.looking_back import ORDER, Standing
from governance.ratings import Meaning, RatingKey
from usecases.ports.charts import Chart, Panel
from usecases.ratings_then import RatingsShown

LABEL = "Ratings, meeting by meeting"
UNRATED = "not rated yet"
NOW = "Now"


def picture_of(shown: RatingsShown, about: str) -> Picture | None:
    """`about` is the meeting, as whose reader it is looked at. None while there is nothing."""
    if not any(one.total for one in shown.standings):
        return None
    return Picture(LABEL, words_of(shown), "ratings", about)


def words_of(shown: RatingsShown) -> str:
    """A sentence a meeting."""
    return " ".join(_sentence(one, shown.key) for one in shown.standings)


def chart_of(shown: RatingsShown) -> Chart:
    """A panel for each rating that any action ever had."""
    standings = shown.standings
    columns = tuple(said(one.on) if one.on else NOW for one in standings)
    counts = {meaning: tuple(one.counts[meaning] for one in standings) for meaning in ORDER}
    panels = tuple(
        Panel(capital(_called(meaning, shown.key)), each)
        for meaning, each in counts.items()
        if any(each)
    )
    return Chart(f"{shown.group}: actions by rating", columns, panels)


def _sentence(one: Standing, key: RatingKey) -> str:
    day = said(one.on) if one.on else NOW
    told = [f"{number(n)} {_called(meaning, key)}" for meaning, n in one.counts.items() if n]
    if not told:
        return f"{day}, no actions."
    return f"{day}, {counted(one.total, 'action')}: {joined(told)}."


def _called(meaning: Meaning | None, key: RatingKey) -> str:
    return UNRATED if meaning is None else key.meaning(meaning).says
