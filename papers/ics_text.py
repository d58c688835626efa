"""Text as iCalendar wants it (RFC 5545): cleaned, escaped, folded.

The library's own escaping turns a backslash before an N into a line break, and its folding
can cut an escaped backslash in two, so both are done here.
"""

from __future__ import annotations

import re

LINE_OCTETS = 75

_UNWANTED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff]")
_ESCAPES = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})
_WHOLE = re.compile(r"\\.|.", re.DOTALL)


def clean(text: str) -> str:
    """Text of any number of lines without control characters, halves of characters and the mark
    that may begin a file.

    Tabs become spaces, and every kind of line break becomes a newline.
    """
    return _UNWANTED.sub("", "\n".join(text.replace("\t", " ").splitlines()))


def clean_line(text: str) -> str:
    """The same on one line, for titles, places and names."""
    return clean(text).replace("\n", " ")


def escape(text: str) -> str:
    """Cleaned text as the value of a property of type TEXT."""
    return text.translate(_ESCAPES)


def fold(line: str) -> bytes:
    """A content line as rows of at most 75 octets, each ended by CRLF.

    No row ends inside a character or between a backslash and what it escapes.
    """
    rows: list[bytes] = []
    row = b""
    for piece in _WHOLE.findall(line):
        octets = piece.encode()
        if len(row) + len(octets) > LINE_OCTETS:
            rows.append(row)
            row = b" "
        row += octets
    return b"\r\n".join((*rows, row, b""))
