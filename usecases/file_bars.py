"""Why a changed file cannot be applied as it is: what would be lost, or end up with nobody."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from governance.actions import ACTIONS_BY_GROUP, UPDATES_BY_ACTION, Action, Owner, OwnerKind
from governance.child_data import find_child_data
from governance.last_file import BY_FILE
from governance.partnership import Partnership
from governance.record import Record
from governance.texts import texts_in
from usecases.file_changes import Comparing, RecordChange, Step
from usecases.scene import Scene


class Why(StrEnum):
    SLIPPED = "an action would take another's number"
    TAKEN = "the number is another action's"
    GROUP_OWES = "the group has actions"
    POST_OWES = "the post leads actions"
    PERSON_OWES = "the person leads actions"
    RATED = "the rating is in use"
    CHILD = "it holds an NHS number"


@dataclass(frozen=True, slots=True)
class Bar:
    """`about` is what the file says or leaves out; `others` are what stands against it."""

    why: Why
    about: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Looked:
    """What is looked at: `actions` as they would be, and the partnership as it would be."""

    c: Comparing
    records: tuple[Record, ...]
    changes: tuple[RecordChange, ...]
    actions: tuple[Action, ...]
    p: Partnership

    @property
    def s(self) -> Scene:
        return self.c.s

    def gone(self, kind: str) -> Iterator[str]:
        return (one.id for one in self.changes if one.step is Step.GONE and one.kind == kind)

    def owed_by(self, owner: Owner) -> tuple[str, ...]:
        return tuple(a.id for a in self.actions if not a.ended and owner in a.owners)


def bars(looked: Looked) -> tuple[Bar, ...]:
    return tuple(bar for check in CHECKS for bar in check(looked))


def _slipped(looked: Looked) -> Iterator[Bar]:
    """Actions are numbered in the order of the file: one taken out moves those after it up, and
    each would then be rated and dated as the one before it. Of those only the first is told."""
    titles = {one.id: one for one in looked.records if isinstance(one, Action)}
    was = _titles_before(looked.c, titles.values())
    by = 0
    for ref, action in titles.items():
        title = looked.c.digest(action, "title")
        others = [one for one, digest in was.items() if digest == title and one != ref]
        if was.get(ref) == title or not others or _keeps(looked.c, titles, others[0], title):
            by = 0
        elif by != (by := _number(others[0]) - _number(ref)):
            yield Bar(Why.SLIPPED, ref, (others[0], action.title))


def _number(ref: str) -> int:
    return int(ref.rpartition("-")[2])


def _keeps(c: Comparing, titles: dict[str, Action], ref: str, title: str) -> bool:
    return ref in titles and c.digest(titles[ref], "title") == title


def _titles_before(c: Comparing, actions: Iterable[Action]) -> dict[str, str]:
    if c.last is not None:
        entries = c.last.entries.items()
        kept = ((key.partition(":"), said.get("title")) for key, said in entries)
        return {id_: title.said for (kind, _, id_), title in kept if kind == "action" and title}
    stood = (c.s.w.get(Action, action.id) for action in actions)
    return {one.id: c.digest(one, "title") for one in stood if one is not None}


def _taken(looked: Looked) -> Iterator[Bar]:
    for action in (one for one in looked.records if isinstance(one, Action)):
        there = looked.s.w.get(Action, action.id)
        known = looked.c.known(action) is not None
        if there is not None and not known and there.created_by != BY_FILE:
            yield Bar(Why.TAKEN, action.id, (_free(looked, action.id),))


def _free(looked: Looked, ref: str) -> str:
    """The next number that neither the file nor the store has given away."""
    series = ref.rpartition("-")[0]
    used = {a.id for a in (*looked.actions, *looked.s.w.find(ACTIONS_BY_GROUP))}
    numbers = [_number(one) for one in used if one.rpartition("-")[0] == series]
    return str(max(numbers) + 1)


def _groups(looked: Looked) -> Iterator[Bar]:
    for group in looked.gone("group"):
        own = tuple(a.id for a in looked.actions if a.group == group and not a.ended)
        owed = looked.owed_by(Owner(OwnerKind.GROUP, group))
        if refs := tuple(dict.fromkeys((*own, *owed))):
            yield Bar(Why.GROUP_OWES, group, refs)


def _posts(looked: Looked) -> Iterator[Bar]:
    for post in looked.gone("post"):
        if refs := looked.owed_by(Owner(OwnerKind.POST, post)):
            yield Bar(Why.POST_OWES, post, refs)


def _people(looked: Looked) -> Iterator[Bar]:
    for person in looked.gone("person"):
        if refs := looked.owed_by(Owner(OwnerKind.PERSON, person)):
            yield Bar(Why.PERSON_OWES, person, refs)


def _ratings(looked: Looked) -> Iterator[Bar]:
    """A word that a key loses while something is rated by it could be read by nobody."""
    lost: dict[tuple[str, str], list[str]] = {}
    for action in looked.actions:
        if action.group in looked.p.groups:
            key = looked.p.key_for(action)
            for word in _words(looked.s, action):
                if key.rating(word) is None:
                    lost.setdefault((key.id, word), []).append(action.id)
    for (key_id, word), refs in lost.items():
        yield Bar(Why.RATED, f"{key_id}/{word}", tuple(refs))


def _words(s: Scene, action: Action) -> set[str]:
    """Those it can be read by today, in its updates too."""
    stands = s.p.key_for(action) if action.group in s.p.groups else None
    used = {update.rating for update in s.w.find(UPDATES_BY_ACTION, action.id)}
    return {word for word in used if stands is not None and stands.rating(word) is not None}


def _children(looked: Looked) -> Iterator[Bar]:
    for change in looked.changes:
        old = texts_in(change.there) if change.there is not None else ()
        new = texts_in(change.after) if change.after is not None else ()
        found = (one for text in new if text not in old for one in find_child_data(text))
        if any(one.certain for one in found):
            yield Bar(Why.CHILD, f"{change.kind} {change.id}", ())


CHECKS: tuple[Callable[[Looked], Iterator[Bar]], ...] = (
    *(_slipped, _taken, _groups, _posts, _people, _ratings, _children),
)
