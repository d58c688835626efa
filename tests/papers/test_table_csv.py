"""A table opens in a spreadsheet, and nothing in it is calculated."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from papers.table_csv import CsvTable
from usecases.ports.papers import Table

SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20"
WHOLE = st.text(st.characters(exclude_categories=["Cs"]))


def cells(*row: str) -> list[list[str]]:
    text = CsvTable().write(Table(("Who", "What"), (row,))).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def test_a_row_a_line_in_quotes_under_its_heads() -> None:
    octets = CsvTable().write(Table(("Who", "What"), (("Zoë", 'a "b", c'),)))
    assert octets.decode() == '\ufeff"Who","What"\r\n"Zoë","a ""b"", c"\r\n'


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("=1+1", "'=1+1"),
        (" \t\n=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
        ("\r+44", "'+44"),
        ("-", "'-"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\uff1d1", "'\uff1d1"),
        ("two\nlines, = here", "two lines, = here"),
        ("2027-01-19", "2027-01-19"),
        ("\x00=1", "'=1"),
        ("", ""),
    ],
)
def test_nothing_is_a_formula(typed: str, read: str) -> None:
    assert cells(typed, "b") == [["Who", "What"], [read, "b"]]


@given(WHOLE, WHOLE)
def test_whatever_is_typed(one: str, other: str) -> None:
    (_, row) = cells(one, other)
    assert len(row) == 2
    assert [cell for cell in row if cell.strip()[:1] in {*SIGNS}] == []
