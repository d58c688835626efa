"""Reading a TOML file into plain tables, before anything is made of them."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from config.partnership_file.places import Loc, place
from config.partnership_file.problems import Problem


class Part(StrEnum):
    """Which of the three files."""

    MAIN = "main"
    PEOPLE = "people"
    PLANS = "plans"


@dataclass(frozen=True, slots=True)
class Source:
    """A file's name and the tables in it."""

    file: str
    data: dict[str, Any]

    def problem(self, loc: Loc, sentence: str) -> Problem:
        return Problem(self.file, place(self.data, loc), sentence)


Sources = dict[Part, Source]
SPOT = re.compile(r"^(.*) \(at (?:(line \d+, column \d+)|(end of document))\)$", re.DOTALL)


def read_source(path: Path) -> Source | Problem:
    try:
        text = path.read_bytes().decode("utf-8-sig")
        return Source(path.name, tomllib.loads(text))
    except OSError:
        return Problem(path.name, "", f"This file cannot be read: is it at {path}?")
    except UnicodeDecodeError:
        return Problem(path.name, "", "This file is not plain text: save it as UTF-8.")
    except (ValueError, RecursionError) as error:
        return _syntax(path.name, str(error))


def _syntax(file: str, message: str) -> Problem:
    found = SPOT.match(message)
    reason, spot = (found[1], found[2] or "the end of the file") if found else (message, "")
    return Problem(file, spot, f"This is not TOML as Clerk reads it: {reason}.")
