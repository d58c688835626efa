"""Papers for a meeting, in a format that people open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """One item; `time` is empty for what the meeting is not to come to. `papers` are links."""

    number: str
    time: str
    item: str
    purpose: str
    lead: str
    papers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AgendaPaper:
    """`facts` are pairs of label and value; `columns` head those of the rows, in their order."""

    title: str
    facts: tuple[tuple[str, str], ...]
    heading: str
    columns: tuple[str, ...]
    rows: tuple[AgendaRow, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """`columns` head the cells of each row, in their order; a day is as in 2027-01-19."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class TableWriter(Protocol):
    def write(self, table: Table) -> bytes:
        """A whole file."""


@dataclass(frozen=True, slots=True)
class Section:
    """What stands below a heading: paragraphs, pairs of label and value, a table. `within`: it
    belongs to the section before that is not."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    table: Table | None = None
    within: bool = False


@dataclass(frozen=True, slots=True)
class MinutesPaper:
    title: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]


class MinutesWriter(Protocol):
    def write(self, minutes: MinutesPaper) -> bytes:
        """A whole file."""


class AgendaWriter(Protocol):
    def write(self, agenda: AgendaPaper) -> bytes:
        """A whole file."""
