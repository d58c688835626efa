"""A real server in a process of its own, and commands given beside it."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pyrage
import pytest

from config.beside.client import serving
from config.export import TRY
from config.secret_key import NAME
from config.settings import SAMPLE

ROOT = Path(__file__).parent.parent.parent.parent
MAIN = "import sys; from config.main import main; sys.exit(main())"


def words(*command: str) -> list[str]:
    return [sys.executable, "-c", MAIN, *command]


def environment(data: Path, **more: str) -> dict[str, str]:
    bare = {name: value for name, value in os.environ.items() if not name.startswith("CLERK_")}
    return {**bare, "PYTHONPATH": str(ROOT), "CLERK_DATA": str(data), **more}


def free_port() -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


def start(data: Path) -> subprocess.Popen[bytes]:
    """A server that is ready: it says so in its log once it is ticking."""
    server = subprocess.Popen(
        words("serve"),
        env=environment(data, CLERK_PORT=free_port()),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    assert server.stderr is not None
    for line in server.stderr:
        if b'"started"' in line:
            return server
    raise AssertionError("the server did not start")


def stop(server: subprocess.Popen[bytes], how: signal.Signals = signal.SIGINT) -> None:
    server.send_signal(how)
    server.communicate(timeout=30)


def clerk(data: Path, *command: str, cwd: Path | None = None) -> tuple[int, bytes, str]:
    done = subprocess.run(
        words(*command),
        env=environment(data, CLERK_PORT=free_port()),
        cwd=cwd or data,
        capture_output=True,
        check=False,
        timeout=60,
    )
    return done.returncode, done.stdout, done.stderr.decode()


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("d")
    server = start(folder)
    yield folder
    stop(server)
    assert not serving(folder)


def test_a_command_beside_it_writes_what_one_alone_would(data: Path, tmp_path: Path) -> None:
    code, shown, err = clerk(data, "calendar", "export", "BMG")
    assert (code, err, shown[:15]) == (0, "", b"BEGIN:VCALENDAR")
    assert clerk(data, "calendar", "export", "BMG", "--output", "a.ics", cwd=tmp_path)[0] == 0
    assert [file.name for file in tmp_path.iterdir()] == ["a.ics"]
    assert (tmp_path / "a.ics").read_bytes() == shown


def test_a_rehearsal_beside_it_finds_what_one_alone_would(data: Path, tmp_path: Path) -> None:
    """From tomorrow, and the other after a start of its own: what was sent today, and in this week
    and quarter, it would not send again."""
    stop(start(tmp_path))
    days = ("--from", "2026-11-03", "--to", "2026-11-29")
    words = ("rehearse", *days, "--try", "overdue_every=3", "--try", "ask_at=10:00")
    code, shown, err = clerk(data, *words, "--all")
    assert (code, err, shown[:12]) == (0, "", b"Rehearsal of")
    assert clerk(tmp_path, *words, "--all") == (code, shown, err)
    too_few = '--try overdue_every: "overdue_every" is 0, but must be 1 or more.\n'
    wrong = (1, b"", too_few)
    assert clerk(data, "rehearse", "--try", "overdue_every=0") == wrong


def test_a_complaint_comes_back_and_writes_nothing(data: Path, tmp_path: Path) -> None:
    given = clerk(data, "calendar", "export", "BGM", "--output", "a.ics", cwd=tmp_path)
    assert (given, list(tmp_path.iterdir())) == (
        (1, b"", f"There is no calendar “BGM”. {TRY}\n"),
        [],
    )


def test_a_second_server_is_refused(data: Path) -> None:
    sentence = (
        f"A Clerk is serving from the data folder {data}. Stop it first "
        "(with Ctrl-C where it runs), then use clerk serve.\n"
    )
    assert clerk(data, "serve") == (1, b"", sentence)


def test_killed_and_started_again(tmp_path: Path) -> None:
    server = start(tmp_path)
    stop(server, signal.SIGKILL)
    alone = clerk(tmp_path, "calendar", "export", "BMG")
    server = start(tmp_path)
    beside = clerk(tmp_path, "calendar", "export", "BMG")
    stop(server, signal.SIGTERM)
    assert alone == beside
    assert alone[0] == 0


def test_work_says_what_it_needs_and_waits(tmp_path: Path) -> None:
    worker = subprocess.Popen(
        words("work"),
        env=environment(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert worker.stdout is not None
    said = worker.stdout.readline()
    worker.send_signal(signal.SIGTERM)
    out, err = worker.communicate(timeout=30)
    assert (said[:64], out, err, worker.returncode, list(tmp_path.iterdir())) == (
        b"With the embedded store there is nothing for a second process to",
        b"",
        b"",
        0,
        [],
    )


def test_a_backup_is_made_beside_it_and_a_restore_refused(data: Path, tmp_path: Path) -> None:
    identity = pyrage.x25519.Identity.generate()
    to = ("--to", "all.age", "--recipient", str(identity.to_public()))
    code, out, err = clerk(data, "backup", *to, cwd=tmp_path)
    assert (code, out, err[:11]) == (0, b"", "Backed up: ")
    (tmp_path / "key").write_text(f"{identity}\n")
    words = ("restore", "all.age", "--identity", "key", "--yes")
    refused = clerk(data, *words, cwd=tmp_path)
    assert refused[0] == 1
    assert refused[2] == (
        f"A Clerk is serving from the data folder {data}. Stop it first "
        "(with Ctrl-C where it runs), then use clerk restore.\n"
    )
    other = tmp_path / "other"
    assert clerk(other, *words, cwd=tmp_path)[::2] == (0, "")
    shutil.copy(data / NAME, other / NAME)  # the key is kept elsewhere than the backups
    export = ("calendar", "export", "all")
    assert clerk(other, *export, cwd=tmp_path)[1] == clerk(data, *export)[1]


def test_a_changed_file_is_taken_in_beside_it(tmp_path: Path) -> None:
    for file in SAMPLE.parent.glob("nottingham*.toml"):
        text = file.read_text(encoding="utf-8")
        text = text.replace("ask_days_a_week = 2", "ask_days_a_week = 3")
        (tmp_path / file.name).write_text(text, encoding="utf-8")
    folder = tmp_path / "d"
    server = start(folder)
    try:
        shown = clerk(folder, "apply", SAMPLE.name, cwd=tmp_path)
        code = shown[1].decode().split()[-1]
        line = "  the partnership, policy / ask_days_a_week: 2 → 3"
        assert (shown[0], shown[1].decode().splitlines()[1], shown[2]) == (0, line, "")
        done = clerk(folder, "apply", SAMPLE.name, "--confirm", code, cwd=tmp_path)
        said = "Done: one entry of the file taken into Clerk.\n"
        assert (done[0], done[1].decode(), done[2]) == (0, said, "")
    finally:
        stop(server)
    again = clerk(folder, "apply", SAMPLE.name, cwd=tmp_path)
    assert again[1].decode() == "The file says nothing that Clerk does not have already.\n"
