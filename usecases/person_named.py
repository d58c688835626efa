"""The person somebody means by a name."""

from __future__ import annotations

from usecases.owners import near, person_names, plain
from usecases.refusals import NotFound
from usecases.scene import Scene


def person_named(s: Scene, words: str, field: str) -> str:
    """The id of whoever is called so; an id is taken too. Raises NotFound, with names like it."""
    if words in s.p.people:
        return words
    known = dict(person_names(s.p))
    for name, person in known.items():
        if plain(name) == plain(words):
            return person
    raise NotFound("person", words.strip(), near(words, tuple(known)), field)
