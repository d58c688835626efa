"""An agenda as a Word document: headings, facts, a table whose header row repeats on each page."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from papers.word import blank, fact, new_row, table_headed, widen
from usecases.ports.papers import AgendaPaper, AgendaRow

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph

WIDTHS = (1.1, 2.4, 5.6, 2.3, 3.0, 3.6)
"""Centimetres, of an upright A4 page."""


class WordAgenda:
    """An AgendaWriter."""

    def write(self, agenda: AgendaPaper) -> bytes:
        document = blank(agenda.title)
        document.add_heading(agenda.title, level=1)
        for label, value in agenda.facts:
            fact(document, label, value)
        document.add_heading(agenda.heading, level=2)
        _draw(document, agenda)
        octets = io.BytesIO()
        document.save(octets)
        return octets.getvalue()


def _draw(document: Document, agenda: AgendaPaper) -> None:
    table = table_headed(document, agenda.columns)
    for row in agenda.rows:
        _fill(new_row(table), row)
    widen(table, WIDTHS)


def _fill(cells: tuple[_Cell, ...], row: AgendaRow) -> None:
    texts = (row.number, row.time, row.item, row.purpose, row.lead)
    for cell, text in zip(cells, texts, strict=False):
        cell.paragraphs[0].add_run(text)
    for n, address in enumerate(row.papers):
        _link(cells[-1].add_paragraph() if n else cells[-1].paragraphs[0], address)


def _link(paragraph: Paragraph, address: str) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import RGBColor

    run = paragraph.add_run(address)
    run.font.underline = True
    run.font.color.rgb = RGBColor(0x05, 0x63, 0xC1)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, True))
    paragraph._p.append(link)
    link.append(run._r)
