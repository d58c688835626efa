"""What a chat platform says of the papers that the console hands out."""

from __future__ import annotations

from bot.talk.say.agenda_issued import FOR_WORD
from bot.talk.say.minutes import FOR_WORD as MINUTES_FOR_WORD
from bot.talk.say.papers_had import DECISIONS, INTERESTS

ELSEWHERE = {
    f"{had[0]}: (download)": ": ".join(had)
    for had in (FOR_WORD, MINUTES_FOR_WORD, DECISIONS, INTERESTS)
}
"""By what the console shows."""
