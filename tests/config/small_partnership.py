"""A partnership small enough to break in one place at a time."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.partnership_file.load import load
from config.partnership_file.problems import BrokenFile, Problem

MAIN = """
name = "Small"
manager = "manager"
people_file = "people.toml"
plan_file = "plan.toml"

[sample]
starts = 2026-11-02T09:00:00

[policy]
ask_at = "09:00"
overdue_every = 5
quiet = [["12-24", "01-01"]]

[calendar]
published_until = 2027-12-31

[retention]
receipt = 6

[[agency]]
id = "council"
name = "Council"
safeguarding_partner = true

[[post]]
id = "manager"
title = "Manager"
agency = "council"

[[post]]
id = "nurse"
title = "Nurse"
agency = "council"
shared = true

[[post]]
id = "scrutineer"
title = "Scrutineer"
agency = "council"

[[key]]
id = "rag"
rating = [
  { word = "clear", says = "Clear", meaning = "on time", definition = "a" },
  { word = "amber", says = "Amber", meaning = "late", definition = "b" },
  { word = "red", says = "Red", meaning = "seriously late", definition = "c" },
  { word = "green", says = "Green", meaning = "done", definition = "d" },
  { word = "blue", says = "Blue", meaning = "evaluated", definition = "e" },
]

[[group]]
id = "SLG"
name = "Leaders"
key = "rag"
chair = { posts = ["manager"] }
seats = [{ post = "manager" }]

[[group]]
id = "BMG"
name = "Managers"
key = "rag"
reports_to = "SLG"
chair = { posts = ["manager", "nurse"], starts = 2026-04-01 }
quorum = { seats = 2 }
seats = [
  { post = "manager", votes = true },
  { post = "nurse", kind = "vice", votes = true },
  { post = "scrutineer", kind = "scrutineer" },
]

[group.cadence]
months = ["January", "July"]
week = "third"
weekday = "Tuesday"
at = "14:00"
source = "Chosen."
"""

PEOPLE = """
[[person]]
id = "ann"
name = "Ann"
email = "ann@council.example.org"
holds = [{ post = "manager", since = 2026-01-01 }]

[[person]]
id = "bob"
name = "Bob"
holds = [{ post = "nurse" }]

[[person]]
id = "cem"
name = "Cem"
holds = [{ post = "nurse", until = 2026-12-31 }]
"""

PLAN = """
[[plan]]
id = "plan-2026"
title = "Plan"
year = 2026
group = "BMG"
key = "rag"

[[plan.objective]]
id = "1"
title = "Objective"

[[plan.objective.action]]
title = "First"
leads = ["post nurse", "each agency"]
timescale = "May 2027"

[[plan.objective.action]]
title = "Second"
leads = ["group SLG", "person ann"]
number = 7

[[plan.objective.action]]
title = "Third"
"""

TEXTS = {"main.toml": MAIN, "people.toml": PEOPLE, "plan.toml": PLAN}


def write(folder: Path, texts: dict[str, str]) -> Path:
    """Put the files into a folder; the path of the first one to read."""
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder / "main.toml"


def with_swap(file: str, old: str, new: str) -> dict[str, str]:
    """The three texts with one place changed, which must be there exactly once."""
    assert TEXTS[file].count(old) == 1
    return TEXTS | {file: TEXTS[file].replace(old, new)}


def problems(path: Path) -> tuple[Problem, ...]:
    """What is told of files that cannot be read."""
    with pytest.raises(BrokenFile) as caught:
        load(path)
    return caught.value.problems
