"""An account writes to Clerk, or is to be written to, for the first time: whose is it?"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from governance.accounts import ACCOUNTS_BY_PERSON, Account, Stranger, platform_of
from governance.asks import Rule
from usecases.linking import LINK, link, tell
from usecases.ports.store import Work
from usecases.scene import Scene, scene


@dataclass(frozen=True, slots=True)
class MeetAccount:
    """What the platform says of it. `verified`: the platform has seen to it that the e-mail address
    is theirs; `ours`: the account belongs to the workspace that Clerk was installed in. `agency` is
    set where all that has been verified is the work of one agency: then only whoever holds a post
    there is known by it."""

    account: str
    email: str
    verified: bool
    handle: str = ""
    ours: bool = True
    agency: str = ""


@dataclass(frozen=True, slots=True)
class Met:
    """`fresh`: it has been linked just now."""

    person: str | None
    fresh: bool


def meet_account(w: Work, command: MeetAccount, now: datetime) -> Met:
    """An account that was linked or unlinked by hand stays so."""
    held = w.get(Account, command.account)
    if held is not None:
        return Met(held.person if held.active else None, fresh=False)
    s = scene(w, now)
    person = _whose(s, command)
    if person is None:
        _keep_stranger(s, command)
        return Met(None, fresh=False)
    link(s, command.account, person, command.handle)
    return Met(person, fresh=True)


def _whose(s: Scene, command: MeetAccount) -> str | None:
    """The one person with that verified address who has no other account there."""
    met = s.w.get(Stranger, command.account)
    email = command.email.strip().casefold()
    if not (command.verified and command.ours and email) or (met is not None and met.unlinked):
        return None
    found = [one.id for one in s.p.people.values() if (one.email or "").casefold() == email]
    if len(found) != 1 or not _works_there(s, found[0], command.agency):
        return None
    if _has_another(s, found[0], platform_of(command.account)):
        return None
    return found[0]


def _works_there(s: Scene, person: str, agency: str) -> bool:
    return not agency or any(post.agency == agency for post in s.p.posts_of(person, s.day))


def _has_another(s: Scene, person: str, platform: str) -> bool:
    held = s.w.find(ACCOUNTS_BY_PERSON, person)
    return any(one.active and platform_of(one.id) == platform for one in held)


def _keep_stranger(s: Scene, command: MeetAccount) -> None:
    there = s.w.get(Stranger, command.account)
    met = there or Stranger(id=command.account, met_at=s.now)
    now = replace(met, handle=command.handle, email=command.email)
    if now != there:
        s.w.put(now)
        tell(s, Rule.STRANGER, command.account, "1", s.p.managers(s.day))
        s.w.enter(f"{LINK}.unknown", command.account)
