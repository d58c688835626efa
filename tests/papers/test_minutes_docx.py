"""The document as it is read back by the library, and by what Word itself would find in it."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile

import docx
import pytest
from docx.document import Document

from papers.minutes_docx import WordMinutes
from tests.papers.agendas import HOSTILE
from tests.papers.minutes import MINUTES, PRESENT

OCTETS = WordMinutes().write(MINUTES)


@pytest.fixture
def document() -> Document:
    return docx.Document(io.BytesIO(OCTETS))


def test_its_headings_are_headings(document: Document) -> None:
    styled = [(p.style.name if p.style else "", p.text) for p in document.paragraphs if p.text]
    assert styled == [
        ("Heading 1", MINUTES.title),
        ("Normal", "When: Tue 19 Jan 2027, 14:00–16:00"),
        ("Normal", f"Where: {HOSTILE}"),
        ("Heading 2", "Who was there"),
        ("Normal", "Quorum: Enough were there to decide."),
        ("Heading 2", "Items"),
        ("Heading 3", f"1. {HOSTILE}"),
        ("Normal", HOSTILE),
        ("Normal", "1. not a list"),
        ("Normal", "- nor this"),
        ("Heading 2", "Actions"),
        ("Normal", "No action came of the meeting."),
    ]


def test_a_table_has_a_row_that_heads_it(document: Document) -> None:
    (table,) = document.tables
    texts = [[cell.text for cell in row.cells] for row in table.rows]
    assert texts == [[*PRESENT], ["Ada", HOSTILE, "Member"], ["Ben", "Police", "Chair"]]
    assert [len(row._tr.xpath("./w:trPr/w:tblHeader")) for row in table.rows] == [1, 0, 0]


def test_it_is_read_out_in_english_as_it_is_spoken_here(document: Document) -> None:
    spoken = {one.get(VALUE) for one in document.styles.element.iter(LANGUAGE)}
    assert (document.core_properties.title, document.core_properties.language, spoken) == (
        *(MINUTES.title, "en-GB", {"en-GB"}),
    )


def test_there_is_nothing_in_it_that_runs_or_leads_elsewhere(document: Document) -> None:
    names = zipfile.ZipFile(io.BytesIO(OCTETS)).namelist()
    assert [name for name in names if "vba" in name.casefold() or "embed" in name] == []
    assert document.element.xpath("//w:hyperlink | //w:fldSimple | //w:instrText") == []


def test_the_library_is_loaded_only_for_a_document() -> None:
    code = "import sys, papers.minutes_docx; sys.exit('docx' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LANGUAGE, VALUE = f"{WORD}lang", f"{WORD}val"
