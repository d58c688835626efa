"""Minutes as a Word document: headings, facts, tables whose header rows repeat on each page."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from papers.word import blank, fact, new_row, table_headed, widen
from usecases.ports.papers import MinutesPaper, Section, Table

if TYPE_CHECKING:
    from docx.document import Document

WIDTHS = {3: (6.0, 8.0, 4.0), 4: (3.0, 7.4, 4.6, 3.0)}
"""Centimetres, of an upright A4 page, by how many columns there are."""


class WordMinutes:
    """A MinutesWriter."""

    def write(self, minutes: MinutesPaper) -> bytes:
        document = blank(minutes.title)
        document.add_heading(minutes.title, level=1)
        for label, value in minutes.facts:
            fact(document, label, value)
        for section in minutes.sections:
            _draw(document, section)
        octets = io.BytesIO()
        document.save(octets)
        return octets.getvalue()


def _draw(document: Document, section: Section) -> None:
    document.add_heading(section.heading, level=3 if section.within else 2)
    for text in section.paragraphs:
        document.add_paragraph(text)
    if section.table is not None:
        _tabulate(document, section.table)
    for label, value in section.facts:
        fact(document, label, value)


def _tabulate(document: Document, table: Table) -> None:
    drawn = table_headed(document, table.columns)
    for row in table.rows:
        for cell, text in zip(new_row(drawn), row, strict=True):
            cell.paragraphs[0].add_run(text)
    widen(drawn, WIDTHS[len(table.columns)])
    document.add_paragraph()
