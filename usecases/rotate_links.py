"""Stop the calendar addresses that hang on a seat its holder has left, and replace the personal
ones: whoever still has the old address, at the old desk or a helper's, sees no more dates."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from governance.asks import Rule
from usecases.calendar_links import is_personal, may_read, new_link, works
from usecases.news import News, new_ask
from usecases.ports.store import Work
from usecases.records import LINKS_BY_PERSON, CalendarLink
from usecases.scene import Scene, scene

SUBJECT = "calendar"


@dataclass(frozen=True, slots=True)
class RotateLinks:
    """The daily job's. `fresh` gives the id and the token of a new address."""

    fresh: Callable[[], tuple[str, str]]


@dataclass(frozen=True, slots=True)
class LinksRotated:
    """Ids of the addresses that were stopped, and of those made in their place."""

    stopped: tuple[str, ...]
    made: tuple[str, ...]


def rotate_links(w: Work, command: RotateLinks, now: datetime) -> LinksRotated:
    """Reading refuses such an address at once; this makes it final and gives the new one."""
    s = scene(w, now)
    standing = [link for link in w.find(LINKS_BY_PERSON) if link.revoked_at is None]
    stopped: list[str] = []
    made: list[CalendarLink] = []
    for link in standing:
        holder = replace(s, reader=link.person)
        if works(holder, link) and may_read(holder, link.scope):
            _note_seats(holder, link)
        else:
            w.put(replace(link, revoked_at=now))
            stopped.append(link.id)
            made += [w.put(new) for new in _instead(holder, link, command)]
    _tell(s, made)
    if w.changed:
        w.enter("calendar.rotate", SUBJECT)
    return LinksRotated(tuple(stopped), tuple(link.id for link in made))


def _note_seats(holder: Scene, link: CalendarLink) -> None:
    """A seat gained since is one that can be left."""
    seats = holder.p.groups_of(link.person, holder.day)
    if seats != link.seats:
        holder.w.put(replace(link, seats=seats))


def _instead(holder: Scene, link: CalendarLink, command: RotateLinks) -> Iterable[CalendarLink]:
    """Nothing takes its place for somebody who has left for good."""
    if is_personal(link.scope) and holder.p.posts_of(link.person, holder.day):
        yield new_link(holder, link.scope, *command.fresh())


def _tell(s: Scene, made: Iterable[CalendarLink]) -> None:
    """Once a person, however many of their addresses are new."""
    for person, link in {link.person: link for link in made}.items():
        s.w.ask(new_ask(s, News(Rule.ADDRESS, SUBJECT, link.id), f"person:{person}"))
