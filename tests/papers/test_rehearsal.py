"""The page of a rehearsal, read back."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from base64 import b64decode
from itertools import pairwise
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from PIL import Image

from papers import rehearsal_words as words
from papers.rehearsal import HtmlPage
from papers.rehearsal_plot import INK, SHADES, plot
from tests.papers.rehearsals import ANN, AS_SET, BEN, NOTHING, ONE, TWO
from usecases.ports.rehearsals import Rehearsed

ROOT = Path(__file__).parents[2]


def page(rehearsed: Rehearsed) -> BeautifulSoup:
    return BeautifulSoup(HtmlPage().write(rehearsed), "html.parser")


@pytest.fixture(scope="module")
def one() -> BeautifulSoup:
    return page(ONE)


@pytest.fixture(scope="module")
def two() -> BeautifulSoup:
    return page(TWO)


def tables(soup: BeautifulSoup) -> dict[str, list[list[str]]]:
    """By caption: every row's cells."""
    return {
        text(table.caption): [[text(cell) for cell in row(["th", "td"])] for row in table("tr")]
        for table in soup("table")
    }


def text(tag: Tag | None) -> str:
    return "" if tag is None else tag.get_text(" ", strip=True)


def test_the_tables_of_one_run(one: BeautifulSoup) -> None:
    assert tables(one) == {
        "In this time": [
            ["", "As set"],
            ["Messages to people", "5"],
            ["Of these, daily bundles", "4"],
            ["People who get any", "2"],
            ["Median messages a person a week", "0"],
            ["Median in weeks with any", "2.5"],
            ["Most to one person in one week", "4"],
            ["Most daily bundles to one person in one week", "3"],
            ["Most to all in one week", "4"],
            ["That week begins on", "Mon 2 Nov 2026"],
            ["Posts in groups’ channels", "1"],
        ],
        "Person by person": [
            ["Who", "Messages", "Weeks with", "Median a week", "Busiest week"],
            ["none", "one", "two", "more"],
            [ANN, "4", "2", "0", "0", "1", "0", "4 in the week of Mon 2 Nov 2026"],
            [BEN, "1", "2", "1", "0", "0", "0", "1 in the week of Mon 16 Nov 2026"],
        ],
        "Messages a person a week; each column is named by its Monday": [
            ["Who", "2 Nov", "9 Nov", "16 Nov"],
            [ANN, "4", "0", "0"],
            [BEN, "0", "0", "1"],
            ["All", "4", "0", "1"],
        ],
        "Posts in groups’ channels": [
            ["Group", "Posts", "Busiest week"],
            ["BMG", "1", "1 in the week of Mon 2 Nov 2026"],
        ],
        "Every message in order. Actions are named by reference only.": [
            ["When", "To whom", "Lane", "About"],
            ["Tue 3 Nov 2026, 09:00", ANN, "daily", "due BMG-2026-003; overdue BMG-2026-001"],
            ["Wed 4 Nov 2026, 09:00", ANN, "daily", "due BMG-2026-005, CSPR-2026-001"],
            ["Wed 4 Nov 2026, 10:00", "the BMG channel", "news", "news of BMG-2026-005"],
            ["Thu 5 Nov 2026, 09:00", ANN, "timed", "the page of the day"],
            ["Fri 6 Nov 2026, 09:00", ANN, "daily", "a message that did not get through"],
            ["Tue 17 Nov 2026, 09:00", BEN, "daily", "a new rule BMG-2026-003"],
        ],
    }


def test_two_runs_stand_side_by_side(two: BeautifulSoup) -> None:
    shown = tables(two)
    assert shown["The policy that was tried"] == [
        ["In the partnership’s file", "As set", "As tried"],
        ["overdue_every", "5", "10"],
    ]
    assert shown["In this time"][:3] == [
        ["", "As set", "As tried"],
        ["Messages to people", "5", "1"],
        ["Of these, daily bundles", "4", "1"],
    ]
    assert shown["Person by person, side by side"][2:] == [
        [ANN, "4", "0", "4", "0", "0", "0"],
        [BEN, "1", "0", "1", "1", "0", "1"],
    ]
    assert [text(h2) for h2 in two("h2")] == [
        *("At a glance", "Week by week, as set", "Week by week, as tried"),
    ]


def test_it_says_what_was_assumed_and_that_nothing_was_sent(one: BeautifulSoup) -> None:
    header = text(one.header)
    assert header == (
        "Rehearsal A & B (sample) What Clerk would send from Mon 2 Nov 2026 to Sun 22 Nov 2026, "
        "3 weeks. This assumes that nobody answers. Nothing was sent and nothing was changed: "
        "this was worked out on a copy. The first and the last week may be cut short."
    )


def test_under_the_picture_stands_what_the_limit_is_about(one: BeautifulSoup) -> None:
    assert text(one.figcaption) == (
        "The darker a square, the more messages in that week; the number stands in it. Clerk sends "
        "daily bundles on at most 2 days a week; what is timed, such as the business manager’s "
        "page of the day, or urgent comes on top."
    )


def test_the_picture_is_told_in_words(one: BeautifulSoup) -> None:
    (image,) = one("img")
    assert image["alt"] == (
        "A grid with a row for each of 2 people and a column for each of 3 weeks. "
        "Each square holds the number of messages; above the grid a bar shows each week's sum. "
        f"{ANN} gets the most, 4 in all. The fullest week begins on Mon 2 Nov 2026, with 4 "
        "messages. 1 week has no message at all. The most to one person in one week is 4. "
        "The tables below hold the same figures."
    )


@pytest.mark.parametrize("rehearsed", [ONE, TWO, NOTHING])
def test_nothing_is_fetched_and_no_script_runs(rehearsed: Rehearsed) -> None:
    soup = page(rehearsed)
    assert [tag.name for tag in soup(["script", "link", "iframe", "object", "form", "a"])] == []
    sources = [str(tag["src"])[:22] for tag in soup(src=True)]
    assert set(sources) <= {"data:image/png;base64,"}
    assert re.findall(r"url\(|@import|https?:", str(soup)) == []


@pytest.mark.parametrize("rehearsed", [ONE, TWO])
def test_every_table_has_headers_and_every_group_a_name_of_its_own(rehearsed: Rehearsed) -> None:
    soup = page(rehearsed)
    for table in soup("table"):
        assert table.caption is not None
        assert [th for th in table("th") if not th.has_attr("scope")] == []
        assert table("th", scope=["col", "row"]) != []
    names = [str(tag["aria-label"]) for tag in soup(role="group")]
    assert len(names) == len(set(names))
    ids = [str(tag["id"]) for tag in soup(id=True)]
    assert len(ids) == len(set(ids))


def test_names_never_become_markup() -> None:
    octets = HtmlPage().write(ONE)
    assert (b"<Lee>" in octets, b"Ann &lt;Lee&gt;" in octets) == (False, True)


def test_where_nothing_is_sent_it_says_so() -> None:
    soup = page(NOTHING)
    assert (soup("img"), list(tables(soup))) == ([], ["In this time"])
    assert text(soup("section")[1]) == f"Week by week {words.NOBODY}"


def test_the_same_rehearsal_makes_the_same_page() -> None:
    assert HtmlPage().write(ONE) == HtmlPage().write(ONE)


def test_the_picture_shades_what_is_more() -> None:
    image = Image.open(io.BytesIO(plot(AS_SET, "Week by week"))).convert("RGB")
    octets = image.tobytes()
    colours = {f"#{octets[n : n + 3].hex()}" for n in range(0, len(octets), 3)}
    shown = {SHADES[0], SHADES[1], SHADES[2], SHADES[3]}
    assert shown <= colours
    assert image.width > 300


def luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_numbers_stand_out_and_shades_differ_without_colour() -> None:
    for ink, shade in zip(INK, SHADES, strict=True):
        darker, lighter = sorted((luminance(ink), luminance(shade)))
        assert (lighter + 0.05) / (darker + 0.05) > 7
    brightness = [luminance(shade) for shade in SHADES]
    assert all(a - b > 0.15 for a, b in pairwise(brightness))


def test_the_page_shows_that_very_picture(one: BeautifulSoup) -> None:
    octets = b64decode(str(one("img")[0]["src"]).partition(",")[2])
    assert octets == plot(AS_SET, "Week by week")


def test_the_picture_library_is_loaded_only_for_a_picture() -> None:
    modules = "config.main, config.wiring.app, config.rehearsal.command, papers.rehearsal"
    program = f"import sys, {modules}; print(sorted({{'matplotlib', 'numpy'}} & {{*sys.modules}}))"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"
