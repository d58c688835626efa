"""Reading a partnership's three files, or telling everything that is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from config.partnership_file.crossings import chair_problems, circle_problems, holder_problems
from config.partnership_file.held import held_problems
from config.partnership_file.models import MainFile
from config.partnership_file.numbering import number_problems
from config.partnership_file.people_and_plans import PeopleFile, PlanFile
from config.partnership_file.problems import BrokenFile, Problem
from config.partnership_file.references import duplicate_problems, reference_problems
from config.partnership_file.shapes import shape_problems
from config.partnership_file.sources import (
    OTHER_FILES,
    Part,
    Source,
    Sources,
    named,
    source_at,
    source_of,
)
from config.partnership_file.whole import PartnershipFile

CHECKS = (
    shape_problems,
    reference_problems,
    duplicate_problems,
    circle_problems,
    chair_problems,
    holder_problems,
    number_problems,
    held_problems,
)
Beside = Callable[[str], bytes]
"""The bytes of a file that the main one names. Raises OSError."""


def load(path: Path) -> PartnershipFile:
    """The partnership that the file at `path` and the files it names describe.

    Raises BrokenFile with every mistake in all of them.
    """
    return read(source_at(path), lambda name: (path.parent / name).read_bytes())


def read(main: Source | Problem, beside: Beside) -> PartnershipFile:
    """The same, wherever the bytes come from. Raises BrokenFile."""
    return build(*sources_of(main, beside))


def sources_of(main: Source | Problem, beside: Beside) -> tuple[Sources, list[Problem]]:
    """The files as far as they can be read, and why others cannot. Raises BrokenFile."""
    if isinstance(main, Problem):
        raise BrokenFile((main,))
    others = {part: _other(main, key, beside) for part, key in OTHER_FILES.items()}
    unread = [other for other in others.values() if isinstance(other, Problem)]
    sources = {part: other for part, other in others.items() if isinstance(other, Source)}
    return {Part.MAIN: main, **sources}, unread


def _other(main: Source, key: str, beside: Beside) -> Source | Problem | None:
    """A file named by the main one; None where it names none."""
    if (name := named(main, key)) is None:
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
