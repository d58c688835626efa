"""Whether every name in the files stands for something, and for one thing only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from config.partnership_file.places import EACH, Loc, walk
from config.partnership_file.problems import Problem, meant, unknown
from config.partnership_file.sources import Part, Sources

Path = tuple[str, ...]
ACTION: Path = ("plan", EACH, "objective", EACH, "action", EACH)

KEPT: dict[str, tuple[Part, str]] = {
    "agency": (Part.MAIN, "agency"),
    "post": (Part.MAIN, "post"),
    "rating key": (Part.MAIN, "key"),
    "group": (Part.MAIN, "group"),
    "person": (Part.PEOPLE, "person"),
}
NAMED: tuple[tuple[Part, Path, str], ...] = (
    (Part.MAIN, ("manager",), "post"),
    (Part.MAIN, ("sample", "cast", EACH, "person"), "person"),
    (Part.MAIN, ("sample", "held", EACH, "group"), "group"),
    (Part.MAIN, ("sample", "held", EACH, "ran"), "person"),
    (Part.MAIN, ("post", EACH, "agency"), "agency"),
    (Part.MAIN, ("group", EACH, "key"), "rating key"),
    (Part.MAIN, ("group", EACH, "reports_to"), "group"),
    (Part.MAIN, ("group", EACH, "chair", "posts", EACH), "post"),
    (Part.MAIN, ("group", EACH, "seats", EACH, "post"), "post"),
    (Part.MAIN, ("group", EACH, "quorum", "more", EACH, "agencies", EACH), "agency"),
    (Part.PEOPLE, ("person", EACH, "holds", EACH, "post"), "post"),
    (Part.PLANS, ("plan", EACH, "group"), "group"),
    (Part.PLANS, ("plan", EACH, "key"), "rating key"),
)
ONCE: tuple[tuple[Part, Path], ...] = (
    (Part.MAIN, ("agency", EACH, "id")),
    (Part.MAIN, ("post", EACH, "id")),
    (Part.MAIN, ("key", EACH, "id")),
    (Part.MAIN, ("key", EACH, "rating", EACH, "word")),
    (Part.MAIN, ("group", EACH, "id")),
    (Part.MAIN, ("group", EACH, "seats", EACH, "post")),
    (Part.PEOPLE, ("person", EACH, "id")),
    (Part.PLANS, ("plan", EACH, "id")),
    (Part.PLANS, ("plan", EACH, "objective", EACH, "id")),
)


def reference_problems(sources: Sources) -> Iterator[Problem]:
    """Every name that stands for nothing. A kind whose own list is amiss is not looked into.

    Where several places agree on a name and only the entry itself is called otherwise, it is
    the entry that is misspelt, and told once.
    """
    named: defaultdict[tuple[str, str], list[tuple[Part, Loc]]] = defaultdict(list)
    for part, loc, kind, name in (*_names(sources), *_leads(sources)):
        named[kind, name].append((part, loc))
    known = {kind: _known(sources, kind) for kind in KEPT}
    for (kind, name), places in named.items():
        ids = known[kind]
        if ids is None or name in ids:
            continue
        unnamed = {id_ for id_ in ids if (kind, id_) not in named}
        guess = meant(name, ids, rather=unnamed)
        if len(places) > 1 and guess in unnamed:
            yield _misspelt_entry(sources, kind, guess, name, len(places))
            continue
        sentence = unknown(kind, name, ids, f"add the {kind}, or name one there is.")
        yield from (sources[part].problem(loc, sentence) for part, loc in places)


def _misspelt_entry(sources: Sources, kind: str, written: str, named: str, count: int) -> Problem:
    part, key = KEPT[kind]
    entries = walk(sources[part].data, (key, EACH, "id"))
    loc = next(loc for loc, name in entries if name == written)
    sentence = f'Nothing names the {kind} "{written}", but {count} lines name "{named}"'
    return sources[part].problem(loc, f"{sentence}: give both the same name.")


def _known(sources: Sources, kind: str) -> set[str] | None:
    part, key = KEPT[kind]
    if part not in sources or not isinstance(sources[part].data.get(key), list):
        return None
    return {id_ for _, id_ in walk(sources[part].data, (key, EACH, "id")) if isinstance(id_, str)}


def _names(sources: Sources) -> Iterator[tuple[Part, Loc, str, str]]:
    for part, path, kind in NAMED:
        if part in sources:
            for loc, name in walk(sources[part].data, path):
                if isinstance(name, str):
                    yield part, loc, kind, name


def _leads(sources: Sources) -> Iterator[tuple[Part, Loc, str, str]]:
    """Leads are written with their kind in front: "post ds-public-protection"."""
    if Part.PLANS in sources:
        for loc, lead in walk(sources[Part.PLANS].data, (*ACTION, "leads", EACH)):
            match lead.split() if isinstance(lead, str) else ():
                case ["post" | "group" | "person" as kind, name]:
                    yield Part.PLANS, loc, kind, name


def duplicate_problems(sources: Sources) -> Iterator[Problem]:
    """Every name given twice within one list."""
    for part, path in ONCE:
        if part not in sources:
            continue
        source = sources[part]
        seen: defaultdict[Loc, dict[str, Loc]] = defaultdict(dict)
        for loc, name in walk(source.data, path):
            if not isinstance(name, str):
                continue
            if (first := seen[loc[:-2]].setdefault(name, loc)) != loc:
                twice = f'"{name}" is here twice, first in line {source.line(first)}'
                yield source.problem(loc, f"{twice}: take one out, or give it another name.")
