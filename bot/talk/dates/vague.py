"""Words that name a time without naming a day, and what to type instead of them."""

from __future__ import annotations

from re import Match

from bot.talk.dates.readings import Asked, Reading
from governance.dates import MONTHS
from governance.written_dates import month_number

ANY_DAY = "Type a day such as 30 Sep, Fri 13 Nov 2026 or in two weeks."
FEASTS = (
    "christmas( eve| day)?|xmas( eve| day)?|boxing day|new year('?s( eve| day)?)?|easter|whitsun"
    "|good friday|half term|(school )?(summer )?holidays|bank holiday"
)
TIMES = (
    "soon|asap|shortly|later|next time|ongoing|tbc|tba|tbd|to be (agreed|confirmed)"
    "|(this|next) year|((this|next) )?(spring|summer|autumn|winter)( term)?( \\d{4})?"
    "|(end of )?q[1-4]( \\d{4})?|end of (the )?(year|term|quarter)|(next|this) (quarter|term)"
)
WEEKS = "((this|next) )?week|end of (the |this |next )?week|(this |next )?weekend"


def feast(_: Match[str], asked: Asked) -> Reading:
    return asked.unreadable("Type the day and the month instead, such as 18 December.")


def time_of_year(_: Match[str], asked: Asked) -> Reading:
    return asked.unreadable(ANY_DAY)


def week(_: Match[str], asked: Asked) -> Reading:
    return asked.unreadable("Type which day of the week you mean, such as Friday or 13 Nov.")


def part_of_month(match: Match[str], asked: Asked) -> Reading:
    """Mid December could be any of ten days."""
    name = MONTHS[month_number(match["month"]) - 1]
    return asked.unreadable(f"Type the day instead, such as 15 {name}, or end of {name}.")


def day_alone(match: Match[str], asked: Asked) -> Reading:
    day = int(match["day"])
    said = f"{day} September" if 1 <= day <= 30 else "30 September"
    return asked.unreadable(f"Type the month as well, such as {said}.")
