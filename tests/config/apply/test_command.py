"""`clerk apply FILE` on a copy of the sample, as it is typed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from config.settings import SAMPLE, Settings
from config.wiring.house import House
from governance.actions import Action
from governance.partnership import Charter
from governance.people import Person
from governance.permissions import OPERATOR
from governance.retention import FORGOTTEN
from tests.config.conftest import Run
from usecases.desk import CLERK
from usecases.plan_meetings import PlanMeetings

MAIN, PEOPLE, PLAN = "nottingham.toml", "nottingham_people.toml", "nottingham_plan.toml"
Change = Callable[[str, str, str], None]
HEADING = "This must be put right first, so nothing was changed:\n"


@pytest.fixture
def change(tmp_path: Path, clerk: Run) -> Change:
    """A store with the sample in it, and files of one's own to change; gives how."""
    for file in SAMPLE.parent.glob("nottingham*.toml"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "data").mkdir()
    with_house(lambda house: (house.adopt(), house.desk.do_now(CLERK, PlanMeetings())))
    assert clerk("apply", MAIN) == (
        0,
        "The file says nothing that Clerk does not have already.\n",
        "",
    )

    def change(file: str, old: str, new: str) -> None:
        text = (tmp_path / file).read_text(encoding="utf-8")
        assert old in text
        (tmp_path / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def with_house(do: Callable[[House], object]) -> None:
    house = House(Settings(data=Path("data")))
    try:
        do(house)
    finally:
        house.close()


def kept(name: str) -> str:
    found: list[str] = []

    def look(house: House) -> None:
        with house.store.work(OPERATOR, house.clock.now()) as w:
            records = (w.get(kind, name) for kind in (Charter, Person, Action))
            found.extend(
                getattr(one, "name", "") or getattr(one, "title", "") for one in records if one
            )

    with_house(look)
    return found[0]


def code_in(out: str) -> str:
    found = re.search(r"--confirm ([0-9a-f]{12})\n$", out)
    assert found is not None
    return found[1]


def test_it_shows_first_and_changes_exactly_that(clerk: Run, change: Change) -> None:
    change(MAIN, "ask_days_a_week = 2", "ask_days_a_week = 3")
    change(PEOPLE, 'name = "Rachel Okafor"', 'name = "Rachel Okafor-Bell"')
    change(PEOPLE, '[[person]]\nid = "piotr', NEWCOMER + '[[person]]\nid = "piotr')
    code, out, err = clerk("apply", MAIN)
    assert (code, err) == (0, "")
    assert out.splitlines()[:-1] == [
        "New:",
        "  person mark-lee “Mark Lee”",
        "Changed:",
        "  the partnership, policy / ask_days_a_week: 2 → 3",
        "  person rachel-okafor, name: “Rachel Okafor” → “Rachel Okafor-Bell”",
    ]
    assert kept("rachel-okafor") == "Rachel Okafor"
    done = "Done: three entries of the file taken into Clerk.\n"
    assert clerk("apply", MAIN, "--confirm", code_in(out)) == (0, done, "")
    assert kept("rachel-okafor") == "Rachel Okafor-Bell"
    assert clerk("ledger", "verify")[1].startswith("The ledger is whole: ")


NEWCOMER = '[[person]]\nid = "mark-lee"\nname = "Mark Lee"\n\n'


def test_what_was_shown_no_longer_holds(clerk: Run, change: Change) -> None:
    change(PLAN, "Brief public protection officers on", "Tell officers")
    shown = clerk("apply", MAIN)[1]
    change(PLAN, "Tell officers", "Tell all officers")
    code, out, err = clerk("apply", MAIN, "--confirm", code_in(shown))
    says = "What would change is no longer what was shown, so nothing was changed. Look again.\n"
    assert (code, err) == (1, says)
    assert out.splitlines()[0] == "Changed:"
    assert kept("BMG-2026-003").startswith("Brief")


def test_at_once(clerk: Run, change: Change) -> None:
    change(PLAN, "Brief public protection officers on", "Tell officers")
    done = "Done: one entry of the file taken into Clerk.\n"
    assert clerk("apply", MAIN, "--yes") == (0, done, "")
    assert kept("BMG-2026-003").startswith("Tell officers")


def test_another_name_is_never_taken_at_once(clerk: Run, change: Change) -> None:
    change(MAIN, "(sample)", "(renamed)")
    code, out, err = clerk("apply", MAIN, "--yes")
    name = "Nottingham City Safeguarding Children Partnership (renamed)"
    assert (code, out) == (1, "")
    found = re.fullmatch(
        rf"The file calls the partnership “{re.escape(name)}”\. Is it the right file\? If it is, "
        r"and the name has changed, go on with: --confirm ([0-9a-f]{12})\n",
        err,
    )
    assert found is not None
    assert clerk("apply", MAIN, "--confirm", found[1])[0] == 0
    assert kept("charter") == name


def test_meetings_that_move_are_counted(clerk: Run, change: Change) -> None:
    change(MAIN, 'week = "first"\nweekday = "Thursday"', 'week = "first"\nweekday = "Monday"')
    change(MAIN, '["January", "April", "July", "October"]', '["January", "April", "July"]')
    lines = clerk("apply", MAIN)[1].splitlines()
    assert re.fullmatch(
        r"\w+ planned meetings would be moved and \w+ planned meetings? would be cancelled\. "
        r"Those that people had moved stay\.",
        lines[-2],
    )
    lines = clerk("apply", MAIN, "--yes")[1].splitlines()
    assert lines[-1] == lines[-1].replace("would be ", "")
    assert lines[-1].endswith("Those that people had moved stay.")


def test_a_broken_file_is_explained_by_line(clerk: Run, change: Change) -> None:
    change(PLAN, '"group BMG"', '"group BGM"')
    code, out, err = clerk("apply", MAIN)
    place = 'plan "plan-2026" / objective "1" / action 1 / lead 1'
    where = f"{PLAN}, line {line_of('group BGM')}, {place}"
    says = f'{where}: There is no group "BGM": did you mean "BMG"?'
    assert (code, out, err) == (1, "", f"1 mistake to put right:\n  - {says}\n")


def test_files_that_are_not_there(clerk: Run, change: Change, tmp_path: Path) -> None:
    change(PLAN, "Brief", "Tell")
    assert clerk("apply", "none.toml") == (
        1,
        "",
        "none.toml cannot be read: No such file or directory.\n",
    )
    (tmp_path / PEOPLE).unlink()
    sentence = f'There is no file "{PEOPLE}" in the folder of {MAIN}: put it there.'
    code, out, err = clerk("apply", MAIN)
    assert (code, out) == (1, "")
    assert err.endswith(f", people_file: {sentence}\n")


def test_an_action_taken_out_in_the_middle_is_told_by_line_and_number(
    clerk: Run, change: Change
) -> None:
    change(PLAN, SECOND, "")
    code, out, err = clerk("apply", MAIN, "--yes")
    says = (
        "BMG-2026-002 would become “Brief public protection officers on what to look for and "
        "whom to tell”, which is BMG-2026-003 in Clerk, because actions are numbered in the "
        "order of the file. Give it its own: number = 3."
    )
    assert (code, out) == (1, "")
    line = line_of("Brief public protection") - 1
    assert err == f"{HEADING}  - {PLAN}, line {line}: {says}\n"


def line_of(words: str) -> int:
    """In the plan as it is now."""
    lines = Path(PLAN).read_text(encoding="utf-8").split("\n")
    return next(number for number, line in enumerate(lines, 1) if words in line)


SECOND = """[[plan.objective.action]]
title = "Rewrite the self-harm guidance together with the county, and include children under eight"
leads = ["group PROC"]
timescale = "To be agreed with County colleagues"

"""


def test_what_is_gone_from_the_file_is_said(clerk: Run, change: Change) -> None:
    change(PLAN, SECOND, "")
    change(PLAN, 'title = "Brief', 'number = 3\ntitle = "Brief')
    change(PEOPLE, COLIN, "")
    out = clerk("apply", MAIN)[1].splitlines()
    assert out[:3] == [
        "No longer in the file:",
        LEAVER,
        GONE,
    ]


LEAVER = (
    "  person colin-strand “Colin Strand”: nothing is asked of them any more; their name stays "
    "until its time is over"
)
GONE = (
    "  action BMG-2026-002 “Rewrite the self-harm guidance together with the county, and include "
    "children under eight”: it stays in Clerk; cancel it there if it is not to be done"
)


COLIN = """[[person]]
id = "colin-strand"
name = "Colin Strand"
email = "colin.strand@police.example.org"
holds = [{ post = "di-public-protection", until = 2026-06-30 }]

"""


def test_what_people_changed_stays_and_is_said(clerk: Run, change: Change) -> None:
    def retitle(house: House) -> None:
        with house.store.work(OPERATOR, house.clock.now()) as w:
            action = w.get(Action, "BMG-2026-003")
            assert action is not None
            w.put(replace(action, title="As people put it"))
            w.enter("test", "test")

    with_house(retitle)
    change(PLAN, "Brief public protection officers on what to look for and whom to tell", "New")
    out = clerk("apply", MAIN)[1].splitlines()
    assert out[:2] == [
        "Left as it is, because people changed it in Clerk since, or ended it:",
        "  action BMG-2026-003, title: “As people put it” → “New”",
    ]
    assert clerk("apply", MAIN, "--yes")[0] == 0
    assert kept("BMG-2026-003") == "As people put it"


def test_a_text_that_was_taken_out_comes_back_nowhere(clerk: Run, change: Change) -> None:
    title = "Brief public protection officers on what to look for and whom to tell"
    redacted = clerk("redact", "BMG-2026-003", "title", "--why", "it named somebody")
    assert redacted[0] == 0
    assert clerk("apply", MAIN)[1].splitlines()[:2] == [
        "Left out, because it was removed from Clerk for good:",
        "  action BMG-2026-003, title: take it out of the file as well",
    ]
    change(PLAN, f'title = "{title}"', 'title = "In other words"')
    assert clerk("apply", MAIN, "--yes")[0] == 0
    assert kept("BMG-2026-003").startswith("[removed on ")
    change(
        PLAN,
        'title = "Bring the exploitation profile of the city up to date"',
        f'title = "{title}"',
    )
    code, out, err = clerk("apply", MAIN, "--yes")
    says = (
        "  - action BMG-2026-004: what the file says here was taken out of Clerk for good, from "
        "action BMG-2026-003. Say it in other words.\n"
    )
    assert (code, out, err) == (1, "", HEADING + says)


def test_who_was_forgotten_is_not_named_again(clerk: Run, change: Change) -> None:
    def forget(house: House) -> None:
        with house.store.work(OPERATOR, house.clock.now()) as w:
            person = w.get(Person, "colin-strand")
            assert person is not None
            w.put(Person(id=person.id, version=person.version, name=FORGOTTEN))
            w.enter("test", "test")

    with_house(forget)
    change(PEOPLE, "colin.strand@police", "c.strand@police")
    out = clerk("apply", MAIN)[1]
    assert out.splitlines()[:3] == [
        "Left out, because it was removed from Clerk for good:",
        "  person colin-strand, name: take it out of the file as well",
        "  person colin-strand, email: take it out of the file as well",
    ]


def test_on_whose_word(clerk: Run, change: Change) -> None:
    change(PLAN, "Brief public protection officers on", "Tell officers")
    sentence = "Only Joan Merriweather can ask for that.\n"
    assert clerk("apply", MAIN, "--yes", "--by", "rachel-okafor") == (1, "", sentence)
    assert clerk("apply", MAIN, "--yes", "--by", "joan-merriweather")[0] == 0


def test_before_anything_is_stored(clerk: Run, tmp_path: Path) -> None:
    says = "Nothing has been stored yet. Start Clerk once with: clerk serve\n"
    assert clerk("apply", str(SAMPLE)) == (1, "", says)
    assert list(tmp_path.iterdir()) == []
