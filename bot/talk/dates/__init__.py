"""Dates as busy people type them on phones, read the way they are meant in Britain.

What can mean two days is asked back; what means none is answered with what to type instead.
"""

from bot.talk.dates.read import find_date, read_date
from bot.talk.dates.readings import Ambiguous, Day, Reading, Unreadable

__all__ = ["Ambiguous", "Day", "Reading", "Unreadable", "find_date", "read_date"]
