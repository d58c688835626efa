"""Reading a TOML file into plain tables, before anything is made of them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from pathlib import Path, PurePath
from typing import Any

from config.partnership_file.lines import Lines
from config.partnership_file.places import Loc, place
from config.partnership_file.problems import Problem
from config.partnership_file.syntax import syntax_problem


class Part(StrEnum):
    """Which of the three files."""

    MAIN = "main"
    PEOPLE = "people"
    PLANS = "plans"


OTHER_FILES = {Part.PEOPLE: "people_file", Part.PLANS: "plan_file"}


@dataclass(frozen=True)
class Source:
    """A file's name, the tables in it, and the text they were read from."""

    file: str
    data: dict[str, Any]
    text: str = field(default="", repr=False)

    @cached_property
    def lines(self) -> Lines:
        return Lines(self.text)

    def line(self, loc: Loc) -> int:
        return self.lines.of(loc)

    def problem(self, loc: Loc, sentence: str) -> Problem:
        return Problem(self.file, self.line(loc), place(self.data, loc), sentence)


Sources = dict[Part, Source]


def source_at(path: Path) -> Source | Problem:
    try:
        return source_of(path.name, path.read_bytes())
    except OSError:
        return Problem(path.name, 0, "", f"This file cannot be read: is it at {path}?")


def source_of(name: str, octets: bytes) -> Source | Problem:
    file = PurePath(name).name
    try:
        text = octets.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return Problem(file, 0, "", "This file is not plain text: save it as UTF-8.")
    try:
        return Source(file, tomllib.loads(text), text)
    except (ValueError, RecursionError) as error:
        return syntax_problem(file, text, str(error))


def others_named(octets: bytes) -> tuple[str, ...]:
    """The files that a main one names, as far as it can be read."""
    main = source_of("", octets)
    found = (named(main, key) for key in OTHER_FILES.values() if isinstance(main, Source))
    return tuple(name for name in found if name is not None)


def named(main: Source, key: str) -> str | None:
    name = main.data.get(key)
    return name if isinstance(name, str) and name.strip() else None
