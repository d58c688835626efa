"""People, the agencies they work for and the posts they hold."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from governance.record import Index, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency(Record):
    """An organisation; three of them are the safeguarding partners.

    A `school` keeps its terms: Clerk starts nothing with it in the school holidays.
    """

    name: str
    safeguarding_partner: bool = False
    school: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    """Somebody Clerk knows by name."""

    name: str
    email: str | None = None


@dataclass(frozen=True, slots=True)
class Holding:
    """A person in a post from `since` to `until`, both days included; None is open."""

    person: str
    since: date | None = None
    until: date | None = None

    def covers(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Post(Record):
    """A job in an agency, held by one person, shared by two, or vacant."""

    title: str
    agency: str
    holders: tuple[Holding, ...] = ()

    def held_by(self, day: date) -> tuple[str, ...]:
        """Ids of the people who hold the post on that day."""
        return tuple(held.person for held in self.holders if held.covers(day))


def succeeded(
    holders: tuple[Holding, ...], by: tuple[Holding, ...], day: date
) -> tuple[Holding, ...]:
    """Who holds a post once others were named for it on a day: those who are no longer named held
    it until the day before, and stay known for it."""
    eve, named = day - timedelta(days=1), {held.person for held in by}
    left = (held for held in holders if held.person not in named)
    began = (held for held in left if held.since is None or held.since <= eve)
    return (*(replace(held, until=min(held.until or eve, eve)) for held in began), *by)


@dataclass(frozen=True, slots=True, kw_only=True)
class Preference(Record):
    """Where somebody wants to be written to. The id is the person; `place` a platform's name, and
    `then` those that come next where it cannot be reached."""

    place: str
    then: tuple[str, ...] = ()

    @property
    def places(self) -> tuple[str, ...]:
        return (self.place, *self.then)


AGENCIES = Index("agency.all", Agency, ("id",))
PEOPLE = Index("person.all", Person, ("id",))
POSTS = Index("post.all", Post, ("id",))
PREFERENCES = Index("preference.all", Preference, ("id",))
