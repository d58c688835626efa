"""A table for a spreadsheet, in which nothing that people typed is a formula."""

from __future__ import annotations

import csv
import io

from usecases.ports.papers import Table

FORMULA = frozenset("=+-@\uff1d\uff0b\uff0d\uff20")
"""What begins a formula, in either width."""

MARK = "\ufeff"
"""Without it a spreadsheet takes accents for something else."""


class CsvTable:
    """A TableWriter."""

    def write(self, table: Table) -> bytes:
        text = io.StringIO()
        writer = csv.writer(text, quoting=csv.QUOTE_ALL)
        writer.writerows(tuple(map(plain, row)) for row in (table.columns, *table.rows))
        return (MARK + text.getvalue()).encode()


def plain(cell: str) -> str:
    """On one line, with an apostrophe in front of what would be calculated."""
    text = " ".join(cell.replace("\x00", "").split())
    return f"'{text}" if text[:1] in FORMULA else text
