"""Slips of the pen in the sample's files: each changes one line, and says what must be told."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from config.settings import SAMPLE

MAIN, PEOPLE, PLAN = "nottingham.toml", "nottingham_people.toml", "nottingham_plan.toml"
TEXTS = {name: Path(SAMPLE).with_name(name).read_text("utf-8") for name in (MAIN, PEOPLE, PLAN)}
LINES = {name: tuple(text.split("\n")) for name, text in TEXTS.items()}
DATA: dict[str, Any] = {name: tomllib.loads(text) for name, text in TEXTS.items()}


@dataclass(frozen=True)
class Slip:
    """`lines` are those of the file as it is now; `line` is the one to be told of, from 1.

    Its sentence must hold all of `names`.
    """

    file: str
    lines: tuple[str, ...]
    line: int
    names: tuple[str, ...]

    @property
    def texts(self) -> dict[str, str]:
        return TEXTS | {self.file: "\n".join(self.lines)}


def changed(file: str, at: int, new: str, *names: str) -> Slip:
    """The line with index `at` is written otherwise."""
    lines = LINES[file]
    assert lines[at] != new
    return Slip(file, (*lines[:at], new, *lines[at + 1 :]), at + 1, names)


def added(file: str, at: int, new: str, *names: str) -> Slip:
    """A line more, after the one with index `at`."""
    lines = LINES[file]
    return Slip(file, (*lines[: at + 1], new, *lines[at + 1 :]), at + 2, names)


def some(rng: Random, pattern: str, *files: str) -> tuple[str, int, re.Match[str]]:
    """A line that the pattern fits wholly: its file, its index, the match."""
    found = [
        (file, at, match)
        for file in files or LINES
        for at, line in enumerate(LINES[file])
        if (match := re.fullmatch(pattern, line))
    ]
    return rng.choice(found)


def swapped(rng: Random, word: str) -> str:
    """With two letters next to each other the wrong way round."""
    spots = [
        n for n in range(len(word) - 1) if word[n] != word[n + 1] and "-" not in word[n : n + 2]
    ]
    n = rng.choice(spots)
    return word[:n] + word[n + 1] + word[n] + word[n + 2 :]


def header_above(file: str, at: int) -> int:
    """The line, from 1, of the table a line belongs to; 1 above the first."""
    above = (n for n in range(at, -1, -1) if LINES[file][n].startswith("["))
    return next(above, 0) + 1


def table_of(file: str, at: int) -> str:
    return LINES[file][header_above(file, at) - 1]


def under(header: str, pattern: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Lines of the main file in tables of that kind, in order."""
    for at, line in enumerate(LINES[MAIN]):
        if (match := re.fullmatch(pattern, line)) and table_of(MAIN, at) == header:
            yield at, match


# ---- names


def misspelt_name(rng: Random) -> Slip:
    keys = "post|agency|key|reports_to|group|manager|person"
    file, at, match = some(rng, rf'(?:{keys}) = "(.+)".*')
    wrong = swapped(rng, match[1])
    return changed(file, at, LINES[file][at].replace(match[1], wrong), wrong, f'mean "{match[1]}"?')


def misspelt_holding(rng: Random) -> Slip:
    file, at, match = some(rng, r'holds = \[\{ post = "(.+?)".*', PEOPLE)
    wrong = swapped(rng, match[1])
    return changed(file, at, LINES[file][at].replace(match[1], wrong), wrong, f'mean "{match[1]}"?')


def misspelt_lead(rng: Random) -> Slip:
    file, at, match = some(rng, r'leads = \["(?:post|group|person) (\S+?)".*', PLAN)
    wrong = swapped(rng, match[1])
    return changed(file, at, LINES[file][at].replace(match[1], wrong), wrong, f'mean "{match[1]}"?')


def misspelt_entry(rng: Random) -> Slip:
    kind, keys = rng.choice(
        [("[[agency]]", "agency"), ("[[post]]", "post|posts|leads|manager"), ("[[key]]", "key")]
    )
    everything = "\n".join(TEXTS.values())
    often = [
        (at, match[1])
        for at, match in under(kind, r'id = "(.+)"')
        if len(re.findall(rf'\b(?:{keys}) = .*\b{match[1]}"', everything)) > 2
    ]
    at, name = rng.choice(often)
    wrong = swapped(rng, name)
    return changed(MAIN, at, f'id = "{wrong}"', wrong, name)


def unlike_any_name(rng: Random) -> Slip:
    file, at, match = some(rng, r'(post|agency|reports_to|person) = ".+"', MAIN)
    wrong = "ZZZZ" if match[1] == "reports_to" else "zzzz"
    return changed(file, at, f'{match[1]} = "{wrong}"', wrong, "or name one there is")


def name_given_twice(rng: Random) -> Slip:
    kind = rng.choice(["[[agency]]", "[[post]]", "[[group]]"])
    entries = list(under(kind, r'id = "(.+)"'))
    first, second = sorted(rng.sample(range(len(entries)), 2))
    name = entries[first][1][1]
    line = entries[first][0] + 1
    return changed(MAIN, entries[second][0], f'id = "{name}"', name, f"line {line}")


def seat_given_twice(rng: Random) -> Slip:
    groups = DATA[MAIN]["group"]
    group = rng.choice([n for n, one in enumerate(groups) if len(one["seats"]) > 2])
    start = [at for at, _ in under("[[group]]", r'id = "(.+)"')][group]
    seats = [at for at, _ in under("[[group.seats]]", r'post = "(.+)"') if at > start]
    seats = seats[: len(groups[group]["seats"])]
    first, second = sorted(rng.sample(seats, 2))
    return changed(MAIN, second, LINES[MAIN][first], LINES[MAIN][first][8:-1], f"line {first + 1}")


def line_given_twice(rng: Random) -> Slip:
    file, at, _ = some(rng, r'(?:name|title|email|key|week|post|kind|word) = ".*"')
    return added(file, at, LINES[file][at], LINES[file][at][:50], "take one of the two out")


def entry_given_twice(rng: Random) -> Slip:
    file, at, match = some(rng, r'id = "(.+)"', MAIN)
    while table_of(file, at) not in ("[[agency]]", "[[post]]"):
        file, at, match = some(rng, r'id = "(.+)"', MAIN)
    header = header_above(file, at)
    end = next(n for n in range(at, len(LINES[file])) if not LINES[file][n])
    lines = LINES[file]
    entry = ("", *lines[header - 1 : end])
    names = (match[1], f"line {at + 1}")
    return Slip(file, (*lines[:end], *entry, *lines[end:]), end + (at - header) + 3, names)


# ---- keys and types


def line_left_out(rng: Random) -> Slip:
    keys = "name|title|agency|post|says|word|meaning|definition|week|weekday|at|source|key|tries"
    file, at, match = some(rng, rf'({keys}) = ".*".*')
    lines = LINES[file]
    header = header_above(file, at)
    return Slip(file, (*lines[:at], *lines[at + 1 :]), header, (f'"{match[1]}" is missing: add',))


def misspelt_key(rng: Random) -> Slip:
    file, at, match = some(rng, r"([a-z_]{4,}) = (?!\[$).*")
    wrong = swapped(rng, match[1])
    line = LINES[file][at].replace(match[1], wrong, 1)
    return changed(file, at, line, wrong, f'did you mean "{match[1]}"?')


def key_nobody_knows(rng: Random) -> Slip:
    file, at, _ = some(rng, r"\[.*\]")
    return added(file, at, 'colour = "blue"', '"colour"', "take it out, or use one of")


def number_for_text(rng: Random) -> Slip:
    file, at, match = some(rng, r'(name|title|place|says|definition|email|source|tries) = ".*"')
    return changed(file, at, f"{match[1]} = 7", f'"{match[1]}" is 7', "quotation marks")


def text_for_truth(rng: Random) -> Slip:
    file, at, match = some(rng, r"(\w+) = (?:true|false).*", MAIN)
    return changed(file, at, f'{match[1]} = "yes"', f'"{match[1]}" is "yes"', "true or false")


def text_for_number(rng: Random) -> Slip:
    file, at, match = some(rng, r"(\w+) = (\d+)(?: #.*)?")
    return changed(file, at, f'{match[1]} = "{match[2]}"', f'is "{match[2]}"', "whole number")


def text_for_list(rng: Random) -> Slip:
    file, at, match = some(rng, r"(posts|months|holds|leads|quiet|extra) = \[.*\](?: #.*)?")
    return changed(file, at, f'{match[1]} = "none"', f'"{match[1]}" is "none"', "must be a list")


def number_out_of_range(rng: Random) -> Slip:
    limits = {
        "ask_days_a_week": ("9", "5 or less"), "horizon_months": ("0", "1 or more"),
        "minutes": ("9999", "720 or less"), "late_months": ("0", "1 or more"),
        "overdue_every": ("0", "1 or more"), "year": ("26", "2000 or more"),
    }  # fmt: skip
    file, at, match = some(rng, rf"({'|'.join(limits)}) = \d+")
    value, limit = limits[match[1]]
    return changed(file, at, f"{match[1]} = {value}", f'"{match[1]}" is {value}', limit)


# ---- values


def nothing_written(rng: Random) -> Slip:
    file, at, match = some(rng, r'(name|title|says|definition|source) = ".*"')
    return changed(file, at, f'{match[1]} = ""', f'"{match[1]}" is empty', "write something")


def day_that_is_none(rng: Random) -> Slip:
    file, at, match = some(rng, r"(.*)(\d{4}-\d\d-\d\d)(?!T)(.*)", MAIN, PEOPLE)
    wrong = rng.choice(["2026-02-30", '"2026-04-01"', "1/4/2026", "2026-4-1"])
    return changed(file, at, f"{match[1]}{wrong}{match[3]}", wrong.split("/")[0].split("-4")[0])


def time_that_is_none(rng: Random) -> Slip:
    file, at, match = some(rng, r'(at|ask_at|day_ends) = "..:.."', MAIN)
    wrong = rng.choice(["25:00", "10.00", "10am", "9:00", "noon"])
    return changed(file, at, f'{match[1]} = "{wrong}"', f'"{wrong}" is no time of day', '"14:00"')


def word_nobody_knows(rng: Random) -> Slip:
    file, at, match = some(rng, r'(weekday|week|kind) = "(.*)"', MAIN)
    wrong = swapped(rng, match[2])
    return changed(file, at, f'{match[1]} = "{wrong}"', wrong, f'did you mean "{match[2]}"?')


def bad_address(rng: Random) -> Slip:
    file, at, match = some(rng, r'email = "(.*)@(.*)"', PEOPLE)
    wrong = rng.choice([match[1], f"{match[1]} at {match[2]}", f"{match[1]}@council"])
    return changed(file, at, f'email = "{wrong}"', f'"{wrong[:40]}', "is no e-mail address")


def bad_id(rng: Random) -> Slip:
    file, at, _ = some(rng, r'id = "([a-z-]+)"')
    wrong = rng.choice(["Chief Nurse", "chief_nurse", "-nurse", "nurse!"])
    return changed(file, at, f'id = "{wrong}"', f'"{wrong}" is no id', "chief-nurse")


def bad_group_id(rng: Random) -> Slip:
    file, at, match = some(rng, r'id = "([A-Z]+)"', MAIN)
    wrong = match[1].lower()
    return changed(file, at, f'id = "{wrong}"', f'"{wrong}" is no id of a group', "capital")


def bad_lead(rng: Random) -> Slip:
    file, at, match = some(rng, r'leads = \["(?:post|group|person) (\S+?)"\]', PLAN)
    return changed(file, at, f'leads = ["{match[1]}"]', f'"{match[1]}" is no lead', '"post ..."')


def bad_quiet_period(rng: Random) -> Slip:
    file, at, _ = some(rng, r"quiet = .*", MAIN)
    wrong = rng.choice(["24-12", "12-32", "Christmas"])
    return changed(file, at, f'quiet = [["{wrong}", "01-01"]]', wrong, '["12-24", "01-01"]')


# ---- what does not go together


def circle(rng: Random) -> Slip:
    file, at, _ = some(rng, r'reports_to = ".*".*', MAIN)
    start = next(n for n in range(at, 0, -1) if LINES[MAIN][n] == "[[group]]")
    above = {group["id"]: group.get("reports_to") for group in DATA[MAIN]["group"]}
    own = LINES[MAIN][start + 1][6:-1]
    below = [own, *(group for group, upper in above.items() if upper == own)]
    upper = rng.choice(below)
    return changed(file, at, f'reports_to = "{upper}"', own, upper, "circle")


def quorum_too_large(rng: Random) -> Slip:
    file, at, match = some(rng, r"(seats|agencies) = \d+.*", MAIN)
    return changed(file, at, f"{match[1]} = 99", "A quorum of 99 can never be met", "seats")


def chair_without_seat(rng: Random) -> Slip:
    groups = DATA[MAIN]["group"]
    number = rng.randrange(len(groups))
    at, match = list(under("[group.chair]", r"posts = \[(.*)\].*"))[number]
    seated = [seat["post"] for seat in groups[number]["seats"]]
    post = rng.choice([one["id"] for one in DATA[MAIN]["post"] if one["id"] not in seated])
    old = rng.choice(groups[number]["chair"]["posts"])
    return changed(MAIN, at, match[0].replace(f'"{old}"', f'"{post}"'), post, "add a seat for it")


def vote_of_a_scrutineer(rng: Random) -> Slip:
    kinds = "scrutineer|observer|adviser|lay member"
    file, at, match = some(rng, rf'kind = "({kinds})"', MAIN)
    return added(file, at, "votes = true", match[1], 'take out "votes"')


def month_given_twice(rng: Random) -> Slip:
    file, at, match = some(rng, r'months = \["(\w+)".*\]', MAIN)
    return changed(file, at, match[0][:-1] + f', "{match[1]}"]', match[1], "each month once")


def meaning_given_twice(rng: Random) -> Slip:
    key = rng.randrange(2)
    meanings = list(under("[[key.rating]]", r'meaning = "(.*)"'))[5 * key : 5 * key + 5]
    first, second = sorted(rng.sample(range(5), 2))
    line = LINES[MAIN][meanings[first][0]]
    lost = meanings[second][1][1]
    return changed(MAIN, meanings[second][0], line, meanings[first][1][1], lost, "change one")


def ends_before_it_begins(rng: Random) -> Slip:
    file, at, match = some(rng, r"holds = (.*, since = \d{4}-\d\d-\d\d) \}\]", PEOPLE)
    return changed(file, at, f"holds = {match[1]}, until = 2020-01-31 }}]", "2020-01-31", "since")


def post_already_held(rng: Random) -> Slip:
    pattern = r'holds = \[\{ post = "(.*?)" \}\]'
    held = [(n, m[1]) for n, one in enumerate(LINES[PEOPLE]) if (m := re.fullmatch(pattern, one))]
    held = [(at, post) for at, post in held if post != "public-health-consultant"]
    first, second = sorted(rng.sample(held, 2))
    line = LINES[PEOPLE][first[0]]
    return changed(PEOPLE, second[0], line, first[1], f"line {first[0] + 1}", "end one")


def number_given_twice(rng: Random) -> Slip:
    actions = [n for n, line in enumerate(LINES[PLAN]) if line == "[[plan.objective.action]]"]
    at = rng.choice(actions[1:20])
    return added(PLAN, at, "number = 1", "BMG-2026-001", f"line {actions[0] + 1}", "another number")


def turns_without_a_start(rng: Random) -> Slip:
    file, at, _ = some(rng, r"starts = \d{4}-\d\d-\d\d(?: #.*)?", MAIN)
    lines = LINES[file]
    names = ("Several posts take turns", "starts = 2026-04-01")
    return Slip(file, (*lines[:at], *lines[at + 1 :]), header_above(file, at), names)


def day_that_ends_too_soon(rng: Random) -> Slip:
    key, value = rng.choice([("ask_at", "18:00"), ("day_ends", "08:00")])
    file, at, _ = some(rng, rf'{key} = ".*"', MAIN)
    return changed(file, at, f'{key} = "{value}"', value, "make day_ends the later one")


def file_that_is_not_there(rng: Random) -> Slip:
    file, at, match = some(rng, r'(people|plan)_file = ".*"', MAIN)
    return changed(file, at, f'{match[1]}_file = "nobody.toml"', '"nobody.toml"', "put it there")


# ---- what is no TOML


def quotation_mark_left_out(rng: Random) -> Slip:
    file, at, match = some(rng, r'\w+ = "[^"]*"')
    wrong = rng.choice([match[0][:-1], match[0].replace('"', "", 1), match[0].replace('"', "")])
    return changed(file, at, wrong, wrong[:30], "quotation mark")


def curly_quotation_marks(rng: Random) -> Slip:
    file, at, match = some(rng, r'(\w+) = "([^"]*)"')
    return changed(file, at, f"{match[1]} = “{match[2]}”", match[2][:10], "straight ones")


def bracket_left_out(rng: Random) -> Slip:
    file, at, match = some(rng, r"\[.*\]|\w+ = \[.*\]")
    return changed(file, at, match[0][:-1], match[0][:-1][:30], "]")


def equals_left_out(rng: Random) -> Slip:
    file, at, match = some(rng, r'\w+ = "[^"]*"')
    wrong = match[0].replace("=", rng.choice(["", ":"]), 1)
    return changed(file, at, wrong, wrong[:10], 'lacks a "="')


def comma_left_out(rng: Random) -> Slip:
    file, at, match = some(rng, r'(?:posts|months|leads) = \[".*", ".*"\].*')
    wrong = match[0].replace('", "', '" "', 1)
    return changed(file, at, wrong, wrong[:30], "lacks a comma")


SLIPS: tuple[Callable[[Random], Slip], ...] = (
    misspelt_name, misspelt_holding, misspelt_lead, misspelt_entry, unlike_any_name,
    name_given_twice, seat_given_twice, line_given_twice, entry_given_twice,
    line_left_out, misspelt_key, key_nobody_knows, number_for_text, text_for_truth,
    text_for_number, text_for_list, number_out_of_range,
    nothing_written, day_that_is_none, time_that_is_none, word_nobody_knows, bad_address,
    bad_id, bad_group_id, bad_lead, bad_quiet_period,
    circle, quorum_too_large, chair_without_seat, vote_of_a_scrutineer, month_given_twice,
    meaning_given_twice, ends_before_it_begins, post_already_held, number_given_twice,
    turns_without_a_start, day_that_ends_too_soon, file_that_is_not_there,
    quotation_mark_left_out, curly_quotation_marks, bracket_left_out, equals_left_out,
    comma_left_out,
)  # fmt: skip


def slip(seed: int) -> Slip:
    """Each kind in turn, at a place that the seed alone decides."""
    return SLIPS[seed % len(SLIPS)](Random(seed))
