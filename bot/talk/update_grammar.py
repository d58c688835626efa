"""What is said of one action after /action and its number: a rating, or that it is done."""

from __future__ import annotations

from datetime import date

from bot.talk.dates import Ambiguous, Day, Unreadable, find_date
from bot.talk.forms.read import gone_by
from bot.talk.notice import Press
from bot.talk.parsed import AskBack, Mistake, Parsed
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


def which_day(reading: Ambiguous, start: str, rest: str) -> AskBack:
    options = tuple(
        (day_said(option.on, option.precision), f"{start} {said(option.on)} {rest}".strip())
        for option in reading.options
    )
    return AskBack(f"Which day do you mean by “{reading.text.strip()}”?", options)
