"""What is said of a file that is not TOML: which line, what is written there, what to do."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from config.partnership_file.lines import KEY, Lines
from config.partnership_file.problems import Problem

SPOT = re.compile(r"^(.*) \(at (?:line (\d+), column (\d+)|end of document)\)$", re.DOTALL)
STATEMENT = re.compile(rf"\[\[?[ \t]*{KEY.pattern}[ \t]*\]\]?(?:[ \t]*#.*)?$|{KEY.pattern}[ \t]*=")
LONGEST = 60  # characters of a line that are shown


@dataclass(frozen=True, slots=True)
class Spot:
    """Where tomllib stopped reading; lines and columns count from 1."""

    text: str
    line: int
    column: int

    @property
    def written(self) -> str:
        return self.text.split("\n")[self.line - 1]

    @property
    def rest(self) -> str:
        return self.written[self.column - 1 :].strip()

    @property
    def word(self) -> str:
        return re.split(r"[\s,\]}]", self.rest, maxsplit=1)[0]

    @property
    def begun(self) -> int:
        return Lines(self.text).begun(self.line)

    @property
    def left_open(self) -> bool:
        """Whether a statement begins here although the one before has not ended."""
        begins = STATEMENT.match(self.written.strip()) is not None
        return (self.line > self.begun and begins) or not self.rest


def syntax_problem(file: str, text: str, message: str) -> Problem:
    """`message` is tomllib's own."""
    found = SPOT.match(message)
    if found is None:
        return Problem(file, 0, "", f"It {UNKNOWN.format(reason=message)}")
    if found[2]:
        spot = Spot(text, int(found[2]), int(found[3]))
    else:
        lines = text.rstrip().split("\n")
        spot = Spot(text, len(lines), len(lines[-1]) + 1)
    for pattern, where, says in KNOWN:
        if match := re.match(pattern, found[1], re.DOTALL):
            advice = says(spot) if callable(says) else says
            return _problem(file, text, where(spot), advice.format(*match.groups(), spot=spot))
    return _problem(file, text, spot.line, UNKNOWN.format(reason=found[1]))


def _problem(file: str, text: str, line: int, sentence: str) -> Problem:
    written = "".join(filter(str.isprintable, text.split("\n")[line - 1])).strip()
    shown = written if len(written) <= LONGEST else f"{written[:LONGEST].rstrip()}…"
    return Problem(file, line, "", f"“{shown}” {sentence}")


def _here(spot: Spot) -> int:
    return spot.line


def _begun(spot: Spot) -> int:
    return spot.begun


def _value(spot: Spot) -> int:
    return spot.begun if spot.left_open and spot.rest else spot.line


def _broken_off(spot: Spot) -> int:
    """A list is left open where it began; a comma is missing before what comes next."""
    if spot.left_open:
        return spot.begun
    if spot.written[: spot.column - 1].strip():
        return spot.line
    before = enumerate(spot.text.split("\n")[: spot.line - 1], 1)
    return max(number for number, written in before if written.strip())


def _list_advice(spot: Spot) -> str:
    return NEVER_CLOSED if spot.left_open else NO_COMMA


def _name_advice(spot: Spot) -> str:
    return COMMA_TOO_MANY if spot.rest.startswith("}") else NO_NAME


def _value_advice(spot: Spot) -> str:
    if spot.left_open and spot.rest:
        return NEVER_CLOSED
    if not spot.rest:
        return 'has no value: write one after the "=".'
    if spot.rest[0] in "“”‘’":
        return 'has curly quotation marks: use straight ones, " and ".'
    if spot.rest.lower() in ("true", "false"):
        return "is written with a capital: use true or false, in small letters."
    return 'has a value that cannot be read: put text in quotation marks, such as "Tuesday".'


UNKNOWN = "is not TOML as Clerk reads it: {reason}."
NEVER_CLOSED = (
    'begins a list that never ends: close it with the bracket that is missing, "]" or "}}".'
)
NO_COMMA = "lacks a comma: put one between each two entries of the list."
COMMA_TOO_MANY = 'has a comma before the "}}": take it out.'
NO_NAME = (
    'does not begin with a name: a line is a name, then "=", then a value; a remark begins with #.'
)
TWICE = (
    "gives for a second time what this entry has already: take one of the two out, "
    "or begin another entry first, with its line in [[ ]]."
)
FROM_HERE = (
    "cannot be read from “{spot.rest}” on: put text in quotation marks, "
    'write a time as "14:00" and a day as 2026-11-02.'
)
Where = Callable[[Spot], int]
Says = str | Callable[[Spot], str]

KNOWN: tuple[tuple[str, Where, Says], ...] = (
    ("Unclosed", _broken_off, _list_advice),
    (r"""Unterminated string|Expected (?:"'+"|'"+')$""", _begun,
     "begins a text that never ends: put the quotation mark that is missing at its end."),
    (r"(?:Illegal|Found invalid) character '\\n'", _here,
     "begins a text that never ends: put the quotation mark that is missing at its end."),
    ("(?:Illegal|Found invalid) character", _here,
     "holds a character that cannot be seen: type the line anew."),
    ("Cannot overwrite|Duplicate inline|Cannot mutate", _begun, TWICE),
    ("Cannot (?:declare|redefine)", _here,
     "begins a table that is here already: take one out, or write [[ ]] for each of several."),
    ("Invalid date", _here,
     "holds {spot.word}, which is no day there is: write one such as 2026-11-02."),
    ("Invalid value", _value, _value_advice),
    ("Expected newline", _here, FROM_HERE),
    ("Expected '=' after", _here, 'lacks a "=": a line is a name, then "=", then a value.'),
    (r"Expected '(\]+)' at the end", _here, 'lacks "{0}" at its end: put it there.'),
    ("Invalid (?:statement|initial)", _here, _name_advice),
    ("Unescaped", _here, "holds a \\, which has a meaning of its own: write it twice, \\\\."),
)  # fmt: skip
