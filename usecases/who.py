"""Who is who: the seats of a group, a person, the posts of the partnership."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from rapidfuzz import fuzz, process

from governance.accounts import platform_of
from governance.leave import away, stands_in
from governance.people import Post
from usecases.account_rows import AccountView, accounts_of
from usecases.directory import PersonView, view_person
from usecases.ports.store import Work
from usecases.refusals import NotFound
from usecases.route import route
from usecases.scene import Scene, scene

MOST = 10
"""People or posts shown for one word; more are asked to be narrowed down."""


@dataclass(frozen=True, slots=True)
class Who:
    """A group's short or full name, a person's name, or words of either."""

    name: str


@dataclass(frozen=True, slots=True)
class ListPosts:
    """`words` narrows to posts whose title, agency or holder has them all."""

    words: str = ""
    start: int = 0


@dataclass(frozen=True, slots=True)
class SeatView:
    """`people` hold the post today; none is vacant."""

    kind: str
    post: str
    agency: str
    people: tuple[str, ...]
    votes: bool


@dataclass(frozen=True, slots=True)
class GroupShown:
    group: str
    name: str
    reports_to: str
    chairs: tuple[str, ...]
    seats: tuple[SeatView, ...]


@dataclass(frozen=True, slots=True)
class AwayView:
    """`there` is who is there instead today; None where nobody is."""

    until: date
    there: str | None


@dataclass(frozen=True, slots=True)
class PersonShown:
    """`accounts` are shown to those only who say whose an account is; so is where somebody is
    written to, one place after the other, who has several."""

    person: PersonView
    away: AwayView | None
    accounts: tuple[AccountView, ...] = ()
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PeopleFound:
    name: str
    people: tuple[PersonShown, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class PostView:
    title: str
    agency: str
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PostsListed:
    """`start` is the place of the first one shown, among `count` in all."""

    words: str
    posts: tuple[PostView, ...]
    start: int
    count: int


def who(w: Work, command: Who, now: datetime) -> GroupShown | PeopleFound:
    """Raises NotFound with names like it, taken only from what the reader may see."""
    s = scene(w, now)
    if not s.may("people.show", None):
        raise NotFound("person", command.name)
    wanted = " ".join(command.name.split()).casefold()
    seen = [g for g in s.p.groups.values() if s.may("meeting.show", g.id)]
    group = next((g for g in seen if wanted in (g.id.casefold(), g.name.casefold())), None)
    if group is not None:
        return _group(s, group.id)
    found = [p for p in s.p.people.values() if _has(p.name, wanted)]
    if not found:
        names = [*(g.id for g in seen), *(p.name for p in s.p.people.values())]
        near = process.extract(command.name, names, scorer=fuzz.WRatio, limit=2, score_cutoff=75)
        raise NotFound("person or group", command.name, tuple(match[0] for match in near))
    shown = tuple(_person(s, one.id) for one in found[:MOST])
    return PeopleFound(command.name, shown, len(found) - len(shown))


def list_posts(w: Work, command: ListPosts, now: datetime) -> PostsListed:
    """Posts in order of title, each with its agency and who holds it today."""
    s = scene(w, now)
    posts = [_post(s, p) for p in s.p.posts.values()] if s.may("people.show", None) else []
    words = command.words.casefold()
    kept = [p for p in posts if _has(" ".join((p.title, p.agency, *p.people)), words)]
    kept.sort(key=lambda post: post.title)
    start = command.start if command.start < len(kept) else 0
    return PostsListed(command.words, tuple(kept[start : start + MOST]), start, len(kept))


def _has(text: str, wanted: str) -> bool:
    return all(word in text.casefold() for word in wanted.split())


def _group(s: Scene, group_id: str) -> GroupShown:
    group = s.p.groups[group_id]
    above = s.p.groups.get(group.reports_to or "")
    known = above is not None and s.may("meeting.show", above.id)
    seats = (
        SeatView(
            seat.kind.value,
            s.p.posts[seat.post].title if seat.post in s.p.posts else seat.post,
            _agency(s, s.p.posts[seat.post]) if seat.post in s.p.posts else "",
            s.names(s.p.holders(seat.post, s.day)),
            seat.votes,
        )
        for seat in group.seats
    )
    return GroupShown(
        group=group.id,
        name=group.name,
        reports_to=above.name if above is not None and known else "",
        chairs=s.names(s.p.chair(group.id, s.day)),
        seats=tuple(seats),
    )


def _person(s: Scene, person: str) -> PersonShown:
    accounts = accounts_of(s, person)
    there = dict.fromkeys(platform_of(one.id) for one in accounts if one.active)
    places = route(s, f"person:{person}", tuple(there)) if len(there) > 1 else ()
    return PersonShown(view_person(s, person), _away(s, person), accounts, places)


def _away(s: Scene, person: str) -> AwayView | None:
    leave = away(s.p.leaves, person, s.day)
    if leave is None:
        return None
    there = stands_in(s.p.leaves, person, s.day)
    return AwayView(leave.last, s.name(there) if there else None)


def _post(s: Scene, post: Post) -> PostView:
    return PostView(post.title, _agency(s, post), s.names(post.held_by(s.day)))


def _agency(s: Scene, post: Post) -> str:
    return s.p.agencies[post.agency].name if post.agency in s.p.agencies else ""
