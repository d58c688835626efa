"""What Word documents share: a blank page, a row that heads a table, the widths of its columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell

FONT, POINTS = "Arial", 10
LANGUAGE = "en-GB"


def blank(title: str) -> Document:
    """An upright A4 page. What a document is called stands among its properties, for whoever finds
    it by them."""
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
    document.core_properties.language = LANGUAGE
    document.core_properties.comments = ""
    _speak(document)
    return document


def fact(document: Document, label: str, value: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.add_run(f"{label}: ").bold = True
    paragraph.add_run(value)


def table_headed(document: Document, columns: Sequence[str]) -> Table:
    """Its first row heads the others, for whoever is read to and on each further page."""
    from docx.oxml import OxmlElement

    table: Table = document.add_table(rows=1, cols=len(columns), style="Table Grid")
    table.autofit = False
    for cell, column in zip(table.rows[0].cells, columns, strict=True):
        cell.paragraphs[0].add_run(column).bold = True
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    return table


def new_row(table: Table) -> tuple[_Cell, ...]:
    """The cells of one more."""
    drawn: Any = table
    cells: tuple[_Cell, ...] = drawn.add_row().cells
    return cells


def widen(table: Table, widths: Sequence[float]) -> None:
    """In centimetres."""
    from docx.shared import Cm

    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)


def _speak(document: Document) -> None:
    """The tongue in which it is read out, and checked for spelling."""
    from docx.oxml.ns import qn

    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), LANGUAGE)
