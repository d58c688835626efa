"""`clerk rehearse` from the command line, beside a store that stays as it is."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from config.clock import SampleClock
from config.settings import SAMPLE, Settings
from config.wiring.house import House
from governance.dates import LONDON, said
from tests.config.conftest import Run
from tests.jobs.office import START

MONTH = ("--to", "2026-12-06")
HEAD = """\
Rehearsal of Nottingham City Safeguarding Children Partnership (sample)
Mon 2 Nov 2026 to Sun 6 Dec 2026, 5 weeks. {assumed}
Nothing was sent and nothing was changed: this was worked out on a copy.
"""
TOO_FEW = '--try overdue_every: "overdue_every" is 0, but must be 1 or more.'
NOBODY = "This assumes that nobody answers: people would be sent hardly more than this."
SOME = (
    "This assumes that 40 of 100 requests are answered at once, “on track” before the agreed date "
    "and “done” from then on (drawn with the seed 3)."
)
ALL = (
    "This assumes that everybody answers at once, “on track” before the agreed date and “done” "
    "from then on: people would be sent hardly less than this."
)
LINE = r"\w{3} \d+ \w{3} \d{4}, \d\d:\d\d  .+  (?:daily|news|timed|prompt|urgent)  .+"


def glance(out: str, label: str) -> list[str]:
    """What stands beside a label, one value a run."""
    (line,) = (line for line in out.splitlines() if line.startswith(label))
    return line.removeprefix(label).split()


def test_before_anything_is_stored_it_rehearses_the_file_and_makes_nothing(
    clerk: Run, tmp_path: Path
) -> None:
    code, out, err = clerk("rehearse", *MONTH)
    assert (code, err, list(tmp_path.iterdir())) == (0, "", [])
    assert out.startswith(HEAD.format(assumed=NOBODY))
    rows = re.findall(r"^\w.*?  +(\d+)  +(\d+)  +(\d+)  +(\d+)  +(\d+)  ", out, re.MULTILINE)
    assert sum(int(row[0]) for row in rows) == int(glance(out, "Messages to people")[0]) > 0
    assert {sum(map(int, row[1:])) for row in rows} == {5}


def test_every_message_is_a_line(clerk: Run) -> None:
    _, out, _ = clerk("rehearse", *MONTH, "--all", "--answering", "all")
    lines = re.findall(LINE, out)
    counts = [
        glance(out, label)[0] for label in ("Messages to people", "Posts in groups’ channels")
    ]
    assert len(lines) == sum(map(int, counts))
    due = "due BMG-2026-003; the call for papers"
    assert f"Mon 9 Nov 2026, 09:00  Rachel Okafor  daily  {due}" in lines
    news = [line for line in lines if line.startswith("Mon 9 Nov 2026, 09:00  the BMG channel")]
    assert len(news) == 1
    assert out.startswith(HEAD.format(assumed=ALL))


def test_the_same_is_found_again_and_the_seed_draws(clerk: Run) -> None:
    words = ("rehearse", *MONTH, "--all", "--answering", "40%", "--seed")
    first, again, other = clerk(*words, "3"), clerk(*words, "3"), clerk(*words, "4")
    assert first == again
    assert first[1].startswith(HEAD.format(assumed=SOME))
    assert re.findall(LINE, first[1]) != re.findall(LINE, other[1])


def contents(folder: Path) -> dict[str, tuple[int, bytes]]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(p): (p.stat().st_mtime_ns, p.read_bytes()) for p in files}


def test_a_store_is_read_and_left_as_it_is(clerk: Run, stored: House, tmp_path: Path) -> None:
    before = contents(tmp_path)
    code, _, err = clerk("rehearse", *MONTH, "--answering", "all", "--try", "overdue_every=1")
    assert (code, err) == (0, "")
    assert contents(tmp_path) == before
    stored.adopt()  # and whoever writes there still can


def test_it_goes_on_from_where_the_partnership_is(clerk: Run, tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    house = House(Settings(data=data))
    house.adopt()
    SampleClock(START, data / "clock.json").move_to(datetime(2026, 11, 10, 12, tzinfo=LONDON))
    house.close()
    refused = clerk("rehearse", "--from", "2026-11-09")
    sentence = (
        "--from is Mon 9 Nov 2026, but for this partnership it is Tue 10 Nov 2026 already: "
        "what has gone by cannot be rehearsed.\n"
    )
    assert refused == (1, "", sentence)
    _, out, _ = clerk("rehearse", "--from", "2026-11-16", "--to", "2026-12-06", "--all")
    sent_on = {line.partition(",")[0] for line in re.findall(LINE, out)}
    days = {said(date(2026, 11, 16) + timedelta(days=n)) for n in range(21)}
    assert sent_on != set()
    assert sent_on <= days


def test_another_policy_is_tried_side_by_side(clerk: Run) -> None:
    code, out, err = clerk(
        "rehearse", *MONTH, "--try", "overdue_every=1", "--try", "ask_days_a_week=5"
    )
    assert (code, err) == (0, "")
    assert glance(out, "overdue_every") == ["5", "1"]
    assert glance(out, "ask_days_a_week") == ["2", "5"]
    as_set, as_tried = map(int, glance(out, "Messages to people"))
    assert as_set < as_tried
    alone = clerk("rehearse", *MONTH)[1]
    assert glance(alone, "Messages to people") == [str(as_set)]


def test_a_page_is_written_and_the_summary_said(clerk: Run, tmp_path: Path) -> None:
    code, out, err = clerk("rehearse", *MONTH, "--output", "page.html")
    assert (code, out, [p.name for p in tmp_path.iterdir()]) == (0, "", ["page.html"])
    assert err.startswith(HEAD.format(assumed=NOBODY))
    page = BeautifulSoup((tmp_path / "page.html").read_bytes(), "html.parser")
    messages = page.find(string=re.compile("Messages to people"))
    assert messages is not None
    row = messages.find_parent("tr")
    assert row is not None
    assert [cell.get_text() for cell in row("td")] == glance(err, "Messages to people")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--to", "soon"), "--to is “soon”: write a day such as 2026-11-02."),
        (("--answering", "most"), "--answering is “most”: write all, none or a share such as 60%."),
        (("--try", "overdue_every=0"), TOO_FEW),
    ],
)
def test_what_cannot_be_rehearsed_is_a_sentence(
    clerk: Run, tmp_path: Path, words: tuple[str, ...], sentence: str
) -> None:
    assert clerk("rehearse", *words, "--output", "page.html") == (1, "", sentence + "\n")
    assert list(tmp_path.iterdir()) == []


def test_a_broken_file_is_explained(clerk: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text('name = "Mine"\n')
    code, out, err = clerk("rehearse", PARTNERSHIP=str(tmp_path / "mine.toml"))
    assert (code, out, "mistakes to put right" in err) == (1, "", True)


@pytest.mark.usefixtures("stored")
def test_the_store_of_another_partnership_is_not_rehearsed(clerk: Run, tmp_path: Path) -> None:
    for file in SAMPLE.parent.glob("*.toml"):
        text = file.read_text(encoding="utf-8").replace('name = "Nottingham City', 'name = "Derby')
        (tmp_path / file.name).write_text(text, encoding="utf-8")
    code, out, err = clerk("rehearse", PARTNERSHIP=str(tmp_path / SAMPLE.name))
    assert (code, out, err[:21]) == (1, "", "The data folder data ")
