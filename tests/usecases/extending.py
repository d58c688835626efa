"""Short ways to ask for more time and to agree to it, and to look at what became of it."""

from __future__ import annotations

from datetime import date

from governance.actions import Action
from governance.asks import ASKS_BY_SUBJECT, Ask, Rule
from tests.jobs.office import Office
from tests.usecases.cast import CHAIR, RACHEL, REF, found, kept
from usecases.decide_extension import DecideExtension
from usecases.deeds import DeedDone
from usecases.extend_action import ExtendAction

WAS, WANTS = date(2026, 11, 6), date(2026, 12, 21)
WHY = "The County is short of trainers."
FIRST = f"{REF}/x1"
MONTH_END = date(2027, 1, 31)


def extend(office: Office, who: str = RACHEL, ref: str = REF, wants: date = WANTS) -> DeedDone:
    done: DeedDone = office.do(who, ExtendAction(ref, wants=wants, why=f" {WHY} "))
    return done


def agree(office: Office, who: str = CHAIR, why: str = "", request: str = "") -> DeedDone:
    done: DeedDone = office.do(who, DecideExtension(REF, agree=True, why=why, request=request))
    return done


def asks(office: Office, rule: Rule, ref: str = REF) -> list[Ask]:
    return [one for one in found(office, ASKS_BY_SUBJECT, ref) if one.rule is rule]


def recipients(office: Office, rule: Rule, ref: str = REF) -> list[str]:
    return sorted(one.recipient for one in asks(office, rule, ref))


def now(office: Office, ref: str = REF) -> Action:
    return kept(office, Action, ref)
