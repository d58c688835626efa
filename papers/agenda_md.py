"""An agenda as Markdown: headings, a list of facts, a table. What people typed stays as typed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from usecases.ports.papers import AgendaPaper, AgendaRow

_MARKUP = re.compile(r"[\\`*_\[\]<>|~#&$]|:(?=//)|(?<=www)\.", re.IGNORECASE)
"""What begins markup within a line, and what makes a link of an address."""


class MarkdownAgenda:
    """An AgendaWriter."""

    def write(self, agenda: AgendaPaper) -> bytes:
        return "\n".join(_lines(agenda)).encode()


def plain(text: str) -> str:
    """The text on one line, so that none of it is markup."""
    return _MARKUP.sub(r"\\\g<0>", " ".join(text.split()))


def _lines(agenda: AgendaPaper) -> Iterator[str]:
    yield f"# {plain(agenda.title)}\n"
    yield from (f"- **{plain(label)}:** {plain(value)}" for label, value in agenda.facts)
    yield f"\n## {plain(agenda.heading)}\n"
    yield line(map(plain, agenda.columns))
    yield line("---" for _ in agenda.columns)
    yield from (line(_cells(row)) for row in agenda.rows)
    yield ""


def line(cells: Iterator[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cells(row: AgendaRow) -> Iterator[str]:
    yield from map(plain, (row.number, row.time, row.item, row.purpose, row.lead))
    yield "<br>".join(map(_link, row.papers))


def _link(address: str) -> str:
    there = address.replace("\\", "%5C").replace("`", "%60")
    return f"[{plain(address)}](<{there}>)"
