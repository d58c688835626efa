"""Reading a partnership's three files, or telling everything that is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from config.partnership_file.crossings import chair_problems, circle_problems, holder_problems
from config.partnership_file.models import MainFile
from config.partnership_file.numbering import number_problems
from config.partnership_file.people_and_plans import PeopleFile, PlanFile
from config.partnership_file.problems import BrokenFile, Problem
from config.partnership_file.references import duplicate_problems, reference_problems
from config.partnership_file.shapes import shape_problems
from config.partnership_file.sources import Part, Source, Sources, source_at, source_of
from config.partnership_file.whole import PartnershipFile

CHECKS = (
    shape_problems,
    reference_problems,
    duplicate_problems,
    circle_problems,
    chair_problems,
    holder_problems,
    number_problems,
)
OTHER_FILES = {Part.PEOPLE: "people_file", Part.PLANS: "plan_file"}

Beside = Callable[[str], bytes]
"""The bytes of a file that the main one names. Raises OSError."""


def load(path: Path) -> PartnershipFile:
    """The partnership that the file at `path` and the files it names describe.

    Raises BrokenFile with every mistake in all of them.
    """
    return read(source_at(path), lambda name: (path.parent / name).read_bytes())


def read(main: Source | Problem, beside: Beside) -> PartnershipFile:
    """The same, wherever the bytes come from. Raises BrokenFile."""
    if isinstance(main, Problem):
        raise BrokenFile((main,))
    others = {part: _other(main, key, beside) for part, key in OTHER_FILES.items()}
    unread = [other for other in others.values() if isinstance(other, Problem)]
    sources = {part: other for part, other in others.items() if isinstance(other, Source)}
    return build({Part.MAIN: main, **sources}, unread)


def others_named(octets: bytes) -> tuple[str, ...]:
    """The files that a main one names, as far as it can be read."""
    main = source_of("", octets)
    found = (_name(main, key) for key in OTHER_FILES.values() if isinstance(main, Source))
    return tuple(name for name in found if name is not None)


def _name(main: Source, key: str) -> str | None:
    name = main.data.get(key)
    return name if isinstance(name, str) and name.strip() else None


def _other(main: Source, key: str, beside: Beside) -> Source | Problem | None:
    """A file named by the main one; None where it names none."""
    if (name := _name(main, key)) is None:
        return None
    try:
        return source_of(name, beside(name))
    except (OSError, ValueError):  # no file can have a NUL in its name
        sentence = f'There is no file "{name}" in the folder of {main.file}: put it there.'
        return main.problem((key,), sentence)


def build(sources: Sources, unread: Iterable[Problem] = ()) -> PartnershipFile:
    """What the tables of the three files describe. Raises BrokenFile with every mistake."""
    found = [*unread, *(problem for check in CHECKS for problem in check(sources))]
    if found:
        raise BrokenFile(tuple(sorted(found, key=lambda problem: _order(sources, problem))))
    plans = sources.get(Part.PLANS)
    return PartnershipFile(
        main=MainFile.model_validate(sources[Part.MAIN].data),
        people=PeopleFile.model_validate(sources[Part.PEOPLE].data),
        plans=PlanFile() if plans is None else PlanFile.model_validate(plans.data),
    )


def _order(sources: Sources, problem: Problem) -> tuple[int, int]:
    """File by file from the top, as somebody would put them right; unread files last."""
    files = [source.file for source in sources.values()]
    return (files.index(problem.file) if problem.file in files else len(files), problem.line)
