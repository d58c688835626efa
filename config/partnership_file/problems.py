"""What is wrong with a partnership's files, said so that it can be put right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake: the file's name, the place in it ("" for the whole file), and a sentence."""

    file: str
    place: str
    sentence: str

    def __str__(self) -> str:
        where = f"{self.file}, {self.place}" if self.place else self.file
        return f"{where}: {self.sentence}"


class BrokenFile(Exception):
    """A partnership's files cannot be used; `problems` holds every mistake found."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        count = len(self.problems)
        heading = "1 mistake to put right:" if count == 1 else f"{count} mistakes to put right:"
        return "\n".join((heading, *(f"  - {problem}" for problem in self.problems)))


def meant(written: str, known: Iterable[str]) -> str | None:
    """The known word that was probably meant, if one is near enough."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    best = process.extractOne(
        written,
        sorted(known),
        scorer=OSA.normalized_similarity,
        processor=str.lower,
        score_cutoff=0.6,
    )
    return None if best is None else best[0]


def unknown(what: str, written: str, known: Iterable[str], otherwise: str) -> str:
    """A sentence about a word nobody knows: what was probably meant, else what to do."""
    guess = meant(written, known)
    advice = f'did you mean "{guess}"?' if guess is not None else otherwise
    return f'There is no {what} "{written}": {advice}'
