"""Answers as they might be typed, and what is made of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from config.init.answers import Answers
from config.init.ask import Asker
from config.init.conversation import converse

TODAY = date(2026, 11, 2)

SHORT = (
    *("Small Partnership", "Council", "", ""),  # its name, the partners, other agencies
    *("Manager", ""),  # the posts
    *("", "Ann Ash", ""),  # the manager's agency, who it is, no address
    "",  # the business manager's post
    *("SLG", "Leaders", "", "", "", "", "", "", ""),  # a group, with every default
    "",  # no other group
)
LONG = (
    "Borsetshire Safeguarding Children Partnership",
    *("Borsetshire Council", "NHS Borsetshire", "Borsetshire Police", ""),
    *("Felpersham Hospital", ""),
    *("Director", "Chief Nurse", "Business Manager", "Independent Scrutineer", "Lead Member", ""),
    *("1", "Ann Ash", "ann@council.example.org"),
    *("2", "Bob Oak and Zoë Øst", "", "zoe@nhs.example.org"),
    *("1", "ann ash"),  # the same person again: no address is asked for
    *("", ""),  # nobody holds it
    *("", "Cem Elm & Dee Fir", "", ""),
    "3",
    *("slg", "Leaders", "nobody", "no", "quarterly", "", "", "1, 2", "all"),
    *("BMG", "Managers", "slg", "no", "March and sept", "last Fri", "9.30", "all", "1"),
    *("CSPR", "Reviews", "BMG", "yes", "monthly", "second thursday", "10:00", "2,3", "1"),
    "",
)


def asked(lines: Iterable[str]) -> tuple[Asker, list[str]]:
    """Somebody who gives these answers, and what they are shown."""
    given, shown = iter([f"{line}\n" for line in lines]), list[str]()
    return Asker(lambda: next(given, ""), shown.append), shown


def answered(lines: Iterable[str]) -> Answers:
    return converse(asked(lines)[0], TODAY)
