"""The words after /meeting."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from bot.talk import (
    agenda_grammar,
    attendance_grammar,
    decision_grammar,
    deputy_grammar,
    under_way_grammar,
    vote_grammar,
)
from bot.talk.chair_grammar import read_chair, read_chairs, read_swap
from bot.talk.change_grammar import (
    read_add,
    read_cancel,
    read_link,
    read_move,
    read_place,
    read_plan,
    read_reinstate,
)
from bot.talk.meeting_words import Meant, has_day, of_meeting, read_meant
from bot.talk.minutes_grammar import MINUTES_READ
from bot.talk.parsed import Help, Mistake, Parsed, did_you_mean, nearest
from bot.talk.report_grammar import read_report
from usecases.digest import ShowDigest
from usecases.list_meetings import ListMeetings
from usecases.show_meeting import ShowMeeting

EXAMPLE = "/meeting show BMG"
Read = Callable[[str, str | None, date], Parsed]
"""What follows the word, the channel's group, the day."""


def read_meeting(words: str, place: str | None, today: date) -> Parsed:
    """A verb and what follows; else “list” for mine, “list all”, “list BMG” or just “BMG”, and in a
    channel its own group's. A day makes it one meeting: “BMG 19 Jan”."""
    first, _, rest = words.partition(" ")
    read = READ.get(first.casefold())
    parsed = read(rest, place, today) if read else _listed(words, place, today)
    if not isinstance(parsed, Mistake):
        return parsed
    meant = meant_line(words)
    return Mistake(f"/meeting {words}".strip(), did_you_mean(meant) if meant else parsed.hint)


def meant_line(words: str) -> str | None:
    """The line with the verb that its first word is much like; None where that is a verb, or like
    none."""
    first, _, rest = words.partition(" ")
    word = first.casefold()
    near = None if word in READ else nearest(word, tuple(READ))
    return f"/meeting {near} {rest}".strip() if near else None


def _help(_rest: str, _place: str | None, _today: date) -> Parsed:
    return Help("meeting")


def _shown(rest: str, place: str | None, today: date) -> Parsed:
    """“show BMG 19 Jan”; without a day, the next; in a group's channel, its own."""
    meant = read_meant("/meeting show", rest, today, f"{EXAMPLE} 19 Jan")
    if not isinstance(meant, Meant):
        return meant
    group = meant.words or place or ""
    if not group:
        return Mistake(f"/meeting show {rest}".strip(), f"Of which group? For example: {EXAMPLE}")
    return ShowMeeting(group, meant.on)


def _listed(wanted: str, place: str | None, today: date) -> Parsed:
    match wanted.casefold():
        case "":
            return ListMeetings(group=place)
        case "mine" | "my":
            return ListMeetings()
        case "all":
            return ListMeetings(every=True)
        case _ if has_day(wanted):
            return _shown(wanted, place, today)
        case _:
            return ListMeetings(group=wanted)


READ: dict[str, Read] = {
    "agenda": agenda_grammar.agenda,
    "propose": agenda_grammar.propose,
    "order": agenda_grammar.order,
    "keep": agenda_grammar.keep,
    "drop": agenda_grammar.drop,
    "carry": agenda_grammar.carry,
    "papers": agenda_grammar.papers,
    "forward": agenda_grammar.forward,
    "start": under_way_grammar.start,
    "next": under_way_grammar.go_on,
    "note": under_way_grammar.note,
    "close": vote_grammar.close,
    "attending": attendance_grammar.attending,
    "apologies": attendance_grammar.apologies,
    "deputy": deputy_grammar.deputy,
    "recall": deputy_grammar.recall,
    "present": attendance_grammar.present,
    "quorum": attendance_grammar.quorum,
    **MINUTES_READ,
    "decide": decision_grammar.decide,
    "object": vote_grammar.object_to,
    "consensus": vote_grammar.consensus,
    "vote": vote_grammar.vote,
    "decisions": decision_grammar.decisions,
    "add": read_add,
    "cancel": read_cancel,
    "chair": read_chair,
    "chairs": read_chairs,
    "digest": partial(of_meeting, "digest", ShowDigest, asked="Of which group?"),
    "help": _help,
    "link": read_link,
    "list": _listed,
    "move": read_move,
    "place": read_place,
    "plan": read_plan,
    "postpone": read_move,
    "reinstate": read_reinstate,
    "report": read_report,
    "reschedule": read_move,
    "show": _shown,
    "swap": read_swap,
}
"""The verbs."""
