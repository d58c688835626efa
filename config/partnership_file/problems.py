"""What is wrong with a partnership's files, said so that it can be put right."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import datetime

LONGEST = 40  # characters of a value that are shown


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake: the file's name, the line, the place in words, and a sentence.

    Line 0 and place "" are the whole file.
    """

    file: str
    line: int
    place: str
    sentence: str

    def __str__(self) -> str:
        where = [self.file, *([f"line {self.line}"] if self.line else ()), self.place]
        return f"{', '.join(filter(None, where))}: {self.sentence}"


class BrokenFile(Exception):
    """A partnership's files cannot be used; `problems` holds every mistake found."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        count = len(self.problems)
        heading = "1 mistake to put right:" if count == 1 else f"{count} mistakes to put right:"
        return "\n".join((heading, *(f"  - {problem}" for problem in self.problems)))


def shown(value: object) -> str:
    """A value as it is written in a file, for a sentence about it."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return f'"{value if len(value) <= LONGEST else value[:LONGEST].rstrip() + "…"}"'
        case list() | tuple():
            return "a list" if value else "an empty list"
        case dict():
            return "a table"
        case datetime():
            return value.isoformat()
        case _:
            return str(value)


def meant(written: str, known: Iterable[str], rather: Container[str] = ()) -> str | None:
    """The known word that was probably meant, if one is near enough; of two as near, one of
    `rather`."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    best = process.extractOne(
        written,
        sorted(known, key=lambda word: (word not in rather, word)),
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
