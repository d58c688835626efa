"""Whom an action can be given to: offered in a form, or named in a line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator
from typing import TypeVar

from rapidfuzz import fuzz, process, utils

from governance.actions import Action, Owner, OwnerKind
from governance.groups import Group
from governance.partnership import Partnership
from governance.retention import FORGOTTEN
from usecases.refusals import NotFound
from usecases.scene import Scene

EVERYBODY = {"each": OwnerKind.EACH_AGENCY, "schools": OwnerKind.EACH_SCHOOL}
T = TypeVar("T")
CUTOFF = 70
"""How like a name something must be, of a hundred, to have been meant."""


def possible_owners(p: Partnership, group: Group) -> tuple[tuple[str, str], ...]:
    """What a form offers for a group, each with its name: the posts seated on it, itself,
    the groups that report to it, each agency, and each school where there are any."""
    posts = ((f"post:{seat.post}", p.posts[seat.post].title) for seat in group.seats)
    below = (p.groups[one] for one in p.below(group.id))
    groups = ((f"group:{g.id}", g.name) for g in (group, *(g for g in below if not g.restricted)))
    schools = (("schools", "Each school"),) if any(a.school for a in p.agencies.values()) else ()
    return (*dict(posts).items(), *groups, ("each", f"Each agency on {group.id}"), *schools)


def chosen_owner(p: Partnership, group: str, choice: str) -> Owner | None:
    """The owner a form's choice stands for: post:ID, person:ID, group:ID, each or schools.

    None for one nobody knows, and for a restricted group other than the action's own.
    """
    kind, _, found = choice.partition(":")
    groups = {g.id for g in p.groups.values() if g.id == group or not g.restricted}
    known: dict[str, Container[str]] = {"post": p.posts, "person": p.people, "group": groups}
    if choice in EVERYBODY:
        return Owner(EVERYBODY[choice])
    if kind in known and found in known[kind]:
        return Owner(OwnerKind(kind), found)
    return None


def find_owner(s: Scene, name: str, group: str, field: str) -> Owner:
    """Whoever is called so, or is chosen: a post's title, a person, a group, each agency.

    Raises NotFound, naming the field, with names like it.
    """
    chosen = chosen_owner(s.p, group, name.strip())
    return chosen or named(name, _called(s, group), field)


def named(name: str, known: Iterable[tuple[str, T]], field: str) -> T:
    """Whatever is called so, of pairs of name and thing. Raises NotFound with names like it."""
    pairs = dict(known)
    for called, one in pairs.items():
        if plain(called) == plain(name):
            return one
    raise NotFound("owner", name.strip(), near(name, tuple(pairs)), field)


def owners_led_by(s: Scene, action: Action, lead: str, field: str) -> tuple[Owner, ...]:
    """Whoever is called so; the action's own where nobody is named. Raises as find_owner does."""
    return (find_owner(s, lead, action.group, field),) if lead.strip() else action.owners


def find_owners(s: Scene, names: str, group: str, field: str) -> tuple[Owner, ...]:
    """One a line. Raises NotFound for the first that nobody is called."""
    lines = (line for line in names.splitlines() if line.strip())
    return tuple(dict.fromkeys(find_owner(s, line, group, field) for line in lines))


def near(name: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """The names that may have been meant, the likeliest first."""
    found = process.extract(
        name, known, scorer=fuzz.WRatio, processor=utils.default_process, limit=3,
        score_cutoff=CUTOFF,
    )  # fmt: skip
    return tuple(match[0] for match in found)


def post_titles(p: Partnership) -> Iterator[tuple[str, str]]:
    """Each post's title and id."""
    return _told_apart((post.title, post.id) for post in p.posts.values())


def person_names(p: Partnership) -> Iterator[tuple[str, str]]:
    """Each person's name and id, of those whose name is still known."""
    known = (one for one in p.people.values() if one.name != FORGOTTEN)
    return _told_apart((person.name, person.id) for person in known)


def _told_apart(called: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """With the id where several are called the same."""
    pairs = tuple(called)
    times = Counter(name for name, _ in pairs)
    for name, one in pairs:
        yield f"{name} ({one})" if times[name] > 1 else name, one


def _called(s: Scene, group: str) -> Iterator[tuple[str, Owner]]:
    """People first, so that a post of the same name never hides one."""
    yield from ((name, Owner(OwnerKind.PERSON, one)) for name, one in person_names(s.p))
    yield from ((title, Owner(OwnerKind.POST, one)) for title, one in post_titles(s.p))
    for each in s.p.groups.values():
        if each.id == group or not each.restricted:
            owner = Owner(OwnerKind.GROUP, each.id)
            yield from ((each.id, owner), (each.name, owner))
    yield "each agency", Owner(OwnerKind.EACH_AGENCY)
    if any(agency.school for agency in s.p.agencies.values()):
        yield "each school", Owner(OwnerKind.EACH_SCHOOL)


def plain(name: str) -> str:
    return " ".join(name.casefold().strip(" .,;:").removeprefix("the ").split())
