"""Hand a post over to another person, or what somebody owns in their own name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from governance.actions import ACTIONS_BY_STATE, ENDED, Action, ActionState, Owner, OwnerKind
from governance.asks import ASKS_BY_SUBJECT, Rule
from governance.people import Holding, Post
from governance.policy import Lane
from usecases.answer import tell_people
from usecases.deeds import noted
from usecases.let_go import pass_over_left
from usecases.news import News
from usecases.owners import named, person_names, post_titles
from usecases.ports.store import Work
from usecases.refusals import Incomplete, NotAllowed, NotFound
from usecases.scene import Scene, scene

VERB = "post.hand_over"
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class HandOver:
    """`pairs` are what is handed over and to whom: a post's title or a person's name, and a
    person's. A line can be read in several ways: the first that names somebody counts.

    `since` is the successor's first day; None is today. `leaver` is whose place they take, where
    several share the post.
    """

    pairs: tuple[tuple[str, str], ...]
    since: date | None = None
    leaver: str = ""


@dataclass(frozen=True, slots=True)
class HandedOver:
    """`what` is the post's title, or the person's name; `leads` are the actions that come with it.
    `kept` are those of restricted groups that the successor may not see."""

    what: str
    to: str
    since: date
    leads: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MayHandOver:
    """Asked before the form is opened."""


def may_hand_over(w: Work, _command: MayHandOver, now: datetime) -> None:
    """Raises NotAllowed."""
    _allowed(scene(w, now))


def hand_over(w: Work, command: HandOver, now: datetime) -> HandedOver:
    """No date moves. The successor is told once, of everything; what was asked before lapses.

    Raises NotAllowed, NotFound (naming the field) or Incomplete.
    """
    s = scene(w, now)
    _allowed(s)
    owner, to = _meant(s, command.pairs)
    if owner.kind is OwnerKind.POST:
        return _post(s, s.p.posts[owner.id], to, command)
    return _person(s, owner.id, to, command.since)


def _allowed(s: Scene) -> None:
    if not s.may(VERB, None):
        raise NotAllowed(VERB, "", s.names(s.p.managers(s.day)))


def led_through(s: Scene, subject: str) -> Iterator[Action]:
    """What is owed today by the owner a subject names, post:ID or person:ID, and may be seen."""
    kind, _, name = subject.partition(":")
    owner = Owner(OwnerKind(kind), name)
    owned = (one for one in _owned(s, owner) if owner in one.owners)
    return (one for one in owned if s.may("action.show", one))


def _post(s: Scene, post: Post, to: str, command: HandOver) -> HandedOver:
    since = command.since or s.day
    leaver = _leaver(s, post, since, command.leaver)
    if to in post.held_by(since):
        raise Incomplete({"to": "same"})
    until = leaver.until if leaver else _next_begins(post, since)
    staying = tuple(held for held in post.holders if held != leaver)
    left = (replace(leaver, until=since - DAY),) if leaver and _began(leaver, since) else ()
    post = s.w.put(replace(post, holders=(*staying, *left, Holding(to, since, until))))
    after = replace(s, p=replace(s.p, posts={**s.p.posts, post.id: post}))
    owner = Owner(OwnerKind.POST, post.id)
    pass_over_left(after, _owned(after, owner))
    tell_handed_over(after, f"post:{post.id}", to, since)
    s.w.enter(VERB, post.id)
    leads = tuple(one.id for one in _owned(after, owner) if after.may("action.show", one))
    return HandedOver(post.title, s.name(to), since, leads)


def _leaver(s: Scene, post: Post, since: date, name: str) -> Holding | None:
    """Whose place is taken; None where the post is vacant then. Raises Incomplete or NotFound."""
    holding = [held for held in post.holders if held.covers(since)]
    if len(holding) < 2:
        return holding[0] if holding else None
    if not name.strip():
        raise Incomplete({"leaver": "which"})
    one = named(name, ((s.name(held.person), held.person) for held in holding), "leaver")
    return next(held for held in holding if held.person == one)


def _next_begins(post: Post, since: date) -> date | None:
    """The last day before somebody whom the post is promised to."""
    later = (held.since for held in post.holders if held.since is not None and held.since > since)
    first = min(later, default=None)
    return None if first is None else first - DAY


def _began(held: Holding, since: date) -> bool:
    """Whether somebody held it for a day at least."""
    return held.since is None or held.since < since


def _person(s: Scene, old: str, to: str, since: date | None) -> HandedOver:
    """What they own in their own name; what comes with a post stays with it."""
    if since is not None and since != s.day:
        raise Incomplete({"since": "today only"})
    if to == old:
        raise Incomplete({"to": "same"})
    mine, new = Owner(OwnerKind.PERSON, old), Owner(OwnerKind.PERSON, to)
    reader = replace(s, reader=to)
    owned = tuple(_owned(s, mine))
    given = tuple(one for one in owned if not _hidden(reader, one))
    if not owned:
        raise Incomplete({"what": "nothing"})
    for action in given:
        owners, supporters = (
            tuple(dict.fromkeys(new if one == mine else one for one in several))
            for several in (action.owners, action.supporters)
        )
        changed = replace(action, owners=owners, supporters=supporters)
        pass_over_left(s, (noted(s, changed, VERB, owners=(new,)),))
    if given:
        tell_handed_over(s, f"person:{to}", to, s.day)
        s.w.enter(VERB, old)
    kept = tuple(one.id for one in owned if one not in given)
    return HandedOver(s.name(old), s.name(to), s.day, tuple(one.id for one in given), kept)


def _owned(s: Scene, owner: Owner) -> Iterator[Action]:
    """What is not over yet and is its owner's, or helped with by a person."""
    for state in ActionState:
        for action in s.w.find(ACTIONS_BY_STATE, state) if state not in ENDED else ():
            helps = owner.kind is OwnerKind.PERSON and owner in action.supporters
            if owner in action.owners or helps:
                yield action


def _hidden(reader: Scene, action: Action) -> bool:
    restricted = action.group not in reader.p.groups or reader.p.groups[action.group].restricted
    return restricted and not reader.may("action.show", action)


def tell_handed_over(s: Scene, subject: str, to: str, since: date) -> None:
    """On their first day, with whatever else they are told then; each time anew."""
    times = len(s.w.find(ASKS_BY_SUBJECT, subject)) + 1
    news = News(Rule.HANDED_OVER, subject, f"h{times}", Lane.DAILY, since)
    tell_people(s, news, (to,))


def _meant(s: Scene, pairs: Iterable[tuple[str, str]]) -> tuple[Owner, str]:
    """Raises NotFound as the last way to read it went wrong, or the first that was half right."""
    lost: NotFound | None = None
    for what, to in pairs:
        try:
            owner = _handed(s, what)
            if not to.strip():
                raise Incomplete({"to": "needed"})
            return owner, named(to, person_names(s.p), "to")
        except NotFound as refusal:
            if lost is None or refusal.field == "to":
                lost = refusal
    raise lost or Incomplete({"what": "needed"})


def _handed(s: Scene, what: str) -> Owner:
    posts = ((title, f"post:{one}") for title, one in post_titles(s.p))
    people = ((name, f"person:{one}") for name, one in person_names(s.p))
    kind, _, found = named(what, (*posts, *people), "what").partition(":")
    return Owner(OwnerKind(kind), found)
