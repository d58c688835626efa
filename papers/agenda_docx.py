"""An agenda as a Word document: headings, facts, a table whose header row repeats on each page."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from usecases.ports.papers import AgendaPaper, AgendaRow

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph

WIDTHS = (1.1, 2.4, 5.6, 2.3, 3.0, 3.6)
"""Centimetres, of an upright A4 page."""

FONT, POINTS = "Arial", 10


class WordAgenda:
    """An AgendaWriter."""

    def write(self, agenda: AgendaPaper) -> bytes:
        document = _blank(agenda.title)
        document.add_heading(agenda.title, level=1)
        for label, value in agenda.facts:
            paragraph = document.add_paragraph()
            paragraph.add_run(f"{label}: ").bold = True
            paragraph.add_run(value)
        document.add_heading(agenda.heading, level=2)
        _draw(document, agenda)
        octets = io.BytesIO()
        document.save(octets)
        return octets.getvalue()


def _blank(title: str) -> Document:
    import docx
    from docx.shared import Cm, Pt

    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(1.5)
    section.top_margin = section.bottom_margin = Cm(2)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(POINTS)
    normal.paragraph_format.space_after = Pt(3)
    document.core_properties.title = title
    document.core_properties.author = "Clerk"
    document.core_properties.language = "en-GB"
    document.core_properties.comments = ""
    return document


def _draw(document: Document, agenda: AgendaPaper) -> None:
    table = document.add_table(rows=1, cols=len(agenda.columns), style="Table Grid")
    table.autofit = False
    for cell, column in zip(table.rows[0].cells, agenda.columns, strict=True):
        cell.paragraphs[0].add_run(column).bold = True
    _head(table)
    for row in agenda.rows:
        _fill(table.add_row().cells, row)
    _widen(table)


def _fill(cells: tuple[_Cell, ...], row: AgendaRow) -> None:
    texts = (row.number, row.time, row.item, row.purpose, row.lead)
    for cell, text in zip(cells, texts, strict=False):
        cell.paragraphs[0].add_run(text)
    for n, address in enumerate(row.papers):
        _link(cells[-1].add_paragraph() if n else cells[-1].paragraphs[0], address)


def _head(table: Table) -> None:
    """The first row heads the others, for whoever is read to and on each further page."""
    from docx.oxml import OxmlElement

    header = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(header)


def _widen(table: Table) -> None:
    from docx.shared import Cm

    for column, width in zip(table.columns, WIDTHS, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)


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
