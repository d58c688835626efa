"""Minutes as Markdown: headings, lists of facts, tables. What people typed stays as typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from papers.agenda_md import line, plain
from usecases.ports.papers import MinutesPaper, Section, Table


class MarkdownMinutes:
    """A MinutesWriter."""

    def write(self, minutes: MinutesPaper) -> bytes:
        return "\n".join(_lines(minutes)).encode()


def _lines(minutes: MinutesPaper) -> Iterator[str]:
    yield f"# {plain(minutes.title)}\n"
    yield from _facts(minutes.facts)
    for section in minutes.sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    yield f"{'###' if section.within else '##'} {plain(section.heading)}\n"
    yield from (f"{_prose(text)}\n" for text in section.paragraphs)
    if section.table is not None:
        yield from _table(section.table)
    yield from _facts(section.facts)


def _facts(facts: Iterable[tuple[str, str]]) -> Iterator[str]:
    told = [f"- **{plain(label)}:** {plain(value)}" for label, value in facts]
    yield from (*told, *([""] if told else []))


def _table(table: Table) -> Iterator[str]:
    yield line(map(plain, table.columns))
    yield line("---" for _ in table.columns)
    yield from (line(map(plain, row)) for row in table.rows)
    yield ""


def _prose(text: str) -> str:
    """A paragraph that begins like a list or a heading is neither."""
    told = plain(text)
    number, dot, rest = told.partition(".")
    if dot and number.isdecimal():
        return f"{number}\\.{rest}"
    return f"\\{told}" if told.startswith(("-", "+", "=")) else told
