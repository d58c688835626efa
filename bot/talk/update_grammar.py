"""What is said of one action after /action and its number: a rating, or that it is done."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from bot.talk.dates import Ambiguous, Day, Unreadable, find_date
from bot.talk.forms.read import gone_by
from bot.talk.notice import Press
from bot.talk.parsed import AskBack, Mistake, Parsed
from bot.talk.text import shortened
from bot.talk.words import day_said
from governance.dates import said
from usecases.done_action import DoneAction
from usecases.update_action import UpdateAction


def args(ref: str, place: str | None) -> dict[str, str]:
    return {"ref": ref, "place": place} if place else {"ref": ref}


def rated(ref: str, rating: str, rest: str, place: str | None, today: date) -> Parsed:
    """“amber by 30 Sep waiting for County”: the date is asked back where it could be several."""
    lead, _, dated = rest.partition(" ")
    if lead.casefold() not in ("by", "until", "forecast"):
        return UpdateAction(ref, rating, place, note=rest)
    reading, note = find_date(dated, today)
    match reading:
        case Day(on=on):
            return UpdateAction(ref, rating, place, forecast=on, note=note)
        case Ambiguous():
            return which_day(reading, f"/action {ref} {rating} by", note)
        case Unreadable(hint=hint):
            return Mistake(f"/action {ref} {rating} {rest}", hint)


def done(ref: str, rest: str, place: str | None, today: date) -> Parsed:
    """“done”, “done published on the website”, “done on 3 Nov published on the website”."""
    if not rest:
        return Press("action.done", args(ref, place))
    lead, _, dated = rest.partition(" ")
    if lead.casefold() != "on":
        return _done_by_evidence(ref, rest, place, today)
    found, evidence = find_date(dated, today)
    match reading := gone_by(found, today):
        case Day(on=on):
            return DoneAction(ref, place, on, evidence)
        case Ambiguous():
            return which_day(reading, f"/action {ref} done on", evidence)
        case Unreadable(hint=hint) if evidence != dated.strip():
            return Mistake(f"/action {ref} done {rest}", hint)
        case _:
            return DoneAction(ref, place, evidence=rest)


def _done_by_evidence(ref: str, rest: str, place: str | None, today: date) -> Parsed:
    """Words that begin with a day are looked at again in the form, not taken for evidence."""
    reading, evidence = find_date(rest, today)
    if isinstance(reading, Unreadable) and evidence == rest.strip():
        return DoneAction(ref, place, evidence=rest)
    day = rest[: len(rest) - len(evidence)].strip() if evidence else rest
    return Press("action.done", {**args(ref, place), "on": day, "evidence": evidence})


def of_agency(parsed: Parsed, ref: str, agency: str) -> Parsed:
    """The same, said of one agency's part of the action."""
    said_of = f"/action {ref} for {agency}:"
    match parsed:
        case UpdateAction() | DoneAction():
            return replace(parsed, agency=agency)
        case Press(verb="action.update" | "action.done"):
            return replace(parsed, args={**parsed.args, "agency": agency})
        case AskBack(question, options):
            lines = [(label, line.replace(f"/action {ref}", said_of, 1)) for label, line in options]
            return AskBack(question, tuple(lines))
        case Mistake(typed, hint):
            return Mistake(typed.replace(f"/action {ref}", said_of, 1), hint)
        case _:
            example = f"/action {ref} for {shortened(agency)}: on track"
            return Mistake(said_of, f"Say how its part stands. For example: {example}")


def split_agency(words: str) -> tuple[str, str]:
    """“police amber by Friday”; a name of several words ends with a colon."""
    found = _NAMED.match(words)
    if found and not _STANDS.search(found[1]):
        return found[1].strip(), words[found.end() :].strip()
    agency, _, rest = words.partition(" ")
    return agency, rest


_NAMED = re.compile(r"([^:\d]{1,100}):(?=\s|$)")
_STANDS = re.compile(r"\b(by|done|update|on track|clear|amber|red|green)\b", re.IGNORECASE)
"""Words that say how a part stands: a colon after them is not the end of a name."""


def which_day(reading: Ambiguous, start: str, rest: str) -> AskBack:
    options = tuple(
        (day_said(option.on, option.precision), f"{start} {said(option.on)} {rest}".strip())
        for option in reading.options
    )
    return AskBack(f"Which day do you mean by “{reading.text.strip()}”?", options)
