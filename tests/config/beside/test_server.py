"""Client and server over a real socket, with commands of our own."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from config.beside import address
from config.beside.client import LOST, ServerLost, ask, connect, serving
from config.beside.frames import Kind, receive
from config.beside.server import Beside
from config.commands.command import Call

BIG = bytes(range(256)) * 9000


def perform(command: str, call: Call) -> int:
    """`echo` gives everything back; `big` a lot; `fail` complains."""
    if command == "big":
        call.out(BIG)
    elif command == "fail":
        call.err("It cannot – be done.")
    else:
        call.say(f"{command} {sorted(call.options.items(), key=str)}")
        for key, octets in call.files.items():
            call.out(key.encode() + b"=" + octets)
    return 3 if command == "fail" else 0


@contextmanager
def listening(
    data: Path, act: Callable[[str, Call], int] = perform, patience: float = 10
) -> Iterator[Beside]:
    beside = Beside(data, act, patience)
    beside.start()
    try:
        yield beside
    finally:
        beside.close()


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("d")
    with listening(folder):
        yield folder


def line_to(data: Path) -> socket.socket:
    line = connect(data)
    assert line is not None
    line.settimeout(10)
    return line


def answer(data: Path, command: str, **files: bytes) -> tuple[int, bytes, str]:
    out: list[bytes] = []
    err: list[str] = []
    with line_to(data) as line:
        code = ask(line, command, Call({"a": "ü", "b": True}, files, out.append, err.append))
    return code, b"".join(out), "".join(err)


def test_options_and_bytes_go_there_and_come_back(data: Path) -> None:
    octets = b"\0\xff\n" + BIG
    expected = b"echo [('a', '\xc3\xbc'), ('b', True)]\nkey=" + octets + b"none="
    assert answer(data, "echo", key=octets, none=b"") == (0, expected, "")


def test_an_answer_of_any_length(data: Path) -> None:
    assert answer(data, "big") == (0, BIG, "")


def test_a_complaint_comes_with_its_code(data: Path) -> None:
    assert answer(data, "fail") == (3, b"", "It cannot – be done.")


def test_many_at_once(data: Path) -> None:
    answers: list[tuple[int, bytes, str]] = []
    threads = [
        threading.Thread(target=lambda: answers.append(answer(data, "big"))) for _ in range(12)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [(0, BIG, "")] * 12


@given(st.binary(max_size=300))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
def test_garbage_is_answered_and_harms_nobody(data: Path, octets: bytes) -> None:
    with line_to(data) as line:
        line.sendall(octets)
        line.shutdown(socket.SHUT_WR)
        frames = iter(lambda: receive(line), None)
        codes = [body for kind, body in frames if kind is Kind.EXIT]
    assert codes == ([b"\2"] if octets else [])
    assert answer(data, "fail")[0] == 3


def test_whoever_leaves_in_the_middle_harms_nobody(data: Path) -> None:
    for _ in range(5):
        with line_to(data) as line:
            line.sendall(b"H")
    assert answer(data, "fail")[0] == 3


def test_whoever_says_nothing_is_left_after_a_while(tmp_path: Path) -> None:
    with listening(tmp_path, patience=0.01), line_to(tmp_path) as line:
        assert receive(line) is None


def test_nobody_serves_before_and_after(tmp_path: Path) -> None:
    before = serving(tmp_path)
    with listening(tmp_path):
        during = serving(tmp_path)
    assert (before, during, serving(tmp_path)) == (False, True, False)


def test_closing_twice_leaves_the_next_one_alone(tmp_path: Path) -> None:
    with listening(tmp_path) as first:
        first.close()
        with listening(tmp_path):
            first.close()
            assert serving(tmp_path)


def test_one_that_never_began_can_be_closed(tmp_path: Path) -> None:
    with listening(tmp_path):
        Beside(tmp_path, perform).close()
        assert serving(tmp_path)


def test_a_socket_a_killed_server_left_counts_as_none_and_is_replaced(tmp_path: Path) -> None:
    path = address.make(tmp_path)
    with socket.socket(socket.AF_UNIX) as killed:
        killed.bind(str(path))
    path.chmod(0o600)
    assert connect(tmp_path) is None
    with listening(tmp_path):
        assert answer(tmp_path, "fail")[0] == 3


def test_closing_waits_for_a_command_under_way(tmp_path: Path) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def slow(_command: str, call: Call) -> int:
        begun.set()
        assert go_on.wait(10)
        call.say("done")
        return 0

    beside = Beside(tmp_path, slow)
    beside.start()
    answers: list[tuple[int, bytes, str]] = []
    asking = threading.Thread(target=lambda: answers.append(answer(tmp_path, "x")))
    asking.start()
    assert begun.wait(10)
    closing = threading.Thread(target=beside.close)
    closing.start()
    go_on.set()
    closing.join(10)
    asking.join(10)
    assert answers == [(0, b"done\n", "")]


def test_a_server_that_ends_without_an_answer_is_reported(tmp_path: Path) -> None:
    path = address.make(tmp_path)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(path))
        path.chmod(0o600)
        listener.listen()
        with line_to(tmp_path) as line:
            accepted, _ = listener.accept()
            accepted.close()
            with pytest.raises(ServerLost) as lost:
                ask(line, "x", Call())
    assert str(lost.value) == LOST
