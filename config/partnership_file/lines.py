"""Where everything in a TOML file stands: the line of every table, key and entry of a list.

tomllib reads the values and says whether they are TOML; this only walks over the same text. In
text that is no TOML it goes as far as it can.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from contextlib import suppress

from config.partnership_file.places import Loc

PART = r"""(?:[A-Za-z0-9_-]+|"(?:\\.|[^"\\\n])*"|'[^'\n]*')"""
KEY = re.compile(rf"{PART}(?:[ \t]*\.[ \t]*{PART})*")
PARTS = re.compile(PART)
BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
SPACE = re.compile(r"[ \t]*")
SCALAR = re.compile(
    r'"""(?:\\.|[^\\])*?"""(?:"{0,2})'
    r"|'''.*?'''(?:'{0,2})"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"""|[^\s,\[\]{}#"'][^,\[\]{}#\n"']*""",  # numbers, true and false; dates may hold a space
    re.DOTALL,
)


class _Stuck(Exception):
    """The text is no TOML from here on."""


class Lines:
    """Lines count from 1."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._breaks = [found.start() for found in re.finditer("\n", text)]
        self._line_of: dict[Loc, int] = {}
        self._statements: list[int] = []
        self._lengths: dict[Loc, int] = {}
        with suppress(_Stuck, RecursionError):
            self._document()

    def of(self, loc: Loc) -> int:
        """The line of what stands there; of the table it would belong to where nothing does."""
        known = (loc[:length] for length in range(len(loc), 0, -1))
        return next((self._line_of[one] for one in known if one in self._line_of), 1)

    def begun(self, line: int) -> int:
        """The line in which the statement began that goes on, or ends, in this one."""
        return max((one for one in self._statements if one <= line), default=line)

    @property
    def places(self) -> frozenset[Loc]:
        return frozenset(self._line_of)

    def _document(self) -> None:
        table: Loc = ()
        while self._skip(BLANK) < len(self._text):
            self._statements.append(self._line())
            if self._text.startswith("[", self._at):
                table = self._header()
            else:
                self._pair(table)

    def _header(self) -> Loc:
        line, many = self._line(), self._text.startswith("[[", self._at)
        self._at += 2 if many else 1
        *above, last = self._key()
        self._expect("]]" if many else "]")
        loc = (*self._newest((), above, line), last)
        if not many:
            self._line_of[loc] = line  # also where [a.b] named it before its own [a]
            return loc
        self._line_of.setdefault(loc, line)
        number = self._lengths.get(loc, 0)
        self._lengths[loc] = number + 1
        self._line_of[*loc, number] = line
        return (*loc, number)

    def _pair(self, table: Loc) -> None:
        line = self._line()
        *above, last = self._key()
        loc = (*self._newest(table, above, line), last)
        self._line_of.setdefault(loc, line)
        self._expect("=")
        self._skip(SPACE)
        self._value(loc)

    def _newest(self, loc: Loc, parts: list[str], line: int) -> Loc:
        """Down to a table; of a list of tables the entry begun last is meant."""
        for part in parts:
            loc = (*loc, part)
            self._line_of.setdefault(loc, line)
            if loc in self._lengths:
                loc = (*loc, self._lengths[loc] - 1)
        return loc

    def _value(self, loc: Loc) -> None:
        match self._text[self._at : self._at + 1]:
            case "[":
                self._array(loc)
            case "{":
                self._inline(loc)
            case _:
                self._take(SCALAR)

    def _array(self, loc: Loc) -> None:
        self._at += 1
        number = 0
        while not self._ends("]"):
            self._line_of[*loc, number] = self._line()
            self._value((*loc, number))
            number += 1
            self._separated("]")

    def _inline(self, loc: Loc) -> None:
        self._at += 1
        while not self._ends("}"):
            self._pair(loc)
            self._separated("}")

    def _ends(self, closing: str) -> bool:
        self._skip(BLANK)
        ends = self._text.startswith(closing, self._at)
        self._at += len(closing) if ends else 0
        return ends

    def _separated(self, closing: str) -> None:
        self._skip(BLANK)
        if not self._text.startswith(closing, self._at):
            self._expect(",")

    def _key(self) -> list[str]:
        self._skip(SPACE)
        return [_name(part) for part in PARTS.findall(self._take(KEY))]

    def _expect(self, mark: str) -> None:
        self._skip(SPACE)
        if not self._text.startswith(mark, self._at):
            raise _Stuck
        self._at += len(mark)

    def _take(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self._text, self._at)
        if found is None:
            raise _Stuck
        self._at = found.end()
        return found[0]

    def _skip(self, pattern: re.Pattern[str]) -> int:
        found = pattern.match(self._text, self._at)
        self._at = found.end() if found else self._at
        return self._at

    def _line(self) -> int:
        return bisect_left(self._breaks, self._at) + 1


def _name(part: str) -> str:
    """Of a key as it is written, in quotation marks or bare."""
    try:
        return next(iter(tomllib.loads(f"{part} = 0")))
    except tomllib.TOMLDecodeError:
        raise _Stuck from None
