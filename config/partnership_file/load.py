"""Reading a partnership's three files, or telling everything that is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from config.partnership_file.crossings import chair_problems, circle_problems, holder_problems
from config.partnership_file.models import MainFile
from config.partnership_file.numbering import number_problems
from config.partnership_file.people_and_plans import PeopleFile, PlanFile
from config.partnership_file.problems import BrokenFile, Problem
from config.partnership_file.references import duplicate_problems, reference_problems
from config.partnership_file.shapes import shape_problems
from config.partnership_file.sources import Part, Source, Sources, read_source
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


def load(path: Path) -> PartnershipFile:
    """The partnership that the file at `path` and the files it names describe.

    Raises BrokenFile with every mistake in all of them.
    """
    main = read_source(path)
    if isinstance(main, Problem):
        raise BrokenFile((main,))
    others = {part: _other(path, main, key) for part, key in OTHER_FILES.items()}
    unread = [other for other in others.values() if isinstance(other, Problem)]
    sources = {part: other for part, other in others.items() if isinstance(other, Source)}
    return build({Part.MAIN: main, **sources}, unread)


def _other(path: Path, main: Source, key: str) -> Source | Problem | None:
    """A file named by the main one; None where it names none."""
    name = main.data.get(key)
    if not isinstance(name, str) or not name.strip():
        return None
    if not (path.parent / name).is_file():
        sentence = f'There is no file "{name}" in the folder of {path.name}: put it there.'
        return main.problem((key,), sentence)
    return read_source(path.parent / name)


def build(sources: Sources, unread: Iterable[Problem] = ()) -> PartnershipFile:
    """What the tables of the three files describe. Raises BrokenFile with every mistake."""
    found = [*unread, *(problem for check in CHECKS for problem in check(sources))]
    if found:
        raise BrokenFile(tuple(found))
    plans = sources.get(Part.PLANS)
    return PartnershipFile(
        main=MainFile.model_validate(sources[Part.MAIN].data),
        people=PeopleFile.model_validate(sources[Part.PEOPLE].data),
        plans=PlanFile() if plans is None else PlanFile.model_validate(plans.data),
    )
