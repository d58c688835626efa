"""The document as it is read back by the library, and by what Word itself would find in it."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile

import docx
import pytest
from docx.document import Document

from papers.agenda_docx import WordAgenda
from tests.papers.agendas import AGENDA, COLUMNS, HOSTILE, PAPER

OCTETS = WordAgenda().write(AGENDA)


@pytest.fixture
def document() -> Document:
    return docx.Document(io.BytesIO(OCTETS))


def test_its_headings_are_headings(document: Document) -> None:
    styled = [(p.style.name if p.style else "", p.text) for p in document.paragraphs]
    assert styled == [
        ("Heading 1", AGENDA.title),
        ("Normal", "When: Tue 19 Jan 2027, 14:00–16:00"),
        ("Normal", f"Where: {HOSTILE}"),
        ("Heading 2", "Items"),
    ]
    assert document.core_properties.title == AGENDA.title
    assert document.core_properties.language == "en-GB"


def test_a_row_an_item_below_one_that_heads_them(document: Document) -> None:
    (table,) = document.tables
    texts = [[cell.text for cell in row.cells] for row in table.rows]
    assert texts == [
        list(COLUMNS),
        ["1", "14:00–14:05", "Welcome", "To note", "", ""],
        ["2", "", HOSTILE, "To decide", HOSTILE, f"{PAPER}\n{PAPER}&w=2"],
    ]
    heads = [len(row._tr.xpath("./w:trPr/w:tblHeader")) for row in table.rows]
    assert heads == [1, 0, 0]


def test_links_lead_where_they_say_and_there_are_no_others(document: Document) -> None:
    links = document.element.xpath("//w:hyperlink")
    there = [document.part.rels[link.get(R_ID)].target_ref for link in links]
    assert there == [PAPER, f"{PAPER}&w=2"]


def test_there_is_nothing_in_it_that_runs() -> None:
    names = zipfile.ZipFile(io.BytesIO(OCTETS)).namelist()
    assert [name for name in names if "vba" in name.casefold() or "embed" in name] == []
    body = zipfile.ZipFile(io.BytesIO(OCTETS)).read("word/document.xml")
    assert (b"fldSimple" in body, b"instrText" in body) == (False, False)


def test_the_library_is_loaded_only_for_a_document() -> None:
    code = "import sys, papers.agenda_docx; sys.exit('docx' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
