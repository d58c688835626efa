"""Whose an account on a platform is. It only reads, for it comes before everything else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from governance.accounts import Account
from governance.people import Person
from usecases.ports.store import Work


@dataclass(frozen=True, slots=True)
class Identify:
    account: str


@dataclass(frozen=True, slots=True)
class Identified:
    """`person` is None where it is nobody's, or closed; `known`: it was linked once."""

    person: str | None
    known: bool


def identify(w: Work, command: Identify, _now: datetime) -> Identified:
    account = w.get(Account, command.account)
    if account is None:
        return Identified(None, known=False)
    there = account.active and w.get(Person, account.person) is not None
    return Identified(account.person if there else None, known=True)
