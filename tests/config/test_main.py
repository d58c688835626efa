"""The `clerk` command: what it writes, and the sentences it says when it cannot."""

from __future__ import annotations

import re
import socket
from pathlib import Path

import pytest

from config.commands.table import COMMANDS
from config.export import TRY
from config.settings import SAMPLE, Settings
from config.wiring.house import House
from tests.config.conftest import Run

NOTHING_YET = "Nothing has been stored yet. Start Clerk once with: clerk serve\n"


def events(calendar: str) -> list[str]:
    return re.findall(r"^SUMMARY:(.*)\r$", calendar, re.MULTILINE)


def test_without_a_command_it_helps(clerk: Run) -> None:
    code, out, err = clerk()
    assert (code, err) == (2, "")
    assert out == clerk("--help")[1]
    assert out.startswith("usage: clerk [-h] COMMAND ...\n")
    shown = dict(re.findall(r"^  ([\w-]+(?: [\w-]+)*) {2,}(\S.*)$", out, re.MULTILINE))
    assert shown == {command.name: command.help for command in COMMANDS}


@pytest.mark.parametrize("words", [("calendar",), ("calendar", "export"), ("dance",)])
def test_half_a_command_is_explained(clerk: Run, words: tuple[str, ...]) -> None:
    code, out, err = clerk(*words)
    assert (code, out, err.splitlines()[0][:12]) == (2, "", "usage: clerk")


@pytest.mark.usefixtures("stored")
def test_a_group_a_person_and_all_on_the_screen(clerk: Run) -> None:
    code, group, err = clerk("calendar", "export", "bmg")
    assert (code, err) == (0, "")
    assert (group[:15], group[-15:]) == ("BEGIN:VCALENDAR", "END:VCALENDAR\r\n")
    assert set(events(group)) == {"BMG: Business Management Group"}
    _, person, _ = clerk("calendar", "export", "Mei-Lin-Thackray")
    assert set(events(person)) == {"DSL: Designated Safeguarding Leads Network"}
    _, everything, _ = clerk("calendar", "export", "ALL")
    assert len(events(everything)) > len(events(group)) > 0
    assert not [title for title in events(everything) if title.startswith("CSPR")]
    _, due, _ = clerk("calendar", "export", "deadlines")
    _, mine, _ = clerk("calendar", "export", "Deadlines:Rachel-Okafor")
    assert set(events(due)) > set(events(mine)) > {"BMG-2026-003 due"}


@pytest.mark.usefixtures("stored")
def test_into_a_file_byte_for_byte(clerk: Run, tmp_path: Path) -> None:
    _, shown, _ = clerk("calendar", "export", "BMG")
    assert clerk("calendar", "export", "BMG", "--output", "bmg.ics") == (0, "", "")
    assert (tmp_path / "bmg.ics").read_bytes() == shown.encode()


@pytest.mark.usefixtures("stored")
def test_a_file_that_cannot_be_written_is_a_sentence(clerk: Run) -> None:
    sentence = "nowhere/bmg.ics cannot be written: No such file or directory.\n"
    assert clerk("calendar", "export", "BMG", "--output", "nowhere/bmg.ics") == (1, "", sentence)


@pytest.mark.usefixtures("stored")
@pytest.mark.parametrize("which", ["BGM", "", "rachel", "all of it", "deadlines:nobody"])
def test_an_unknown_name_is_a_sentence(clerk: Run, which: str) -> None:
    sentence = f"There is no calendar “{which}”. {TRY}\n"
    assert clerk("calendar", "export", which) == (1, "", sentence)


def test_no_store_yet_is_a_sentence_and_makes_none(clerk: Run, tmp_path: Path) -> None:
    assert clerk("calendar", "export", "BMG") == (1, "", NOTHING_YET)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_store_is_a_sentence(clerk: Run, tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    House(Settings(data=data)).store.close()
    assert clerk("calendar", "export", "BMG") == (1, "", NOTHING_YET)


BROKEN = """2 mistakes to put right:
  - nottingham.toml, line {key}, group "SLG" / key: There is no rating key "no-such-key": \
add the rating key, or name one there is.
  - nottingham_plan.toml, line {lead}, plan "plan-2026" / objective "1" / action 1 / lead 1: \
There is no group "BGM": did you mean "BMG"?
"""


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """The sample with two mistakes in it."""
    for file in SAMPLE.parent.glob("*.toml"):
        text = file.read_text(encoding="utf-8")
        if file == SAMPLE:
            text = text.replace('key = "plan-key"', 'key = "no-such-key"', 1)
        (tmp_path / file.name).write_text(text.replace('"group BMG"', '"group BGM"', 1))
    return tmp_path / SAMPLE.name


@pytest.mark.usefixtures("stored")
def test_a_broken_partnership_file_is_explained_without_a_traceback(
    clerk: Run, broken: Path
) -> None:
    plan = broken.with_name("nottingham_plan.toml")
    said = BROKEN.format(key=line_of(broken, "no-such-key"), lead=line_of(plan, "group BGM"))
    assert clerk("serve", PARTNERSHIP=str(broken), PORT=str(free_port())) == (1, "", said)
    code, calendar, _ = clerk("calendar", "export", "BMG", PARTNERSHIP=str(broken))
    assert (code, calendar[:15]) == (0, "BEGIN:VCALENDAR"), "what is stored can be read meanwhile"


def line_of(file: Path, words: str) -> int:
    lines = file.read_text(encoding="utf-8").split("\n")
    return next(number for number, line in enumerate(lines, 1) if words in line)


def test_a_bad_setting_is_a_sentence(clerk: Run) -> None:
    sentence = "CLERK_PORT is “http”: it must be a number from 1 to 65535.\n"
    assert clerk("serve", PORT="http") == (1, "", sentence)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_a_port_in_use_is_a_sentence(clerk: Run) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        code, out, err = clerk("serve", PORT=str(port))
    sentence = (
        f"Port {port} on 127.0.0.1 cannot be used (Address already in use). "
        "Is Clerk running already? Another port: CLERK_PORT=8081 make run\n"
    )
    assert (code, out, err) == (1, "", sentence)


def test_a_data_folder_that_cannot_be_made_is_a_sentence(clerk: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    code, out, err = clerk("serve", DATA="file/data", PORT=str(free_port()))
    sentence = "The data folder file/data cannot be used: Not a directory.\n"
    assert (code, out, err) == (1, "", sentence)


@pytest.mark.parametrize("name", ["clock.json", "secret.key"])
def test_a_damaged_file_is_a_sentence(clerk: Run, tmp_path: Path, name: str) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / name).write_text("")
    code, out, err = clerk("serve", PORT=str(free_port()))
    assert (code, out) == (1, "")
    assert re.fullmatch(rf"The (clock|key) in data/{name} .*: put it back from a copy\.\n", err)
