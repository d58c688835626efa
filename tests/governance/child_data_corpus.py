"""The labelled corpus: lines of text with what the guard should find in them, and what it does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from governance.child_data import Finding, Kind

FILE = Path(__file__).with_suffix(".txt")
MARK = re.compile(r"⟦([?!]?)([Nnbp]):(.*?)⟧", re.DOTALL)
COMMENT = re.compile(r"#(?:#? |\Z)")
ESCAPE = re.compile(r"\\u([0-9a-f]{4})|\\([nt])")
KINDS = {"n": Kind.NHS_NUMBER, "b": Kind.BIRTH_DATE, "p": Kind.POSTCODE}


@dataclass(frozen=True)
class Line:
    """`missed` is how many findings there should be besides `found`; `false`, how many of
    `found` there should not be: by kind."""

    text: str
    found: tuple[Finding, ...]
    missed: tuple[Kind, ...]
    false: tuple[Kind, ...]


def corpus() -> Iterator[Line]:
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line and not COMMENT.match(line):
            yield _read(ESCAPE.sub(_character, line))


def _character(escape: re.Match[str]) -> str:
    return chr(int(escape[1], 16)) if escape[1] else {"n": "\n", "t": "\t"}[escape[2]]


def _read(marked: str) -> Line:
    text, at = "", 0
    found, missed, false = [], [], []
    for mark in MARK.finditer(marked):
        text += marked[at : mark.start()]
        kind, start, at = KINDS[mark[2].lower()], len(text), mark.end()
        text += mark[3]
        if mark[1] == "?":
            missed.append(kind)
            continue
        found.append(Finding(kind, start, len(text), certain=mark[2] == "N"))
        if mark[1] == "!":
            false.append(kind)
    return Line(text + marked[at:], tuple(found), tuple(missed), tuple(false))
