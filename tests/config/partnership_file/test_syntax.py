"""What is said of a file that is not TOML: the line that is amiss, and what to do about it."""

from __future__ import annotations

import pytest

from config.partnership_file.problems import Problem
from config.partnership_file.sources import Source, source_of
from config.partnership_file.syntax import (
    COMMA_TOO_MANY,
    NEVER_CLOSED,
    NO_COMMA,
    NO_NAME,
    TWICE,
    syntax_problem,
)

FIRST = "first = 1\n"
ENDLESS = "begins a text that never ends: put the quotation mark that is missing at its end."
FROM = "cannot be read from “{}” on: put text in quotation marks, write a time as "
QUOTES = 'has a value that cannot be read: put text in quotation marks, such as "Tuesday".'
UNSEEN = "holds a character that cannot be seen: type the line anew."
AGAIN = "begins a table that is here already: take one out, or write [[ ]] for each of several."

# what is written; the line told of, counted from 1; what is said of it
MISTAKES = (
    ("name = Nottingham", 1, QUOTES),
    ("a = [1,,2]", 1, QUOTES),
    ("name =", 1, 'has no value: write one after the "=".'),
    ("name = “x”", 1, 'has curly quotation marks: use straight ones, " and ".'),
    ("shared = True", 1, "is written with a capital: use true or false, in small letters."),
    ('name = "x\nb = 1', 1, ENDLESS),
    ("name = 'x\nb = 1", 1, ENDLESS),
    ('name = """x\n\nb = 1\n[c]\n', 1, ENDLESS),
    ("months = [1, 2\nweek = 1", 1, NEVER_CLOSED),
    ("months = [\n  1,\n  2,\n\n[[group]]\n", 1, NEVER_CLOSED),
    ("months = [\n  1,\nweek = 1", 1, NEVER_CLOSED),
    ("[a]\nseats = [{ b = 1 },\n  { b = 2 }\n[c]", 2, NEVER_CLOSED),
    ("a = { b = 1\nc = 2", 1, NEVER_CLOSED),
    ("a = [[1", 1, NEVER_CLOSED),
    ("months = [\n  1\n\n  2\n]", 2, NO_COMMA),
    ("months = [1 2]", 1, NO_COMMA),
    ("a = { b = 1, }", 1, COMMA_TOO_MANY),
    ("[group", 1, 'lacks "]" at its end: put it there.'),
    ("[[group]", 1, 'lacks "]]" at its end: put it there.'),
    ("name: 1", 1, 'lacks a "=": a line is a name, then "=", then a value.'),
    ("= 1", 1, NO_NAME),
    ("a = 1\na = [\n 2\n]", 2, TWICE),
    ("a = { b = 1, b = 2 }", 1, TWICE),
    ("[a]\n[a]", 2, AGAIN),
    ("on = 2026-02-30", 1,
     "holds 2026-02-30, which is no day there is: write one such as 2026-11-02."),
    ("at = 9am", 1, FROM.format("am") + '"14:00" and a day as 2026-11-02.'),
    ("at = 25:00:00", 1, FROM.format(":00:00") + '"14:00" and a day as 2026-11-02.'),
    ("on = 1/2/2026", 1, FROM.format("/2/2026") + '"14:00" and a day as 2026-11-02.'),
    ('path = "C:\\papers"', 1, "holds a \\, which has a meaning of its own: write it twice, \\\\."),
)  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda row: repr(row[0]))
def test_line_what_is_written_and_what_to_do(mistake: tuple[str, int, str]) -> None:
    text, line, says = mistake
    written = text.split("\n")[line - 1].strip()
    says = says.replace("{{", "{").replace("}}", "}")
    expected = Problem("a.toml", line + 1, "", f"“{written}” {says}")
    assert source_of("a.toml", (FIRST + text).encode()) == expected


def test_unseen_characters_are_not_shown() -> None:
    assert source_of("a.toml", b'a = "b\x00"') == Problem("a.toml", 1, "", f'“a = "b"” {UNSEEN}')
    assert source_of("a.toml", b"a = 1 # \x01") == Problem("a.toml", 1, "", f"“a = 1 #” {UNSEEN}")


def test_a_long_line_is_shown_in_part() -> None:
    found = source_of("a.toml", b"name = " + b"x" * 100)
    assert found == Problem("a.toml", 1, "", f"“name = {'x' * 53}…” {QUOTES}")


def test_brackets_deeper_than_can_be_read() -> None:
    found = source_of("a.toml", b"a = " + b"[" * 100_000)
    assert isinstance(found, Problem)
    assert found.sentence.startswith("It is not TOML as Clerk reads it: ")


def test_what_is_said_of_a_mistake_nobody_knows() -> None:
    said = syntax_problem("a.toml", "a = 1\nb\n", "Something new (at line 2, column 1)")
    assert said == Problem("a.toml", 2, "", "“b” is not TOML as Clerk reads it: Something new.")


def test_line_ends_of_windows_and_a_mark_at_the_start() -> None:
    found = source_of("dir/a.toml", b"\xef\xbb\xbfa = 1\r\nb = '''x\r\ny'''\r\nc = 2\r\n")
    assert isinstance(found, Source)
    assert (found.file, found.line(("b",)), found.line(("c",))) == ("a.toml", 2, 4)
