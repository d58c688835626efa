"""People, the agencies they work for and the posts they hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Preference(Record):
    """Where somebody wants to be written to. The id is the person; `place` a platform's name."""

    place: str


AGENCIES = Index("agency.all", Agency, ("id",))
PEOPLE = Index("person.all", Person, ("id",))
POSTS = Index("post.all", Post, ("id",))
PREFERENCES = Index("preference.all", Preference, ("id",))
