"""A platform says that an account was closed, opened again or renamed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from governance.accounts import Account
from governance.asks import Rule
from usecases.linking import tell
from usecases.ports.store import Work
from usecases.scene import scene


@dataclass(frozen=True, slots=True)
class AccountChanged:
    """As it is now; an empty `handle` leaves the name it was shown with."""

    account: str
    active: bool
    handle: str = ""


@dataclass(frozen=True, slots=True)
class ChangeNoted:
    """Whose it is; None for an account nobody has linked, of which nothing is kept."""

    person: str | None


def account_changed(w: Work, command: AccountChanged, now: datetime) -> ChangeNoted:
    """The business managers are told once each time one is closed."""
    held = w.get(Account, command.account)
    if held is None:
        return ChangeNoted(None)
    changed = replace(held, active=command.active, handle=command.handle or held.handle)
    if changed != held:
        w.put(changed)
        w.enter("account.change", f"person:{held.person}")
    if held.active and not changed.active:
        s = scene(w, now)
        others = (one for one in s.p.managers(s.day) if one != held.person)
        at = now.isoformat(timespec="seconds")
        tell(s, Rule.ACCOUNT_GONE, held.id, at, others)
    return ChangeNoted(held.person)
