"""Say by hand whose an account on a platform is, or that it is nobody's any more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from governance.accounts import Account, Stranger
from usecases.directory import PeopleListed, view_person
from usecases.linking import LINK, link
from usecases.note_conversation import drop_conversation
from usecases.owners import named, person_names
from usecases.ports.store import Work
from usecases.refusals import NotAllowed, NotFound
from usecases.scene import Scene, scene


@dataclass(frozen=True, slots=True)
class LinkAccount:
    """`person` is an id or a full name."""

    account: str
    person: str


@dataclass(frozen=True, slots=True)
class UnlinkAccount:
    account: str


@dataclass(frozen=True, slots=True)
class ListLinkable:
    """Those an account may be linked to."""


@dataclass(frozen=True, slots=True)
class AccountLinked:
    """`was` is the name of whose it was before, if it was somebody else's."""

    account: str
    person: str
    was: str = ""


@dataclass(frozen=True, slots=True)
class AccountUnlinked:
    account: str
    was: str


def link_account(w: Work, command: LinkAccount, now: datetime) -> AccountLinked:
    """Raises NotAllowed or NotFound."""
    s = _scene(w, now)
    person = command.person.strip()
    if person not in s.p.people:
        person = _called(s, person)
    held = w.get(Account, command.account)
    was = held.person if held else person
    if held is None or not held.active or held.person != person:
        link(s, command.account, person)
    return AccountLinked(command.account, s.name(person), "" if was == person else s.name(was))


def list_linkable(w: Work, _command: ListLinkable, now: datetime) -> PeopleListed:
    """Everybody whose name is still known. Raises NotAllowed."""
    s = _scene(w, now)
    return PeopleListed(tuple(view_person(s, id_) for _, id_ in person_names(s.p)))


def unlink_account(w: Work, command: UnlinkAccount, now: datetime) -> AccountUnlinked:
    """Whoever has it is a stranger from now on, whatever their e-mail address.

    Raises NotAllowed or NotFound.
    """
    s = _scene(w, now)
    held = w.get(Account, command.account)
    if held is None:
        raise NotFound("account", command.account)
    w.remove(held)
    drop_conversation(w, held.id)
    w.put(Stranger(id=held.id, met_at=now, handle=held.handle, unlinked=True))
    w.enter("account.unlink", f"person:{held.person}")
    return AccountUnlinked(held.id, s.name(held.person))


def _called(s: Scene, name: str) -> str:
    try:
        return named(name, person_names(s.p), "person")
    except NotFound as lost:
        raise NotFound("person", lost.name, lost.near, "person") from None


def _scene(w: Work, now: datetime) -> Scene:
    s = scene(w, now)
    if not s.may(LINK, None):
        raise NotAllowed(LINK, "", s.names(s.p.managers(s.day)))
    return s
